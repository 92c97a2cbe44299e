import { batchesOf, numbered } from '../long-work.ts';
import { type BootstrapReplicates, emptyReplicates } from '../scaling/bootstrap-replicates.ts';
import { checkOptions } from '../scaling/check-options.ts';
import { BOOTSTRAP_OPTIONS, type BootstrapOptions, chunkOf, planBootstrap } from '../scaling/fit/bootstrap/plan.ts';
import { type ScalingLawBootstrap, summarise } from '../scaling/fit/bootstrap/summary.ts';
import { checkRuns, type TrainingRun } from '../scaling/fit/options/training-run.ts';
import { checkedWorkers, inThreads } from './in-threads.ts';

/**
 * Options of {@link bootstrapScalingLawInWorkers}.
 *
 * @category Long work
 */
export interface BootstrapInWorkersOptions extends BootstrapOptions {
  /** Number of threads, at most 64; as many as the machine can run at once, and no more than 64, unless given. */
  readonly workers?: number | undefined;
}

/**
 * How far a fitted scaling law can be trusted: `bootstrapScalingLaw` of `skill-emergence/scaling` in threads of its
 * own.
 *
 * @param runs - training runs: parameters N, tokens D and loss L in nats per token, at most a million
 * @param options - those of `bootstrapScalingLaw`, `onProgress` and `signal` among them, and `workers`, the number of
 * threads
 * @returns a promise of what `bootstrapScalingLaw` returns for the same arguments, to the last bit, for any number of
 * threads
 * @throws {@link DomainError} (as a rejection) if any argument is outside its domain; the `reason` of `signal` once it
 * is aborted; an error that names a thread that ends before its work does, and its exit code
 * @remarks The fit to all runs is made in the calling thread, the replicates in the others, which end with the promise.
 * An `AbortSignal` ends them at once, another signal is looked at whenever some replicates are done. The threads'
 * script is a file of this package: a bundler that copies the function elsewhere has to leave the package outside its
 * bundle.
 * @example
 * ```ts
 * import { chinchillaLoss, hoffmann2022 } from 'skill-emergence';
 * import { bootstrapScalingLawInWorkers } from 'skill-emergence/workers';
 *
 * const scales = [1e8, 1e9, 1e10].flatMap((parameters) => [1e9, 1e10, 1e11].map((tokens) => ({ parameters, tokens })));
 * const runs = scales.map((scale, i) => {
 *   return { ...scale, loss: chinchillaLoss(hoffmann2022, scale) * (1 + 0.001 * (i % 2)) };
 * });
 * const bootstrap = await bootstrapScalingLawInWorkers(runs, { replicates: 100, seed: 1, workers: 2 });
 * bootstrap.summary.fit.status; // => 'converged'
 * ```
 * @see B. Efron (1979), The Annals of Statistics 7(1).
 * @category Long work
 */
export async function bootstrapScalingLawInWorkers(
  runs: readonly TrainingRun[],
  options: BootstrapInWorkersOptions = {},
): Promise<ScalingLawBootstrap> {
  checkRuns(runs);
  checkOptions('bootstrapScalingLawInWorkers(runs, { workers: 4 })', options, [...BOOTSTRAP_OPTIONS, 'workers']);
  const workers = checkedWorkers(options.workers);
  const planned = planBootstrap(runs, options);
  const { plan } = planned;
  const total = plan.replicates;
  const replicates = emptyReplicates(total);
  let done = 0;
  const batches = batchesOf(numbered(0, total), chunkOf(plan));
  await inThreads({ results: 'replicates', plan }, { workers, batches }, options, (columns, units) => {
    for (const name of Object.keys(columns) as (keyof BootstrapReplicates)[]) {
      replicates[name].set(columns[name], units[0]);
    }
    done += units.length;
    options.onProgress?.({ done, total });
  });
  return summarise(planned, replicates);
}
