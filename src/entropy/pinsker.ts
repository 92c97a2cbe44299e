import { checkExcess } from '../errors.ts';

/**
 * Pinsker's bound: the largest total variation that it allows for an excess entropy.
 *
 * ```math
 * \mathrm{TV} \le \min\Bigl(1, \sqrt{\varepsilon/2}\Bigr)
 * ```
 *
 * Tight as ε → 0, and without content from ε = 2 nats on, where it is 1.
 *
 * @param excess - excess entropy ε = KL(p‖q), nats, in [0, Infinity]; an average over places gives a bound on the
 * average
 * @returns an upper bound on the total variation distance, in [0, 1]
 * @throws {@link DomainError} if `excess` is negative or not a number
 * @example
 * ```ts
 * import { pinskerTotalVariation } from 'skill-emergence/entropy';
 *
 * pinskerTotalVariation(0.02); // ~> 0.1
 * pinskerTotalVariation(3); // => 1
 * ```
 * @see T. Cover & J. Thomas, *Elements of Information Theory*, Lemma 11.6.1.
 * @category Excess entropy and error
 */
export function pinskerTotalVariation(excess: number): number {
  checkExcess('excess', excess);
  return Math.min(1, Math.sqrt(2 * excess) / 2); // excess / 2 would underflow
}
