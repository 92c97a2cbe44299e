import { checkedBinomial, type ExactBinomialLaw, isCertain } from './binomial-arguments.ts';
import { type CertifiedOptions, enclosing } from './enclose.ts';
import { logUpperTail } from './formulas/binomial.ts';
import { Interval } from './interval.ts';
import { complement, type Rational } from './rational.ts';
import { checkTailSteps } from './tail-work.ts';

/**
 * Certified log-probability of at least a number of successes in independent trials, in nats: an interval that contains
 * it.
 *
 * ```math
 * \ln P[X \ge m] = \ln I_p(m, n-m+1), \qquad X \sim \mathrm{Bin}(n,p)
 * ```
 *
 * | `atLeast`       | value       |
 * | --------------- | ----------- |
 * | `0`             | `0`         |
 * | above `trials`  | `-Infinity` |
 *
 * @param point - `trials` n, an integer from 1 to 10¹²; `probability` p in [0, 1]; `atLeast` m, a non-negative safe
 * integer
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value
 * @throws {@link DomainError} if an argument is outside its domain, an option is not valid, or the tail is so near
 * the mean of so many trials that the steps of its continued fraction, times 100 + `digits`, are more than 2 · 10⁷,
 * in the decimal arithmetic 8 · 10⁵: about a second
 * @remarks The continued fraction of the smaller tail, what is left of it enclosed at every step. Near the mean its
 * length grows with ∛n: at n = 10¹² and the mean itself, half a second for 30 digits; three standard deviations away,
 * some milliseconds.
 * @example
 * ```ts
 * import { certifiedLogBinomialUpperTail } from 'skill-emergence/certified';
 *
 * const point = { trials: 100, probability: '0.5', atLeast: 60 };
 * certifiedLogBinomialUpperTail(point, { digits: 12 }).toString(); // => '[-3.55981920345, -3.55981920344]'
 * ```
 * @see M. Abramowitz & I. Stegun (1964), 26.5.8; [Certified intervals](../../docs/certified.md).
 * @category Certified concentration
 */
export function certifiedLogBinomialUpperTail(
  point: ExactBinomialLaw & { readonly atLeast: number },
  options: CertifiedOptions = {},
): Interval {
  const { trials, probability, count } = checkedBinomial('certifiedLogBinomialUpperTail', point, 'atLeast');
  return upperTail(trials, probability, count, options);
}

/**
 * Certified log-probability of at most a number of successes in independent trials, in nats: an interval that contains
 * it.
 *
 * ```math
 * \ln P[X \le m] = \ln I_{1-p}(n-m, m+1), \qquad X \sim \mathrm{Bin}(n,p)
 * ```
 *
 * | `atMost`           | value |
 * | ------------------ | ----- |
 * | `trials` or more   | `0`   |
 *
 * @param point - `trials` n, an integer from 1 to 10¹²; `probability` p in [0, 1]; `atMost` m, a non-negative safe
 * integer
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value
 * @throws {@link DomainError} if an argument is outside its domain, an option is not valid, or the tail is so near
 * the mean of so many trials that the steps of its continued fraction, times 100 + `digits`, are more than 2 · 10⁷,
 * in the decimal arithmetic 8 · 10⁵: about a second
 * @remarks As {@link certifiedLogBinomialUpperTail}.
 * @example
 * ```ts
 * import { certifiedLogBinomialLowerTail } from 'skill-emergence/certified';
 *
 * const point = { trials: 100, probability: '0.5', atMost: 40 };
 * certifiedLogBinomialLowerTail(point, { digits: 12 }).toString(); // => '[-3.55981920345, -3.55981920344]'
 * ```
 * @see M. Abramowitz & I. Stegun (1964), 26.5.8; [Certified intervals](../../docs/certified.md).
 * @category Certified concentration
 */
export function certifiedLogBinomialLowerTail(
  point: ExactBinomialLaw & { readonly atMost: number },
  options: CertifiedOptions = {},
): Interval {
  const { trials, probability, count } = checkedBinomial('certifiedLogBinomialLowerTail', point, 'atMost');
  return upperTail(trials, complement(probability), trials - count, options);
}

/** ln P[X ≥ m], for any integer m. */
function upperTail(trials: bigint, probability: Rational, m: bigint, options: CertifiedOptions): Interval {
  const enclose = enclosing(options);
  if (m <= 0n) return Interval.exact(0, options);
  if (m > trials || probability.numerator === 0n) return Interval.infinite(options).negate();
  if (isCertain(probability)) return Interval.exact(0, options);
  checkTailSteps(trials, m, probability, options);
  return enclose((arithmetic) => logUpperTail(trials, m, probability, arithmetic));
}
