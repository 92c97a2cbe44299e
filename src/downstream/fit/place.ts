import { DIMENSION } from '../../scaling/fit/model/frame.ts';
import type { Points } from '../../scaling/fit/model/points.ts';
import { huber } from '../../scaling/fit/model/residual.ts';
import { emptyStepSpace, type StepSpace } from '../../scaling/fit/minimum/step-space.ts';
import type { Curve, Frame, Linearised } from './curve.ts';

/** What is fitted: accuracies at losses, by a curve. */
export interface CurveProblem {
  readonly curve: Curve;
  readonly points: Points;
  readonly frame: Frame;
  /** The run of every point. */
  readonly rows: readonly number[];
}

/** A point of the coordinates, with the curve and the objective there. */
export interface CurvePlace {
  readonly at: Float64Array;
  readonly lines: Linearised;
  /** Sum of the residuals' Huber functions for some delta, the half sum of squares for Infinity. */
  readonly objective: number;
}

/** Memory for a search: two places, the one where it stands and the one that it tries, and a step. */
export interface CurveSpace {
  readonly lines: readonly [Linearised, Linearised];
  readonly step: StepSpace;
  readonly pulls: Float64Array;
}

export function emptyCurveSpace(capacity: number): CurveSpace {
  const lines = (): Linearised => {
    return { residual: new Float64Array(capacity), jacobian: new Float64Array(DIMENSION * capacity) };
  };
  return { lines: [lines(), lines()], step: emptyStepSpace(capacity), pulls: new Float64Array(capacity) };
}

/** The place at a point, in the memory that another place does not take. */
export function curvePlace(
  { curve, points, frame }: CurveProblem,
  at: Float64Array,
  delta: number,
  { lines: [one, other] }: CurveSpace,
  beside?: CurvePlace,
): CurvePlace {
  const lines = beside?.lines === one ? other : one;
  curve.linearise(points, at, lines);
  for (let j = 0; j < curve.names.length; j++) {
    if (frame.free[j] === 1) continue;
    for (let i = 0; i < points.size; i++) lines.jacobian[DIMENSION * i + j] = 0;
  }
  return { at, lines, objective: objectiveOf(points, lines, delta) };
}

/** The objective for a delta. */
export function objectiveOf({ size, weight }: Points, { residual }: Linearised, delta: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += weight[i]! * huber(residual[i]!, delta);
  return sum;
}

/** The point a step away. */
export function stepped(at: Float64Array, step: ArrayLike<number>): Float64Array {
  const to = at.slice();
  for (let j = 0; j < DIMENSION; j++) to[j]! += step[j]!;
  return to;
}
