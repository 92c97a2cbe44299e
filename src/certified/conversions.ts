import type { Formula } from './arithmetic.ts';
import { type CertifiedOptions, enclosing, enclosingRational } from './enclose.ts';
import { checkedRational, type ExactNumber, UNIT } from './exact-number.ts';
import { checkedExcess } from './excess.ts';
import { Interval } from './interval.ts';
import { integer, ONE, order, type Rational, ratio, times } from './rational.ts';

/**
 * Certified Pinsker bound: an interval that contains the largest total variation that it allows for an excess entropy.
 *
 * ```math
 * \mathrm{TV} \le \min(1, \sqrt{\varepsilon/2})
 * ```
 *
 * @param excess - excess entropy ε, nats, in [0, Infinity]. A `number` is the double itself, a string or a `Decimal`
 * the decimal
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value
 * @throws {@link DomainError} if `excess` is negative or not a number, or an option is not valid
 * @example
 * ```ts
 * import { certifiedPinskerTotalVariation } from 'skill-emergence/certified';
 *
 * certifiedPinskerTotalVariation('0.04', { digits: 12 }).toString(); // => '[0.141421356237, 0.141421356238]'
 * ```
 * @see T. M. Cover & J. A. Thomas (2006), Lemma 11.6.1; [Certified intervals](../../docs/certified.md).
 * @category Certified conversions
 */
export function certifiedPinskerTotalVariation(excess: ExactNumber, options: CertifiedOptions = {}): Interval {
  return cappedRoot(excess, ratio(1n, 2n), options);
}

/**
 * Certified cloze error bound: an interval that contains the largest probability of a wrong answer that it allows.
 *
 * ```math
 * e \le \min(1, \sqrt{2\varepsilon})
 * ```
 *
 * @param excess - excess entropy ε, nats, in [0, Infinity]. A `number` is the double itself, a string or a `Decimal`
 * the decimal
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value
 * @throws {@link DomainError} if `excess` is negative or not a number, or an option is not valid
 * @example
 * ```ts
 * import { certifiedClozeErrorBound } from 'skill-emergence/certified';
 *
 * certifiedClozeErrorBound('0.01', { digits: 12 }).toString(); // => '[0.141421356237, 0.141421356238]'
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Theorem 3; [Certified intervals](../../docs/certified.md).
 * @category Certified conversions
 */
export function certifiedClozeErrorBound(excess: ExactNumber, options: CertifiedOptions = {}): Interval {
  return cappedRoot(excess, integer(2), options);
}

/** min(1, √(factor ε)). */
function cappedRoot(excess: ExactNumber, factor: Rational, options: CertifiedOptions): Interval {
  const x = checkedExcess(excess);
  const enclose = enclosing(options);
  if (x === 'infinite' || order(times(factor, x), ONE) >= 0) return Interval.exact(1, options);
  return enclose(({ sqrt, rational }) => sqrt(rational(times(factor, x))));
}

/**
 * Certified inverse of the cloze error bound, in nats: an interval that contains the least excess entropy compatible
 * with a rate of wrong answers.
 *
 * ```math
 * \varepsilon \ge \frac{e^2}{2}
 * ```
 *
 * @param error - probability e of a wrong answer, in [0, 1]. A `number` is the double itself, a string or a `Decimal`
 * the decimal
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value
 * @throws {@link DomainError} if `error` is not in [0, 1] or an option is not valid
 * @example
 * ```ts
 * import { certifiedExcessEntropyForClozeError } from 'skill-emergence/certified';
 *
 * certifiedExcessEntropyForClozeError('0.2').toString(); // => '[0.02, 0.02]'
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Theorem 3; [Certified intervals](../../docs/certified.md).
 * @category Certified conversions
 */
export function certifiedExcessEntropyForClozeError(error: ExactNumber, options: CertifiedOptions = {}): Interval {
  const e = checkedRational('error', error, UNIT);
  enclosing(options); // checks them
  return enclosingRational(times(ratio(1n, 2n), times(e, e)), options);
}

/**
 * Certified Bretagnolle–Huber bound: an interval that contains the largest total variation that it allows for an excess
 * entropy.
 *
 * ```math
 * \mathrm{TV} \le \sqrt{1 - e^{-\varepsilon}} < 1
 * ```
 *
 * @param excess - excess entropy ε, nats, in [0, Infinity]. A `number` is the double itself, a string or a `Decimal`
 * the decimal
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value
 * @throws {@link DomainError} if `excess` is negative or not a number, or an option is not valid
 * @example
 * ```ts
 * import { certifiedBretagnolleHuberTotalVariation } from 'skill-emergence/certified';
 *
 * certifiedBretagnolleHuberTotalVariation(1, { digits: 12 }).toString(); // => '[0.79506009762, 0.795060097621]'
 * ```
 * @see J. Bretagnolle & C. Huber (1979); [Certified intervals](../../docs/certified.md).
 * @category Certified conversions
 */
export function certifiedBretagnolleHuberTotalVariation(excess: ExactNumber, options: CertifiedOptions = {}): Interval {
  const x = checkedExcess(excess);
  const enclose = enclosing(options);
  if (x === 'infinite') return Interval.exact(1, options);
  const bound: Formula = ({ sqrt, subtract, exp, rational }) =>
    sqrt(subtract(rational(ONE), exp(rational(times(integer(-1), x)))));
  return x.numerator === 0n ? Interval.exact(0, options) : enclose(bound).min(1);
}
