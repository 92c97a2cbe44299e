import { DIMENSION } from './frame.ts';
import type { Linearisation } from './linearise.ts';
import { expand, emptyModel, type QuadraticModel, solveModel } from './quadratic-model.ts';
import type { Points } from './points.ts';

/** Space for {@link huberStep}, whose result is `step`. */
export interface StepSpace {
  readonly model: QuadraticModel;
  readonly step: Float64Array;
  readonly direction: Float64Array;
  /** Residuals after the step, and how fast they fall along the direction. */
  readonly residual: Float64Array;
  readonly slope: Float64Array;
}

export function emptyStepSpace(capacity: number): StepSpace {
  return {
    model: emptyModel(),
    step: new Float64Array(DIMENSION),
    direction: new Float64Array(DIMENSION),
    residual: new Float64Array(capacity),
    slope: new Float64Array(capacity),
  };
}

/**
 * The step d that minimises the objective of the linearised model, damped:
 *
 *     Σ w huber(r − J d) + damping |d|² / 2.
 *
 * That is convex and piecewise quadratic: Newton's method with an exact line search ends at the minimum itself after a
 * few rounds. They evaluate no exponential, so that one linearisation carries a fit far, although Huber's function changes
 * its piece at many points.
 *
 * @returns the minimum
 */
export function huberStep(
  points: Points,
  { residual: start, jacobian }: Linearisation,
  { delta, damping }: { readonly delta: number; readonly damping: number },
  space: StepSpace,
): number {
  const { size } = points;
  const { model, step, direction, residual, slope } = space;
  step.fill(0);
  residual.set(start);
  let objective = Infinity;
  for (let round = 0; round < 50; round++) {
    const next = expand(points, residual, jacobian, delta, model) + 0.5 * damping * dot(step, step);
    if (!(next < objective)) break;
    objective = next;
    for (let j = 0; j < DIMENSION; j++) model.descent[j]! -= damping * step[j]!;
    solveModel(model, damping, direction);
    const decrease = dot(model.descent, direction);
    if (!(decrease > 2 ** -40 * objective)) break;
    for (let i = 0; i < size; i++) {
      const row = DIMENSION * i;
      slope[i] =
        jacobian[row]! * direction[0]! +
        jacobian[row + 1]! * direction[1]! +
        jacobian[row + 2]! * direction[2]! +
        jacobian[row + 3]! * direction[3]! +
        jacobian[row + 4]! * direction[4]!;
    }
    const length = lineMinimum(points, delta, space, {
      decrease,
      slope: damping * dot(step, direction),
      curvature: damping * dot(direction, direction),
    });
    for (let j = 0; j < DIMENSION; j++) step[j]! += length * direction[j]!;
    for (let i = 0; i < size; i++) residual[i]! -= length * slope[i]!;
  }
  return objective;
}

/**
 * The length at which the objective along the direction is least, to a thousandth of its slope at 0: Newton's method on
 * the derivative, which is piecewise linear and increasing, kept in a bracket.
 */
function lineMinimum(
  { size, weight }: Points,
  delta: number,
  { residual, slope }: StepSpace,
  damped: { readonly decrease: number; readonly slope: number; readonly curvature: number },
): number {
  let low = 0;
  let high = Infinity;
  let length = 1;
  for (let round = 0; round < 60; round++) {
    let derivative = damped.slope + length * damped.curvature;
    let curvature = damped.curvature;
    for (let i = 0; i < size; i++) {
      const r = residual[i]! - length * slope[i]!;
      const pull = weight[i]! * slope[i]!;
      if (r > delta) derivative -= pull * delta;
      else if (r < -delta) derivative += pull * delta;
      else {
        derivative -= pull * r;
        curvature += pull * slope[i]!;
      }
    }
    if (Math.abs(derivative) <= 1e-3 * damped.decrease) break;
    if (derivative < 0) low = length;
    else high = length;
    const newton = length - derivative / curvature;
    length = newton > low && newton < high ? newton : high < Infinity ? 0.5 * (low + high) : 2 * length;
  }
  return length;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < DIMENSION; j++) sum += a[j]! * b[j]!;
  return sum;
}
