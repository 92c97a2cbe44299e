import { checkCount, checkNamed, checkOpenUnit } from '../errors.ts';
import { isFeasible, unionCost } from './selection-cost.ts';
import { exp } from '../numeric/elementary/exp.ts';

/**
 * Feasibility edge of Theorem 8: the theorem has a valid β exactly for the fractions α below it.
 *
 * ```math
 * \alpha_{\max}(\theta,k) = \exp\Bigl(-\frac{H(\theta)}{k\,\theta}\Bigr)
 * ```
 *
 * Strictly increasing in θ and in k. At α = α_max itself no β qualifies.
 *
 * @param point - error fraction θ in (0, 1) and skills per text piece k ≥ 1
 * @returns α_max, in (0, 1]: the least double at which `errorAmplification` is infinite (1 where every α below it is
 * feasible)
 * @throws {@link DomainError} if θ is not in (0, 1) or `k` is not a positive integer
 * @remarks Relative error at most a few ulp times 1 + H(θ)/(kθ).
 * @example
 * ```ts
 * import { errorAmplification, maxAlpha } from 'skill-emergence/competence';
 *
 * const edge = maxAlpha({ theta: 0.1, k: 4 });
 * edge; // ~> 0.443655271579
 * errorAmplification({ theta: 0.1, k: 4, alpha: edge }); // => Infinity
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Theorem 8; proved in
 * [The theorem and its proof](../../docs/theorem.md), Corollary 3.2.
 * @category Theorem 8
 */
export function maxAlpha(point: { readonly theta: number; readonly k: number }): number {
  checkNamed('maxAlpha', 'point', point, ['theta', 'k']);
  checkOpenUnit('theta', point.theta);
  checkCount('k', point.k);
  const cost = unionCost(point.theta, point.k);
  // exp and log round independently: move to the double at which the predicate itself turns over. It is true of 0, and
  // false of 1.
  let alpha = exp(-cost);
  while (isFeasible(cost, alpha)) alpha = neighbour(alpha, 1);
  while (!isFeasible(cost, neighbour(alpha, -1))) alpha = neighbour(alpha, -1);
  return alpha;
}

/** The next double above (`direction` 1) or below (-1) a positive x. */
function neighbour(x: number, direction: number): number {
  if (x <= 2 ** -1022) return x + direction * Number.MIN_VALUE;
  // 2^-53 of x is between half an ulp and a whole one, so the single rounding moves by exactly one
  return direction > 0 ? x / (1 - 2 ** -53) : x * (1 - 2 ** -53);
}
