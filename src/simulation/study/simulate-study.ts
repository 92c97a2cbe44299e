import { checkNamed } from '../../errors.ts';
import type { LongWorkOptions } from '../../long-work.ts';
import { finishRun, startRun } from '../../shards/run.ts';
import type { Shard } from '../../shards/shard.ts';
import { competencesAt } from '../empirical-performance-curve.ts';
import { simulate } from '../simulate-skill-graph.ts';
import { checkedSetting, type SimulationSetting, type SkillGraphOptions } from '../sizes.ts';
import { type SimulationPart, type SimulationResult, STUDY } from './part.ts';
import { checkedPlan, type SimulationPlan, type SimulationStudyOptions } from './plan.ts';

/**
 * How {@link simulateStudy} works.
 *
 * @category Studies
 */
export interface StudyRunOptions extends LongWorkOptions {
  /** Do this part only (default: all); seeds go to the parts in turn. */
  readonly shard?: Shard | undefined;
  /** What has been done of it already, of the same study: those seeds are not drawn again. */
  readonly done?: SimulationPart | undefined;
  /** Called with all that is done, after every graph: what a run that is stopped can go on from. */
  readonly onPart?: ((part: SimulationPart) => void) | undefined;
}

/**
 * Simulates one setting from several seeds, all of them or a part.
 *
 * The graph of each seed depends on the setting and that seed alone. So parts can be made anywhere and in any order,
 * and {@link mergeParts} of all of them is what one machine would have made, to the last bit.
 *
 * @param options - the setting, as {@link simulateSkillGraph} takes it, with the first `seed`, the number of `seeds`,
 * and the fractions of skills at which competences are kept, `alphas` or `points`
 * @param run - `shard`, which part of the study; `done`, a part to go on from; `onPart`, `onProgress` and `signal`
 * @returns the results, plain JSON
 * @throws {@link DomainError} if an argument is outside its domain, or `done` belongs to another study; the `reason` of
 * `signal` once it is aborted
 * @example
 * ```ts
 * import { simulateStudy, summariseStudy } from 'skill-emergence/simulation';
 *
 * const study = { textPieces: 1e6, skills: 100, k: 8, theta: 0.1, badSkills: 10, errors: 'oblivious' } as const;
 * const part = simulateStudy({ ...study, seed: 1, seeds: 20, points: 9 });
 * part.results.length; // => 20
 * summariseStudy(part).worstError.value.toFixed(2); // => '0.30'
 * ```
 * @category Studies
 */
export function simulateStudy(options: SimulationStudyOptions, run: StudyRunOptions = {}): SimulationPart {
  const plan = checkedPlan(options);
  checkNamed('simulateStudy', 'run', run, STUDY_RUN_OPTIONS);
  const started = startRun('simulateStudy', STUDY, plan, run, 1);
  const graphs = graphsOf(plan);
  return finishRun(started, run, (seeds) => seeds.map((seed) => resultOf(graphs, seed))) as SimulationPart;
}

/** The names of {@link StudyRunOptions}. */
export const STUDY_RUN_OPTIONS: readonly string[] = ['shard', 'done', 'onPart', 'onProgress', 'signal'];

/** What all graphs of a study have in common: plain data, so that any thread can be sent it. */
export interface StudyGraphs {
  readonly setting: SimulationSetting;
  readonly alphas: readonly number[];
}

export function graphsOf({ setting, seed, alphas }: SimulationPlan): StudyGraphs {
  return { setting: checkedSetting({ ...setting, seed } as unknown as SkillGraphOptions), alphas };
}

/** What the graph of a seed shows. */
export function resultOf({ setting, alphas }: StudyGraphs, seed: number): SimulationResult {
  const graph = simulate({ ...setting, seed });
  return { seed, worstError: graph.worstError, competences: competencesAt(graph, alphas) };
}
