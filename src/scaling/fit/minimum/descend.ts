import { checkWanted, type StopSignal } from '../../../long-work.ts';
import { moved } from '../model/coordinates.ts';
import type { Problem } from '../model/linearise.ts';
import type { Place } from '../model/place.ts';
import { huberStep } from './huber-step.ts';
import { placeBeside, type SearchSpace } from './search-space.ts';
import { stepBoundsAt } from './step-bounds.ts';

/** How far down, and for how long it is wanted. */
interface Descent {
  readonly delta: number;
  readonly tolerance: number;
  readonly signal?: StopSignal | undefined;
}

/** Most linearisations of one descent: good starts need about five, wild ones a few dozen. */
const ITERATIONS = 200;

/**
 * Down the objective from a place, by damped Gauss–Newton steps (Levenberg and Marquardt's), until a step promises less
 * than the part `tolerance` of it, or less than rounding can tell.
 *
 * @returns where that is, and how many linearisations it took
 */
export function descend(
  problem: Problem,
  start: Place,
  { delta, tolerance, signal }: Descent,
  space: SearchSpace,
): { readonly here: Place; readonly iterations: number } {
  let here = start;
  let damping = 0;
  let iterations = 0;
  while (iterations < ITERATIONS) {
    checkWanted({ signal });
    const { at, linearisation, objective } = here;
    const settings = { delta, damping, bounds: stepBoundsAt(at) };
    const { step, minimum } = huberStep(problem.points, linearisation, settings, space.step);
    const promised = objective - minimum;
    if (!(promised > tolerance * objective)) break;
    const there = placeBeside(here, problem, moved(at, step, problem.frame), delta, space.places);
    iterations++;
    const kept = (objective - there.objective) / promised;
    if (kept > 1e-4) here = there;
    if (kept > 0.7) damping = damping < 1e-3 * objective ? 0 : damping / 30;
    else if (!(kept > 0.25)) damping = Math.max(10 * damping, objective);
  }
  return { here, iterations };
}
