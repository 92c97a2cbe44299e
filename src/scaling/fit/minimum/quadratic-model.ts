import { solvePositiveDefinite } from '../../../numeric/cholesky.ts';
import { DIMENSION } from '../model/frame.ts';
import { entry } from '../model/lower-triangle.ts';
import type { Points } from '../model/points.ts';

/** The objective of a linearised model around a point, to second order. */
export interface QuadraticModel {
  /** Minus the gradient. */
  readonly descent: Float64Array;
  /** Second derivatives, in the lower triangle. */
  readonly hessian: Float64Array;
  readonly factor: Float64Array;
}

export function emptyModel(): QuadraticModel {
  const square = (): Float64Array => new Float64Array(DIMENSION * DIMENSION);
  return { descent: new Float64Array(DIMENSION), hessian: square(), factor: square() };
}

/**
 * Σ w huber(r) with its derivatives where r falls by the rows of the Jacobian: points in the linear pieces of Huber's
 * function have no part in the second ones.
 */
export function expand(
  { size, weight }: Points,
  residual: Float64Array,
  jacobian: Float64Array,
  delta: number,
  { descent, hessian: h }: QuadraticModel,
): number {
  let objective = 0;
  let g0 = 0;
  let g1 = 0;
  let g2 = 0;
  let g3 = 0;
  let g4 = 0;
  // The second derivatives as local variables, which a loop would keep in memory: most of a step's time goes here
  let h00 = 0;
  let h10 = 0;
  let h11 = 0;
  let h20 = 0;
  let h21 = 0;
  let h22 = 0;
  let h30 = 0;
  let h31 = 0;
  let h32 = 0;
  let h33 = 0;
  let h40 = 0;
  let h41 = 0;
  let h42 = 0;
  let h43 = 0;
  let h44 = 0;
  for (let i = 0; i < size; i++) {
    const r = residual[i]!;
    const w = weight[i]!;
    const row = DIMENSION * i;
    const j0 = jacobian[row]!;
    const j1 = jacobian[row + 1]!;
    const j2 = jacobian[row + 2]!;
    const j3 = jacobian[row + 3]!;
    const j4 = jacobian[row + 4]!;
    let pull: number;
    if (r > delta) {
      pull = w * delta;
      objective += pull * (r - 0.5 * delta);
    } else if (r < -delta) {
      pull = -w * delta;
      objective += pull * (r + 0.5 * delta);
    } else {
      pull = w * r;
      objective += 0.5 * pull * r;
      const f0 = w * j0;
      const f1 = w * j1;
      const f2 = w * j2;
      const f3 = w * j3;
      const f4 = w * j4;
      h00 += f0 * j0;
      h10 += f1 * j0;
      h11 += f1 * j1;
      h20 += f2 * j0;
      h21 += f2 * j1;
      h22 += f2 * j2;
      h30 += f3 * j0;
      h31 += f3 * j1;
      h32 += f3 * j2;
      h33 += f3 * j3;
      h40 += f4 * j0;
      h41 += f4 * j1;
      h42 += f4 * j2;
      h43 += f4 * j3;
      h44 += f4 * j4;
    }
    g0 += pull * j0;
    g1 += pull * j1;
    g2 += pull * j2;
    g3 += pull * j3;
    g4 += pull * j4;
  }
  descent[0] = g0;
  descent[1] = g1;
  descent[2] = g2;
  descent[3] = g3;
  descent[4] = g4;
  h[0] = h00;
  h[5] = h10;
  h[6] = h11;
  h[10] = h20;
  h[11] = h21;
  h[12] = h22;
  h[15] = h30;
  h[16] = h31;
  h[17] = h32;
  h[18] = h33;
  h[20] = h40;
  h[21] = h41;
  h[22] = h42;
  h[23] = h43;
  h[24] = h44;
  return objective;
}

/** Takes coordinates out of a model, those where `out` is 1: its step there is 0. */
export function leaveOut({ descent, hessian }: QuadraticModel, out: Uint8Array): void {
  for (let j = 0; j < DIMENSION; j++) {
    if (out[j] === 0) continue;
    descent[j] = 0;
    for (let k = 0; k < DIMENSION; k++) hessian[entry(j, k)] = 0;
  }
}

/** Newton's step of the model, damped, and damped more where it is not convex by a margin. */
export function solveModel({ descent, hessian, factor }: QuadraticModel, damping: number, out: Float64Array): void {
  let trace = 0;
  for (let j = 0; j < DIMENSION; j++) {
    const diagonal = entry(j, j);
    if (hessian[diagonal] === 0 && descent[j] === 0)
      hessian[diagonal] = 1; // not free: the step there is 0
    else trace += hessian[diagonal]!;
  }
  const least = trace > 0 ? 1e-10 * trace : Math.max(...descent.map(Math.abs));
  let ridge = damping;
  while (!solvePositiveDefinite({ matrix: hessian, ridge, right: descent, factor }, out)) {
    ridge = Math.max(10 * ridge, least);
    if (!(ridge < Infinity)) {
      out.fill(0); // the second derivatives overflowed: there is no step to take
      return;
    }
  }
}
