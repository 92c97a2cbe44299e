import { divergenceRoot } from '../numeric/divergence-root.ts';
import { type AmplificationPoint, checkAmplificationPoint } from './arguments.ts';
import { isFeasible, likelihoodCost } from './selection-cost.ts';

/**
 * Refined error amplification β̂: Theorem 8 with ln(1/θ) in place of H(θ)/θ.
 *
 * ```math
 * D(\hat\beta\alpha\|\alpha) = \frac{\ln(1/\theta)}{k} \quad (\alpha < \theta^{1/k}), \qquad
 * \hat\beta = \frac1\alpha \quad (\alpha \ge \theta^{1/k})
 * ```
 *
 * A closed condition between the theorem and the sharp curve: $`\beta^\circ \le \hat\beta < \beta^*`$. Always finite.
 *
 * @param point - error fraction θ in (0, 1), skills per text piece k ≥ 1, exempted fraction of skills α in (0, 1)
 * @returns β̂, in (1, 1/α]
 * @throws {@link DomainError} if θ or α is not in (0, 1) or `k` is not a positive integer
 * @remarks Relative error below 1e-14.
 * @example
 * ```ts
 * import { refinedErrorAmplification } from 'skill-emergence/competence';
 *
 * refinedErrorAmplification({ theta: 0.1, k: 8, alpha: 0.1 }); // ~> 3.8673
 * refinedErrorAmplification({ theta: 0.1, k: 1, alpha: 0.5 }); // => 2
 * ```
 * @see A result of this library, proved in [The theorem and its proof](../../docs/theorem.md), Proposition 4.2.
 * @category Sharp curve
 */
export function refinedErrorAmplification(point: AmplificationPoint): number {
  checkAmplificationPoint('refinedErrorAmplification', point);
  const { theta, k, alpha } = point;
  const cost = likelihoodCost(theta, k);
  return isFeasible(cost, alpha) ? 1 + divergenceRoot(alpha, cost) / alpha : 1 / alpha;
}
