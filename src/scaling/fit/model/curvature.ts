import { DIMENSION, PARAMETER_EXPONENT, PARAMETER_TERM, TOKEN_EXPONENT, TOKEN_TERM } from './frame.ts';
import type { Problem } from './linearise.ts';
import { entry } from './lower-triangle.ts';
import type { Place } from './place.ts';

/**
 * Subtracts from `hessian` what the curvature of the model m contributes to it, Σ ψ ∇²m, where ψ (`pulls`) is how hard
 * each residual pulls. With it Newton's method ends quadratically; without it each step leaves a fraction of the error.
 */
export function subtractCurvature(
  { points, frame, levels }: Problem,
  { at, linearisation: { jacobian, parameterPower, tokenPower } }: Place,
  pulls: Float64Array,
  hessian: Float64Array,
): void {
  const { size, x, y } = points;
  const { free, tied } = frame;
  // Moments of the powers under the pulls.
  let ux = 0;
  let uxx = 0;
  let vy = 0;
  let vyy = 0;
  for (let i = 0; i < size; i++) {
    const pull = pulls[i]!;
    const parameters = pull * parameterPower[i]! * x[i]!;
    const tokens = pull * tokenPower[i]! * y[i]!;
    ux += parameters;
    uxx += parameters * x[i]!;
    vy += tokens;
    vyy += tokens * y[i]!;
    if (!levels) {
      addSquare(hessian, pull, jacobian, DIMENSION * i);
    }
  }
  const freeAlpha = free[PARAMETER_EXPONENT]!;
  const freeBeta = free[TOKEN_EXPONENT]!;
  const A = at[PARAMETER_TERM]!;
  const B = at[TOKEN_TERM]!;
  hessian[entry(PARAMETER_EXPONENT, PARAMETER_TERM)]! += free[PARAMETER_TERM]! * freeAlpha * ux;
  hessian[entry(PARAMETER_EXPONENT, PARAMETER_EXPONENT)]! -= freeAlpha * (A * uxx + (tied ? B * vyy : 0));
  hessian[entry(PARAMETER_EXPONENT, TOKEN_TERM)]! += tied ? free[TOKEN_TERM]! * freeAlpha * vy : 0;
  hessian[entry(TOKEN_EXPONENT, TOKEN_TERM)]! += free[TOKEN_TERM]! * freeBeta * vy;
  hessian[entry(TOKEN_EXPONENT, TOKEN_EXPONENT)]! -= freeBeta * B * vyy;
}

/** Adds `factor` times the square of a row of a matrix, its product with itself, to the lower triangle of `sum`. */
function addSquare(sum: Float64Array, factor: number, matrix: Float64Array, row: number): void {
  const j0 = matrix[row]!;
  const j1 = matrix[row + 1]!;
  const j2 = matrix[row + 2]!;
  const j3 = matrix[row + 3]!;
  const j4 = matrix[row + 4]!;
  const f1 = factor * j1;
  const f2 = factor * j2;
  const f3 = factor * j3;
  const f4 = factor * j4;
  sum[0]! += factor * j0 * j0;
  sum[5]! += f1 * j0;
  sum[6]! += f1 * j1;
  sum[10]! += f2 * j0;
  sum[11]! += f2 * j1;
  sum[12]! += f2 * j2;
  sum[15]! += f3 * j0;
  sum[16]! += f3 * j1;
  sum[17]! += f3 * j2;
  sum[18]! += f3 * j3;
  sum[20]! += f4 * j0;
  sum[21]! += f4 * j1;
  sum[22]! += f4 * j2;
  sum[23]! += f4 * j3;
  sum[24]! += f4 * j4;
}
