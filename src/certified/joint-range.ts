import { type CertifiedOptions, enclosing } from './enclose.ts';
import { checkedRational, type ExactNumber, UNIT } from './exact-number.ts';
import { checkedExcess } from './excess.ts';
import { maxVariation, minDivergence } from './formulas/joint-range.ts';
import { Interval } from './interval.ts';

/**
 * Certified largest total variation distance compatible with an excess entropy: an interval that contains it.
 *
 * ```math
 * V^*(\varepsilon) = \max\{\mathrm{TV}(p,q) : \mathrm{KL}(p\|q) \le \varepsilon\}
 * ```
 *
 * | `excess`   | value |
 * | ---------- | ----- |
 * | `0`        | `0`   |
 * | `Infinity` | `1`   |
 *
 * @param excess - excess entropy ε, nats, in [0, Infinity]. A `number` is the double itself, a string or a `Decimal`
 * the decimal
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value
 * @throws {@link DomainError} if `excess` is negative or not a number, or an option is not valid
 * @remarks The parameter of the boundary is enclosed between two numbers at which the sign of its equation is proved.
 * @example
 * ```ts
 * import { certifiedMaxTotalVariation } from 'skill-emergence/certified';
 *
 * certifiedMaxTotalVariation('0.02', { digits: 12 }).toString(); // => '[0.0998887278981, 0.0998887278982]'
 * ```
 * @see A. Fedotov, P. Harremoës & F. Topsøe (2003), *Refinements of Pinsker's Inequality*; [Certified
 * intervals](../../docs/certified.md).
 * @category Certified conversions
 */
export function certifiedMaxTotalVariation(excess: ExactNumber, options: CertifiedOptions = {}): Interval {
  const x = checkedExcess(excess);
  const enclose = enclosing(options);
  if (x === 'infinite') return Interval.exact(1, options);
  if (x.numerator === 0n) return Interval.exact(0, options);
  return enclose((arithmetic) => maxVariation(x, arithmetic)).min(1);
}

/**
 * Certified least excess entropy compatible with a total variation distance, in nats: an interval that contains it.
 *
 * ```math
 * \varepsilon_{\min}(V) = \min_{0 \le q \le 1-V} D(q+V\|q)
 * ```
 *
 * | `totalVariation` | value      |
 * | ---------------- | ---------- |
 * | `0`              | `0`        |
 * | `1`              | `Infinity` |
 *
 * @param totalVariation - total variation distance V, in [0, 1]. A `number` is the double itself, a string or a
 * `Decimal` the decimal
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value
 * @throws {@link DomainError} if `totalVariation` is not in [0, 1] or an option is not valid
 * @example
 * ```ts
 * import { certifiedMinExcessEntropy } from 'skill-emergence/certified';
 *
 * certifiedMinExcessEntropy('0.1', { digits: 12 }).toString(); // => '[0.0200446831579, 0.020044683158]'
 * ```
 * @see A. Fedotov, P. Harremoës & F. Topsøe (2003), *Refinements of Pinsker's Inequality*; [Certified
 * intervals](../../docs/certified.md).
 * @category Certified conversions
 */
export function certifiedMinExcessEntropy(totalVariation: ExactNumber, options: CertifiedOptions = {}): Interval {
  const x = checkedRational('totalVariation', totalVariation, UNIT);
  const enclose = enclosing(options);
  if (x.numerator === 0n) return Interval.exact(0, options);
  if (x.numerator === x.denominator) return Interval.infinite(options);
  return enclose((arithmetic) => minDivergence(x, arithmetic));
}
