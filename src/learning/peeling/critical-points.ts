import { probabilityOfMean } from '../../numeric/binomial-tail.ts';
import { fromLogOdds, lowerLogOdds } from '../../numeric/divergence-limit.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { expm1 } from '../../numeric/elementary/expm1.ts';
import { log } from '../../numeric/elementary/log.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';
import type { Share } from './teaching.ts';

/** Where `x exp(c r(x))` has its local maximum and its local minimum; the latter is missing for j = k - 1. */
export interface CriticalPoints {
  readonly maximum: Share;
  readonly minimum: Share | undefined;
}

/** j P[Bin(k - 1, j/(k - 1)) = j]: the largest mean degree without a jump is its reciprocal. */
export function steepestTeaching(k: number, capacity: number): number {
  return capacity * probabilityOfMean(capacity, k - 1);
}

/**
 * The critical points for a mean degree of useful text pieces, or none where the function only grows.
 *
 * They are the roots of `c j P[Bin(k - 1, x) = j] = 1`. In the ratio of that probability to the largest one, the one
 * at j/(k - 1), the binomial coefficients cancel and `exp(-(k - 1) D(j/(k - 1) || x))` is left, so that the roots are
 * those of a Bernoulli divergence on either side of j/(k - 1).
 */
export function criticalPoints(meanDegree: number, k: number, capacity: number): CriticalPoints | undefined {
  if (capacity >= k) return undefined;
  const others = k - 1;
  const steepest = steepestTeaching(k, capacity);
  const ratio = meanDegree * steepest;
  if (!(ratio > 1)) return undefined;
  const cost = (ratio < 2 ? log1p(ratio - 1) : log(meanDegree) + log(steepest)) / others;
  if (capacity === others) return { maximum: { part: exp(-cost), rest: -expm1(-cost) }, minimum: undefined };
  const below = lowerLogOdds(capacity, others, cost);
  const above = lowerLogOdds(others - capacity, others, cost);
  return {
    maximum: { part: fromLogOdds(below), rest: fromLogOdds(-below) },
    minimum: { part: fromLogOdds(-above), rest: fromLogOdds(above) },
  };
}
