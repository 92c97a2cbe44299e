import { checkDistribution, type DistributionOptions } from '../probabilities.ts';
import { compensatedSum } from '../numeric/compensated-sum.ts';
import { log } from '../numeric/elementary/log.ts';

/**
 * Entropy of a distribution, in nats.
 *
 * ```math
 * H(p) = -\sum_i p_i \ln p_i, \qquad 0 \ln 0 = 0
 * ```
 *
 * @param p - probabilities, each in [0, 1], summing to 1
 * @param options - tolerance of the sum, or normalisation
 * @returns H in nats, in [0, ln n]
 * @throws {@link DomainError} if `p` is empty, an element is negative or not finite, or the sum is not 1 within the
 * tolerance (the message names the sum)
 * @example
 * ```ts
 * import { shannonEntropy } from 'skill-emergence/entropy';
 *
 * shannonEntropy([0.5, 0.25, 0.25]); // ~> 1.03972077
 * shannonEntropy([2, 1, 1], { normalise: true }); // ~> 1.03972077
 * ```
 * @see C. E. Shannon (1948), *A Mathematical Theory of Communication*, §6.
 * @category Distributions
 */
export function shannonEntropy(p: ArrayLike<number>, options: DistributionOptions = {}): number {
  const total = checkDistribution('p', p, options);
  // a lone probability may exceed 1 within the tolerance
  return Math.max(
    0,
    compensatedSum(p.length, (i) => surprise(p[i]! / total)),
  );
}

function surprise(x: number): number {
  return x === 0 ? 0 : -x * log(x);
}
