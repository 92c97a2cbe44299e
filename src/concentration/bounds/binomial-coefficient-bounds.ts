import { checkWhole, DomainError } from '../../errors.ts';
import { type LogBounds, widened } from './log-bounds.ts';
import { log } from '../../numeric/elementary/log.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';

/**
 * Closed-form bounds on both sides of the logarithm of a binomial coefficient, in nats: entropy and Stirling's series.
 *
 * ```math
 * \ln\binom nk = n\,H\Bigl(\frac kn\Bigr) + \frac12\ln\frac n{2\pi k(n-k)} + s(n)-s(k)-s(n-k), \qquad
 * \frac1{12x}-\frac1{360x^3} < s(x) < \frac1{12x}-\frac1{360x^3}+\frac1{1260x^5}
 * ```
 *
 * | `k`        | value                    |
 * | ---------- | ------------------------ |
 * | `0` or `n` | `0` on both sides        |
 *
 * @param n - a non-negative safe integer
 * @param k - a non-negative safe integer, at most n
 * @returns `lower` and `upper` in nats, at least 0
 * @throws {@link DomainError} if `n` or `k` is not a non-negative safe integer, or `k` is above `n`
 * @remarks Apart by at most (1/k⁵ + 1/(n−k)⁵ + 1/n⁵)/1260, less than 0.0016, and 32 ulp of 2⁻⁵² of the terms, by which
 * they are widened so that rounding does not make them false. The textbook's n H(k/n) − ln(n+1) and n H(k/n) are
 * outside them.
 * @example
 * ```ts
 * import { logBinomialCoefficientBounds } from 'skill-emergence/concentration';
 *
 * logBinomialCoefficientBounds(10, 5).lower; // ~> 5.529429065
 * logBinomialCoefficientBounds(10, 5).upper; // ~> 5.529429581
 * ```
 * @see H. Robbins (1955), *A Remark on Stirling’s Formula*; DLMF 5.11.1, whose partial sums enclose.
 * @category Tail bounds
 */
export function logBinomialCoefficientBounds(n: number, k: number): LogBounds {
  checkWhole('n', n);
  checkWhole('k', k);
  if (k > n) throw new DomainError('k', k, `at most n = ${n}`);
  const few = Math.min(k, n - k);
  const many = n - few;
  if (few === 0) return { lower: 0, upper: 0 };
  const entropy = countEntropy(n, few);
  const root = 0.5 * log(n / few / many / (2 * Math.PI));
  const lower = entropy + root + stirlingBelow(n) - stirlingAbove(few) - stirlingAbove(many);
  const upper = entropy + root + stirlingAbove(n) - stirlingBelow(few) - stirlingBelow(many);
  const bounds = widened(lower, upper, entropy - root + 1);
  return { lower: Math.max(0, bounds.lower), upper: bounds.upper };
}

/** `n H(k / n)` for `0 < k <= n / 2`. */
export function countEntropy(n: number, k: number): number {
  return k * log(n / k) - (n - k) * log1p(-k / n);
}

function stirlingBelow(n: number): number {
  return (1 / 12 - 1 / (360 * n * n)) / n;
}

function stirlingAbove(n: number): number {
  return stirlingBelow(n) + 1 / (1260 * n * n * n * n * n);
}
