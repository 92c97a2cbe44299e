import { DIMENSION, type StepBounds } from './frame.ts';
import { emptyModel, type QuadraticModel } from './quadratic-model.ts';

/** Space for a step, the result of which is `step`. */
export interface StepSpace {
  readonly model: QuadraticModel;
  /** Of squares, the whole model, before coordinates are left out. */
  readonly squares: QuadraticModel;
  readonly step: Float64Array;
  readonly direction: Float64Array;
  /** The step before its last move. */
  readonly before: Float64Array;
  /** Between them the step stays; a coordinate that meets one is held there. */
  readonly bounds: StepBounds;
  readonly held: Uint8Array;
  /** Residuals after the step, and how fast they fall along the direction. */
  readonly residual: Float64Array;
  readonly slope: Float64Array;
}

export function emptyStepSpace(capacity: number): StepSpace {
  return {
    model: emptyModel(),
    squares: emptyModel(),
    step: new Float64Array(DIMENSION),
    direction: new Float64Array(DIMENSION),
    before: new Float64Array(DIMENSION),
    bounds: { low: new Float64Array(DIMENSION), high: new Float64Array(DIMENSION) },
    held: new Uint8Array(DIMENSION),
    residual: new Float64Array(capacity),
    slope: new Float64Array(capacity),
  };
}

/**
 * Shortens the way from `before` to the step to the first bound it meets, and holds that coordinate; false if it meets
 * none.
 */
export function stopAtBound({ before, step, bounds, held }: StepSpace): boolean {
  let length = 1;
  let first = -1;
  for (let j = 0; j < DIMENSION; j++) {
    const bound = step[j]! < bounds.low[j]! ? bounds.low[j]! : bounds.high[j]!;
    const part = (bound - before[j]!) / (step[j]! - before[j]!);
    if (held[j] === 0 && part >= 0 && part < length) {
      length = part;
      first = j;
    }
  }
  if (first < 0) return false;
  held[first] = 1;
  for (let j = 0; j < DIMENSION; j++) step[j] = before[j]! + length * (step[j]! - before[j]!);
  return true;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < DIMENSION; j++) sum += a[j]! * b[j]!;
  return sum;
}
