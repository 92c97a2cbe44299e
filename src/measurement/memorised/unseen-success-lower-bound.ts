import { checkNamed, checkOpenUnit, checkUnit } from '../../errors.ts';
import { checkCounts } from '../counts.ts';
import { checkedGrader, type Grader, trueRate } from '../grader.ts';
import { lowerLimit } from '../limits.ts';
import { log } from '../../numeric/elementary/log.ts';

const NAMES = ['successes', 'tuples', 'seenFraction', 'failureProbability', 'grader'];

/**
 * The fraction of all of a model's successes, at least, that are on tuples it has never seen: what
 * {@link unseenSuccessFraction} says of a success rate, said of a measured one.
 *
 * ```math
 * \max\Bigl(0, 1 - \frac q\ell\Bigr)
 * ```
 *
 * with Clopper and Pearson's one-sided lower limit ℓ, at δ, of the success rate. At 0 it says nothing.
 *
 * @param measured - `successes` of `tuples`, drawn with replacement; the `seenFraction` q of the tuples as they were
 * drawn that can stand in this corpus, in [0, 1]; `failureProbability` δ in (0, 1); optionally the errors of the
 * `grader`
 * @returns the fraction, in [0, 1]
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks q is a bound for *this* corpus, as in {@link parrotPValue} with `seen: 'bounded'`. A fraction that is only
 * expected may be exceeded by the corpus that was drawn: then the statement does not follow.
 * @example
 * ```ts
 * import { unseenSuccessLowerBound } from 'skill-emergence/measurement';
 *
 * const measured = { successes: 12, tuples: 100, failureProbability: 0.05 };
 * unseenSuccessLowerBound({ ...measured, seenFraction: 0.02 }); // ~> 0.7172
 * unseenSuccessLowerBound({ ...measured, seenFraction: 0.0681 }); // ~> 0.0371
 * ```
 * @see D. Yu et al. (2023), *Skill-Mix*, arXiv:2310.17567, §6; [Measuring skills](../../../docs/measuring.md), Theorem
 * 4.
 * @category Memorised tuples
 */
export function unseenSuccessLowerBound(measured: {
  readonly successes: number;
  readonly tuples: number;
  readonly seenFraction: number;
  readonly failureProbability: number;
  readonly grader?: Grader | undefined;
}): number {
  checkNamed('unseenSuccessLowerBound', 'measured', measured, NAMES);
  const { successes, tuples, seenFraction, failureProbability } = measured;
  checkCounts('successes', successes, 'tuples', tuples);
  checkUnit('seenFraction', seenFraction);
  checkOpenUnit('failureProbability', failureProbability);
  const grader = checkedGrader('grader', measured.grader);
  const rate = trueRate(lowerLimit(successes, tuples, log(failureProbability)), grader);
  return rate === 0 ? 0 : Math.max(0, 1 - seenFraction / rate);
}
