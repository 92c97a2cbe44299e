import { DIMENSION } from './frame.ts';
import type { Linearisation } from './linearise.ts';
import type { Points } from './points.ts';
import { expand, leaveOut, solveModel } from './quadratic-model.ts';
import { dot, stopAtBound, type StepSpace } from './step-space.ts';

/**
 * The step to the minimum of the damped sum of squares between the bounds, from the step that is in the space: one
 * quadratic, for which the points are looked at once, however many coordinates meet their bounds.
 *
 * @returns the minimum
 */
export function squaresStepFrom(
  points: Points,
  { residual, jacobian }: Pick<Linearisation, 'residual' | 'jacobian'>,
  damping: number,
  space: StepSpace,
): number {
  const { squares, model, step, direction, before, held } = space;
  const objective = expand(points, residual, jacobian, Infinity, squares);
  do {
    descentAt(space, damping);
    model.hessian.set(squares.hessian);
    leaveOut(model, held);
    before.set(step);
    solveModel(model, damping, direction);
    for (let j = 0; j < DIMENSION; j++) step[j]! += direction[j]!;
  } while (stopAtBound(space));
  descentAt(space, damping);
  return objective - 0.5 * (dot(squares.descent, step) + dot(model.descent, step));
}

/** Minus the gradient after the step. */
function descentAt({ squares, model, step }: StepSpace, damping: number): void {
  for (let j = 0; j < DIMENSION; j++) {
    let sum = squares.descent[j]! - damping * step[j]!;
    for (let k = 0; k < DIMENSION; k++) {
      sum -= squares.hessian[DIMENSION * Math.max(j, k) + Math.min(j, k)]! * step[k]!;
    }
    model.descent[j] = sum;
  }
}
