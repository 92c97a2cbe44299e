import { checkCount, checkNamed, checkOpenUnit } from '../../errors.ts';
import { log } from '../../numeric/elementary/log.ts';

/**
 * The smallest deviation from the mean, to one side, that Hoeffding's bound lets happen with at most a given
 * probability.
 *
 * ```math
 * t = \sqrt{\frac{\ln(1/\delta)}{2n}}
 * ```
 *
 * @param options - `trials` n, a positive safe integer; `failureProbability` δ in (0, 1)
 * @returns the deviation t of the mean of n independent variables in [0, 1]; from 1 on it cannot happen at all
 * @throws {@link DomainError} if an argument is outside its domain
 * @example
 * ```ts
 * import { hoeffdingDeviation } from 'skill-emergence/concentration';
 *
 * hoeffdingDeviation({ trials: 1000, failureProbability: 0.01 }); // ~> 0.0479853
 * ```
 * @see W. Hoeffding (1963), Theorem 2.
 * @category Inverses
 */
export function hoeffdingDeviation(options: { readonly trials: number; readonly failureProbability: number }): number {
  checkNamed('hoeffdingDeviation', 'options', options, ['trials', 'failureProbability']);
  checkCount('trials', options.trials);
  checkOpenUnit('failureProbability', options.failureProbability);
  return Math.sqrt(-log(options.failureProbability) / (2 * options.trials));
}
