import { checkWhole } from '../../errors.ts';
import { countEntropy, logBinomialCoefficientBounds } from './binomial-coefficient-bounds.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';

/**
 * Upper bound on the logarithm of the number of subsets with at most `k` of `n` things, in nats.
 *
 * ```math
 * \ln\sum_{i\le k}\binom ni \le \min\Bigl\{ n\,H\Bigl(\frac kn\Bigr),\
 * \ln\binom nk + \ln\frac{n-k+1}{n-2k+1}\Bigr\}, \qquad k \le \frac n2
 * ```
 *
 * | `k`            | value                                |
 * | -------------- | ------------------------------------ |
 * | `0`            | `0`, exactly                         |
 * | above n/2      | n ln 2, true of all subsets together |
 *
 * @param n - a non-negative safe integer
 * @param k - a non-negative safe integer
 * @returns a logarithm in nats, at least 0, that the logarithm of the sum does not exceed
 * @throws {@link DomainError} if `n` or `k` is not a non-negative safe integer
 * @remarks The second form, a geometric series from the last term down, is the smaller one but next to n/2, and there
 * the exact value is not far below n ln 2. Evaluated with the upper bound of {@link logBinomialCoefficientBounds}; of
 * the first form the relative error is below 8 ulp of 2⁻⁵².
 * @example
 * ```ts
 * import { logBinomialSumBound } from 'skill-emergence/concentration';
 *
 * logBinomialSumBound(100, 10); // ~> 30.598734
 * logBinomialSumBound(100, 50); // ~> 69.314718
 * ```
 * @see R. B. Ash (1965), *Information Theory*, Lemma 4.7.2; W. Feller, *An Introduction to Probability Theory*, VI.3.
 * @category Tail bounds
 */
export function logBinomialSumBound(n: number, k: number): number {
  checkWhole('n', n);
  checkWhole('k', k);
  if (k === 0) return 0;
  if (k > n / 2) return n * Math.LN2;
  const terms = logBinomialCoefficientBounds(n, k).upper + log1p(k / (n - 2 * k + 1));
  return Math.min(countEntropy(n, k), terms);
}
