import { checkNamed, checkPositive, checkWhole } from '../errors.ts';
import { logPoissonTail, logPoissonTimes } from '../numeric/poisson-tail.ts';

/**
 * Log-probability of a number of events at a rate, in nats.
 *
 * ```math
 * \ln P[X = x] = x\ln\lambda - \lambda - \ln x!, \qquad X \sim \mathrm{Poisson}(\lambda)
 * ```
 *
 * @param point - `rate` λ, positive and finite; `events` x, a non-negative safe integer
 * @returns the log-probability, below 0
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Loader's form: relative error below 5e-15 of the logarithm where that is below −1.
 * @example
 * ```ts
 * import { logPoissonProbability } from 'skill-emergence/concentration';
 *
 * logPoissonProbability({ rate: 4, events: 4 }); // ~> -1.632876
 * logPoissonProbability({ rate: 4, events: 0 }); // => -4
 * ```
 * @see C. Loader (2000), *Fast and Accurate Computation of Binomial Probabilities*.
 * @category Exact tails
 */
export function logPoissonProbability(point: { readonly rate: number; readonly events: number }): number {
  checkNamed('logPoissonProbability', 'point', point, ['rate', 'events']);
  checkPositive('rate', point.rate);
  checkWhole('events', point.events);
  return logPoissonTimes(1, point.events, point.rate);
}

/**
 * Log-probability of at least a number of events at a rate, in nats: exact, not a bound.
 *
 * ```math
 * \ln P[X \ge m] = \ln\frac{\gamma(m,\lambda)}{\Gamma(m)}, \qquad X \sim \mathrm{Poisson}(\lambda)
 * ```
 *
 * | `atLeast` | value |
 * | --------- | ----- |
 * | `0`       | `0`   |
 *
 * @param point - `rate` λ, positive and finite; `atLeast` m, a non-negative safe integer
 * @returns the log-probability, at most 0
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Relative error of the logarithm below 5e-15 where the tail is below 1/e, and below 2e-14 elsewhere; the time
 * does not grow with the rate.
 * @example
 * ```ts
 * import { logPoissonUpperTail } from 'skill-emergence/concentration';
 *
 * logPoissonUpperTail({ rate: 4, atLeast: 12 }); // ~> -6.996336
 * ```
 * @see DLMF 8.4; C. Loader (2000), *Fast and Accurate Computation of Binomial Probabilities*.
 * @category Exact tails
 */
export function logPoissonUpperTail(point: { readonly rate: number; readonly atLeast: number }): number {
  checkNamed('logPoissonUpperTail', 'point', point, ['rate', 'atLeast']);
  checkPositive('rate', point.rate);
  checkWhole('atLeast', point.atLeast);
  return point.atLeast === 0 ? 0 : logPoissonTail(point.atLeast, point.rate, false);
}

/**
 * Log-probability of at most a number of events at a rate, in nats: exact, not a bound.
 *
 * ```math
 * \ln P[X \le m] = \ln\frac{\Gamma(m+1,\lambda)}{m!}, \qquad X \sim \mathrm{Poisson}(\lambda)
 * ```
 *
 * @param point - `rate` λ, positive and finite; `atMost` m, a non-negative safe integer
 * @returns the log-probability, at most 0
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks As accurate as {@link logPoissonUpperTail}.
 * @example
 * ```ts
 * import { logPoissonLowerTail } from 'skill-emergence/concentration';
 *
 * logPoissonLowerTail({ rate: 4, atMost: 0 }); // => -4
 * ```
 * @see DLMF 8.4; C. Loader (2000), *Fast and Accurate Computation of Binomial Probabilities*.
 * @category Exact tails
 */
export function logPoissonLowerTail(point: { readonly rate: number; readonly atMost: number }): number {
  checkNamed('logPoissonLowerTail', 'point', point, ['rate', 'atMost']);
  checkPositive('rate', point.rate);
  checkWhole('atMost', point.atMost);
  return logPoissonTail(point.atMost + 1, point.rate, true);
}
