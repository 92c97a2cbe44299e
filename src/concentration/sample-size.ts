import { checkCount, checkObject, checkOpenUnit, checkPositive, DomainError } from '../errors.ts';
import { divergenceRoot } from '../numeric/divergence-root.ts';
import { divergenceAt } from '../numeric/divergence.ts';

/**
 * The smallest deviation above the mean that Chernoff's bound lets happen with at most a given probability.
 *
 * ```math
 * \min\{t \ge 0 : e^{-nD(p+t\|p)} \le \delta\}
 * ```
 *
 * @param options - `trials` n, a positive safe integer; `probability` p in (0, 1); `failure` δ in (0, 1)
 * @returns the deviation t of the proportion from p, in (0, 1 − p]; `Infinity` where even n successes of n are likelier
 * than δ
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Relative error below 1e-14. For deviations below the mean, ask for the failures: 1 − p.
 * @example
 * ```ts
 * import { chernoffDeviation } from 'skill-emergence/concentration';
 *
 * chernoffDeviation({ trials: 1000, probability: 0.1, failure: 0.01 }); // ~> 0.0299735
 * chernoffDeviation({ trials: 2, probability: 0.5, failure: 0.01 }); // => Infinity
 * ```
 * @see W. Hoeffding (1963), Theorem 1.
 * @category Inverses
 */
export function chernoffDeviation(options: {
  readonly trials: number;
  readonly probability: number;
  readonly failure: number;
}): number {
  checkObject('options', options);
  const { trials, probability, failure } = options;
  checkCount('trials', trials);
  checkOpenUnit('probability', probability);
  checkOpenUnit('failure', failure);
  const cost = -Math.log(failure) / trials;
  const most = -Math.log(probability);
  if (cost < most) return divergenceRoot(probability, cost);
  return cost === most ? 1 - probability : Infinity;
}

/**
 * The smallest deviation from the mean, to one side, that Hoeffding's bound lets happen with at most a given
 * probability.
 *
 * ```math
 * t = \sqrt{\frac{\ln(1/\delta)}{2n}}
 * ```
 *
 * @param options - `trials` n, a positive safe integer; `failure` δ in (0, 1)
 * @returns the deviation t of the mean of n independent variables in [0, 1]; from 1 on it cannot happen at all
 * @throws {@link DomainError} if an argument is outside its domain
 * @example
 * ```ts
 * import { hoeffdingDeviation } from 'skill-emergence/concentration';
 *
 * hoeffdingDeviation({ trials: 1000, failure: 0.01 }); // ~> 0.0479853
 * ```
 * @see W. Hoeffding (1963), Theorem 2.
 * @category Inverses
 */
export function hoeffdingDeviation(options: { readonly trials: number; readonly failure: number }): number {
  checkObject('options', options);
  checkCount('trials', options.trials);
  checkOpenUnit('failure', options.failure);
  return Math.sqrt(-Math.log(options.failure) / (2 * options.trials));
}

/**
 * The number of trials from which Chernoff's bound lets a deviation above the mean happen with at most a given
 * probability.
 *
 * ```math
 * \min\{n : e^{-nD(p+t\|p)} \le \delta\}
 * ```
 *
 * @param options - `probability` p in (0, 1); `deviation` t in (0, 1 − p]; `failure` δ in (0, 1)
 * @returns n, an integer of at least 1 (beyond 2⁵³ a double near it, and `Infinity` where it overflows)
 * @throws {@link DomainError} if an argument is outside its domain
 * @example
 * ```ts
 * import { chernoffSampleSize } from 'skill-emergence/concentration';
 *
 * chernoffSampleSize({ probability: 0.1, deviation: 0.01, failure: 0.01 }); // => 8530
 * ```
 * @see W. Hoeffding (1963), Theorem 1.
 * @category Inverses
 */
export function chernoffSampleSize(options: {
  readonly probability: number;
  readonly deviation: number;
  readonly failure: number;
}): number {
  checkObject('options', options);
  const { probability, deviation, failure } = options;
  checkOpenUnit('probability', probability);
  checkPositive('deviation', deviation);
  if (deviation > 1 - probability) {
    throw new DomainError('deviation', deviation, `at most 1 - probability = ${1 - probability}`);
  }
  checkOpenUnit('failure', failure);
  return leastCount(-Math.log(failure), divergenceAt(probability, deviation));
}

/**
 * The number of trials from which Hoeffding's bound lets a deviation to one side happen with at most a given
 * probability.
 *
 * ```math
 * n = \Bigl\lceil\frac{\ln(1/\delta)}{2t^2}\Bigr\rceil
 * ```
 *
 * @param options - `deviation` t in (0, 1]; `failure` δ in (0, 1)
 * @returns n, an integer of at least 1 (beyond 2⁵³ a double near it, and `Infinity` where it overflows)
 * @throws {@link DomainError} if an argument is outside its domain
 * @example
 * ```ts
 * import { hoeffdingSampleSize } from 'skill-emergence/concentration';
 *
 * hoeffdingSampleSize({ deviation: 0.01, failure: 0.01 }); // => 23026
 * ```
 * @see W. Hoeffding (1963), Theorem 2.
 * @category Inverses
 */
export function hoeffdingSampleSize(options: { readonly deviation: number; readonly failure: number }): number {
  checkObject('options', options);
  const { deviation, failure } = options;
  checkPositive('deviation', deviation);
  if (deviation > 1) throw new DomainError('deviation', deviation, 'a number in (0, 1]');
  checkOpenUnit('failure', failure);
  return leastCount(-Math.log(failure), 2 * deviation * deviation);
}

/** The least integer of at least need / gain and 1; a quotient within 4 ulp of an integer is that integer. */
function leastCount(need: number, gain: number): number {
  const quotient = need / gain;
  const nearest = Math.round(quotient);
  const even = Math.abs(quotient - nearest) <= 2 ** -50 * quotient;
  return Math.max(1, even ? nearest : Math.ceil(quotient));
}
