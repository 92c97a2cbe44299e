import { singularValues, triangle } from '../../../numeric/singular-values.ts';
import { DIMENSION, PARAMETER_EXPONENT, PARAMETER_TERM, TOKEN_EXPONENT, TOKEN_TERM } from '../model/frame.ts';
import type { Problem } from '../model/linearise.ts';
import type { Place } from '../model/place.ts';

/**
 * Condition numbers of the Jacobian of the fitted quantities, in the coefficients ln E, ln A, ln B, alpha and beta as
 * far as they are fitted: the factor by which relative errors of the data can grow.
 *
 * @category Fitting
 */
export interface FitConditioning {
  /** With ln N and ln D measured from their means, as the fit does it. */
  readonly centred: number;
  /** With ln N and ln D as they are: large, because ln A and alpha, ln B and beta can hardly be told apart then. */
  readonly raw: number;
}

/** The condition numbers at a place. */
export function conditioningOf(
  { points, frame }: Problem,
  { at, linearisation: { jacobian } }: Place,
): FitConditioning {
  const { size, weight } = points;
  const centred = triangle(
    [0, 1, 2, 3, 4].map((j) => {
      const unit = j <= TOKEN_TERM ? at[j]! : 1; // of a coefficient, to its logarithm
      const column = new Float64Array(size);
      for (let i = 0; i < size; i++) column[i] = Math.sqrt(weight[i]!) * unit * jacobian[DIMENSION * i + j]!;
      return column;
    }),
  );
  const raw = centred.map((column) => column.slice());
  const uncentre = (exponent: number, coefficient: number, centre: number): void => {
    raw[exponent]!.forEach((value, i) => (raw[exponent]![i] = value - centre * centred[coefficient]![i]!));
  };
  uncentre(PARAMETER_EXPONENT, PARAMETER_TERM, frame.parameterCentre);
  uncentre(frame.tied ? PARAMETER_EXPONENT : TOKEN_EXPONENT, TOKEN_TERM, frame.tokenCentre);
  const free = (all: readonly Float64Array[]): Float64Array[] => all.filter((_, j) => frame.free[j] === 1);
  return { centred: conditionNumber(free(centred)), raw: conditionNumber(free(raw)) };
}

function conditionNumber(columns: readonly Float64Array[]): number {
  const values = singularValues(columns);
  if (values.length === 0) return 1;
  const ratio = Math.max(...values) / Math.min(...values);
  return ratio >= 1 ? ratio : Infinity; // NaN where all are 0, or overflow
}
