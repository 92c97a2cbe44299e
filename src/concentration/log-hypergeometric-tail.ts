import { checkWhole } from '../errors.ts';
import { type Cells, logHypergeometricTail, logHypergeometricTimes } from '../numeric/hypergeometric-tail.ts';
import { checkHypergeometricLaw, type HypergeometricLaw } from './hypergeometric-arguments.ts';

/**
 * Log-probability of a number of successes among draws without replacement, in nats.
 *
 * ```math
 * \ln P[X = x] = \ln\frac{\binom Kx\binom{N-K}{n-x}}{\binom Nn}
 * ```
 *
 * | point                      | value       |
 * | -------------------------- | ----------- |
 * | `observed` impossible      | `-Infinity` |
 *
 * @param point - `population` N, a positive safe integer; `successes` K and `draws` n, from 0 to N; `observed` x, a
 * non-negative safe integer
 * @returns the log-probability, in [-Infinity, 0]
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Two binomial probabilities over a third, in Loader's form: relative error below 1e-13 of the logarithm where
 * that is below −1.
 * @example
 * ```ts
 * import { logHypergeometricProbability } from 'skill-emergence/concentration';
 *
 * logHypergeometricProbability({ population: 10, successes: 5, draws: 4, observed: 2 }); // ~> -0.741937
 * ```
 * @see C. Loader (2000), *Fast and Accurate Computation of Binomial Probabilities*.
 * @category Exact tails
 */
export function logHypergeometricProbability(point: HypergeometricLaw & { readonly observed: number }): number {
  checkHypergeometricLaw('logHypergeometricProbability', 'point', point, 'observed');
  checkWhole('observed', point.observed);
  const cells = cellsOf(point, point.observed);
  return isPossible(cells) ? Math.min(0, logHypergeometricTimes(1, cells)) : -Infinity;
}

/**
 * Log-probability of at least a number of successes among draws without replacement, in nats: exact, not a bound.
 *
 * ```math
 * \ln P[X \ge m] = \ln\sum_{x\ge m} \binom Kx\binom{N-K}{n-x} \Big/ \binom Nn
 * ```
 *
 * | `atLeast`                      | value       |
 * | ------------------------------ | ----------- |
 * | at most the least possible     | `0`         |
 * | above the largest possible     | `-Infinity` |
 *
 * @param point - `population` N, a positive safe integer; `successes` K and `draws` n, from 0 to N; `atLeast` m, a
 * non-negative safe integer
 * @returns the log-probability, in [-Infinity, 0]
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Relative error of the logarithm below 1e-13; the number of terms is bounded.
 * @example
 * ```ts
 * import { logHypergeometricUpperTail } from 'skill-emergence/concentration';
 *
 * logHypergeometricUpperTail({ population: 10, successes: 5, draws: 4, atLeast: 4 }); // ~> -3.73767
 * logHypergeometricUpperTail({ population: 10, successes: 5, draws: 4, atLeast: 5 }); // => -Infinity
 * ```
 * @see C. Loader (2000), *Fast and Accurate Computation of Binomial Probabilities*.
 * @category Exact tails
 */
export function logHypergeometricUpperTail(point: HypergeometricLaw & { readonly atLeast: number }): number {
  checkHypergeometricLaw('logHypergeometricUpperTail', 'point', point, 'atLeast');
  checkWhole('atLeast', point.atLeast);
  return tail(point, point.atLeast, false);
}

/**
 * Log-probability of at most a number of successes among draws without replacement, in nats: exact, not a bound.
 *
 * ```math
 * \ln P[X \le m] = \ln\sum_{x\le m} \binom Kx\binom{N-K}{n-x} \Big/ \binom Nn
 * ```
 *
 * @param point - `population` N, a positive safe integer; `successes` K and `draws` n, from 0 to N; `atMost` m, a
 * non-negative safe integer
 * @returns the log-probability, in [-Infinity, 0]
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks As accurate as {@link logHypergeometricUpperTail}.
 * @example
 * ```ts
 * import { logHypergeometricLowerTail } from 'skill-emergence/concentration';
 *
 * logHypergeometricLowerTail({ population: 10, successes: 5, draws: 4, atMost: 0 }); // ~> -3.73767
 * ```
 * @see C. Loader (2000), *Fast and Accurate Computation of Binomial Probabilities*.
 * @category Exact tails
 */
export function logHypergeometricLowerTail(point: HypergeometricLaw & { readonly atMost: number }): number {
  checkHypergeometricLaw('logHypergeometricLowerTail', 'point', point, 'atMost');
  checkWhole('atMost', point.atMost);
  return tail(point, point.atMost + 1, true);
}

function tail(law: HypergeometricLaw, m: number, complement: boolean): number {
  const { population, successes, draws } = law;
  if (m > Math.min(successes, draws)) return complement ? 0 : -Infinity;
  if (m <= successes - (population - draws) || m === 0) return complement ? -Infinity : 0;
  return logHypergeometricTail(cellsOf(law, m), complement);
}

function cellsOf({ population, successes, draws }: HypergeometricLaw, successesDrawn: number): Cells {
  return {
    successesDrawn,
    successesLeft: successes - successesDrawn,
    failuresDrawn: draws - successesDrawn,
    failuresLeft: population - successes - (draws - successesDrawn),
  };
}

function isPossible({ successesLeft, failuresDrawn, failuresLeft }: Cells): boolean {
  return successesLeft >= 0 && failuresDrawn >= 0 && failuresLeft >= 0;
}
