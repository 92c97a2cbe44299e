import { DomainError } from '../errors.ts';

/**
 * Information in bits, from nats.
 *
 * @param nats - any number, infinite ones included (log-probabilities are negative)
 * @returns `nats / ln 2`
 * @throws {@link DomainError} if `nats` is not a number, or NaN
 * @example
 * ```ts
 * import { natsToBits } from 'skill-emergence/entropy';
 *
 * natsToBits(Math.LN2); // => 1
 * natsToBits(1); // ~> 1.442695
 * ```
 * @see T. Cover & J. Thomas, *Elements of Information Theory*, §2.1.
 * @category Units
 */
export function natsToBits(nats: number): number {
  checkNotNaN('nats', nats);
  return nats / Math.LN2;
}

/**
 * Information in nats, from bits.
 *
 * @param bits - any number, infinite ones included
 * @returns `bits * ln 2`
 * @throws {@link DomainError} if `bits` is not a number, or NaN
 * @example
 * ```ts
 * import { bitsToNats } from 'skill-emergence/entropy';
 *
 * bitsToNats(1); // ~> 0.693147
 * ```
 * @see T. Cover & J. Thomas, *Elements of Information Theory*, §2.1.
 * @category Units
 */
export function bitsToNats(bits: number): number {
  checkNotNaN('bits', bits);
  return bits * Math.LN2;
}

function checkNotNaN(parameter: string, value: number): void {
  if (typeof value !== 'number' || Number.isNaN(value)) throw new DomainError(parameter, value, 'a number');
}
