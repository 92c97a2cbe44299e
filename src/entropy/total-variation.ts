import { compensatedSum } from '../numeric/compensated-sum.ts';
import type { DistributionOptions } from '../probabilities.ts';
import { checkDistributionPair } from './distribution-pair.ts';

/**
 * Total variation distance: the largest difference of the two probabilities of any event.
 *
 * ```math
 * \mathrm{TV}(p, q) = \tfrac12 \sum_i |p_i - q_i|
 * ```
 *
 * @param p - probabilities, summing to 1
 * @param q - probabilities, as many, summing to 1
 * @param options - tolerance of the sums, or normalisation
 * @returns the distance, in [0, 1]
 * @throws {@link DomainError} if an array is empty, holds a negative or non-finite element, does not sum to 1, or the
 * lengths differ
 * @example
 * ```ts
 * import { totalVariation } from 'skill-emergence/entropy';
 *
 * totalVariation([0.5, 0.5], [0.75, 0.25]); // => 0.25
 * ```
 * @see T. Cover & J. Thomas, *Elements of Information Theory*, §11.6.
 * @category Distributions
 */
export function totalVariation(p: ArrayLike<number>, q: ArrayLike<number>, options: DistributionOptions = {}): number {
  const [pTotal, qTotal] = checkDistributionPair(p, q, options);
  return Math.min(1, 0.5 * compensatedSum(p.length, (i) => Math.abs(p[i]! / pTotal - q[i]! / qTotal)));
}
