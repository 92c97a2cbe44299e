import type { StepBounds } from '../../scaling/fit/minimum/step-bounds.ts';
import type { Points } from '../../scaling/fit/model/points.ts';
import type { DownstreamLaw } from '../laws/downstream-law.ts';

/**
 * A form of the law as a curve in x, the loss less the mean of the losses, over their range. Its first two coordinates
 * are accuracies, in which it is linear: curve = at[0] u(x) + at[1] v(x). The others shape u and v.
 */
export interface Curve {
  /** The names of the law's coefficients, as many as coordinates. */
  readonly names: readonly string[];
  /** Residuals into `residual`, and the derivatives of the curve into the rows of `jacobian`. */
  readonly linearise: (points: Points, at: Float64Array, out: Linearised) => void;
  /** Subtracts from `hessian` the part of the curve's own curvature, Σ ψ ∇²curve, for the pulls ψ of the residuals. */
  readonly subtractCurvature: (points: Points, at: Float64Array, pulls: Float64Array, hessian: Float64Array) => void;
  /** How far a step may go. */
  readonly boundsAt: (at: Float64Array) => StepBounds;
  /** The columns u and v at x, for the shapes of a start. */
  readonly columns: (x: number, shape: readonly number[]) => readonly [number, number];
  /** Shapes to start from. */
  readonly shapes: () => readonly (readonly number[])[];
  /** The first two coordinates, as far as they are known. */
  readonly known: (fixed: FixedAccuracies) => readonly [number | undefined, number | undefined];
  /** The two accuracies of a start, known or by least squares, which may have left the range. */
  readonly admitted: (first: number, second: number, fixed: FixedAccuracies) => readonly [number, number];
  /** The law at a point. */
  readonly toLaw: (at: Float64Array, frame: Frame) => DownstreamLaw;
  /** Accuracy and its derivative in x, in the middle of the losses. */
  readonly middle: (at: Float64Array) => readonly [accuracy: number, slope: number];
}

/** Residuals, and the derivatives of what is subtracted in them, row by row. */
export interface Linearised {
  readonly residual: Float64Array;
  /** Rows of five, as the steps of scaling laws take them; 0 where a coordinate is not fitted. */
  readonly jacobian: Float64Array;
}

/** In which unit the losses are, and what of the law is known. */
export interface Frame {
  /** Mean of the losses. */
  readonly centre: number;
  /** Their range. */
  readonly range: number;
  /** 1 where a coordinate is fitted, 0 where it is not. */
  readonly free: Uint8Array;
  /** What is known, as it was given. */
  readonly fixed: FixedAccuracies;
}

/** Accuracies that are known, or the error that is. */
interface FixedAccuracies {
  readonly chance?: number | undefined;
  readonly ceiling?: number | undefined;
}

/** Beyond this a curve is a step between two runs. */
export const LARGEST_SHAPE = 1000;

/** Bounds of steps that change a positive coordinate by at most a factor of 10. */
export function factorBounds(value: number, most: number): readonly [number, number] {
  return [-0.9 * value, Math.min(9 * value, most - value)];
}
