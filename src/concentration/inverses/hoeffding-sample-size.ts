import { checkNamed, checkOpenUnit, checkPositive, DomainError } from '../../errors.ts';
import { leastCount } from './least-count.ts';
import { log } from '../../numeric/elementary/log.ts';

/**
 * The number of trials from which Hoeffding's bound lets a deviation to one side happen with at most a given
 * probability.
 *
 * ```math
 * n = \Bigl\lceil\frac{\ln(1/\delta)}{2t^2}\Bigr\rceil
 * ```
 *
 * @param options - `deviation` t in (0, 1]; `failureProbability` δ in (0, 1)
 * @returns n, an integer of at least 1 (beyond 2⁵³ a double near it, and `Infinity` where it overflows)
 * @throws {@link DomainError} if an argument is outside its domain
 * @example
 * ```ts
 * import { hoeffdingSampleSize } from 'skill-emergence/concentration';
 *
 * hoeffdingSampleSize({ deviation: 0.01, failureProbability: 0.01 }); // => 23026
 * ```
 * @see W. Hoeffding (1963), Theorem 2.
 * @category Inverses
 */
export function hoeffdingSampleSize(options: {
  readonly deviation: number;
  readonly failureProbability: number;
}): number {
  checkNamed('hoeffdingSampleSize', 'options', options, ['deviation', 'failureProbability']);
  const { deviation, failureProbability } = options;
  checkPositive('deviation', deviation);
  if (deviation > 1) throw new DomainError('deviation', deviation, 'a number in (0, 1]');
  checkOpenUnit('failureProbability', failureProbability);
  return leastCount(-log(failureProbability), 2 * deviation * deviation);
}
