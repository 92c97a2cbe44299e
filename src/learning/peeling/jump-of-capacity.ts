import { distanceFromMean, logBinomialTail, logProbabilityTimes } from '../../numeric/binomial-tail.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';
import { leastSolution } from '../../numeric/least-solution.ts';
import type { Share } from './teaching.ts';

/** The jump at a given fraction of unknown skills: the mean degree of useful text pieces, and what is left before. */
export interface JumpAt {
  readonly meanDegree: number;
  readonly before: number;
}

/**
 * The jump for a capacity j from 2 to k - 2 and a fraction of unknown skills inside (0, 1), or none.
 *
 * At a local minimum x of `x exp(c r(x))` the mean degree c is 1/(j P[Bin(k - 1, x) = j]), which makes of the minimum
 * `ln x + r(x)/(j P[Bin(k - 1, x) = j])`, a function that grows with x from j/(k - 1) on.
 */
export function jumpOfCapacity(k: number, capacity: number, unknown: number): JumpAt | undefined {
  const others = k - 1;
  const target = log(unknown);
  if (unknown <= 0.5) {
    const excess = (x: number): number => target - log(x) - taughtAt(k, capacity, { part: x, rest: 1 - x });
    const cusp = capacity / others;
    if (!(cusp < unknown && excess(cusp) > 0)) return undefined;
    const x = leastSolution(excess, cusp, unknown);
    return { meanDegree: exp(-logSlope(k, capacity, { part: x, rest: 1 - x })), before: x };
  }
  // in y = 1 - x, which may be small, and of which a power is asked for
  const excess = (y: number): number => log1p(-y) + taughtAt(k, capacity, { part: 1 - y, rest: y }) - target;
  const cusp = (others - capacity) / others;
  if (excess(cusp) >= 0) return undefined;
  const y = leastSolution(excess, (1 - unknown) * (1 - 2 ** -40), cusp);
  return { meanDegree: exp(-logSlope(k, capacity, { part: 1 - y, rest: y })), before: 1 - y };
}

/** c r(x) at a stationary point x. */
function taughtAt(k: number, capacity: number, x: Share): number {
  const teaching =
    x.part <= 0.5
      ? logBinomialTail(capacity, k - 1, x.part, true)
      : logBinomialTail(k - capacity, k - 1, x.rest, false);
  return exp(teaching - logSlope(k, capacity, x));
}

/** ln (j P[Bin(k - 1, x) = j]). */
function logSlope(k: number, capacity: number, { part, rest }: Share): number {
  return logProbabilityTimes(capacity, capacity, k - 1, part, rest, distanceFromMean(capacity, k - 1, part));
}
