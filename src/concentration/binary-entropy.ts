import { checkUnit } from '../errors.ts';
import { entropyOf } from '../numeric/entropy.ts';

/**
 * Entropy of a Bernoulli variable, in nats.
 *
 * ```math
 * H(p) = -p \ln p - (1-p) \ln(1-p), \qquad 0 \le p \le 1, \qquad 0 \ln 0 = 0
 * ```
 *
 * | `p`        | value |
 * | ---------- | ----- |
 * | `0` or `1` | `0`   |
 * | `0.5`      | ln 2  |
 *
 * @param p - probability, in [0, 1]
 * @returns the entropy in nats, in [0, ln 2]
 * @throws {@link DomainError} if `p` is not a number in [0, 1]
 * @remarks Evaluated on the smaller of p and 1 - p (exact in floating point) with `log1p`: relative error below
 * 4 ulp of 2⁻⁵² for every p down to the smallest normal result.
 * @example
 * ```ts
 * import { binaryEntropy } from 'skill-emergence/concentration';
 *
 * binaryEntropy(0.1); // ~> 0.325083
 * binaryEntropy(1e-20); // ~> 4.70517e-19
 * binaryEntropy(0); // => 0
 * ```
 * @see C. E. Shannon (1948), *A Mathematical Theory of Communication*, §6.
 * @category Entropy and divergence
 */
export function binaryEntropy(p: number): number {
  checkUnit('p', p);
  return entropyOf(p);
}
