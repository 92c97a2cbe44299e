import { checkWhole, DomainError } from '../errors.ts';
import { stirlingError } from '../numeric/stirling-error.ts';
import { log } from '../numeric/elementary/log.ts';
import { log1p } from '../numeric/elementary/log1p.ts';

/**
 * Logarithm of a binomial coefficient, in nats: of the number of k-element subsets of n things.
 *
 * ```math
 * \ln\binom nk = \ln\frac{n!}{k!\,(n-k)!}
 * ```
 *
 * | `k`        | value |
 * | ---------- | ----- |
 * | `0` or `n` | `0`   |
 * | `1`        | ln n  |
 *
 * @param n - a non-negative safe integer
 * @param k - a non-negative safe integer, at most n
 * @returns the logarithm, at least 0
 * @throws {@link DomainError} if `n` or `k` is not a non-negative safe integer, or `k` is above `n`
 * @remarks The logarithm of the coefficient itself where that is an integer below 2⁵³, Stirling's series otherwise:
 * relative error below 1e-15.
 * @example
 * ```ts
 * import { logBinomialCoefficient } from 'skill-emergence/concentration';
 *
 * logBinomialCoefficient(10, 5); // ~> 5.529429
 * logBinomialCoefficient(1e15, 5e14); // ~> 693147180559927.82
 * ```
 * @see DLMF 5.11.1; C. Loader (2000), *Fast and Accurate Computation of Binomial Probabilities*.
 * @category Exact tails
 */
export function logBinomialCoefficient(n: number, k: number): number {
  checkWhole('n', n);
  checkWhole('k', k);
  if (k > n) throw new DomainError('k', k, `at most n = ${n}`);
  return logBinomial(n, k);
}

/** The logarithm for arguments that have been checked. */
export function logBinomial(n: number, k: number): number {
  const few = Math.min(k, n - k);
  const many = n - few;
  if (few === 0) return 0;
  // Each step multiplies first, so that the quotient is an integer; exact as long as the product is.
  let coefficient = 1;
  for (let i = 1; i <= few; i++) {
    coefficient *= many + i;
    if (coefficient > Number.MAX_SAFE_INTEGER) return stirlingForm(n, few, many);
    coefficient /= i;
  }
  return log(coefficient);
}

function stirlingForm(n: number, few: number, many: number): number {
  const errors = stirlingError(n) - stirlingError(few) - stirlingError(many);
  const width = 0.5 * log((2 * Math.PI * few * many) / n);
  return few * log(n / few) - many * log1p(-few / n) - width + errors;
}
