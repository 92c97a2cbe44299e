import type { StopSignal } from '../../../long-work.ts';
import { bury, deadTerms, type ScalingLawTerm, withoutDead } from '../model/dead-terms.ts';
import type { Problem } from '../model/linearise.ts';
import { finalObjective, meanSize, placeAt, smoothed } from '../model/place.ts';
import { descend } from './descend.ts';
import { polish } from './polish.ts';
import { placeBeside, type SearchSpace } from './search-space.ts';
import type { Stationarity } from './stationarity.ts';
import { finishAtVertex } from './vertex.ts';

/** Where a search for a minimum starts. */
export interface Start {
  readonly at: Float64Array;
  /** Of Huber's function: Infinity for the sum of squares, 0 for that of absolute values. */
  readonly delta: number;
  /** Whether that is near the minimum. */
  readonly warm: boolean;
  /** Looked at before every step. */
  readonly signal?: StopSignal | undefined;
}

/** Where a search for a minimum ended. */
export interface Minimum extends Stationarity {
  readonly at: Float64Array;
  /** What is minimised, there. */
  readonly objective: number;
  readonly dead: readonly ScalingLawTerm[];
  /** How many linearisations it took, those of the last Newton steps not counted. */
  readonly iterations: number;
}

/** Residuals below this are rounding: the model goes through all points. */
const EXACT = 2 ** -46;

/**
 * The minimum next to a start, of the sum of Huber's functions.
 *
 * A small delta is reached through larger ones, the first of them infinite unless the start is warm: only points within
 * delta have a part in the second derivatives, and from afar there is none.
 */
export function minimise(whole: Problem, { at, delta, warm, signal }: Start, space: SearchSpace): Minimum {
  let problem = whole;
  let here = placeAt(problem, at, Infinity, space.places[0]);
  let dead: readonly ScalingLawTerm[] = [];
  let iterations = 0;
  const descendTo = (smoothing: number, tolerance: number): void => {
    const descent = descend(
      problem,
      smoothed(problem, here, smoothing),
      { delta: smoothing, tolerance, signal },
      space,
    );
    here = descent.here;
    iterations += descent.iterations;
    const died = deadTerms(problem.points, whole.frame, here.at);
    if (died.length > dead.length) {
      dead = died;
      problem = { ...problem, frame: bury(whole.frame, dead) };
      here = placeBeside(here, problem, withoutDead(here.at, dead), smoothing, space.places);
      descendTo(smoothing, tolerance);
    }
  };
  const end = ({ gradientNorm, stationary }: Stationarity): Minimum => {
    return { at: here.at, objective: finalObjective(problem, here, delta), gradientNorm, stationary, dead, iterations };
  };

  if (!warm) descendTo(Infinity, 1e-3);
  let smoothing = delta;
  if (delta < Infinity) {
    smoothing = meanSize(problem, here) / 2;
    for (; smoothing > 4 * delta; smoothing /= 8) {
      descendTo(smoothing, delta > 0 ? 1e-4 : 1e-10);
      if (delta > 0) continue;
      if (meanSize(problem, here) < EXACT) break;
      const vertex = finishAtVertex(problem, here, smoothing, space);
      if (vertex) {
        here = vertex.here;
        return end(vertex);
      }
      if (smoothing < EXACT) break;
    }
    if (delta > 0) smoothing = delta;
    else if (meanSize(problem, here) < EXACT) smoothing = Infinity;
  }
  descendTo(smoothing, 1e-6);
  let polished = polish(problem, here, smoothing, space);
  here = polished.here;
  if (!polished.stationary) {
    descendTo(smoothing, 1e-15);
    polished = polish(problem, here, smoothing, space);
    here = polished.here;
  }
  return end(polished);
}
