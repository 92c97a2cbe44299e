import { DIMENSION } from '../model/frame.ts';
import type { Linearisation } from '../model/linearise.ts';
import type { Points } from '../model/points.ts';
import { entry } from '../model/lower-triangle.ts';
import { dot } from './dot.ts';
import { expand, leaveOut, solveModel } from './quadratic-model.ts';
import { type BoundedStep, stopAtBound } from './step-bounds.ts';
import type { StepSpace } from './step-space.ts';

/**
 * The step to the minimum of the damped sum of squares between the bounds, from the step that is in the space: one
 * quadratic, for which the points are looked at once, however many coordinates meet their bounds.
 *
 * @returns the minimum
 */
export function squaresStep(
  points: Points,
  { residual, jacobian }: Pick<Linearisation, 'residual' | 'jacobian'>,
  damping: number,
  moving: BoundedStep,
  space: StepSpace,
): number {
  const { squares, model, direction } = space;
  const { step, held } = moving;
  const before = new Float64Array(DIMENSION);
  const objective = expand(points, residual, jacobian, Infinity, squares);
  do {
    descentAt(space, step, damping);
    model.hessian.set(squares.hessian);
    leaveOut(model, held);
    before.set(step);
    solveModel(model, damping, direction);
    for (let j = 0; j < DIMENSION; j++) step[j]! += direction[j]!;
  } while (stopAtBound(before, moving));
  descentAt(space, step, damping);
  return objective - 0.5 * (dot(squares.descent, step) + dot(model.descent, step));
}

/** Minus the gradient after the step. */
function descentAt({ squares, model }: StepSpace, step: Float64Array, damping: number): void {
  for (let j = 0; j < DIMENSION; j++) {
    let sum = squares.descent[j]! - damping * step[j]!;
    for (let k = 0; k < DIMENSION; k++) {
      sum -= squares.hessian[entry(j, k)]! * step[k]!;
    }
    model.descent[j] = sum;
  }
}
