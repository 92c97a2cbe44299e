import { DomainError } from '../errors.ts';
import { checkDistribution, type DistributionOptions } from '../probabilities.ts';

/** Half a million ways to split; each outcome more doubles them. */
const MOST_OUTCOMES = 20;

/**
 * How evenly a distribution can be split in two: the largest probability, up to 1/2, of an event or its complement.
 *
 * ```math
 * \pi(q) = \max_A \min\bigl(q(A), 1 - q(A)\bigr)
 * ```
 *
 * | `q`                   | value |
 * | --------------------- | ----- |
 * | one certain outcome   | `0`   |
 * | an even split exists  | `0.5` |
 *
 * @param q - at most 20 probabilities, each in [0, 1], summing to 1
 * @param options - tolerance of the sum, or normalisation
 * @returns the balance, in [0, 1/2]
 * @throws {@link DomainError} if `q` is empty or has more than 20 elements, an element is negative or not finite, or
 * the sum is not 1 within the tolerance
 * @remarks Every split is tried: to find the best one of many outcomes is a hard problem (subset sum). For more of
 * them take 1/2, which is always valid. Accurate to 20 ulp of 2⁻⁵².
 * @example
 * ```ts
 * import { distributionBalance } from 'skill-emergence/entropy';
 *
 * distributionBalance([0.5, 0.25, 0.25]); // => 0.5
 * distributionBalance([0.75, 0.125, 0.125]); // => 0.25
 * distributionBalance([1]); // => 0
 * ```
 * @see E. Ordentlich & M. Weinberger (2005), *A Distribution Dependent Refinement of Pinsker's Inequality*.
 * @category Distributions
 */
export function distributionBalance(q: ArrayLike<number>, options: DistributionOptions = {}): number {
  const total = checkDistribution('q', q, options);
  if (q.length > MOST_OUTCOMES) throw new DomainError('q.length', q.length, `at most ${MOST_OUTCOMES}`);
  const smallerSide = (i: number, inside: number, outside: number): number => {
    if (i === q.length) return Math.min(inside, outside);
    const x = q[i]! / total;
    return Math.max(smallerSide(i + 1, inside + x, outside), smallerSide(i + 1, inside, outside + x));
  };
  return Math.min(0.5, smallerSide(1, q[0]! / total, 0)); // the first outcome may stand on either side
}
