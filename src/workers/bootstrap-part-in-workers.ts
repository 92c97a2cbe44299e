import { checkOptions } from '../scaling/check-options.ts';
import { type BootstrapPartRun, startBootstrap } from '../scaling/fit/bootstrap/bootstrap-parts.ts';
import { type BootstrapPart, resultsIn } from '../scaling/fit/bootstrap/part.ts';
import { BOOTSTRAP_OPTIONS } from '../scaling/fit/bootstrap/plan.ts';
import { checkRuns, type TrainingRun } from '../scaling/fit/options/training-run.ts';
import type { BootstrapInWorkersOptions } from './bootstrap-in-workers.ts';
import { checkedWorkers, inThreads } from './in-threads.ts';

/**
 * A part of a bootstrap: `bootstrapPart` of `skill-emergence/scaling` in threads of its own.
 *
 * @param runs - training runs, at most a million
 * @param options - those of `bootstrapScalingLaw`, and `workers`, the number of threads
 * @param run - `shard`, which part of the replicates; `done`, a part to go on from; `onPart`
 * @returns a promise of what `bootstrapPart` returns for the same arguments, to the last bit, for any number of threads
 * @throws {@link DomainError} (as a rejection) if any argument is outside its domain; the `reason` of `signal` once it
 * is aborted; an error that names a thread that ends before its work does, and its exit code
 * @remarks As in {@link bootstrapScalingLawInWorkers}.
 * @example
 * ```ts
 * import { bootstrapPart, chinchillaLoss, hoffmann2022 } from 'skill-emergence/scaling';
 * import { bootstrapPartInWorkers } from 'skill-emergence/workers';
 *
 * const scales = [1e8, 1e9, 1e10].flatMap((parameters) => [1e9, 1e10, 1e11].map((tokens) => ({ parameters, tokens })));
 * const runs = scales.map((scale) => ({ ...scale, loss: chinchillaLoss(hoffmann2022, scale) }));
 * const shard = { part: 2, of: 3 };
 * const part = await bootstrapPartInWorkers(runs, { replicates: 100, workers: 2 }, { shard });
 * JSON.stringify(part) === JSON.stringify(bootstrapPart(runs, { replicates: 100 }, { shard })); // => true
 * ```
 * @category Long work
 */
export async function bootstrapPartInWorkers(
  runs: readonly TrainingRun[],
  options: BootstrapInWorkersOptions = {},
  run: BootstrapPartRun = {},
): Promise<BootstrapPart> {
  checkRuns(runs);
  checkOptions('bootstrapPartInWorkers(runs, { workers: 4 })', options, [...BOOTSTRAP_OPTIONS, 'workers']);
  const { workers: asked, ...rest } = options;
  const workers = checkedWorkers(asked);
  const { plan, started } = startBootstrap('bootstrapPartInWorkers', runs, rest, run);
  const { batches, take, part } = started;
  await inThreads({ results: 'replicates', plan }, { workers, batches }, options, (columns, units) => {
    take(resultsIn(columns, units));
  });
  return part() as BootstrapPart;
}
