import { exp } from '../../numeric/elementary/exp.ts';
import { DIMENSION } from '../../scaling/fit/model/frame.ts';
import { entry } from '../../scaling/fit/model/lower-triangle.ts';
import { type Curve, factorBounds, LARGEST_SHAPE } from './curve.ts';

/** Indices of the coordinates: chance, ceiling, and of the argument place − slope · x its two parts. */
const CHANCE = 0;
const CEILING = 1;
const PLACE = 2;
const SLOPE = 3;

/** 1/(1 + e^−z). */
function logistic(z: number): number {
  return 1 / (1 + exp(-z));
}

/** Accuracy chance + (ceiling − chance)/(1 + e^(slope(L − midpoint))). */
export const LADDER_CURVE: Curve = {
  names: ['chance', 'ceiling', 'midpoint', 'slope'],

  linearise: ({ size, x, loss }, at, { residual, jacobian }) => {
    const chance = at[CHANCE]!;
    const rise = at[CEILING]! - chance;
    const place = at[PLACE]!;
    const slope = at[SLOPE]!;
    for (let i = 0; i < size; i++) {
      const share = logistic(place - slope * x[i]!);
      const steep = rise * share * (1 - share);
      const row = DIMENSION * i;
      residual[i] = loss[i]! - (chance + rise * share);
      jacobian[row] = 1 - share;
      jacobian[row + 1] = share;
      jacobian[row + 2] = steep;
      jacobian[row + 3] = -steep * x[i]!;
    }
  },

  subtractCurvature: ({ size, x }, at, pulls, hessian) => {
    const rise = at[CEILING]! - at[CHANCE]!;
    for (let i = 0; i < size; i++) {
      const share = logistic(at[PLACE]! - at[SLOPE]! * x[i]!);
      const first = pulls[i]! * share * (1 - share);
      const second = rise * first * (1 - 2 * share);
      hessian[entry(PLACE, CHANCE)]! += first;
      hessian[entry(PLACE, CEILING)]! -= first;
      hessian[entry(PLACE, PLACE)]! -= second;
      hessian[entry(SLOPE, CHANCE)]! -= first * x[i]!;
      hessian[entry(SLOPE, CEILING)]! += first * x[i]!;
      hessian[entry(SLOPE, PLACE)]! += second * x[i]!;
      hessian[entry(SLOPE, SLOPE)]! -= second * x[i]! * x[i]!;
    }
  },

  boundsAt: (at) => {
    const between = 0.45 * (at[CEILING]! - at[CHANCE]!);
    const far = 5 + Math.abs(at[PLACE]!);
    const [leastSlope, mostSlope] = factorBounds(at[SLOPE]!, LARGEST_SHAPE);
    return {
      low: Float64Array.of(-at[CHANCE]!, -between, -far, leastSlope, 0),
      high: Float64Array.of(between, 1 - at[CEILING]!, far, mostSlope, 0),
    };
  },

  columns: (x, [place, slope]) => {
    const share = logistic(place! - slope! * x);
    return [1 - share, share];
  },
  shapes: () =>
    [1, 2, 4, 8, 16, 32].flatMap((slope) => [-1, -0.6, -0.3, 0, 0.3, 0.6, 1].map((mid) => [slope * mid, slope])),
  known: ({ chance, ceiling }) => [chance, ceiling],
  admitted: (chance, ceiling, fixed) => {
    const most = fixed.ceiling ?? 1;
    const least = fixed.chance ?? Math.min(Math.max(chance, 0), 0.99 * most);
    return [least, fixed.ceiling ?? Math.min(1, Math.max(ceiling, least + 0.01 * (1 - least)))];
  },

  toLaw: (at, { centre, range, fixed }) => ({
    form: 'ladder',
    chance: fixed.chance ?? at[CHANCE]!,
    ceiling: fixed.ceiling ?? at[CEILING]!,
    midpoint: centre + (at[PLACE]! / at[SLOPE]!) * range,
    slope: at[SLOPE]! / range,
  }),

  middle: (at) => {
    const share = logistic(at[PLACE]!);
    const rise = at[CEILING]! - at[CHANCE]!;
    return [at[CHANCE]! + rise * share, -at[SLOPE]! * rise * share * (1 - share)];
  },
};
