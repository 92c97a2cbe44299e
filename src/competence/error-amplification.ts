import { divergenceRoot } from '../numeric/divergence-root.ts';
import { type AmplificationPoint, checkAmplificationPoint } from './arguments.ts';
import { isFeasible, unionCost } from './selection-cost.ts';

/**
 * Error amplification β* of Theorem 8: the least β for which the theorem holds.
 *
 * ```math
 * \beta^*(\theta,k,\alpha) \in (1, 1/\alpha) : \qquad D(\beta^*\alpha\|\alpha) = \frac{H(\theta)}{k\,\theta}
 * ```
 *
 * At least a 1 − α fraction of skills then have at most a β*θ fraction of errors. Strictly decreasing in θ, k and α.
 *
 * | point                              | value      |
 * | ---------------------------------- | ---------- |
 * | `alpha >= maxAlpha({ theta, k })`  | `Infinity` |
 * | θ → 1                              | → 1        |
 *
 * @param point - error fraction θ in (0, 1), skills per text piece k ≥ 1, exempted fraction of skills α in (0, 1)
 * @returns β*, in (1, 1/α), or `Infinity` where no β satisfies the theorem's condition
 * @throws {@link DomainError} if θ or α is not in (0, 1) or `k` is not a positive integer
 * @remarks Householder's method in a bracket; relative error below 1e-14. β = 1/α holds trivially (q text pieces have
 * only kq edges), so an infinite β* says that the theorem is silent, not that nothing is true.
 * @example
 * ```ts
 * import { errorAmplification } from 'skill-emergence/competence';
 *
 * errorAmplification({ theta: 0.1, k: 8, alpha: 0.1 }); // ~> 4.501907694443
 * errorAmplification({ theta: 0.1, k: 4, alpha: 0.5 }); // => Infinity
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Theorem 8; proved in
 * [The theorem and its proof](../../docs/theorem.md), Corollary 3.2.
 * @category Theorem 8
 */
export function errorAmplification(point: AmplificationPoint): number {
  checkAmplificationPoint('errorAmplification', point);
  const { theta, k, alpha } = point;
  const cost = unionCost(theta, k);
  return isFeasible(cost, alpha) ? 1 + divergenceRoot(alpha, cost) / alpha : Infinity;
}
