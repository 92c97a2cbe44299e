import { type CertifiedOptions, enclosing } from './enclose.ts';
import { checkedLaw, checkedScale, type ExactScale, type ExactScalingLaw } from './exact-scaling-law.ts';
import { excessEntropy } from './formulas/scaling.ts';
import type { Interval } from './interval.ts';

/**
 * Certified excess entropy of a scaling law at a scale, in nats per token: an interval that contains it.
 *
 * ```math
 * \varepsilon(N,D) = \frac{A}{N^\alpha} + \frac{B}{D^\beta}
 * ```
 *
 * @param law - the scaling law. A `number` is the double itself, a string or a `Decimal` the decimal
 * @param scale - parameters N and tokens D, likewise
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value
 * @throws {@link DomainError} if a field of the law or of the scale is not positive (E may be 0), or an option is not
 * valid
 * @example
 * ```ts
 * import { certifiedExcessEntropy } from 'skill-emergence/certified';
 *
 * const law = { E: '1.69', A: '406.4', B: '410.7', alpha: '0.34', beta: '0.28' };
 * const excess = certifiedExcessEntropy(law, { parameters: 70e9, tokens: 1.4e12 }, { digits: 12 });
 * excess.toString(); // => '[0.246645470558, 0.246645470559]'
 * ```
 * @see J. Hoffmann et al. (2022), arXiv:2203.15556, equation 10; [Certified intervals](../../docs/certified.md).
 * @category Certified scaling
 */
export function certifiedExcessEntropy(
  law: ExactScalingLaw,
  scale: ExactScale,
  options: CertifiedOptions = {},
): Interval {
  const exact = checkedLaw(law);
  const at = checkedScale(scale);
  return enclosing(options)((arithmetic) => excessEntropy(exact, at, arithmetic));
}

/**
 * Certified loss of a scaling law at a scale, in nats per token: an interval that contains it.
 *
 * ```math
 * L(N,D) = E + \frac{A}{N^\alpha} + \frac{B}{D^\beta}
 * ```
 *
 * @param law - the scaling law. A `number` is the double itself, a string or a `Decimal` the decimal
 * @param scale - parameters N and tokens D, likewise
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value
 * @throws {@link DomainError} if a field of the law or of the scale is not positive (E may be 0), or an option is not
 * valid
 * @example
 * ```ts
 * import { certifiedChinchillaLoss } from 'skill-emergence/certified';
 *
 * const law = { E: '1.69', A: '406.4', B: '410.7', alpha: '0.34', beta: '0.28' };
 * const loss = certifiedChinchillaLoss(law, { parameters: 70e9, tokens: 1.4e12 }, { digits: 12 });
 * loss.toString(); // => '[1.93664547055, 1.93664547056]'
 * ```
 * @see J. Hoffmann et al. (2022), arXiv:2203.15556, equation 10; [Certified intervals](../../docs/certified.md).
 * @category Certified scaling
 */
export function certifiedChinchillaLoss(
  law: ExactScalingLaw,
  scale: ExactScale,
  options: CertifiedOptions = {},
): Interval {
  const exact = checkedLaw(law);
  const at = checkedScale(scale);
  return enclosing(options)((arithmetic) =>
    arithmetic.add(arithmetic.rational(exact.E), excessEntropy(exact, at, arithmetic)),
  );
}
