import { checkNamed, checkWhole, DomainError } from '../errors.ts';
import { checkTrials } from './binomial-arguments.ts';
import type { CertifiedOptions } from './enclose.ts';
import { checkedRational, type ExactNumber, UNIT } from './exact-number.ts';
import type { Interval } from './interval.ts';
import { tailProbability } from './tail-probability.ts';

/**
 * Certified p-value of the hypothesis that a model succeeds only on tuples of skills that stand in its corpus: an
 * interval that contains it.
 *
 * ```math
 * P[\mathrm{Bin}(n, q) \ge s]
 * ```
 *
 * | point                               | value |
 * | ----------------------------------- | ----- |
 * | `successes` is 0                    | `1`   |
 * | `seenFraction` is 0, and a success  | `0`   |
 *
 * @param point - `successes` s of `tuples` n, an integer from 1 to 10¹²; the `seenFraction` q, in [0, 1], which bounds
 * the fraction of the drawn tuples that stand in this very corpus
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value
 * @throws {@link DomainError} if an argument is outside its domain, an option is not valid, or the tail takes more
 * steps than {@link certifiedLogBinomialUpperTail} allows
 * @remarks The certified form of `parrotPValue` of `skill-emergence/measurement` with `seen: 'bounded'`.
 * @example
 * ```ts
 * import { certifiedParrotPValue } from 'skill-emergence/certified';
 *
 * const point = { successes: 12, tuples: 100, seenFraction: '0.0681' };
 * certifiedParrotPValue(point, { digits: 12 }).toNumberBounds().upper; // ~> 0.0394
 * ```
 * @see D. Yu et al. (2023), *Skill-Mix*, arXiv:2310.17567, §6; [Measuring skills](../../docs/measuring.md), Theorem 4.
 * @category Certified measurement
 */
export function certifiedParrotPValue(
  point: { readonly successes: number; readonly tuples: number; readonly seenFraction: ExactNumber },
  options: CertifiedOptions = {},
): Interval {
  checkNamed('certifiedParrotPValue', 'point', point, ['successes', 'tuples', 'seenFraction']);
  const { successes, tuples, seenFraction } = point;
  checkPassed('successes', successes, tuples);
  const q = checkedRational('seenFraction', seenFraction, UNIT);
  return tailProbability(BigInt(tuples), BigInt(successes), q, options);
}

/** The checks of a number of tuples with a success, and of their number. */
export function checkPassed(name: string, passed: number, tuples: number): void {
  checkWhole(name, passed);
  checkTrials('tuples', tuples);
  if (passed > tuples) throw new DomainError(name, passed, `at most tuples = ${tuples}`);
}
