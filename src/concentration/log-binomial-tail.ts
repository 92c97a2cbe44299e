import { checkWhole } from '../errors.ts';
import { logBinomialTail } from '../numeric/binomial-tail.ts';
import { type BinomialLaw, checkBinomialLaw } from './binomial-arguments.ts';

/**
 * Log-probability of at least a number of successes in independent trials, in nats: exact, not a bound.
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
 * @param point - `trials` n, a positive safe integer; `probability` p in [0, 1]; `atLeast` m, a non-negative safe
 * integer
 * @returns the log-probability, in [-Infinity, 0]
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Relative error of the logarithm below 5e-15 where the tail is below 1/e, and below 2e-14 elsewhere, for n up
 * to 10¹² and logarithms down to −10⁹; the time does not grow with n. The smaller tail is computed, and the larger from
 * it: its logarithm is 0 where the smaller one is below the smallest double.
 * @example
 * ```ts
 * import { logBinomialUpperTail } from 'skill-emergence/concentration';
 *
 * logBinomialUpperTail({ trials: 100, probability: 0.5, atLeast: 60 }); // ~> -3.55982
 * logBinomialUpperTail({ trials: 1e7, probability: 0.999, atLeast: 9999995 }); // ~> -9963.7336246
 * ```
 * @see DLMF 8.17; C. Loader (2000), *Fast and Accurate Computation of Binomial Probabilities*.
 * @category Exact tails
 */
export function logBinomialUpperTail(point: BinomialLaw & { readonly atLeast: number }): number {
  checkBinomialLaw('logBinomialUpperTail', 'point', point, ['atLeast']);
  const { trials, probability, atLeast } = point;
  checkWhole('atLeast', atLeast);
  return upperTail(trials, probability, atLeast);
}

/** The upper tail for arguments that have been checked. */
export function upperTail(trials: number, probability: number, atLeast: number): number {
  if (atLeast === 0) return 0;
  if (atLeast > trials) return -Infinity;
  return logBinomialTail(atLeast, trials, probability, false);
}

/**
 * Log-probability of at most a number of successes in independent trials, in nats: exact, not a bound.
 *
 * ```math
 * \ln P[X \le m] = \ln I_{1-p}(n-m, m+1), \qquad X \sim \mathrm{Bin}(n,p)
 * ```
 *
 * | `atMost`           | value |
 * | ------------------ | ----- |
 * | `trials` or more   | `0`   |
 *
 * @param point - `trials` n, a positive safe integer; `probability` p in [0, 1]; `atMost` m, a non-negative safe
 * integer
 * @returns the log-probability, in [-Infinity, 0]
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks As accurate as {@link logBinomialUpperTail}.
 * @example
 * ```ts
 * import { logBinomialLowerTail } from 'skill-emergence/concentration';
 *
 * logBinomialLowerTail({ trials: 100, probability: 0.5, atMost: 40 }); // ~> -3.55982
 * logBinomialLowerTail({ trials: 100, probability: 0.5, atMost: 100 }); // => 0
 * ```
 * @see DLMF 8.17; C. Loader (2000), *Fast and Accurate Computation of Binomial Probabilities*.
 * @category Exact tails
 */
export function logBinomialLowerTail(point: BinomialLaw & { readonly atMost: number }): number {
  checkBinomialLaw('logBinomialLowerTail', 'point', point, ['atMost']);
  const { trials, probability, atMost } = point;
  checkWhole('atMost', atMost);
  if (atMost >= trials) return 0;
  return logBinomialTail(atMost + 1, trials, probability, true);
}
