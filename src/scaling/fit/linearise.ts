import {
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
  /** The two power terms: of logarithms, as shares of the predicted loss. */
  readonly parameterTerm: Float64Array;
  readonly tokenTerm: Float64Array;
  /** The irreducible loss, in the same unit. */
  readonly irreducible: Float64Array;
}

export function emptyLinearisation(capacity: number): Linearisation {
  const column = (): Float64Array => new Float64Array(capacity);
  return {
    residual: column(),
    jacobian: new Float64Array(DIMENSION * capacity),
    parameterTerm: column(),
    tokenTerm: column(),
    irreducible: column(),
  };
}

/**
 * Residuals and derivatives at a point, and the sum of the residuals' Huber functions for `delta` (the half sum of
 * squares for Infinity).
 *
 * The sum of the three terms needs no shift by the largest, as the exponents are kept in [−300, 300].
 */
export function linearise(
  { points, frame, levels }: Problem,
  at: Float64Array,
  delta: number,
  { residual, jacobian, parameterTerm, tokenTerm, irreducible }: Linearisation,
): number {
  const { size, x, y, loss, weight } = points;
  const { free, tied } = frame;
  const E = Math.exp(at[IRREDUCIBLE]!);
  const a = at[PARAMETER_TERM]!;
  const b = at[TOKEN_TERM]!;
  const alpha = at[PARAMETER_EXPONENT]!;
  const beta = at[TOKEN_EXPONENT]!;
  const freeE = free[IRREDUCIBLE]!;
  const freeA = free[PARAMETER_TERM]!;
  const freeB = free[TOKEN_TERM]!;
  const freeAlpha = free[PARAMETER_EXPONENT]!;
  const freeBeta = free[TOKEN_EXPONENT]!;
  const shared = tied ? freeAlpha : 0;
  let objective = 0;
  for (let i = 0; i < size; i++) {
    const u = Math.exp(clamp(a - alpha * x[i]!));
    const v = Math.exp(clamp(b - beta * y[i]!));
    const predicted = E + u + v;
    const unit = levels ? 1 : 1 / predicted;
    const r = levels ? loss[i]! - predicted : logRatio(loss[i]!, predicted);
    residual[i] = r;
    irreducible[i] = E * unit;
    const parameters = u * unit;
    const tokens = v * unit;
    parameterTerm[i] = parameters;
    tokenTerm[i] = tokens;
    const row = DIMENSION * i;
    jacobian[row] = freeE * E * unit;
    jacobian[row + 1] = freeA * parameters;
    jacobian[row + 2] = freeB * tokens;
    jacobian[row + 3] = -freeAlpha * x[i]! * parameters - shared * y[i]! * tokens;
    jacobian[row + 4] = -freeBeta * y[i]! * tokens;
    objective += weight[i]! * huber(r, delta);
  }
  return objective;
}

/** Huber's function: r²/2 up to δ, δ(|r| − δ/2) beyond. */
export function huber(r: number, delta: number): number {
  const size = Math.abs(r);
  return size <= delta ? 0.5 * r * r : delta * (size - 0.5 * delta);
}

function clamp(exponent: number): number {
  return exponent > 300 ? 300 : exponent < -300 ? -300 : exponent;
}

/**
 * `ln(p / q)`, for positive numbers in [1e-130, 1e130]: 2 artanh of z = (p − q)/(p + q), by its series for z below 0.1 in size,
 * so that the residuals of a good fit cost no logarithm.
 */
export function logRatio(p: number, q: number): number {
  const z = (p - q) / (p + q);
  if (!(z < 0.1 && z > -0.1)) return Math.log(p / q);
  const s = z * z;
  return (
    2 * z * (1 + s * (1 / 3 + s * (1 / 5 + s * (1 / 7 + s * (1 / 9 + s * (1 / 11 + s * (1 / 13 + s * (1 / 15))))))))
  );
}
