import { bury, deadTerms, type ScalingLawTerm } from './dead-terms.ts';
import { descend } from './descend.ts';
import type { Problem } from './linearise.ts';
import { polish } from './polish.ts';
import type { Stationarity } from './stationarity.ts';
import { finishAtVertex } from './vertex.ts';
import { meanSize, placeAt, smoothTo, type Workspace } from './workspace.ts';

/** Where a fit ended; the place itself is left in the workspace. */
export interface Minimum extends Stationarity {
  readonly dead: readonly ScalingLawTerm[];
  /** How many linearisations it took, those of the last Newton steps not counted. */
  readonly iterations: number;
}

/** Residuals below this are rounding: the model goes through all points. */
const EXACT = 2 ** -46;

/**
 * The minimum next to a start, of the sum of Huber's functions for `delta`; the sum of squares where it is Infinity,
 * the sum of absolute values where it is 0.
 *
 * A small delta is reached through larger ones, the first of them infinite unless the start is `warm`, that is near:
 * only points within delta have a part in the second derivatives, and from afar there is none.
 */
export function minimise(
  start: Problem,
  workspace: Workspace,
  { at, delta, warm }: { readonly at: Float64Array; readonly delta: number; readonly warm: boolean },
): Minimum {
  let problem = start;
  let dead: readonly ScalingLawTerm[] = [];
  let iterations = 0;
  const descendTo = (smoothing: number, tolerance: number): void => {
    smoothTo(problem, workspace, smoothing);
    iterations += descend(problem, workspace, { delta: smoothing, tolerance });
    const died = deadTerms(problem.points, start.frame, workspace.at);
    if (died.length > dead.length) {
      dead = died;
      problem = { ...problem, frame: bury(start.frame, dead, workspace.at) };
      placeAt(problem, workspace, workspace.at, smoothing);
      descendTo(smoothing, tolerance);
    }
  };

  placeAt(problem, workspace, at, Infinity);
  if (!warm) descendTo(Infinity, 1e-3);
  let smoothing = delta;
  if (delta < Infinity) {
    smoothing = meanSize(problem, workspace) / 2;
    for (; smoothing > 4 * delta; smoothing /= 8) {
      descendTo(smoothing, delta > 0 ? 1e-4 : 1e-10);
      if (delta > 0) continue;
      if (meanSize(problem, workspace) < EXACT) break;
      const proof = finishAtVertex(problem, workspace, smoothing);
      if (proof) return { ...proof, dead, iterations };
      if (smoothing < EXACT) break;
    }
    if (delta > 0) smoothing = delta;
    else if (meanSize(problem, workspace) < EXACT) smoothing = Infinity;
  }
  descendTo(smoothing, 1e-6);
  let proof = polish(problem, workspace, smoothing);
  if (!proof.stationary) {
    descendTo(smoothing, 1e-15);
    proof = polish(problem, workspace, smoothing);
  }
  return { ...proof, dead, iterations };
}
