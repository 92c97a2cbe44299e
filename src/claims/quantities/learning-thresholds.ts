import { Interval } from '../../certified/interval.ts';
import { criticalUnknown, learningThreshold, regularThreshold, requiredMeanDegree } from '../../learning/index.ts';
import { certifiedThreshold } from '../certified/learning.ts';
import type { ClaimPoint } from '../claim.ts';
import type { Curve, Side } from '../forms/side.ts';

type Jump = 'k' | 'c' | 'theta';

/** Where learning jumps; the claims are made where it does. */
function thresholdOf({ k, c, theta }: ClaimPoint<Jump>): number {
  const { unknown } = learningThreshold({ k, meanDegree: c, theta }) as { readonly unknown: number };
  return unknown;
}

export const THRESHOLD_BY: Curve<Jump> = {
  says: (argument) => `\\varepsilon^*(${argument})`,
  value: thresholdOf,
  certified: certifiedThreshold,
};

export const THRESHOLD: Side<Jump> = { says: '\\varepsilon^*', value: thresholdOf, certified: certifiedThreshold };

/** ε_c. */
export const CRITICAL: Curve<'k'> = {
  says: (k) => `\\varepsilon_c(${k})`,
  value: ({ k }) => criticalUnknown({ k }),
  certified: ({ k }, options) => {
    const others = Number(k) - 1;
    return Interval.exact(others - 1, options)
      .divide(others)
      .exp()
      .divide(others);
  },
};

export const LEAST_THRESHOLD: Side<'k'> = { ...CRITICAL, says: '\\varepsilon_c = \\frac{e^{(k-2)/(k-1)}}{k-1}' };

export const ALL: Side<'k'> = {
  says: '1',
  value: () => 1,
  certified: (_, options) => Interval.exact(1, options),
};

export const REQUIRED: Curve<'k' | 'unknown' | 'theta'> = {
  says: (argument) => `c^*(${argument})`,
  value: ({ k, unknown, theta }) => requiredMeanDegree({ k, unknown, theta }).meanDegree,
};

export const REGULAR: Side<'l' | 'r'> = {
  says: '\\varepsilon^*_{l,r}',
  value: ({ l, r }) => regularThreshold({ skillDegree: l, textDegree: r }).unknown,
};

export const REGULAR_BY: Curve<'l' | 'r'> = {
  says: (r) => `\\varepsilon^*_{l,${r}}`,
  value: ({ l, r }) => regularThreshold({ skillDegree: l, textDegree: r }).unknown,
};

export const RATE: Side<'l' | 'r'> = { says: 'l/r', value: ({ l, r }) => l / r };
