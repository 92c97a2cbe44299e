import { DomainError } from '../../errors.ts';
import { mean } from '../../numeric/mean.ts';
import { DIMENSION } from '../../scaling/fit/model/frame.ts';
import { emptyPoints, type Points } from '../../scaling/fit/model/points.ts';
import { type DownstreamFitOptions, type DownstreamRun, curveOf } from './options.ts';
import type { CurveProblem } from './place.ts';

/** What is fitted to some of the runs, by their indices, a point for each; `weightOf` gives their weights. */
export function curveProblem(
  runs: readonly DownstreamRun[],
  rows: readonly number[],
  options: DownstreamFitOptions,
  weightOf: (row: number) => number,
): CurveProblem {
  const curve = curveOf(options);
  const { fixed = {} } = options;
  const losses = rows.map((row) => runs[row]!.loss);
  const free = new Uint8Array(DIMENSION);
  const known = curve.known(fixed);
  for (let j = 0; j < curve.names.length; j++) free[j] = known[j] === undefined ? 1 : 0;
  const coefficients = free.reduce((sum, one) => sum + one, 0);
  checkDistinct('the number of different losses in runs', distinct(losses), coefficients);
  const low = losses.reduce((a, b) => Math.min(a, b));
  const range = losses.reduce((a, b) => Math.max(a, b)) - low;
  const centre = low + mean(losses.map((loss) => loss - low));
  const points = emptyPoints(rows.length);
  points.size = rows.length;
  rows.forEach((row, i) => {
    points.x[i] = (runs[row]!.loss - centre) / range;
    points.loss[i] = runs[row]!.accuracy;
    points.weight[i] = weightOf(row);
  });
  return { curve, points, frame: { centre, range, free, fixed }, rows };
}

function checkDistinct(what: string, found: number, needed: number): void {
  if (found < needed)
    throw new DomainError(what, found, `at least ${needed} for the coefficients to fit (or fix some)`);
}

/** How many different numbers there are. */
function distinct(values: readonly number[]): number {
  return new Set(values).size;
}

/** Whether points leave a coefficient of the curve undetermined, whatever their accuracies. */
export function isShort({ size, x }: Points, { frame }: CurveProblem): boolean {
  const seen: number[] = [];
  const needed = frame.free.reduce((sum, one) => sum + one, 0);
  for (let i = 0; i < size && seen.length < needed; i++) if (!seen.includes(x[i]!)) seen.push(x[i]!);
  return seen.length < needed;
}
