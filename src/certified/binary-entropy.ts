import { type CertifiedOptions, enclosing } from './enclose.ts';
import { checkedRational, type ExactNumber, UNIT } from './exact-number.ts';
import { entropy } from './formulas/divergence.ts';
import type { Interval } from './interval.ts';

/**
 * Certified binary entropy, in nats: an interval that contains H(p).
 *
 * ```math
 * H(p) = -p \ln p - (1-p) \ln(1-p), \qquad 0 \le p \le 1
 * ```
 *
 * @param p - a probability: a `number` is the double itself, a string or a `Decimal` the decimal
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value
 * @throws {@link DomainError} if `p` is not in [0, 1] or an option is not valid
 * @example
 * ```ts
 * import { certifiedBinaryEntropy } from 'skill-emergence/certified';
 *
 * certifiedBinaryEntropy('0.1', { digits: 12 }).toString(); // => '[0.325082973391, 0.325082973392]'
 * ```
 * @see [Certified intervals](../../docs/certified.md)
 * @category Certified concentration
 */
export function certifiedBinaryEntropy(p: ExactNumber, options: CertifiedOptions = {}): Interval {
  const x = checkedRational('p', p, UNIT);
  return enclosing(options)((arithmetic) => entropy(x, arithmetic));
}
