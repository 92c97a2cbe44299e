import { checkNamed } from '../../../errors.ts';
import type { LongWorkOptions } from '../../../long-work.ts';
import { finishRun, startRun } from '../../../shards/run.ts';
import type { Shard } from '../../../shards/shard.ts';
import { competencesAt } from '../../empirical-performance-curve.ts';
import { STUDY_RUN_OPTIONS } from '../../study/simulate-study.ts';
import { checkedLearning, type LearningOptions, type LearningSetting } from '../learning-options.ts';
import { learn } from '../simulate-learning.ts';
import { LEARNING_STUDY, type LearningPart, type LearningResult, measuresOf } from './learning-part.ts';
import { checkedLearningPlan, type LearningPlan, type LearningStudyOptions } from './learning-plan.ts';

/**
 * How {@link simulateLearningStudy} works.
 *
 * @category Learning on skill graphs
 */
export interface LearningRunOptions extends LongWorkOptions {
  /** Do this part only (default: all); seeds go to the parts in turn. */
  readonly shard?: Shard | undefined;
  /** What has been done of it already, of the same study: those seeds are not drawn again. */
  readonly done?: LearningPart | undefined;
  /** Called with all that is done, after every graph: what a run that is stopped can go on from. */
  readonly onPart?: ((part: LearningPart) => void) | undefined;
}

/**
 * Simulates learning from several seeds, all of them or a part.
 *
 * What happens on a graph depends on the setting and its seed alone. So parts can be made anywhere and in any order,
 * and {@link mergeLearningParts} of all of them is what one machine would have made, to the last bit.
 *
 * @param options - the setting, as {@link simulateLearning} takes it, with the first `seed`, the number of `seeds`, and
 * the fractions of skills at which competences are kept, `alphas` or `points`
 * @param run - `shard`, which part of the study; `done`, a part to go on from; `onPart`, `onProgress` and `signal`
 * @returns the results, plain JSON
 * @throws {@link DomainError} if an argument is outside its domain, or `done` belongs to another study; the `reason` of
 * `signal` once it is aborted
 * @example
 * ```ts
 * import { simulateLearningStudy, summariseLearningStudy } from 'skill-emergence/simulation';
 *
 * const study = { textPieces: 5000, skills: 1e4, k: 8, unknown: 0.4, seed: 1, seeds: 20, points: 9 };
 * const part = simulateLearningStudy(study);
 * part.results.length; // => 20
 * summariseLearningStudy(part).unlearnt.mean.toFixed(2); // => '0.01'
 * ```
 * @category Learning on skill graphs
 */
export function simulateLearningStudy(options: LearningStudyOptions, run: LearningRunOptions = {}): LearningPart {
  const plan = checkedLearningPlan(options);
  checkNamed('simulateLearningStudy', 'run', run, STUDY_RUN_OPTIONS);
  const started = startRun('simulateLearningStudy', LEARNING_STUDY, plan, run, 1);
  const graphs = learningGraphsOf(plan);
  return finishRun(started, run, (seeds) => seeds.map((seed) => learningResultOf(graphs, seed))) as LearningPart;
}

/** What all graphs of a study have in common: plain data, so that any thread can be sent it. */
export interface LearningGraphs {
  readonly setting: LearningSetting;
  readonly alphas: readonly number[];
}

export function learningGraphsOf({ setting, seed, alphas }: LearningPlan): LearningGraphs {
  return { setting: checkedLearning({ ...setting, seed } as unknown as LearningOptions), alphas };
}

/** What the graph of a seed shows. */
export function learningResultOf({ setting, alphas }: LearningGraphs, seed: number): LearningResult {
  const graph = learn({ ...setting, seed });
  return { seed, ...measuresOf(graph), competences: competencesAt(graph, alphas) };
}
