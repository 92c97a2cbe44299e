import { checkExcess } from '../errors.ts';
import { exp } from '../numeric/elementary/exp.ts';

/**
 * Perplexity of a cross-entropy: the size of a uniform choice that is as hard to guess.
 *
 * ```math
 * \mathrm{PPL} = e^{H}
 * ```
 *
 * @param nats - cross-entropy in nats per token, in [0, Infinity]
 * @returns the perplexity, at least 1
 * @throws {@link DomainError} if `nats` is negative or not a number
 * @example
 * ```ts
 * import { perplexity } from 'skill-emergence/entropy';
 *
 * perplexity(0); // => 1
 * perplexity(1.936645470559); // ~> 6.93545
 * ```
 * @see T. Cover & J. Thomas, *Elements of Information Theory*, §2.1.
 * @category Units
 */
export function perplexity(nats: number): number {
  checkExcess('nats', nats);
  return exp(nats);
}
