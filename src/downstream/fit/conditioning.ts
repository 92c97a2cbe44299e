import { singularValues, triangle } from '../../numeric/singular-values.ts';
import { DIMENSION } from '../../scaling/fit/model/frame.ts';
import type { CurvePlace, CurveProblem } from './place.ts';

/** Beyond this condition number other laws, quite different ones, describe the runs all but as well. */
export const ILL_CONDITIONED = 1000;

/**
 * Condition number of the Jacobian, with the losses measured from their mean and columns of length 1. An accuracy that
 * the end of its range holds counts like the others: where it is there because the runs do not tell it, so this says.
 */
export function curveConditioning({ curve, points, frame }: CurveProblem, { lines }: CurvePlace): number {
  const columns: Float64Array[] = [];
  for (let j = 0; j < curve.names.length; j++) {
    if (frame.free[j] === 0) continue;
    const column = new Float64Array(points.size);
    let squares = 0;
    for (let i = 0; i < points.size; i++) {
      const value = Math.sqrt(points.weight[i]!) * lines.jacobian[DIMENSION * i + j]!;
      column[i] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares);
    columns.push(column.map((value) => value / length));
  }
  const values = singularValues(triangle(columns));
  const ratio = Math.max(...values) / Math.min(...values);
  return ratio >= 1 ? ratio : Infinity; // NaN where a column is 0
}
