import { DomainError } from '../errors.ts';
import { checkDistribution, type DistributionOptions } from '../probabilities.ts';
import { deviance } from '../numeric/deviance.ts';
import { compensatedSum } from '../numeric/compensated-sum.ts';

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
    compensatedSum(p.length, (i) => surprise(at(p, i) / total)),
  );
}

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
  const [pTotal, qTotal] = checkPair(p, q, options);
  // as in shannonEntropy, a lone probability may exceed 1
  return Math.max(
    0,
    compensatedSum(p.length, (i) => {
      const x = at(p, i) / pTotal;
      return x === 0 ? 0 : -x * Math.log(at(q, i) / qTotal);
    }),
  );
}

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
  const [pTotal, qTotal] = checkPair(p, q, options);
  return compensatedSum(p.length, (i) => {
    const x = at(p, i) / pTotal;
    const y = at(q, i) / qTotal;
    return deviance(x, y, x - y);
  });
}

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
  const [pTotal, qTotal] = checkPair(p, q, options);
  return Math.min(1, 0.5 * compensatedSum(p.length, (i) => Math.abs(at(p, i) / pTotal - at(q, i) / qTotal)));
}

function surprise(x: number): number {
  return x === 0 ? 0 : -x * Math.log(x);
}

function checkPair(p: ArrayLike<number>, q: ArrayLike<number>, options: DistributionOptions): [number, number] {
  const totals: [number, number] = [checkDistribution('p', p, options), checkDistribution('q', q, options)];
  if (q.length !== p.length) throw new DomainError('q.length', q.length, `p.length = ${p.length}`);
  return totals;
}

function at(array: ArrayLike<number>, i: number): number {
  return array[i]!;
}
