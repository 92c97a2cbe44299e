import type { Formula } from './arithmetic.ts';
import { type CertifiedOptions, enclosing, enclosingRational } from './enclose.ts';
import { likelihoodCost, logOf } from './formulas/divergence.ts';
import { divergenceRoot } from './formulas/divergence-root.ts';
import type { Interval } from './interval.ts';
import { checkedPoint, type ExactPoint } from './exact-point.ts';
import { signOfFormula } from './sign.ts';
import { integer, over } from './rational.ts';

/**
 * Certified refined error amplification β̂: an interval that contains Theorem 8's root with ln(1/θ) in place of H(θ)/θ.
 *
 * ```math
 * D(\hat\beta\alpha\|\alpha) = \frac{\ln(1/\theta)}{k} \quad (\alpha < \theta^{1/k}), \qquad
 * \hat\beta = \frac1\alpha \quad (\alpha \ge \theta^{1/k})
 * ```
 *
 * @param point - θ, k and α. A `number` is the double itself, a string or a `Decimal` the decimal
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value
 * @throws {@link DomainError} if θ or α is not in (0, 1), `k` is not a positive integer, or an option is not valid
 * @example
 * ```ts
 * import { certifiedRefinedErrorAmplification } from 'skill-emergence/certified';
 *
 * const point = { theta: '0.1', k: 8, alpha: '0.1' };
 * certifiedRefinedErrorAmplification(point, { digits: 12 }).toString(); // => '[3.86725875728, 3.86725875729]'
 * certifiedRefinedErrorAmplification({ ...point, k: 1, alpha: '0.5' }).toString(); // => '[2, 2]'
 * ```
 * @see A result of this library, proved in [The theorem and its proof](../../docs/theorem.md),
 * Proposition 4.2; [Certified intervals](../../docs/certified.md).
 * @category Certified competence
 */
export function certifiedRefinedErrorAmplification(point: ExactPoint, options: CertifiedOptions = {}): Interval {
  const { theta, k, alpha } = checkedPoint('certifiedRefinedErrorAmplification', point);
  const enclose = enclosing(options);
  const cost: Formula = (arithmetic) => likelihoodCost(theta, k, arithmetic);
  const sign = signOfFormula((arithmetic) => arithmetic.add(logOf(alpha, arithmetic), cost(arithmetic)), options);
  if (sign === 'positive') return enclosingRational(over(integer(1), alpha), options);
  // Where the sign is undecided, β̂ is 1/α or next to it: up to there, the root's enclosure holds for both.
  return enclose((arithmetic) => divergenceRoot(alpha, cost(arithmetic), arithmetic));
}
