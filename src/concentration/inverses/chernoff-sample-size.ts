import { checkNamed, checkOpenUnit, checkPositive, DomainError } from '../../errors.ts';
import { divergenceAt } from '../../numeric/divergence.ts';
import { leastCount } from './least-count.ts';
import { log } from '../../numeric/elementary/log.ts';

/**
 * The number of trials from which Chernoff's bound lets a deviation above the mean happen with at most a given
 * probability.
 *
 * ```math
 * \min\{n : e^{-nD(p+t\|p)} \le \delta\}
 * ```
 *
 * @param options - `probability` p in (0, 1); `deviation` t in (0, 1 − p]; `failureProbability` δ in (0, 1)
 * @returns n, an integer of at least 1 (beyond 2⁵³ a double near it, and `Infinity` where it overflows)
 * @throws {@link DomainError} if an argument is outside its domain
 * @example
 * ```ts
 * import { chernoffSampleSize } from 'skill-emergence/concentration';
 *
 * chernoffSampleSize({ probability: 0.1, deviation: 0.01, failureProbability: 0.01 }); // => 8530
 * ```
 * @see W. Hoeffding (1963), Theorem 1.
 * @category Inverses
 */
export function chernoffSampleSize(options: {
  readonly probability: number;
  readonly deviation: number;
  readonly failureProbability: number;
}): number {
  checkNamed('chernoffSampleSize', 'options', options, ['probability', 'deviation', 'failureProbability']);
  const { probability, deviation, failureProbability } = options;
  checkOpenUnit('probability', probability);
  checkPositive('deviation', deviation);
  if (deviation > 1 - probability) {
    throw new DomainError('deviation', deviation, `at most 1 - probability = ${1 - probability}`);
  }
  checkOpenUnit('failureProbability', failureProbability);
  return leastCount(-log(failureProbability), divergenceAt(probability, deviation));
}
