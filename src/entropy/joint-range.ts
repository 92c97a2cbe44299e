import { checkExcess, checkUnit } from '../errors.ts';
import { leastDivergence, parameterOfExcess, parameterOfVariation, variationAt } from './joint-range-boundary.ts';

/**
 * The exact bound: the largest total variation distance compatible with an excess entropy.
 *
 * ```math
 * V^*(\varepsilon) = \max\{\mathrm{TV}(p,q) : \mathrm{KL}(p\|q) \le \varepsilon\}
 * ```
 *
 * It is attained by two coins, and no bound in terms of ε alone is smaller: not Pinsker's, which it approaches as ε →
 * 0, nor Bretagnolle and Huber's. It is concave.
 *
 * | `excess`   | value |
 * | ---------- | ----- |
 * | `0`        | `0`   |
 * | `Infinity` | `1`   |
 *
 * @param excess - excess entropy ε = KL(p‖q), nats, in [0, Infinity]; an average over places gives a bound on the
 * average
 * @returns the largest total variation distance, in [0, 1] (1 from about 37 nats on, by rounding)
 * @throws {@link DomainError} if `excess` is negative or not a number
 * @remarks Newton's method on the parameter of the boundary; relative error below 1e-14.
 * @example
 * ```ts
 * import { maxTotalVariation } from 'skill-emergence/entropy';
 *
 * maxTotalVariation(0.02); // ~> 0.0998887
 * maxTotalVariation(3); // ~> 0.950213
 * ```
 * @see A. Fedotov, P. Harremoës & F. Topsøe (2003), *Refinements of Pinsker's Inequality*.
 * @category Excess entropy and error
 */
export function maxTotalVariation(excess: number): number {
  checkExcess('excess', excess);
  if (excess < 1e-16) return Math.sqrt(2 * excess) / 2; // V* is sqrt(ε/2) (1 - ε/18 + ...)
  return excess > 40 ? 1 : variationAt(parameterOfExcess(excess));
}

/**
 * The exact inverse of {@link maxTotalVariation}: the least excess entropy compatible with a total variation distance.
 *
 * ```math
 * \varepsilon_{\min}(V) = \min_{0 \le q \le 1-V} D(q+V\|q)
 * ```
 *
 * It is convex.
 *
 * | `totalVariation` | value      |
 * | ---------------- | ---------- |
 * | `0`              | `0`        |
 * | `1`              | `Infinity` |
 *
 * @param totalVariation - total variation distance V, in [0, 1]
 * @returns the least KL(p‖q) in nats, in [0, Infinity]
 * @throws {@link DomainError} if `totalVariation` is not a number in [0, 1]
 * @remarks A divergence at a minimum, so that an error of the parameter counts only in the second order: relative error
 * below 1e-14 down to the smallest normal result.
 * @example
 * ```ts
 * import { minExcessEntropy } from 'skill-emergence/entropy';
 *
 * minExcessEntropy(0.1); // ~> 0.0200447
 * minExcessEntropy(1); // => Infinity
 * ```
 * @see A. Fedotov, P. Harremoës & F. Topsøe (2003), *Refinements of Pinsker's Inequality*.
 * @category Excess entropy and error
 */
export function minExcessEntropy(totalVariation: number): number {
  checkUnit('totalVariation', totalVariation);
  if (totalVariation < 1e-8) return 2 * totalVariation * totalVariation; // 2 V^2 (1 + 2 V^2/9 + ...)
  return totalVariation === 1 ? Infinity : leastDivergence(totalVariation, parameterOfVariation(totalVariation));
}
