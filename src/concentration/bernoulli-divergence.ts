import { checkUnit } from '../errors.ts';
import { deviance } from '../numeric/deviance.ts';
import { log1p } from '../numeric/elementary/log1p.ts';

/**
 * Kullback–Leibler divergence of Bernoulli(q) from Bernoulli(p), in nats.
 *
 * ```math
 * D(q\|p) = q \ln\frac qp + (1-q) \ln\frac{1-q}{1-p}, \qquad 0 \ln 0 = 0
 * ```
 *
 * | `q`, `p`                        | value             |
 * | ------------------------------- | ----------------- |
 * | `q = p`                         | `0`               |
 * | `q = 0`                         | −ln(1 − p)        |
 * | `q = 1`                         | −ln p             |
 * | `p = 0 < q`, or `q < 1 = p`     | `Infinity`        |
 *
 * @param q - probability, in [0, 1]
 * @param p - probability of the reference, in [0, 1]
 * @returns the divergence in nats, in [0, Infinity]
 * @throws {@link DomainError} if `q` or `p` is not a number in [0, 1]
 * @remarks The sum of two non-negative deviances, so nothing cancels near q = p: relative error below 8 ulp of 2⁻⁵²
 * of the value at the given doubles. A p near 1 that was rounded before the call has lost digits of 1 − p that no
 * evaluation brings back; D(1−q‖1−p) = D(q‖p), so pass the small complements where they are known.
 * @example
 * ```ts
 * import { bernoulliDivergence } from 'skill-emergence/concentration';
 *
 * bernoulliDivergence(0.3, 0.1); // ~> 0.153664
 * bernoulliDivergence(0.1 + 1e-9, 0.1); // ~> 5.55556e-18
 * bernoulliDivergence(0.5, 0); // => Infinity
 * ```
 * @see W. Hoeffding (1963), Theorem 1; C. Loader (2000), *Fast and Accurate Computation of Binomial Probabilities*.
 * @category Entropy and divergence
 */
export function bernoulliDivergence(q: number, p: number): number {
  checkUnit('q', q);
  checkUnit('p', p);
  const reference = Math.abs(p); // -0 is 0, but the quotient q / -0 has no logarithm
  if (q === 0) return -log1p(-reference);
  return deviance(q, reference, q - p) + deviance(1 - q, 1 - p, p - q);
}
