import { exp } from '../../numeric/elementary/exp.ts';
import { expm1 } from '../../numeric/elementary/expm1.ts';
import { log } from '../../numeric/elementary/log.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';
import { leastSolution } from '../../numeric/least-solution.ts';
import { criticalPoints } from './critical-points.ts';
import { type Share, teachingProbability } from './teaching.ts';

/** Room for rounding below a bound, where what it bounds has to be strictly above it. */
const BELOW = 1 - 2 ** -40;

/** Below this, what is taught is the same at both ends of the way from the start. */
const HARDLY = 1e-290;

/** What is left of a fraction of unknown skills, of which each was taught by a Poisson number of text pieces. */
export function leftOf(unknown: number, taught: number): Share {
  return { part: unknown * exp(-taught), rest: 1 - unknown - unknown * expm1(-taught) };
}

/**
 * The mean number Λ of text pieces that have taught an unknown skill when learning ends: the least solution of
 * Λ = c r(ε₀ e^(-Λ)), for a mean degree c of useful text pieces.
 *
 * Of x = ε₀ e^(-Λ) it is the largest solution. Between the start and the local minimum of x exp(c r(x)), and again
 * below its local maximum, `c r - Λ` falls as Λ grows, so that in each there is one root at most.
 */
export function taughtAtEnd(meanDegree: number, k: number, capacity: number, unknown: number): number {
  const excess = excessOf(meanDegree, k, capacity, unknown);
  const atStart = excess(0);
  if (atStart === 0 || capacity >= k) return atStart;
  const critical = criticalPoints(meanDegree, k, capacity);
  if (critical === undefined) return solved(excess, BELOW * atStart, meanDegree);
  if (critical.minimum !== undefined) {
    const toMinimum = distance(unknown, critical.minimum);
    if (toMinimum > 0 && excess(toMinimum) <= 0) return solved(excess, BELOW * atStart, toMinimum);
  }
  return taughtBelowMaximum(meanDegree, k, capacity, unknown, critical.maximum);
}

/** The same of the solution below the local maximum, which is the only one after a jump. */
export function taughtBelowMaximum(
  meanDegree: number,
  k: number,
  capacity: number,
  unknown: number,
  maximum: Share,
): number {
  const excess = excessOf(meanDegree, k, capacity, unknown);
  return solved(excess, Math.max(distance(unknown, maximum), BELOW * excess(0)), meanDegree);
}

/** `c r(ε₀ e^(-Λ)) - Λ`, as a function of Λ. */
function excessOf(meanDegree: number, k: number, capacity: number, unknown: number): (taught: number) => number {
  return (taught) => meanDegree * teachingProbability(k, capacity, leftOf(unknown, taught)) - taught;
}

/** ln(ε₀/x), with the digits of 1 - ε₀ and 1 - x where these are small. */
function distance(unknown: number, x: Share): number {
  return unknown > 0.5 && x.part > 0.5 ? log1p(unknown - 1) - log1p(-x.rest) : log(unknown / x.part);
}

function solved(excess: (taught: number) => number, low: number, high: number): number {
  if (low < HARDLY || !(low < high) || excess(low) <= 0) return low;
  return leastSolution(excess, low, high);
}
