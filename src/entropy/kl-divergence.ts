import { compensatedSum } from '../numeric/compensated-sum.ts';
import { deviance } from '../numeric/deviance.ts';
import type { DistributionOptions } from '../probabilities.ts';
import { checkDistributionPair } from './distribution-pair.ts';

/**
 * Kullback–Leibler divergence of p from q, in nats: a model's excess entropy at one place.
 *
 * ```math
 * \mathrm{KL}(p\|q) = \sum_i p_i \ln\frac{p_i}{q_i} \ge 0
 * ```
 *
 * @param p - true probabilities, summing to 1
 * @param q - the model's probabilities, as many, summing to 1
 * @param options - tolerance of the sums, or normalisation
 * @returns the divergence in nats, in [0, Infinity]
 * @throws {@link DomainError} if an array is empty, holds a negative or non-finite element, does not sum to 1, or the
 * lengths differ
 * @remarks Evaluated as the sum of the non-negative deviances pᵢ ln(pᵢ/qᵢ) − pᵢ + qᵢ, so it never is negative and keeps
 * its digits near p = q. Where the sums differ within the tolerance, that difference is not counted as divergence.
 * @example
 * ```ts
 * import { klDivergence } from 'skill-emergence/entropy';
 *
 * klDivergence([0.5, 0.5], [0.75, 0.25]); // ~> 0.143841
 * klDivergence([0.5, 0.5], [0.5, 0.5]); // => 0
 * ```
 * @see S. Kullback & R. Leibler (1951), *On Information and Sufficiency*.
 * @category Distributions
 */
export function klDivergence(p: ArrayLike<number>, q: ArrayLike<number>, options: DistributionOptions = {}): number {
  const [pTotal, qTotal] = checkDistributionPair(p, q, options);
  return compensatedSum(p.length, (i) => {
    const x = p[i]! / pTotal;
    const y = q[i]! / qTotal;
    return deviance(x, y, x - y);
  });
}
