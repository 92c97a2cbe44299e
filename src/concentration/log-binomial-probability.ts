import { checkWhole } from '../errors.ts';
import { distanceFromMean, logProbabilityTimes } from '../numeric/binomial-tail.ts';
import { type BinomialLaw, checkBinomialLaw } from './binomial-arguments.ts';

/**
 * Log-probability of a number of successes in independent trials, in nats.
 *
 * ```math
 * \ln P[X = x] = \ln\binom nx + x \ln p + (n-x)\ln(1-p), \qquad X \sim \mathrm{Bin}(n,p)
 * ```
 *
 * | point                     | value       |
 * | ------------------------- | ----------- |
 * | `successes` above `trials` | `-Infinity` |
 *
 * @param point - `trials` n, a positive safe integer; `probability` p in [0, 1]; `successes` x, a non-negative safe
 * integer
 * @returns the log-probability, in [-Infinity, 0]
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Loader's form: relative error below 5e-15 of the logarithm where that is below −1, for n up to 10¹² and
 * logarithms down to −10⁹ and beyond.
 * @example
 * ```ts
 * import { logBinomialProbability } from 'skill-emergence/concentration';
 *
 * logBinomialProbability({ trials: 10, probability: 0.5, successes: 5 }); // ~> -1.402043
 * logBinomialProbability({ trials: 10, probability: 0.5, successes: 11 }); // => -Infinity
 * ```
 * @see C. Loader (2000), *Fast and Accurate Computation of Binomial Probabilities*.
 * @category Exact tails
 */
export function logBinomialProbability(point: BinomialLaw & { readonly successes: number }): number {
  checkBinomialLaw('logBinomialProbability', 'point', point, ['successes']);
  const { trials, probability, successes } = point;
  checkWhole('successes', successes);
  if (successes > trials) return -Infinity;
  if (probability === 0 || probability === 1) return successes === trials * probability ? 0 : -Infinity;
  const d = distanceFromMean(successes, trials, probability);
  return Math.min(0, logProbabilityTimes(1, successes, trials, probability, 1 - probability, d));
}
