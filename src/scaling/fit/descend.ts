import { moveInto, stepBoundsAt } from './frame.ts';
import { huberStep } from './huber-step.ts';
import { linearise, type Problem } from './linearise.ts';
import { accept, type Workspace } from './workspace.ts';

/** Most linearisations of one descent: good starts need about five, wild ones a few dozen. */
const ITERATIONS = 200;

/**
 * Moves a workspace down its objective, by damped Gauss–Newton steps (Levenberg and Marquardt's), until a step promises
 * less than the part `tolerance` of it, or less than rounding can tell.
 *
 * @returns how many linearisations it took
 */
export function descend(
  problem: Problem,
  workspace: Workspace,
  { delta, tolerance }: { readonly delta: number; readonly tolerance: number },
): number {
  const { points, frame } = problem;
  let damping = 0;
  let iterations = 0;
  while (iterations < ITERATIONS) {
    const { objective, space } = workspace;
    stepBoundsAt(workspace.at, space.bounds);
    const promised = objective - huberStep(points, workspace.here, { delta, damping }, space);
    if (!(promised > tolerance * objective)) break;
    moveInto(workspace.at, space.step, frame, workspace.next);
    const reached = linearise(problem, workspace.next, delta, workspace.there);
    iterations++;
    const kept = (objective - reached) / promised;
    if (kept > 1e-4) accept(workspace, reached);
    if (kept > 0.7) damping = damping < 1e-3 * objective ? 0 : damping / 30;
    else if (!(kept > 0.25)) damping = Math.max(10 * damping, objective);
  }
  return iterations;
}
