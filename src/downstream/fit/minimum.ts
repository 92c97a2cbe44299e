import { checkWanted, type StopSignal } from '../../long-work.ts';
import { huberStep } from '../../scaling/fit/minimum/huber-step.ts';
import { type CurvePlace, curvePlace, type CurveProblem, type CurveSpace, objectiveOf, stepped } from './place.ts';
import { type Judged, polished } from './stationary.ts';

/** Where a search starts. */
export interface CurveStart {
  readonly at: Float64Array;
  /** Of Huber's function: Infinity for the sum of squares. */
  readonly delta: number;
  /** Whether that is near the minimum. */
  readonly warm: boolean;
  readonly signal?: StopSignal | undefined;
}

/** Where a search ended. */
export interface CurveMinimum extends Judged {
  readonly objective: number;
  /** How many linearisations it took. */
  readonly iterations: number;
}

/** Most linearisations of one descent. */
const ITERATIONS = 200;

/**
 * The minimum next to a start, of the sum of Huber's functions: the damped Gauss–Newton steps of the fit of scaling
 * laws, each the exact minimum of the linearised problem between bounds, with a large delta first, as only residuals
 * within delta have a part in the second derivatives; then Newton steps to rounding.
 */
export function curveMinimum(
  problem: CurveProblem,
  { at, delta, warm, signal }: CurveStart,
  space: CurveSpace,
): CurveMinimum {
  let here = curvePlace(problem, at, Infinity, space);
  let iterations = 0;
  const descendTo = (smoothing: number, tolerance: number): void => {
    here = { ...here, objective: objectiveOf(problem.points, here.lines, smoothing) };
    let damping = 0;
    for (let round = 0; round < ITERATIONS; round++) {
      checkWanted({ signal });
      const settings = { delta: smoothing, damping, bounds: problem.curve.boundsAt(here.at) };
      const { step, minimum } = huberStep(problem.points, here.lines, settings, space.step);
      const promised = here.objective - minimum;
      if (!(promised > tolerance * here.objective)) return;
      const there = curvePlace(problem, stepped(here.at, step), smoothing, space, here);
      iterations++;
      const kept = (here.objective - there.objective) / promised;
      if (kept > 1e-4) here = there;
      if (kept > 0.7) damping = damping < 1e-3 * here.objective ? 0 : damping / 30;
      else if (!(kept > 0.25)) damping = Math.max(10 * damping, here.objective);
    }
  };

  if (!warm) descendTo(Infinity, 1e-3);
  if (delta < Infinity) {
    const first = Math.min(meanSize(problem, here) / 2, Number.MAX_VALUE);
    const last = Math.max(4 * delta, 2 ** -50 * first); // residuals that differ by less differ by rounding
    for (let smoothing = first; smoothing > last; smoothing /= 8) descendTo(smoothing, 1e-4);
  }
  descendTo(delta, 1e-6);
  let best = polished(problem, here, delta, space);
  if (!best.stationary) {
    here = best.here;
    descendTo(delta, 1e-15);
    best = polished(problem, here, delta, space);
  }
  return { ...best, objective: objectiveOf(problem.points, best.here.lines, delta), iterations };
}

function meanSize({ points: { size } }: CurveProblem, { lines: { residual } }: CurvePlace): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += Math.abs(residual[i]!);
  return sum / size;
}
