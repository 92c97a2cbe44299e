import { checkCount, checkObject, checkOpenUnit, checkWhole, DomainError } from '../errors.ts';
import { distanceFromMean, logBinomialTail, logProbabilityTimes } from '../numeric/binomial-tail.ts';
import { fromLogOdds, lowerLogOdds } from '../numeric/divergence-limit.ts';

/**
 * A measured proportion: a competence, say, measured on a sample of text pieces.
 *
 * @category Inverses
 */
export interface Measurement {
  /** Number of successes seen, from 0 to `trials`. */
  readonly successes: number;
  /** Number of trials n, a positive safe integer. */
  readonly trials: number;
  /** Confidence wanted, in (0, 1): 0.95 leaves 0.025 to each side. */
  readonly confidence: number;
}

/**
 * Two ends of an interval of probabilities.
 *
 * @category Inverses
 */
export interface ProbabilityInterval {
  /** Lower end. */
  readonly lower: number;
  /** Upper end. */
  readonly upper: number;
}

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
 * @remarks Newton's method on the exact tail; relative error of the lower end, and of one minus the upper, below 1e-12.
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
  return bothEnds(measurement, exactLowerLimit);
}

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
 * @remarks Relative error of the lower end, and of one minus the upper, below 1e-13.
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
  return bothEnds(measurement, chernoffLowerLimit);
}

/** A lower limit for the successes, and one for the failures, which is an upper limit of the proportion. */
function bothEnds(
  measurement: Measurement,
  lowerLimit: (x: number, n: number, logFailure: number) => number,
): ProbabilityInterval {
  checkObject('measurement', measurement);
  const { successes, trials, confidence } = measurement;
  checkWhole('successes', successes);
  checkCount('trials', trials);
  if (successes > trials) throw new DomainError('successes', successes, `at most trials = ${trials}`);
  checkOpenUnit('confidence', confidence);
  const logFailure = Math.log((1 - confidence) / 2);
  return {
    lower: successes === 0 ? 0 : fromLogOdds(lowerLimit(successes, trials, logFailure)),
    upper: successes === trials ? 1 : fromLogOdds(-lowerLimit(trials - successes, trials, logFailure)),
  };
}

/** In log-odds, as the next. */
function chernoffLowerLimit(x: number, n: number, logFailure: number): number {
  return lowerLogOdds(x, n, -logFailure / n);
}

/**
 * In log-odds, in which the logarithm of the tail is increasing and concave (an exponential family, and the condition X
 * ≥ x lowers its variance): Newton's steps from Chernoff's limit, which is below the exact one, never pass the root.
 */
function exactLowerLimit(x: number, n: number, logFailure: number): number {
  let u = chernoffLowerLimit(x, n, logFailure);
  for (;;) {
    const p = fromLogOdds(u);
    const q = fromLogOdds(-u);
    // the law of whichever is rarer, successes or failures: its probability is the one that keeps its digits
    const successes = p < 0.5;
    const tail = successes ? logBinomialTail(x, n, p, false) : logBinomialTail(n - x + 1, n, q, true);
    const first = successes ? logProbability(x, n, p) : logProbability(n - x, n, q);
    const slope = x * q * Math.exp(first - tail);
    const step = (logFailure - tail) / slope;
    u += step;
    // a step leaves about its square times the slope: 1e-16 at this bound
    if (!(step > 1e-8 / Math.sqrt(Math.max(1, slope)))) return u;
  }
}

function logProbability(x: number, n: number, p: number): number {
  return logProbabilityTimes(1, x, n, p, 1 - p, distanceFromMean(x, n, p));
}
