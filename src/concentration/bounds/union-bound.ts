import { checkArray, DomainError } from '../../errors.ts';
import { compensatedSum } from '../../numeric/compensated-sum.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';

/**
 * Upper bound on the log-probability that at least one of several events happens, in nats: the union bound.
 *
 * ```math
 * \ln P\Bigl[\bigcup_i A_i\Bigr] \le \min\Bigl\{0,\ \ln\sum_i e^{\ell_i}\Bigr\}, \qquad \ell_i = \ln P[A_i]
 * ```
 *
 * | `logProbabilities`       | value       |
 * | ------------------------ | ----------- |
 * | none, or all `-Infinity` | `-Infinity` |
 * | one                      | that one    |
 *
 * @param logProbabilities - an array, of any kind, of log-probabilities in nats, or upper bounds on them, in
 * [-Infinity, 0]
 * @returns a log-probability in nats, in [-Infinity, 0]
 * @throws {@link DomainError} if an entry is not a number in [-Infinity, 0]
 * @remarks Scaled by the largest, so that nothing underflows that matters, and summed with compensation: the error is
 * below 4 ulp of 2⁻⁵² of the largest logarithm or of the result, whichever is more, for any number of events.
 * @example
 * ```ts
 * import { logUnionBound } from 'skill-emergence/concentration';
 *
 * logUnionBound([-1000, -1000]); // ~> -999.306853
 * logUnionBound([-0.5, -0.5]); // => 0
 * logUnionBound([]); // => -Infinity
 * ```
 * @see G. Boole (1847); C. E. Bonferroni (1936).
 * @category Tail bounds
 */
export function logUnionBound(logProbabilities: ArrayLike<number>): number {
  checkArray('logProbabilities', logProbabilities);
  const { length } = logProbabilities;
  let largest = -Infinity;
  let where = 0;
  for (let i = 0; i < length; i++) {
    const value = logProbabilities[i]!;
    if (!(typeof value === 'number' && value <= 0)) {
      throw new DomainError(`logProbabilities[${i}]`, value, 'a number in [-Infinity, 0]');
    }
    if (value > largest) [largest, where] = [value, i];
  }
  if (largest === -Infinity) return -Infinity;
  const others = compensatedSum(length, (i) => (i === where ? 0 : exp(logProbabilities[i]! - largest)));
  return Math.min(0, largest + log1p(others));
}
