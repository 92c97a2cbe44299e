import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { checkAtMost, checkCount } from '../errors.ts';
import { checkWanted, type LongWorkOptions } from '../long-work.ts';
import { type BootstrapReplicates, emptyReplicates } from '../scaling/bootstrap-replicates.ts';
import { checkOptions } from '../scaling/check-options.ts';
import { BOOTSTRAP_OPTIONS, type BootstrapOptions, chunkOf, planBootstrap } from '../scaling/fit/bootstrap/plan.ts';
import type { BootstrapPlan } from '../scaling/fit/bootstrap/replicates.ts';
import { type ScalingLawBootstrap, summarise } from '../scaling/fit/bootstrap/summary.ts';
import { checkRuns, type TrainingRun } from '../scaling/fit/options/training-run.ts';
import type { Stretch } from './stretch.ts';
import { startThread } from './start-thread.ts';

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
 * @param options - those of `bootstrapScalingLaw`, and `workers`, the number of threads
 * @returns a promise of what `bootstrapScalingLaw` returns for the same arguments, to the last bit, for any number of
 * threads
 * @throws {@link DomainError} (as a rejection) if any argument is outside its domain; the `reason` of `signal` once it
 * is aborted; an error that names the exit code of a thread that ends before its work does
 * @remarks The fit to all runs is made in the calling thread, the replicates in the others, which end with the promise.
 * The signal is looked at whenever some replicates are done. The threads' script is a file of this package: a bundler
 * that copies the function elsewhere has to leave the package outside its bundle.
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
  const { workers = Math.min(MOST_WORKERS, availableParallelism()) } = options;
  checkCount('workers', workers);
  checkAtMost('workers', workers, MOST_WORKERS);
  const planned = planBootstrap(runs, options);
  const { plan } = planned;
  const threads = Array.from({ length: Math.min(workers, Math.ceil(plan.replicates / chunkOf(plan))) }, () =>
    startThread('replicate-worker', plan),
  );
  try {
    return summarise(planned, await replicatesFrom(threads, plan, options));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** A thread takes some 12 MB. */
const MOST_WORKERS = 64;

/**
 * Rejects when a thread ends, and with its error where it has one: a thread can end without an error, by
 * `process.exit` or `terminate`, and nothing would then answer for it.
 */
function endOf(thread: Worker): Promise<never> {
  const end = new Promise<never>((_, reject) => {
    thread.once('error', reject);
    thread.once('messageerror', reject);
    thread.once('exit', (code) => {
      reject(new Error(`a worker thread ended with exit code ${code} before its work was done`));
    });
  });
  end.catch(() => undefined); // a thread that ends when it is no longer needed is no error
  return end;
}

/** All replicates, each stretch of them by the next thread that is free. */
async function replicatesFrom(
  threads: readonly Worker[],
  plan: BootstrapPlan,
  options: LongWorkOptions,
): Promise<BootstrapReplicates> {
  const total = plan.replicates;
  const chunk = chunkOf(plan);
  const replicates = emptyReplicates(total);
  let [given, done] = [0, 0];
  const employ = async (thread: Worker): Promise<void> => {
    const end = endOf(thread);
    while (given < total) {
      checkWanted(options);
      const from = given;
      given = Math.min(total, from + chunk);
      thread.postMessage({ from, to: given } satisfies Stretch);
      const [columns] = (await Promise.race([once(thread, 'message'), end])) as [BootstrapReplicates];
      for (const name of Object.keys(columns) as (keyof BootstrapReplicates)[])
        replicates[name].set(columns[name], from);
      done += columns.status.length;
      options.onProgress?.({ done, total });
    }
  };
  await Promise.all(threads.map(employ));
  return replicates;
}
