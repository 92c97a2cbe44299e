import { DIMENSION, PARAMETER_EXPONENT, PARAMETER_TERM, TOKEN_EXPONENT, TOKEN_TERM } from './frame.ts';
import type { Linearisation, Problem } from './linearise.ts';
import { addSquare } from './quadratic-model.ts';

/**
 * Subtracts from `hessian` what the curvature of the model m contributes to it, Σ ψ ∇²m, where `psi` is how hard each
 * residual pulls. With it Newton's method ends quadratically; without it each step leaves a fraction of the error.
 */
export function subtractCurvature(
  { points, frame, levels }: Problem,
  at: Float64Array,
  { jacobian, parameterPower, tokenPower }: Linearisation,
  psi: Float64Array,
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
    const pull = psi[i]!;
    const parameters = pull * parameterPower[i]! * x[i]!;
    const tokens = pull * tokenPower[i]! * y[i]!;
    ux += parameters;
    uxx += parameters * x[i]!;
    vy += tokens;
    vyy += tokens * y[i]!;
    if (!levels) {
      const row = DIMENSION * i;
      addSquare(hessian, pull, jacobian, row);
    }
  }
  const freeAlpha = free[PARAMETER_EXPONENT]!;
  const freeBeta = free[TOKEN_EXPONENT]!;
  const A = at[PARAMETER_TERM]!;
  const B = at[TOKEN_TERM]!;
  hessian[16]! += free[PARAMETER_TERM]! * freeAlpha * ux;
  hessian[18]! -= freeAlpha * (A * uxx + (tied ? B * vyy : 0));
  hessian[17]! += tied ? free[TOKEN_TERM]! * freeAlpha * vy : 0;
  hessian[22]! += free[TOKEN_TERM]! * freeBeta * vy;
  hessian[24]! -= freeBeta * B * vyy;
}
