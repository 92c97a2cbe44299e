import {
  clamp,
  DIMENSION,
  type Frame,
  IRREDUCIBLE,
  PARAMETER_EXPONENT,
  PARAMETER_TERM,
  TOKEN_EXPONENT,
  TOKEN_TERM,
} from './frame.ts';
import type { Points } from './points.ts';

/** What is fitted: points, coordinates, and whether the residuals are of the losses or of their logarithms. */
export interface Problem {
  readonly points: Points;
  readonly frame: Frame;
  readonly levels: boolean;
}

/** A model at a point of the coordinates: residuals, and the derivatives of what is subtracted in them. */
export interface Linearisation {
  readonly residual: Float64Array;
  /** Row by row; 0 for coordinates that are not free. */
  readonly jacobian: Float64Array;
  /** The two powers, without their coefficients; for logarithms, over the predicted loss. */
  readonly parameterPower: Float64Array;
  readonly tokenPower: Float64Array;
}

export function emptyLinearisation(capacity: number): Linearisation {
  const column = (): Float64Array => new Float64Array(capacity);
  return {
    residual: column(),
    jacobian: new Float64Array(DIMENSION * capacity),
    parameterPower: column(),
    tokenPower: column(),
  };
}

/**
 * Residuals and derivatives at a point, and the sum of the residuals' Huber functions for `delta` (the half sum of
 * squares for Infinity).
 */
export function linearise(
  { points, frame, levels }: Problem,
  at: Float64Array,
  delta: number,
  { residual, jacobian, parameterPower, tokenPower }: Linearisation,
): number {
  const { size, x, y, loss, weight } = points;
  const { free, tied } = frame;
  const E = at[IRREDUCIBLE]!;
  const A = at[PARAMETER_TERM]!;
  const B = at[TOKEN_TERM]!;
  const alpha = at[PARAMETER_EXPONENT]!;
  const beta = at[TOKEN_EXPONENT]!;
  const freeE = free[IRREDUCIBLE]!;
  const freeA = free[PARAMETER_TERM]!;
  const freeB = free[TOKEN_TERM]!;
  const slopeAlpha = -A * free[PARAMETER_EXPONENT]!;
  const slopeBeta = -B * free[TOKEN_EXPONENT]!;
  const slopeShared = tied ? -B * free[PARAMETER_EXPONENT]! : 0;
  let objective = 0;
  for (let i = 0; i < size; i++) {
    const xi = x[i]!;
    const yi = y[i]!;
    const u = Math.exp(clamp(-alpha * xi));
    const v = Math.exp(clamp(-beta * yi));
    const predicted = E + A * u + B * v;
    const unit = levels ? 1 : 1 / predicted;
    const r = levels ? loss[i]! - predicted : logRatio(loss[i]!, predicted);
    const parameters = u * unit;
    const tokens = v * unit;
    residual[i] = r;
    parameterPower[i] = parameters;
    tokenPower[i] = tokens;
    const row = DIMENSION * i;
    jacobian[row] = freeE * unit;
    jacobian[row + 1] = freeA * parameters;
    jacobian[row + 2] = freeB * tokens;
    jacobian[row + 3] = slopeAlpha * xi * parameters + slopeShared * yi * tokens;
    jacobian[row + 4] = slopeBeta * yi * tokens;
    objective += weight[i]! * huber(r, delta);
  }
  return objective;
}

/** Huber's function: r²/2 up to δ, δ(|r| − δ/2) beyond. */
export function huber(r: number, delta: number): number {
  const size = Math.abs(r);
  return size <= delta ? 0.5 * r * r : delta * (size - 0.5 * delta);
}

/**
 * `ln(p / q)`, for positive numbers within 1e130 of each other in ratio: 2 artanh of z = (p − q)/(p + q), by its series
 * for z below 0.1 in size, so that the residuals of a good fit cost no logarithm.
 */
export function logRatio(p: number, q: number): number {
  const z = (p - q) / (p + q);
  if (!(z < 0.1 && z > -0.1)) return Math.log(p / q);
  const s = z * z;
  const s2 = s * s;
  // pairs of terms, which do not wait for each other
  const low = 1 / 3 + s * (1 / 5) + s2 * (1 / 7 + s * (1 / 9));
  const high = 1 / 11 + s * (1 / 13) + s2 * (1 / 15);
  return 2 * z * (1 + s * (low + s2 * s2 * high));
}
