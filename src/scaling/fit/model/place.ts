import { compensatedSum } from '../../../numeric/compensated-sum.ts';
import { mean } from '../../../numeric/mean.ts';
import { emptyLinearisation, type Linearisation, linearise, type Problem } from './linearise.ts';
import { huber, penalty } from './residual.ts';

/** A point of the coordinates, with the model and the objective there. */
export interface Place {
  readonly at: Float64Array;
  readonly linearisation: Linearisation;
  /** Sum of the residuals' Huber functions for some delta (the half sum of squares for Infinity). */
  readonly objective: number;
}

/** The place at a point, in memory of its own unless some is given. */
export function placeAt(
  problem: Problem,
  at: Float64Array,
  delta: number,
  memory: Linearisation = emptyLinearisation(problem.points.size),
): Place {
  return { at, linearisation: memory, objective: linearise(problem, at, delta, memory) };
}

/** The same place with the objective for another delta. */
export function smoothed({ points: { size, weight } }: Problem, place: Place, delta: number): Place {
  const { residual } = place.linearisation;
  let objective = 0;
  for (let i = 0; i < size; i++) objective += weight[i]! * huber(residual[i]!, delta);
  return { ...place, objective };
}

/** What the fit minimises, at a place: without the smoothing of absolute values, and to the last digits. */
export function finalObjective({ points: { size, weight } }: Problem, place: Place, delta: number): number {
  const { residual } = place.linearisation;
  return compensatedSum(size, (i) => weight[i]! * penalty(residual[i]!, delta));
}

/** Mean size of the residuals. */
export function meanSize({ points: { size } }: Problem, { linearisation: { residual } }: Place): number {
  return mean(residual.subarray(0, size).map(Math.abs));
}
