import { checkAtMost, checkCount, checkNamed, DomainError } from '../../errors.ts';
import { checkWanted, type LongWorkOptions } from '../../long-work.ts';
import { competencesAt } from '../empirical-performance-curve.ts';
import { simulate } from '../simulate-skill-graph.ts';
import { checkedSetting, type SimulationSetting, type SkillGraphOptions } from '../sizes.ts';
import { checkPart, partOf, type SimulationPart, type SimulationResult } from './part.ts';
import { checkedPlan, type SimulationPlan, type SimulationStudyOptions } from './plan.ts';

/**
 * One of several parts into which long work is divided.
 *
 * @category Studies
 */
export interface Shard {
  /** Which part, from 1 to `of`. */
  readonly part: number;
  /** How many parts there are. */
  readonly of: number;
}

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
  checkNamed('simulateStudy', 'run', run, ['shard', 'done', 'onPart', 'onProgress', 'signal']);
  const { shard = { part: 1, of: 1 }, done } = run;
  checkShard(shard);
  if (done !== undefined) checkDone(done, plan);
  const results = done === undefined ? [] : [...done.results];
  const there = new Set(results.map(({ seed }) => seed));
  const wanted = seedsOf(plan, shard);
  const setting = checkedSetting({ ...plan.setting, seed: plan.seed } as unknown as SkillGraphOptions);
  wanted.forEach((seed, i) => {
    if (there.has(seed)) return;
    checkWanted(run);
    results.push(resultOf({ ...setting, seed }, plan.alphas));
    run.onPart?.(partOf(plan, results));
    run.onProgress?.({ done: i + 1, total: wanted.length });
  });
  return partOf(plan, results);
}

function checkShard(shard: Shard): void {
  checkNamed('simulateStudy', 'shard', shard, ['part', 'of']);
  checkCount('shard.of', shard.of);
  checkCount('shard.part', shard.part);
  checkAtMost('shard.part', shard.part, shard.of);
}

function checkDone(done: SimulationPart, plan: SimulationPlan): void {
  checkPart('done', done);
  if (JSON.stringify(done.plan) !== JSON.stringify(plan)) {
    throw new DomainError('done.plan', done.plan, 'that of the options: it belongs to another study');
  }
}

/** The seeds of a part: every `of`-th one. */
function seedsOf({ seed, seeds }: SimulationPlan, { part, of }: Shard): readonly number[] {
  return Array.from({ length: seeds }, (_, i) => seed + i).filter((_, i) => i % of === part - 1);
}

function resultOf(setting: SimulationSetting, alphas: readonly number[]): SimulationResult {
  const graph = simulate(setting);
  return { seed: setting.seed, worstError: graph.worstError, competences: competencesAt(graph, alphas) };
}
