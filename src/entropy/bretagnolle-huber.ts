import { checkExcess } from '../errors.ts';
import { expm1 } from '../numeric/elementary/expm1.ts';

/**
 * Bretagnolle–Huber bound: the largest total variation that it allows for an excess entropy.
 *
 * ```math
 * \mathrm{TV} \le \sqrt{1 - e^{-\varepsilon}} < 1
 * ```
 *
 * Weaker than Pinsker's bound for small ε, and never without content for a finite one.
 *
 * @param excess - excess entropy ε = KL(p‖q), nats, in [0, Infinity]; an average over places gives a bound on the
 * average
 * @returns an upper bound on the total variation distance, in [0, 1] (1 for large ε only by rounding)
 * @throws {@link DomainError} if `excess` is negative or not a number
 * @example
 * ```ts
 * import { bretagnolleHuberTotalVariation } from 'skill-emergence/entropy';
 *
 * bretagnolleHuberTotalVariation(0.02); // ~> 0.140717
 * bretagnolleHuberTotalVariation(3); // ~> 0.974789
 * ```
 * @see J. Bretagnolle & C. Huber (1979), *Estimation des densités : risque minimax*.
 * @category Excess entropy and error
 */
export function bretagnolleHuberTotalVariation(excess: number): number {
  checkExcess('excess', excess);
  return Math.sqrt(-expm1(-excess));
}
