import { DIMENSION } from '../model/frame.ts';
import type { Linearisation, Problem } from '../model/linearise.ts';
import type { Place } from '../model/place.ts';

/** How near a point is to stationary. */
export interface Stationarity {
  /**
   * The largest component of the gradient, relative to the sum of the sizes of what cancels in it (and not below what
   * rounding of the residuals can make of it).
   */
  readonly gradientNorm: number;
  readonly stationary: boolean;
}

/** A place, and how near it is to stationary. */
export interface StationaryPlace extends Stationarity {
  readonly here: Place;
}

/** Up to this gradient norm a point is stationary. */
const TOLERANCE = 1e-10;
/** Residuals of logarithms are off by a few ulp of 1, those of losses by a few ulp of the loss. */
const ROUNDING = 2 ** -49;

/** Stationarity where each residual pulls by `pulls`, in proportion to its size up to `delta`. */
export function stationarityOf(
  { points: { size, weight, loss }, levels }: Problem,
  { residual, jacobian }: Linearisation,
  pulls: Float64Array,
  delta: number,
): Stationarity {
  let gradientNorm = 0;
  for (let j = 0; j < DIMENSION; j++) {
    let sum = 0;
    let total = 0;
    let rounding = 0;
    for (let i = 0, place = j; i < size; i++, place += DIMENSION) {
      const slope = jacobian[place]!;
      const part = pulls[i]! * slope;
      sum += part;
      total += Math.abs(part);
      if (Math.abs(residual[i]!) <= delta) rounding += weight[i]! * Math.abs(slope) * (levels ? loss[i]! : 1);
    }
    const norm = Math.abs(sum) / (total + (ROUNDING / TOLERANCE) * rounding);
    if (sum !== 0) gradientNorm = norm >= 0 ? Math.max(gradientNorm, norm) : Infinity; // NaN where terms overflowed
  }
  return { gradientNorm, stationary: gradientNorm <= TOLERANCE };
}
