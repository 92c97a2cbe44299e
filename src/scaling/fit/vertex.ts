import { solveLinear } from '../../numeric/solve-linear.ts';
import { subtractCurvature } from './curvature.ts';
import { DIMENSION, moveInto } from './frame.ts';
import { linearise, type Problem } from './linearise.ts';
import { fillPsi } from './polish.ts';
import { type Stationarity, stationarityOf } from './stationarity.ts';
import { accept, placeAt, type Workspace } from './workspace.ts';

/** How far from 0 rounding leaves the residual of a point that the model goes through. */
const THROUGH = 2 ** -48;

/**
 * From the minimum of the smoothed sum of absolute residuals to the minimum of the sum itself, where the model goes
 * through the points within `delta`: Newton's method on the conditions of Karush, Kuhn and Tucker, whose multipliers
 * are the pulls of those points.
 *
 * @returns nothing, with the workspace as it was, unless the multipliers prove the minimum: each at most its point's
 * weight
 */
export function finishAtVertex(problem: Problem, workspace: Workspace, delta: number): Stationarity | undefined {
  const { points, frame } = problem;
  const { size, weight } = points;
  const { psi } = workspace;
  const { hessian, descent } = workspace.space.model;
  const active: number[] = [];
  fillPsi(problem, workspace.here, delta, psi);
  for (let i = 0; i < size; i++) {
    psi[i]! /= delta;
    if (Math.abs(workspace.here.residual[i]!) <= delta) active.push(i);
  }
  if (active.length === 0 || active.length > DIMENSION) return undefined;
  const before = workspace.at.slice();
  for (let round = 0; round < 8; round++) {
    const { jacobian, residual } = workspace.here;
    hessian.fill(0);
    subtractCurvature(problem, workspace.at, workspace.here, psi, hessian);
    for (const i of active) psi[i] = 0; // their pulls are among the unknowns
    descent.fill(0);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < DIMENSION; j++) descent[j]! += psi[i]! * jacobian[DIMENSION * i + j]!;
    }
    const solution = solveLinear(conditions(hessian, descent, frame.free, jacobian, residual, active));
    if (solution === undefined) break;
    active.forEach((i, k) => (psi[i] = solution[DIMENSION + k]!));
    moveInto(workspace.at, solution, frame, workspace.next);
    accept(workspace, linearise(problem, workspace.next, delta, workspace.there));
    if (active.every((i) => Math.abs(workspace.here.residual[i]!) <= THROUGH)) break;
  }
  const { residual } = workspace.here;
  const onPoints = active.every((i) => Math.abs(residual[i]!) <= THROUGH);
  for (let i = 0; i < size; i++) {
    if (active.includes(i)) psi[i] = Math.max(-weight[i]!, Math.min(weight[i]!, psi[i]!));
    else psi[i] = weight[i]! * Math.sign(residual[i]!);
  }
  const proof = stationarityOf(problem, workspace.here, psi, 0);
  if (onPoints && proof.stationary) return proof;
  placeAt(problem, workspace, before, delta);
  return undefined;
}

/** Stationarity and interpolation, linearised, as rows of a square system in the step and the multipliers. */
function conditions(
  hessian: Float64Array,
  descent: Float64Array,
  free: Float64Array,
  jacobian: Float64Array,
  residual: Float64Array,
  active: readonly number[],
): Float64Array[] {
  const width = DIMENSION + active.length + 1;
  const rows: Float64Array[] = [];
  for (let j = 0; j < DIMENSION; j++) {
    const row = new Float64Array(width);
    if (free[j] === 0) row[j] = 1;
    else {
      for (let k = 0; k < DIMENSION; k++) row[k] = -hessian[DIMENSION * Math.max(j, k) + Math.min(j, k)]!;
      active.forEach((i, k) => (row[DIMENSION + k] = jacobian[DIMENSION * i + j]!));
      row[width - 1] = -descent[j]!;
    }
    rows.push(row);
  }
  for (const i of active) {
    const row = new Float64Array(width);
    row.set(jacobian.subarray(DIMENSION * i, DIMENSION * (i + 1)));
    row[width - 1] = residual[i]!;
    rows.push(row);
  }
  return rows;
}
