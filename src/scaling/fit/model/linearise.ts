import { clamp } from './clamp.ts';
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
import { huber, residual as residualOf } from './residual.ts';
import { exp } from '../../../numeric/elementary/exp.ts';

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
    const u = exp(clamp(-alpha * xi));
    const v = exp(clamp(-beta * yi));
    const predicted = E + A * u + B * v;
    const unit = levels ? 1 : 1 / predicted;
    const r = residualOf(loss[i]!, predicted, levels);
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
