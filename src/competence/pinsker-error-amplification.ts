import { type AmplificationPoint, checkAmplificationPoint } from './arguments.ts';
import { unionCost } from './selection-cost.ts';

/**
 * Closed form above β*, from Pinsker's inequality.
 *
 * ```math
 * \beta^* \le 1 + \frac1\alpha\sqrt{\frac c2}, \qquad c = \frac{H(\theta)}{k\,\theta}
 * ```
 *
 * @param point - error fraction θ in (0, 1), skills per text piece k ≥ 1, exempted fraction of skills α in (0, 1)
 * @returns an upper bound on β*, greater than 1; a value of 1/α or more says no more than the trivial amplification
 * 1/α, and is what the formula gives wherever β* does not exist
 * @throws {@link DomainError} if θ or α is not in (0, 1) or `k` is not a positive integer
 * @example
 * ```ts
 * import { pinskerErrorAmplification } from 'skill-emergence/competence';
 *
 * pinskerErrorAmplification({ theta: 0.1, k: 8, alpha: 0.1 }); // ~> 5.50751
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Theorem 8, with D(q‖p) ≥ 2(q − p)²; proved in
 * [The theorem and its proof](../../docs/theorem.md), Corollary 3.2.
 * @category Theorem 8
 */
export function pinskerErrorAmplification(point: AmplificationPoint): number {
  checkAmplificationPoint('pinskerErrorAmplification', point);
  return 1 + Math.sqrt(unionCost(point.theta, point.k) / 2) / point.alpha;
}
