import { DIMENSION } from '../model/frame.ts';
import { emptyModel, type QuadraticModel } from './quadratic-model.ts';

/** Memory for a step; nothing in it outlasts the step. */
export interface StepSpace {
  readonly model: QuadraticModel;
  /** Of squares, the whole model, before coordinates are left out. */
  readonly squares: QuadraticModel;
  readonly direction: Float64Array;
  /** Residuals after the step, and how fast they fall along the direction. */
  readonly residual: Float64Array;
  readonly slope: Float64Array;
}

export function emptyStepSpace(capacity: number): StepSpace {
  return {
    model: emptyModel(),
    squares: emptyModel(),
    direction: new Float64Array(DIMENSION),
    residual: new Float64Array(capacity),
    slope: new Float64Array(capacity),
  };
}
