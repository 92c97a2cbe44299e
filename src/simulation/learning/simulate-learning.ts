import { checkNamed } from '../../errors.ts';
import { sumOver } from '../errors/worst-skills.ts';
import { degrees, errorCounts, piecesByEdges } from '../graph/edge-counts.ts';
import type { SkillGraph } from '../graph/skill-graph.ts';
import { aliasTable } from '../random/alias-table.ts';
import { FRESH_STREAM } from '../random/streams.ts';
import { textOf, unknownSkills } from './at-the-start.ts';
import { largestComponent } from './largest-component.ts';
import { checkedLearning, LEARNING_OPTIONS, type LearningOptions, type LearningSetting } from './learning-options.ts';
import { peel } from './peel.ts';

/**
 * What a simulated graph taught. Fractions of skills are by their number, and measures by their probabilities, which is
 * the same where all are equally likely.
 *
 * @category Learning on skill graphs
 */
export interface LearningStatistics {
  /** Number of text pieces that there were to learn from. */
  readonly textPieces: number;
  /** How many of them taught nothing. */
  readonly useless: number;
  /** Number m of skills. */
  readonly skills: number;
  /** Number of skills drawn by each text piece. */
  readonly k: number;
  /** Measure of the skills that were unknown at the start. */
  readonly unknown: number;
  /** Fraction of the skills that were. */
  readonly unknownSkills: number;
  /** Measure of the skills that stay unlearnt. */
  readonly unlearnt: number;
  /** Fraction of the skills that do. */
  readonly unlearntSkills: number;
  /** Whether each skill stays unlearnt: 1, or 0. */
  readonly isUnlearnt: Uint8Array;
  /** Measure of the largest component, that of the most skills, all text pieces being of use in it. */
  readonly component: number;
  /** Fraction of the skills in it. */
  readonly componentSkills: number;
  /** Fraction of the text pieces in it; 0 where there is none. */
  readonly componentTexts: number;
  /** Fraction of the text pieces learnt from that are in error in the end; 0 where there is none. */
  readonly trainingErrors: number;
  /** Fraction of the fresh text pieces that are in error. */
  readonly freshErrors: number;
  /** Number of edges of each skill into the fresh text pieces. */
  readonly degrees: Float64Array;
  /** How many of them are in error. */
  readonly errorEdges: Float64Array;
}

/**
 * Draws a random skill graph, lets a learner read it until nothing more can be learnt, and makes it answer fresh text.
 *
 * A text piece with at most j unknown slots teaches their skills, again and again: _peeling_. Text pieces that share a
 * skill are connected: _percolation_. And a fresh text piece is in error iff it has an unlearnt skill, or more of them
 * than are tolerated: _all-or-none_ learning, whose errors are counted on the skills as those of `simulateSkillGraph`
 * are. As n, m → ∞ at fixed n/m these tend to
 *
 * | field                     | limit, for equally likely skills                                        |
 * | ------------------------- | ----------------------------------------------------------------------- |
 * | `unlearnt`                | `learningFixedPoint`, the largest x with x = ε₀ exp(−c(1−θ) r(x))       |
 * | `componentSkills`         | `giantComponent`, of θ = 0                                              |
 * | `freshErrors`             | `textErrorFraction`, P[Bin(k, x) \> t]                                   |
 * | `trainingErrors`          | of the useful text pieces P[Bin(k, x) \> max(j, t)], of others as fresh  |
 * | competence, α below x     | 0 for t = 0                                                             |
 * | competence, α from x on   | P[Bin(k − 1, x) ≤ t]                                                    |
 *
 * @param options - the sizes of the graph, as `simulateSkillGraph` takes them; `unknown` ε₀, `theta` θ and `capacity`
 * j of the learner; how an instance is drawn, `initial`, `errors` and `texts`, as `waterfall` takes it; how unknown
 * skills are `counted`; the `tolerance` t, the number of `freshTextPieces`; and a `seed`
 * @returns what was unknown, is unlearnt, is connected, and is in error; `empiricalPerformanceCurve` makes a
 * performance curve of several
 * @throws {@link DomainError} if an argument is outside its domain, or the graph does not fit
 * @remarks The same seed gives the graph that `simulateSkillGraph` draws from it, and text pieces depend on the seed
 * alone, not on how many there are. The slots of the text pieces are kept while skills are learnt, 8 bytes each, and at
 * most 2²⁶ of them; fresh text is not kept. A million skills and four million slots take some two seconds.
 *
 * Which skills are unknown is independent of the graph; the useless text pieces are the first ones, as good a random
 * set as any. With Zipf's law steeper than 1 the measure that is unknown at the start is another one for every seed,
 * however many skills there are: the limits are not for such measures.
 * @example
 * ```ts
 * import { giantComponent, learningFixedPoint } from 'skill-emergence/learning';
 * import { simulateLearning } from 'skill-emergence/simulation';
 *
 * const learnt = simulateLearning({ textPieces: 5e4, skills: 1e5, k: 8, unknown: 0.4, seed: 1 });
 * learnt.unlearnt.toFixed(3); // => '0.010'
 * learningFixedPoint({ k: 8, meanDegree: 4, unknown: 0.4 }).unlearnt; // ~> 0.00948
 * learnt.freshErrors.toFixed(2); // => '0.08'
 * learnt.componentSkills.toFixed(3); // => '0.982'
 * giantComponent({ k: 8, meanDegree: 4 }).skills; // ~> 0.98168
 * ```
 * @see [Five theories of emergence on one graph](../../../docs/theories.md), section 8.
 * @category Learning on skill graphs
 */
export function simulateLearning(options: LearningOptions): LearningStatistics {
  checkNamed('simulateLearning', 'options', options, LEARNING_OPTIONS);
  return learn(checkedLearning(options));
}

/** The simulation of a setting that has been checked. */
export function learn(setting: LearningSetting): LearningStatistics {
  const { skills, k, measure, distinct, capacity, counted, tolerance, freshTextPieces, seed } = setting;
  const { textPieces, useless } = textOf(setting);
  const table = measure && aliasTable(measure);
  const graph: SkillGraph = { seed, textPieces, skills, k, distinct, table };
  const fresh: SkillGraph = { ...graph, textPieces: freshTextPieces, stream: FRESH_STREAM };
  const unknown = unknownSkills(setting);
  const unlearnt = peel(graph, { useless, capacity, counted }, unknown);
  const component = largestComponent(graph);
  const numberOf = (set: Uint8Array): number => set.reduce((sum, each) => sum + each, 0) / skills;
  const measureOf = (set: Uint8Array): number => (measure ? Math.min(1, sumOver(set, measure)) : numberOf(set));
  const errorsOn = (of: SkillGraph): number => {
    const pieces = piecesByEdges(of, unlearnt).subarray(tolerance + 1);
    return of.textPieces === 0 ? 0 : pieces.reduce((sum, count) => sum + count, 0) / of.textPieces;
  };
  return {
    ...{ textPieces, useless, skills, k },
    unknown: measureOf(unknown),
    unknownSkills: numberOf(unknown),
    unlearnt: measureOf(unlearnt),
    unlearntSkills: numberOf(unlearnt),
    isUnlearnt: unlearnt,
    component: measureOf(component.inSet),
    componentSkills: numberOf(component.inSet),
    componentTexts: textPieces === 0 ? 0 : component.textPieces / textPieces,
    trainingErrors: errorsOn(graph),
    freshErrors: errorsOn(fresh),
    degrees: degrees(fresh),
    errorEdges: errorCounts(fresh, { inSet: unlearnt, cut: tolerance, ties: 0 }),
  };
}
