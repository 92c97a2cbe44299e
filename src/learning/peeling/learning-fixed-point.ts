import { checkCount, checkNamed, checkUnit, DomainError } from '../../errors.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { expm1 } from '../../numeric/elementary/expm1.ts';
import { checkedMeasure } from '../measure.ts';
import { checkedLearner, checkMeanDegree, type Learner } from './learner.ts';
import { leftOf, taughtAtEnd } from './taught.ts';
import { teachingSlope } from './teaching.ts';
import { unequalEnd } from './unequal-skills.ts';

/** What is learnt of equally likely skills. */
export interface EqualSkills extends Learner {
  /** Mean degree c = kn/m of a skill, in [0, 10¹⁵]. */
  readonly meanDegree: number;
  /** Fraction ε₀ of the skills that are unknown at the start. */
  readonly unknown: number;
}

/** What is learnt of skills with a measure. */
export interface UnequalSkills extends Learner {
  /** Number n of text pieces. */
  readonly textPieces: number;
  /** The probabilities of the skills, or weights in proportion. */
  readonly measure: ArrayLike<number>;
  /** Probability ε₀ with which each skill is unknown at the start. */
  readonly unknown: number;
}

/** The end of learning by peeling. */
export interface LearningFixedPoint {
  /** Measure x of the skills that stay unlearnt. */
  readonly unlearnt: number;
  /** Fraction 1 − x/ε₀ of what was unknown that is learnt, with its own digits. */
  readonly learntShare: number;
  /**
   * Condition number: how many times a relative change of ε₀, or of the mean degree, changes `unlearnt`, whichever is
   * more. `Infinity` at a jump.
   */
  readonly condition: number;
}

/** The end of learning by peeling of unequal skills. */
export interface UnequalLearningFixedPoint extends LearningFixedPoint {
  /** Mean fraction of the skills, by number, that stays unlearnt. */
  readonly unlearntSkills: number;
  /** The probability with which each skill stays unlearnt. */
  readonly probabilities: Float64Array;
}

/**
 * Measure of the skills that stay unlearnt when a learner has read all text, where a text piece teaches its unknown
 * skills if they are at most j.
 *
 * ```math
 * x = \varepsilon_0\sum_s \pi_s e^{-(1-\theta)nk\,\pi_s\,r(x)}, \qquad r(x) = P[\mathrm{Bin}(k-1,x)\le j-1]
 * ```
 *
 * It is the largest solution in [0, ε₀]. With m equally likely skills of mean degree c = kn/m the equation is
 * $`x = \varepsilon_0 e^{-c(1-\theta)r(x)}`$. It is the limit of random graphs with many text pieces at fixed n/m.
 *
 * | point                             | `unlearnt`             |
 * | --------------------------------- | ---------------------- |
 * | `unknown` 0                       | 0                      |
 * | `meanDegree` 0, or `theta` 1      | ε₀                     |
 * | `unknown` 1, `capacity` below k   | 1: a seed is needed    |
 * | `capacity` k or more, or k = 1    | ε₀ e^(−c(1−θ))         |
 *
 * @param point - k; `unknown` ε₀ in [0, 1]; either `meanDegree` c in [0, 10¹⁵], or `textPieces` and the `measure` of at
 * most 10⁶ skills; `theta` θ in [0, 1], 0 if left out; `capacity` j, 1 if left out
 * @returns the unlearnt measure x, the learnt share 1 − x/ε₀ and the condition number; of a `measure` also the
 * probability for each skill to stay unlearnt, and their mean
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Unknown skills are counted by slots: a text piece that holds one twice holds two. Text pieces in error at
 * random (θ) are a loss of data and no more.
 *
 * The relative error is a few ulps times the condition number. Equally likely skills take some ten microseconds. A
 * measure takes steps that pass no solution, each in proportion to the number of skills: 10³ skills a few milliseconds.
 * For a measure the condition number is that of ε₀. The limit is of graphs in which no single skill has a large part
 * of the measure; of a few skills, or of a steep power law, it is a formula.
 * @example
 * ```ts
 * import { learningFixedPoint } from 'skill-emergence/learning';
 *
 * learningFixedPoint({ k: 8, meanDegree: 4, unknown: 0.4 }).unlearnt; // ~> 0.0094836607
 * learningFixedPoint({ k: 8, meanDegree: 4, unknown: 0.42 }).unlearnt; // ~> 0.32735895
 * const unequal = { k: 3, textPieces: 4, measure: [5, 3, 1, 1], unknown: 0.9 };
 * learningFixedPoint(unequal).unlearnt; // ~> 0.0811037
 * ```
 * @see [Five theories of emergence on one graph](../../../docs/theories.md), Theorem 1; Liao, Chang & Hong (2024) have
 * equally likely skills and θ = 0.
 * @category Learning by peeling
 */
export function learningFixedPoint(point: EqualSkills): LearningFixedPoint;
export function learningFixedPoint(point: UnequalSkills): UnequalLearningFixedPoint;
export function learningFixedPoint(point: EqualSkills | UnequalSkills): LearningFixedPoint | UnequalLearningFixedPoint {
  checkNamed('learningFixedPoint', 'point', point, [
    ...['k', 'meanDegree', 'textPieces', 'measure', 'unknown', 'theta', 'capacity'],
  ]);
  const { meanDegree, textPieces, measure, unknown } = point as Partial<EqualSkills & UnequalSkills>;
  const { k, theta, capacity } = checkedLearner(point);
  checkUnit('unknown', unknown!);
  if (measure === undefined) {
    if (textPieces !== undefined) throw new DomainError('textPieces', textPieces, 'given with a measure alone');
    checkMeanDegree('meanDegree', meanDegree!);
    return equalEnd(meanDegree! * (1 - theta), k, capacity, unknown!);
  }
  if (meanDegree !== undefined) throw new DomainError('meanDegree', meanDegree, 'given without a measure');
  checkCount('textPieces', textPieces!);
  const probabilities = checkedMeasure(measure);
  const end = unequalEnd(probabilities, textPieces! * k * (1 - theta), k, capacity, unknown!);
  const shares = probabilities.map((probability) => exp(-end.taughtOverProbability * probability));
  return {
    unlearnt: end.unlearnt,
    learntShare: -probabilities.reduce((sum, p) => sum + p * expm1(-end.taughtOverProbability * p), 0),
    condition: reciprocal(1 - end.slope),
    unlearntSkills: (unknown! * shares.reduce((sum, share) => sum + share, 0)) / shares.length,
    probabilities: shares.map((share) => unknown! * share),
  };
}

/** The end for a mean degree of useful text pieces, and arguments that have been checked. */
export function equalEnd(meanDegree: number, k: number, capacity: number, unknown: number): LearningFixedPoint {
  const taught = taughtAtEnd(meanDegree, k, capacity, unknown);
  const left = leftOf(unknown, taught);
  const condition = Math.max(1, taught) * reciprocal(1 - teachingSlope(meanDegree, k, capacity, left));
  return { unlearnt: left.part, learntShare: -expm1(-taught), condition };
}

/** 1 / x, and Infinity where rounding has left nothing of a positive x. */
function reciprocal(x: number): number {
  return x > 0 ? 1 / x : Infinity;
}
