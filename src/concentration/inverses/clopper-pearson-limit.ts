import { distanceFromMean, logBinomialTail, logProbabilityTimes, tailOverFirst } from '../../numeric/binomial-tail.ts';
import { fromLogOdds, lowerLogOdds } from '../../numeric/divergence-limit.ts';
import { exp } from '../../numeric/elementary/exp.ts';

/**
 * Log-odds of the p at which x or more successes of n have the failure probability, for x in 1 ... n.
 *
 * In log-odds the logarithm of the tail is increasing and concave (an exponential family, and the condition X ≥ x
 * lowers its variance): Newton's steps from Chernoff's limit, which is below the exact one, never pass the root.
 */
export function clopperPearsonLogOdds(x: number, n: number, logFailureProbability: number): number {
  let u = lowerLogOdds(x, n, -logFailureProbability / n);
  for (;;) {
    const p = fromLogOdds(u);
    const q = fromLogOdds(-u);
    // the law of whichever is rarer, successes or failures: its probability is the one that keeps its digits
    const successes = p < 0.5;
    const tail = successes ? logBinomialTail(x, n, p, false) : logBinomialTail(n - x + 1, n, q, true);
    const first = successes ? logProbability(x, n, p) : logProbability(n - x, n, q);
    const slope = x * q * exp(first - tail);
    const step = (logFailureProbability - tail) / slope;
    u += step;
    // a step leaves about its square times the slope: 1e-16 at this bound
    if (!(step > 1e-8 / Math.sqrt(Math.max(1, slope)))) return u;
  }
}

function logProbability(x: number, n: number, p: number): number {
  return logProbabilityTimes(1, x, n, p, 1 - p, distanceFromMean(x, n, p));
}

/** Width of the interval for x successes of n, with the failure probability left to each side. */
export function clopperPearsonWidth(x: number, n: number, logFailureProbability: number): number {
  const below = distanceAboveLimit(x, n, logFailureProbability);
  const above = distanceAboveLimit(n - x, n, logFailureProbability);
  return (below + above) / n;
}

/**
 * How far x successes of n are above n p, at their lower limit p; 0 for none.
 *
 * As a difference x - n p it would have lost the digits that a limit close to x / n shares with it. Two more of
 * Newton's steps, in the distance itself, bring them back: each squares an error that is below 1e-7 of a standard
 * deviation.
 */
function distanceAboveLimit(x: number, n: number, logFailureProbability: number): number {
  if (x === 0) return 0;
  const u = clopperPearsonLogOdds(x, n, logFailureProbability);
  let distance = u < 0 ? x - n * fromLogOdds(u) : n * fromLogOdds(-u) - (n - x);
  for (let i = 0; i < 2; i++) {
    const mean = x - distance;
    const p = mean / n;
    const q = (n - x + distance) / n;
    const ratio = tailOverFirst(x, n, p, q, distance);
    const logTail = logProbabilityTimes(ratio, x, n, p, q, distance);
    distance += ((logTail - logFailureProbability) * ratio * mean) / x;
  }
  return distance;
}
