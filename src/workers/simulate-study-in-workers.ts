import { checkNamed } from '../errors.ts';
import { startRun } from '../shards/run.ts';
import { type SimulationPart, STUDY } from '../simulation/study/part.ts';
import { checkedPlan, type SimulationStudyOptions } from '../simulation/study/plan.ts';
import { graphsOf, STUDY_RUN_OPTIONS, type StudyRunOptions } from '../simulation/study/simulate-study.ts';
import { checkedWorkers, inThreads } from './in-threads.ts';

/**
 * How {@link simulateStudyInWorkers} works.
 *
 * @category Long work
 */
export interface StudyInWorkersOptions extends StudyRunOptions {
  /** Number of threads, at most 64; as many as the machine can run at once, and no more than 64, unless given. */
  readonly workers?: number | undefined;
}

/**
 * Simulates one setting from several seeds, all of them or a part: `simulateStudy` of `skill-emergence/simulation` in
 * threads of its own.
 *
 * @param options - the study, as `simulateStudy` takes it
 * @param run - `workers`, the number of threads; `shard`, `done`, `onPart`, `onProgress` and `signal` as there
 * @returns a promise of what `simulateStudy` returns for the same arguments, to the last bit, for any number of threads
 * @throws {@link DomainError} (as a rejection) if any argument is outside its domain, or `done` belongs to another
 * study; the `reason` of `signal` once it is aborted; an error that names the thread and its exit code where one ends
 * before its work does
 * @remarks A graph is drawn by one thread, and the next graph by the next one that is free; so there is no use for more
 * threads than seeds. An `AbortSignal` ends the threads at once, another signal
 * is looked at whenever a graph is done. `onPart` is called with the graphs that are
 * done, which may not be the first ones. The threads' script is a file of this package: a bundler that copies the
 * function elsewhere has to leave the package outside its bundle.
 * @example
 * ```ts
 * import { simulateStudy } from 'skill-emergence/simulation';
 * import { simulateStudyInWorkers } from 'skill-emergence/workers';
 *
 * const study = { textPieces: 1e4, skills: 50, k: 8, theta: 0.1, alpha: 0.1, seed: 1, seeds: 4, points: 9 };
 * const part = await simulateStudyInWorkers(study, { workers: 2 });
 * JSON.stringify(part) === JSON.stringify(simulateStudy(study)); // => true
 * ```
 * @category Long work
 */
export async function simulateStudyInWorkers(
  options: SimulationStudyOptions,
  run: StudyInWorkersOptions = {},
): Promise<SimulationPart> {
  const plan = checkedPlan(options);
  checkNamed('simulateStudyInWorkers', 'run', run, [...STUDY_RUN_OPTIONS, 'workers']);
  const workers = checkedWorkers(run.workers);
  const { batches, take, part } = startRun('simulateStudyInWorkers', STUDY, plan, run, 1);
  await inThreads({ results: 'graphs', graphs: graphsOf(plan) }, { workers, batches }, run, take);
  return part() as SimulationPart;
}
