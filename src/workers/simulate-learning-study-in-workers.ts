import { checkNamed } from '../errors.ts';
import { startRun } from '../shards/run.ts';
import { LEARNING_STUDY, type LearningPart } from '../simulation/learning/study/learning-part.ts';
import { checkedLearningPlan, type LearningStudyOptions } from '../simulation/learning/study/learning-plan.ts';
import { learningGraphsOf, type LearningRunOptions } from '../simulation/learning/study/simulate-learning-study.ts';
import { STUDY_RUN_OPTIONS } from '../simulation/study/simulate-study.ts';
import { checkedWorkers, inThreads } from './in-threads.ts';

/**
 * How {@link simulateLearningStudyInWorkers} works.
 *
 * @category Long work
 */
export interface LearningInWorkersOptions extends LearningRunOptions {
  /** Number of threads, at most 64; as many as the machine can run at once, and no more than 64, unless given. */
  readonly workers?: number | undefined;
}

/**
 * Simulates learning from several seeds, all of them or a part: `simulateLearningStudy` of `skill-emergence/simulation`
 * in threads of its own.
 *
 * @param options - the study, as `simulateLearningStudy` takes it
 * @param run - `workers`, the number of threads; `shard`, `done`, `onPart`, `onProgress` and `signal` as there
 * @returns a promise of what `simulateLearningStudy` returns for the same arguments, to the last bit, for any number of
 * threads
 * @throws {@link DomainError} (as a rejection) if any argument is outside its domain, or `done` belongs to another
 * study; the `reason` of `signal` once it is aborted; an error that names the thread and its exit code where one ends
 * before its work does
 * @remarks As of {@link simulateStudyInWorkers}. Each thread keeps the text of its graph: the memory is that of as many
 * graphs as there are threads.
 * @example
 * ```ts
 * import { simulateLearningStudy } from 'skill-emergence/simulation';
 * import { simulateLearningStudyInWorkers } from 'skill-emergence/workers';
 *
 * const study = { textPieces: 500, skills: 400, k: 4, unknown: 0.7, seed: 1, seeds: 4, points: 9 };
 * const part = await simulateLearningStudyInWorkers(study, { workers: 2 });
 * JSON.stringify(part) === JSON.stringify(simulateLearningStudy(study)); // => true
 * ```
 * @category Long work
 */
export async function simulateLearningStudyInWorkers(
  options: LearningStudyOptions,
  run: LearningInWorkersOptions = {},
): Promise<LearningPart> {
  const plan = checkedLearningPlan(options);
  checkNamed('simulateLearningStudyInWorkers', 'run', run, [...STUDY_RUN_OPTIONS, 'workers']);
  const workers = checkedWorkers(run.workers);
  const { batches, take, part } = startRun('simulateLearningStudyInWorkers', LEARNING_STUDY, plan, run, 1);
  await inThreads({ results: 'learning', graphs: learningGraphsOf(plan) }, { workers, batches }, run, take);
  return part() as LearningPart;
}
