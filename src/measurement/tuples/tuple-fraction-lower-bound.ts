import { checkNamed, checkOpenUnit, checkUnit } from '../../errors.ts';
import { checkCounts } from '../counts.ts';
import { checkedGrader, type Grader, gradedRate } from '../grader.ts';
import { oneMinusLowerLimit } from '../limits.ts';
import { checkedRepeats, failProbability, type Repeats, REPEATS } from '../repeats.ts';
import { log } from '../../numeric/elementary/log.ts';

/**
 * Tuples of skills that were drawn at random, each with replacement, and how many of them passed.
 *
 * @category Measured tuples
 */
export interface PassedTuples extends Repeats {
  /** Number of tuples that passed, from 0 to `tuples`. */
  readonly passed: number;
  /** Number n of tuples drawn, a positive safe integer; one that was drawn twice counts twice. */
  readonly tuples: number;
  /** Probability δ with which the statement may be wrong, in (0, 1). */
  readonly failureProbability: number;
  /** The errors of the grader, if there are any. */
  readonly grader?: Grader | undefined;
}

/** What the arguments of {@link PassedTuples} are called. */
export const PASSED_TUPLES: readonly string[] = ['passed', 'tuples', 'failureProbability', ...REPEATS, 'grader'];

/**
 * The fraction of all tuples, at least, on which a model has a competence, as measured on tuples drawn at random.
 *
 * ```math
 * \varphi = \frac{(\ell - b)_+}{1 - b}, \qquad b = P[\mathrm{Bin}(r, y) \ge q]
 * ```
 *
 * with Clopper and Pearson's one-sided lower limit ℓ, at δ, of the probability that a tuple passes: that at least q of
 * its r tries succeed. With a probability of at least 1 − δ, at least a fraction φ of the tuples have competence y or
 * more. Nothing better is true: two-point laws come as close to it as one likes.
 *
 * | `competence` | value |
 * | ------------ | ----- |
 * | `0`          | `1`   |
 * | `1`          | `0`, unless the grader errs |
 *
 * @param measured - `passed` of `tuples`, `failureProbability` δ, the `competence` y in [0, 1], and optionally the
 * `repeats` r of each tuple (default 1), how many of them make it pass (`passes` q, default r), and the errors of the
 * `grader`
 * @returns the fraction φ, in [0, 1]; at 0 it says nothing
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks The tuples are drawn from the measure *with* replacement, the model is fixed, and the tries of a tuple are
 * independent. Several tries count as one tuple that passes or not, never as several tuples.
 *
 * Error of a few 1e-13 of 1 − φ.
 * @example
 * ```ts
 * import { tupleFractionLowerBound } from 'skill-emergence/measurement';
 *
 * const measured = { passed: 299, tuples: 299, failureProbability: 0.05 };
 * tupleFractionLowerBound({ ...measured, competence: 0.9 }); // ~> 0.9003
 * tupleFractionLowerBound({ ...measured, competence: 0.9, repeats: 5 }); // ~> 0.97566
 * ```
 * @see [Measuring skills](../../../docs/measuring.md), Theorem 2.
 * @category Measured tuples
 */
export function tupleFractionLowerBound(measured: PassedTuples & { readonly competence: number }): number {
  checkNamed('tupleFractionLowerBound', 'measured', measured, [...PASSED_TUPLES, 'competence']);
  const { passed, tuples, competence, failureProbability } = measured;
  checkCounts('passed', passed, 'tuples', tuples);
  checkUnit('competence', competence);
  checkOpenUnit('failureProbability', failureProbability);
  const { repeats, passes } = checkedRepeats(measured);
  const grader = checkedGrader('grader', measured.grader);
  if (competence === 0) return 1;
  const failing = failProbability(gradedRate(competence, grader), repeats, passes);
  return Math.max(0, 1 - oneMinusLowerLimit(passed, tuples, log(failureProbability)) / failing);
}
