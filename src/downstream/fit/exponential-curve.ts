import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';
import { clamp } from '../../scaling/fit/model/clamp.ts';
import { entry } from '../../scaling/fit/model/lower-triangle.ts';
import { DIMENSION } from '../../scaling/fit/model/frame.ts';
import { type Curve, factorBounds, LARGEST_SHAPE } from './curve.ts';

/** Indices of the coordinates: 1 − ε, κe^(−γ · mean loss), and γ times the range of the losses. */
const LEVEL = 0;
const FALL = 1;
const RATE = 2;

/** Accuracy 1 − ε + κe^(−γL), by the error of which tasks are of the exponential law. */
export const EXPONENTIAL_CURVE: Curve = {
  names: ['ceiling', 'gap', 'rate'],

  linearise: ({ size, x, loss }, at, { residual, jacobian }) => {
    const level = at[LEVEL]!;
    const fall = at[FALL]!;
    const rate = at[RATE]!;
    for (let i = 0; i < size; i++) {
      const power = exp(clamp(-rate * x[i]!));
      const row = DIMENSION * i;
      residual[i] = loss[i]! - (level + fall * power);
      jacobian[row] = 1;
      jacobian[row + 1] = power;
      jacobian[row + 2] = -fall * x[i]! * power;
    }
  },

  subtractCurvature: ({ size, x }, at, pulls, hessian) => {
    const rate = at[RATE]!;
    let first = 0;
    let second = 0;
    for (let i = 0; i < size; i++) {
      const moment = pulls[i]! * x[i]! * exp(clamp(-rate * x[i]!));
      first += moment;
      second += moment * x[i]!;
    }
    hessian[entry(RATE, FALL)]! += first;
    hessian[entry(RATE, RATE)]! -= at[FALL]! * second;
  },

  boundsAt: (at) => {
    const [leastRate, mostRate] = factorBounds(at[RATE]!, LARGEST_SHAPE);
    return {
      low: Float64Array.of(-at[LEVEL]!, -0.9 * at[FALL]!, leastRate, 0, 0),
      high: Float64Array.of(0.9 * (1 - at[LEVEL]!), 9 * at[FALL]! + 1, mostRate, 0, 0),
    };
  },

  columns: (x, [rate]) => [1, exp(clamp(-rate! * x))],
  shapes: () => [0.05, 0.2, 0.5, 1, 2, 4, 8, 16].map((rate) => [rate]),
  known: ({ ceiling }) => [ceiling === undefined ? undefined : 1 - ceiling, undefined],
  admitted: (level, fall, { ceiling }) => {
    return [ceiling === undefined ? Math.min(Math.max(level, 0), 0.999) : level, Math.max(fall, 1e-3)];
  },

  toLaw: (at, { centre, range, fixed }) => {
    const rate = at[RATE]! / range;
    return {
      form: 'exponential',
      ceiling: fixed.ceiling ?? 1 - at[LEVEL]!,
      gap: exp(log(at[FALL]!) + rate * centre),
      rate,
    };
  },

  middle: (at) => [at[LEVEL]! + at[FALL]!, -at[FALL]! * at[RATE]!],
};
