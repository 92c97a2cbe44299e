import { checkedBinomial, type ExactBinomialLaw, isCertain } from './binomial-arguments.ts';
import { type CertifiedOptions, enclosing } from './enclose.ts';
import { logProbability } from './formulas/binomial.ts';
import { Interval } from './interval.ts';

/**
 * Certified log-probability of a number of successes in independent trials, in nats: an interval that contains it.
 *
 * ```math
 * \ln P[X = x] = \ln\binom nx + x\ln p + (n-x)\ln(1-p), \qquad X \sim \mathrm{Bin}(n,p)
 * ```
 *
 * @param point - `trials` n, an integer from 1 to 10¹²; `probability` p in [0, 1]; `successes` x, a non-negative safe
 * integer
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value; −Infinity where the event is impossible
 * @throws {@link DomainError} if an argument is outside its domain or an option is not valid
 * @example
 * ```ts
 * import { certifiedLogBinomialProbability } from 'skill-emergence/certified';
 *
 * const point = { trials: 100, probability: '0.5', successes: 60 };
 * certifiedLogBinomialProbability(point, { digits: 12 }).toString(); // => '[-4.52415563887, -4.52415563886]'
 * ```
 * @see C. Loader (2000), *Fast and Accurate Computation of Binomial Probabilities*; [Certified
 * intervals](../../docs/certified.md).
 * @category Certified concentration
 */
export function certifiedLogBinomialProbability(
  point: ExactBinomialLaw & { readonly successes: number },
  options: CertifiedOptions = {},
): Interval {
  const { trials, probability, count } = checkedBinomial('certifiedLogBinomialProbability', point, 'successes');
  const enclose = enclosing(options);
  if (isCertain(probability)) {
    const only = probability.numerator === 0n ? 0n : trials;
    return count === only ? Interval.exact(0, options) : Interval.infinite(options).negate();
  }
  if (count > trials) return Interval.infinite(options).negate();
  return enclose((arithmetic) => logProbability(trials, count, probability, arithmetic));
}
