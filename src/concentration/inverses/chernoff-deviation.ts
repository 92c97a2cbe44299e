import { checkCount, checkNamed, checkOpenUnit } from '../../errors.ts';
import { divergenceRoot } from '../../numeric/divergence-root.ts';
import { log } from '../../numeric/elementary/log.ts';

/**
 * The smallest deviation above the mean that Chernoff's bound lets happen with at most a given probability.
 *
 * ```math
 * \min\{t \ge 0 : e^{-nD(p+t\|p)} \le \delta\}
 * ```
 *
 * @param options - `trials` n, a positive safe integer; `probability` p in (0, 1); `failureProbability` δ in (0, 1)
 * @returns the deviation t of the proportion from p, in (0, 1 − p]; `Infinity` where even n successes of n are likelier
 * than δ
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Relative error below 1e-14. For deviations below the mean, ask for the failures: 1 − p.
 * @example
 * ```ts
 * import { chernoffDeviation } from 'skill-emergence/concentration';
 *
 * chernoffDeviation({ trials: 1000, probability: 0.1, failureProbability: 0.01 }); // ~> 0.0299735
 * chernoffDeviation({ trials: 2, probability: 0.5, failureProbability: 0.01 }); // => Infinity
 * ```
 * @see W. Hoeffding (1963), Theorem 1.
 * @category Inverses
 */
export function chernoffDeviation(options: {
  readonly trials: number;
  readonly probability: number;
  readonly failureProbability: number;
}): number {
  checkNamed('chernoffDeviation', 'options', options, ['trials', 'probability', 'failureProbability']);
  const { trials, probability, failureProbability } = options;
  checkCount('trials', trials);
  checkOpenUnit('probability', probability);
  checkOpenUnit('failureProbability', failureProbability);
  const cost = -log(failureProbability) / trials;
  const most = -log(probability);
  if (cost < most) return divergenceRoot(probability, cost);
  return cost === most ? 1 - probability : Infinity;
}
