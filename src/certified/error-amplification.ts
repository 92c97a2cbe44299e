import type { Formula } from './arithmetic.ts';
import { type CertifiedOptions, enclosing } from './enclose.ts';
import { logOf, unionCost } from './formulas/divergence.ts';
import { divergenceRoot } from './formulas/divergence-root.ts';
import { Interval } from './interval.ts';
import { checkedPoint, type ExactPoint } from './exact-point.ts';
import { signOfFormula } from './sign.ts';

/**
 * Certified error amplification β* of Theorem 8: an interval that contains the least β for which the theorem holds.
 *
 * ```math
 * \beta^*(\theta,k,\alpha) \in (1, 1/\alpha) : \qquad D(\beta^*\alpha\|\alpha) = \frac{H(\theta)}{k\,\theta}
 * ```
 *
 * | point                              | value      |
 * | ---------------------------------- | ---------- |
 * | α at least α_max                   | `Infinity` |
 *
 * @param point - θ, k and α. A `number` is the double itself, a string or a `Decimal` the decimal
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value. Its upper end is `Infinity` if α is so near to
 * α_max that the precision cannot tell whether there is a β
 * @throws {@link DomainError} if θ or α is not in (0, 1), `k` is not a positive integer, or an option is not valid
 * @remarks The ends are proved: the divergence increases in β, and its sign against H(θ)/(kθ) is decided at both.
 * @example
 * ```ts
 * import { certifiedErrorAmplification } from 'skill-emergence/certified';
 *
 * const point = { theta: '0.1', k: 8, alpha: '0.1' };
 * certifiedErrorAmplification(point, { digits: 20 }).toString(); // => '[4.5019076944426356447, 4.5019076944426356448]'
 * certifiedErrorAmplification({ ...point, k: 4, alpha: '0.5' }).toString(); // => '[Infinity, Infinity]'
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Theorem 8; [Certified intervals](../../docs/certified.md).
 * @category Certified competence
 */
export function certifiedErrorAmplification(point: ExactPoint, options: CertifiedOptions = {}): Interval {
  const { theta, k, alpha } = checkedPoint('certifiedErrorAmplification', point);
  const enclose = enclosing(options);
  // ln α + H(θ)/(kθ): negative where a β exists
  const excess: Formula = (arithmetic) => arithmetic.add(logOf(alpha, arithmetic), unionCost(theta, k, arithmetic));
  const sign = signOfFormula(excess, options);
  if (sign === 'positive') return Interval.infinite(options);
  const root = enclose((arithmetic) => divergenceRoot(alpha, unionCost(theta, k, arithmetic), arithmetic));
  return sign === 'negative' ? root : Interval.between({ lower: root.lower, upper: Infinity }, options);
}
