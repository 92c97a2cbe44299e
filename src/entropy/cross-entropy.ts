import { compensatedSum } from '../numeric/compensated-sum.ts';
import type { DistributionOptions } from '../probabilities.ts';
import { checkDistributionPair } from './distribution-pair.ts';
import { log } from '../numeric/elementary/log.ts';

/**
 * Cross-entropy of a model q under the true distribution p, in nats: the average surprise of someone who believes q.
 *
 * ```math
 * H(p, q) = -\sum_i p_i \ln q_i = H(p) + \mathrm{KL}(p\|q)
 * ```
 *
 * @param p - true probabilities, summing to 1
 * @param q - the model's probabilities, as many, summing to 1
 * @param options - tolerance of the sums, or normalisation
 * @returns the cross-entropy in nats; `Infinity` where q rules out what p allows
 * @throws {@link DomainError} if an array is empty, holds a negative or non-finite element, does not sum to 1, or the
 * lengths differ
 * @example
 * ```ts
 * import { crossEntropy } from 'skill-emergence/entropy';
 *
 * crossEntropy([0.5, 0.5], [0.75, 0.25]); // ~> 0.836988
 * crossEntropy([0.5, 0.5], [1, 0]); // => Infinity
 * ```
 * @see T. Cover & J. Thomas, *Elements of Information Theory*, §5.4.
 * @category Distributions
 */
export function crossEntropy(p: ArrayLike<number>, q: ArrayLike<number>, options: DistributionOptions = {}): number {
  const [pTotal, qTotal] = checkDistributionPair(p, q, options);
  // as in shannonEntropy, a lone probability may exceed 1
  return Math.max(
    0,
    compensatedSum(p.length, (i) => {
      const x = p[i]! / pTotal;
      return x === 0 ? 0 : -x * log(q[i]! / qTotal);
    }),
  );
}
