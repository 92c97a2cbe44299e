import { checkWhole, DomainError } from '../errors.ts';
import { type CertifiedOptions, enclosing } from './enclose.ts';
import { logCoefficient } from './formulas/binomial.ts';
import type { Interval } from './interval.ts';

/**
 * Certified logarithm of a binomial coefficient, in nats: an interval that contains it.
 *
 * ```math
 * \ln\binom nk = \ln\frac{n!}{k!\,(n-k)!}
 * ```
 *
 * @param n - a non-negative safe integer
 * @param k - a non-negative safe integer, at most n
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value
 * @throws {@link DomainError} if `n` or `k` is not a non-negative safe integer, `k` is above `n`, or an option is not
 * valid
 * @remarks The logarithm of the coefficient itself where k or n − k is small; otherwise Stirling's series, whose
 * consecutive partial sums are on either side of the value.
 * @example
 * ```ts
 * import { certifiedLogBinomialCoefficient } from 'skill-emergence/certified';
 *
 * const interval = certifiedLogBinomialCoefficient(1e9, 3e8, { digits: 20 });
 * interval.toString(); // => '[610864291.55464588516, 610864291.55464588517]'
 * ```
 * @see DLMF 5.11.1; [Certified intervals](../../docs/certified.md).
 * @category Certified concentration
 */
export function certifiedLogBinomialCoefficient(n: number, k: number, options: CertifiedOptions = {}): Interval {
  checkWhole('n', n);
  checkWhole('k', k);
  if (k > n) throw new DomainError('k', k, `at most n = ${n}`);
  return enclosing(options)((arithmetic) => logCoefficient(BigInt(n), BigInt(k), arithmetic));
}
