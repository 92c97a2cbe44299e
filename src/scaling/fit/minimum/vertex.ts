import { solveLinear } from '../../../numeric/solve-linear.ts';
import { moved } from '../model/coordinates.ts';
import { subtractCurvature } from '../model/curvature.ts';
import { DIMENSION, type Frame } from '../model/frame.ts';
import type { Linearisation, Problem } from '../model/linearise.ts';
import { entry } from '../model/lower-triangle.ts';
import type { Place } from '../model/place.ts';
import { pullsInto } from './pulls.ts';
import type { QuadraticModel } from './quadratic-model.ts';
import { placeBeside, type SearchSpace } from './search-space.ts';
import { type StationaryPlace, stationarityOf } from './stationarity.ts';

/** How far from 0 rounding leaves the residual of a point that the model goes through. */
const THROUGH = 2 ** -48;

/**
 * From the minimum of the smoothed sum of absolute residuals to the minimum of the sum itself, where the model goes
 * through the points within `delta`: Newton's method on the conditions of Karush, Kuhn and Tucker, whose multipliers
 * are the pulls of those points.
 *
 * @returns nothing unless the multipliers prove the minimum: each at most its point's weight
 */
export function finishAtVertex(
  problem: Problem,
  start: Place,
  delta: number,
  space: SearchSpace,
): StationaryPlace | undefined {
  const { points, frame } = problem;
  const { size, weight } = points;
  const { pulls } = space;
  const { hessian, descent } = space.step.model;
  const active: number[] = [];
  pullsInto(points, start.linearisation, delta, pulls);
  for (let i = 0; i < size; i++) {
    pulls[i]! /= delta;
    if (Math.abs(start.linearisation.residual[i]!) <= delta) active.push(i);
  }
  if (active.length === 0 || active.length > DIMENSION) return undefined;
  let here = start;
  const through = (): boolean => active.every((i) => Math.abs(here.linearisation.residual[i]!) <= THROUGH);
  for (let round = 0; round < 8; round++) {
    const { jacobian } = here.linearisation;
    hessian.fill(0);
    subtractCurvature(problem, here, pulls, hessian);
    for (const i of active) pulls[i] = 0; // they are among the unknowns
    descent.fill(0);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < DIMENSION; j++) descent[j]! += pulls[i]! * jacobian[DIMENSION * i + j]!;
    }
    const solution = solveLinear(conditions({ hessian, descent }, frame, here.linearisation, active));
    if (solution === undefined) break;
    active.forEach((i, k) => (pulls[i] = solution[DIMENSION + k]!));
    here = placeBeside(here, problem, moved(here.at, solution, frame), delta, space.vertexPlaces);
    if (through()) break;
  }
  const { residual } = here.linearisation;
  for (let i = 0; i < size; i++) {
    if (active.includes(i)) pulls[i] = Math.max(-weight[i]!, Math.min(weight[i]!, pulls[i]!));
    else pulls[i] = weight[i]! * Math.sign(residual[i]!);
  }
  const proof = stationarityOf(problem, here.linearisation, pulls, 0);
  return through() && proof.stationary ? { here, ...proof } : undefined;
}

/** Stationarity and interpolation, linearised, as rows of a square system in the step and the multipliers. */
function conditions(
  { hessian, descent }: Pick<QuadraticModel, 'hessian' | 'descent'>,
  { free }: Frame,
  { jacobian, residual }: Linearisation,
  active: readonly number[],
): Float64Array[] {
  const width = DIMENSION + active.length + 1;
  const rows: Float64Array[] = [];
  for (let j = 0; j < DIMENSION; j++) {
    const row = new Float64Array(width);
    if (free[j] === 0) row[j] = 1;
    else {
      for (let k = 0; k < DIMENSION; k++) row[k] = -hessian[entry(j, k)]!;
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
