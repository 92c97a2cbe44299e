import { Interval } from '../../certified/interval.ts';
import { emergenceMeanDegree, learningFixedPoint } from '../../learning/index.ts';
import type { Side } from '../forms/side.ts';
import { exp } from '../../numeric/elementary/exp.ts';

type Learning = 'k' | 'capacity' | 'c' | 'unknown' | 'theta';

export const UNLEARNT: Side<Learning> = {
  says: 'x',
  value: ({ k, capacity, c, unknown, theta }) =>
    learningFixedPoint({ k, capacity, meanDegree: c, unknown, theta }).unlearnt,
};

export const UNLEARNT_ALONE: Side<Learning> = {
  says: '\\varepsilon_0e^{-c(1-\\theta)}',
  value: ({ c, unknown, theta }) => unknown * exp(-c * (1 - theta)),
};

export const UNKNOWN: Side<Learning> = { says: '\\varepsilon_0', value: ({ unknown }) => unknown };

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
