import { DIMENSION } from '../model/frame.ts';
import type { Linearisation } from '../model/linearise.ts';
import type { Points } from '../model/points.ts';
import { dot } from './dot.ts';
import { expand, leaveOut, solveModel } from './quadratic-model.ts';
import { squaresStep } from './squares-step.ts';
import { type BoundedStep, type StepBounds, stopAtBound } from './step-bounds.ts';
import type { StepSpace } from './step-space.ts';

/** What a step minimises, and where it may go. */
export interface StepSettings {
  readonly delta: number;
  readonly damping: number;
  readonly bounds: StepBounds;
  /** A step to start from, 0 unless given. */
  readonly from?: Float64Array;
  /** 1 for the coordinates that keep what they have there; none unless given. */
  readonly held?: Uint8Array;
}

/**
 * The step d that minimises the objective of the linearised model, damped, between the bounds:
 *
 *     Σ w huber(r − J d) + damping |d|² / 2.
 *
 * That is convex and piecewise quadratic: Newton's method with an exact line search ends at the minimum itself after a
 * few rounds. They evaluate no exponential, so that one linearisation carries a fit far, although Huber's function
 * changes its piece at many points. Where the way there meets a bound, its coordinate is held, and the others go on.
 *
 * @returns the step, and the minimum
 */
export function huberStep(
  points: Points,
  { residual, jacobian }: Pick<Linearisation, 'residual' | 'jacobian'>,
  { delta, damping, bounds, from, held }: StepSettings,
  space: StepSpace,
): { readonly step: Float64Array; readonly minimum: number } {
  const moving: BoundedStep = {
    step: from?.slice() ?? new Float64Array(DIMENSION),
    held: held?.slice() ?? new Uint8Array(DIMENSION),
    bounds,
  };
  const { step } = moving;
  if (delta === Infinity) return { step, minimum: squaresStep(points, { residual, jacobian }, damping, moving, space) };
  for (;;) {
    multiply(points, jacobian, step, space.slope);
    for (let i = 0; i < points.size; i++) space.residual[i] = residual[i]! - space.slope[i]!;
    const before = step.slice();
    const minimum = newton(points, jacobian, { delta, damping }, moving, space);
    if (!stopAtBound(before, moving)) return { step, minimum };
  }
}

/** Moves the step to the minimum over the coordinates that are not held, and the residuals with it. */
function newton(
  points: Points,
  jacobian: Float64Array,
  { delta, damping }: Pick<StepSettings, 'delta' | 'damping'>,
  { step, held }: BoundedStep,
  space: StepSpace,
): number {
  const { model, direction, residual } = space;
  let objective = Infinity;
  for (let round = 0; round < 50; round++) {
    const next = expand(points, residual, jacobian, delta, model) + 0.5 * damping * dot(step, step);
    if (!(next < objective)) break;
    objective = next;
    for (let j = 0; j < DIMENSION; j++) model.descent[j]! -= damping * step[j]!;
    leaveOut(model, held);
    solveModel(model, damping, direction);
    const decrease = dot(model.descent, direction);
    if (!(decrease > 2 ** -40 * objective)) break;
    multiply(points, jacobian, direction, space.slope);
    const length = lineMinimum(points, delta, space, {
      decrease,
      slope: damping * dot(step, direction),
      curvature: damping * dot(direction, direction),
    });
    for (let j = 0; j < DIMENSION; j++) step[j]! += length * direction[j]!;
    for (let i = 0; i < points.size; i++) residual[i]! -= length * space.slope[i]!;
  }
  return objective;
}

/** `out` becomes the product of the matrix, given row by row, with a vector. */
function multiply({ size }: Points, matrix: Float64Array, vector: Float64Array, out: Float64Array): void {
  const v0 = vector[0]!;
  const v1 = vector[1]!;
  const v2 = vector[2]!;
  const v3 = vector[3]!;
  const v4 = vector[4]!;
  for (let i = 0; i < size; i++) {
    const row = DIMENSION * i;
    out[i] =
      matrix[row]! * v0 + matrix[row + 1]! * v1 + matrix[row + 2]! * v2 + matrix[row + 3]! * v3 + matrix[row + 4]! * v4;
  }
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
