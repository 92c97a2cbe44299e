import { poissonRateRoot } from '../numeric/poisson-rate-root.ts';
import { type AmplificationPoint, checkAmplificationPoint } from './arguments.ts';
import { unionCost } from './selection-cost.ts';

/**
 * Closed form above β*, from the multiplicative Chernoff bound.
 *
 * ```math
 * \beta^* \le \exp\Bigl(1 + W_0\Bigl(\frac{c/\alpha - 1}{e}\Bigr)\Bigr), \qquad c = \frac{H(\theta)}{k\,\theta}
 * ```
 *
 * with W₀ the Lambert function: the root of x ln x − x + 1 = c/α above 1. Close to β* where βα is small.
 *
 * @param point - error fraction θ in (0, 1), skills per text piece k ≥ 1, exempted fraction of skills α in (0, 1)
 * @returns an upper bound on β*, greater than 1; a value of 1/α or more says no more than the trivial amplification
 * 1/α, and is what the formula gives wherever β* does not exist; `Infinity` where it is above the largest double
 * @throws {@link DomainError} if θ or α is not in (0, 1) or `k` is not a positive integer
 * @example
 * ```ts
 * import { multiplicativeErrorAmplification } from 'skill-emergence/competence';
 *
 * multiplicativeErrorAmplification({ theta: 0.1, k: 8, alpha: 0.1 }); // ~> 5.01015
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Theorem 8, with the bound of Angluin & Valiant
 * (1979); proved in [The theorem and its proof](../../docs/theorem.md), Corollary 3.2.
 * @category Theorem 8
 */
export function multiplicativeErrorAmplification(point: AmplificationPoint): number {
  checkAmplificationPoint('multiplicativeErrorAmplification', point);
  return 1 + poissonRateRoot(unionCost(point.theta, point.k), point.alpha);
}
