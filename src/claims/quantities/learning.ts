import { Interval } from '../../certified/interval.ts';
import { emergenceMeanDegree, type LearningFixedPoint, learningFixedPoint } from '../../learning/index.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { certifiedUnlearnt } from '../certified/learning.ts';
import type { Exact } from '../certified/margins.ts';
import type { ClaimPoint } from '../claim.ts';
import type { Curve, Side } from '../forms/side.ts';
import { ulps } from '../margins.ts';

export type Learning = 'k' | 'capacity' | 'c' | 'unknown' | 'theta';

/** The end of learning by peeling. */
function endOf({ k, capacity, c, unknown, theta }: ClaimPoint<Learning>): LearningFixedPoint {
  return learningFixedPoint({ k, capacity, meanDegree: c, unknown, theta });
}

/** As large as the error of an unlearnt fraction may be: its condition number is infinite at a jump. */
export function unlearntSlack(at: ClaimPoint<Learning>): number {
  const { unlearnt, condition } = endOf(at);
  return ulps(64 * Math.min(condition, 2 ** 40), unlearnt);
}

/** The unlearnt fraction as a function of one of its arguments. */
export const UNLEARNT_BY: Curve<Learning> = {
  says: (argument) => `x(${argument})`,
  value: (at) => endOf(at).unlearnt,
  certified: certifiedUnlearnt,
};

export const UNLEARNT: Side<Learning> = {
  says: 'x',
  value: (at) => endOf(at).unlearnt,
  certified: certifiedUnlearnt,
};

export const UNLEARNT_ALONE: Side<Learning> = {
  says: '\\varepsilon_0e^{-c(1-\\theta)}',
  value: ({ c, unknown, theta }) => unknown * exp(-c * (1 - theta)),
  certified: ({ c, unknown, theta }: Exact<Learning>, options) =>
    Interval.exact(theta, options).subtract(1).multiply(c).exp().multiply(unknown),
};

export const UNKNOWN: Side<Learning> = {
  says: '\\varepsilon_0',
  value: ({ unknown }) => unknown,
  certified: ({ unknown }, options) => Interval.exact(unknown, options),
};

export const LEAST_EMERGENCE: Side<'k'> = {
  says: '2',
  value: () => 2,
  certified: (_, options) => Interval.exact(2, options),
};

export const EMERGENCE: Side<'k'> = {
  says: '\\Bigl(\\frac{k-1}{k-2}\\Bigr)^{k-2}',
  value: ({ k }) => emergenceMeanDegree({ k }),
  certified: ({ k }, options) =>
    Interval.exact(Number(k) - 1, options)
      .divide(Number(k) - 2)
      .power(Number(k) - 2),
};

export const MOST_EMERGENCE: Side<'k'> = {
  says: 'e',
  value: () => Math.E,
  certified: (_, options) => Interval.exact(1, options).exp(),
};
