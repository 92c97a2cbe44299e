import { lowerLogOdds } from '../../numeric/divergence-limit.ts';
import { intervalOf, type Measurement, type ProbabilityInterval } from './measurement.ts';

/**
 * Relative-entropy interval: the confidence interval of a measured proportion by Chernoff's bound.
 *
 * ```math
 * D\Bigl(\frac xn\Big\|p\Bigr) \le \frac1n \ln\frac2{1 - \text{confidence}}
 * ```
 *
 * A closed condition, somewhat wider than {@link clopperPearsonInterval}, and narrower than Hoeffding's everywhere.
 *
 * @param measurement - `successes` x from 0 to n; `trials` n, a positive safe integer; `confidence` in (0, 1)
 * @returns the two ends
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Relative error of the lower end, and of one minus the upper, below 1e-13, the
 * latter beside the rounding of an upper end next to 1, 2⁻⁵³.
 * @example
 * ```ts
 * import { chernoffInterval } from 'skill-emergence/concentration';
 *
 * const { lower, upper } = chernoffInterval({ successes: 83, trials: 100, confidence: 0.95 });
 * lower; // ~> 0.71335
 * upper; // ~> 0.91498
 * ```
 * @see H. Chernoff (1952); W. Hoeffding (1963), Theorem 1.
 * @category Inverses
 */
export function chernoffInterval(measurement: Measurement): ProbabilityInterval {
  return intervalOf('chernoffInterval', measurement, (x, n, logFailureProbability) =>
    lowerLogOdds(x, n, -logFailureProbability / n),
  );
}
