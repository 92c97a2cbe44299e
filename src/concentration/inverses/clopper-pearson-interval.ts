import { clopperPearsonLogOdds } from './clopper-pearson-limit.ts';
import { intervalOf, type Measurement, type ProbabilityInterval } from './measurement.ts';

/**
 * Clopper–Pearson interval: the exact confidence interval of a measured proportion.
 *
 * ```math
 * P_{\text{lower}}[X \ge x] = P_{\text{upper}}[X \le x] = \frac{1 - \text{confidence}}2, \qquad
 * X \sim \mathrm{Bin}(n,p)
 * ```
 *
 * It holds the true probability with at least the confidence, whatever that probability is.
 *
 * | `successes` | end         |
 * | ----------- | ----------- |
 * | `0`         | `lower = 0` |
 * | `trials`    | `upper = 1` |
 *
 * @param measurement - `successes` x from 0 to n; `trials` n, a positive safe integer; `confidence` in (0, 1)
 * @returns the two ends
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Newton's method on the exact tail; relative error of the lower end, and of one minus the upper, below 1e-12,
 * the latter beside the rounding of an upper end next to 1, 2⁻⁵³.
 * @example
 * ```ts
 * import { clopperPearsonInterval } from 'skill-emergence/concentration';
 *
 * const { lower, upper } = clopperPearsonInterval({ successes: 83, trials: 100, confidence: 0.95 });
 * lower; // ~> 0.741825
 * upper; // ~> 0.897735
 * ```
 * @see C. Clopper & E. Pearson (1934), *The Use of Confidence or Fiducial Limits Illustrated in the Case of the
 * Binomial*.
 * @category Inverses
 */
export function clopperPearsonInterval(measurement: Measurement): ProbabilityInterval {
  return intervalOf('clopperPearsonInterval', measurement, clopperPearsonLogOdds);
}
