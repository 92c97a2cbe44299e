import { type CertifiedOptions, enclosing } from './enclose.ts';
import { checkedRational, type ExactNumber, UNIT } from './exact-number.ts';
import { divergence } from './formulas/divergence.ts';
import { Interval } from './interval.ts';
import { order } from './rational.ts';

/**
 * Certified relative entropy of Bernoulli(q) to Bernoulli(p), in nats: an interval that contains D(q‖p).
 *
 * ```math
 * D(q\|p) = q \ln\frac qp + (1-q) \ln\frac{1-q}{1-p}, \qquad 0 \le q, p \le 1
 * ```
 *
 * | arguments                    | value      |
 * | ---------------------------- | ---------- |
 * | `q = p`                      | `0`        |
 * | p is 0 or 1, and q is not p  | `Infinity` |
 *
 * @param q - a probability: a `number` is the double itself, a string or a `Decimal` the decimal
 * @param p - a probability, likewise
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value
 * @throws {@link DomainError} if `q` or `p` is not in [0, 1] or an option is not valid
 * @example
 * ```ts
 * import { certifiedBernoulliDivergence } from 'skill-emergence/certified';
 *
 * certifiedBernoulliDivergence('0.2', '0.1', { digits: 12 }).toString(); // => '[0.0444030075868, 0.0444030075869]'
 * certifiedBernoulliDivergence(0.5, 0).toString(); // => '[Infinity, Infinity]'
 * ```
 * @see [Certified intervals](../../docs/certified.md)
 * @category Certified concentration
 */
export function certifiedBernoulliDivergence(q: ExactNumber, p: ExactNumber, options: CertifiedOptions = {}): Interval {
  const x = checkedRational('q', q, UNIT);
  const y = checkedRational('p', p, UNIT);
  const enclose = enclosing(options);
  const isInfinite = (y.numerator === 0n || y.numerator === y.denominator) && order(x, y) !== 0;
  return isInfinite ? Interval.infinite(options) : enclose((arithmetic) => divergence(x, y, arithmetic));
}
