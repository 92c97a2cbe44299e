import { DIMENSION } from './frame.ts';
import type { Linearisation, Problem } from './linearise.ts';

/**
 * Subtracts from `hessian` what the curvature of the model m contributes to it, Σ ψ ∇²m, where `psi` is how hard each
 * residual pulls. With it Newton's method ends quadratically; without it each step leaves a fraction of the error.
 */
export function subtractCurvature(
  { points, frame, levels }: Problem,
  { jacobian, parameterTerm, tokenTerm }: Linearisation,
  psi: Float64Array,
  hessian: Float64Array,
): void {
  const { size, x, y } = points;
  const { free, tied } = frame;
  // Sums over the points: of ψ times the terms and their moments, and of ψ times the products of first derivatives.
  let e = 0;
  let u = 0;
  let ux = 0;
  let uxx = 0;
  let v = 0;
  let vy = 0;
  let vyy = 0;
  for (let i = 0; i < size; i++) {
    const pull = psi[i]!;
    const row = DIMENSION * i;
    const parameters = pull * parameterTerm[i]!;
    const tokens = pull * tokenTerm[i]!;
    e += pull * jacobian[row]!;
    u += parameters;
    ux += parameters * x[i]!;
    uxx += parameters * x[i]! ** 2;
    v += tokens;
    vy += tokens * y[i]!;
    vyy += tokens * y[i]! ** 2;
    if (!levels) {
      for (let j = 0; j < DIMENSION; j++) {
        const left = pull * jacobian[row + j]!;
        for (let k = 0; k <= j; k++) hessian[DIMENSION * j + k]! += left * jacobian[row + k]!;
      }
    }
  }
  const [, freeA, freeB, freeAlpha, freeBeta] = free as unknown as readonly [number, number, number, number, number];
  hessian[0]! -= e;
  hessian[6]! -= freeA * u;
  hessian[12]! -= freeB * v;
  hessian[16]! += freeA * freeAlpha * ux;
  hessian[18]! -= freeAlpha * (tied ? uxx + vyy : uxx);
  if (tied) hessian[17]! += freeB * freeAlpha * vy;
  hessian[22]! += freeB * freeBeta * vy;
  hessian[24]! -= freeBeta * vyy;
}
