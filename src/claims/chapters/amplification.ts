import {
  type AmplificationPoint,
  errorAmplification,
  maxAlpha,
  multiplicativeErrorAmplification,
  pinskerErrorAmplification,
} from '../../competence/index.ts';
import type { Claim } from '../claim.ts';
import type { Variable } from '../variable.ts';
import { difference, ulps } from '../margins.ts';

const SOURCE = 'S. Arora & A. Goyal (2023), Theorem 8';
const UNIT: Variable = { in: 'open unit' };
const COUNT: Variable = { in: 'count', to: 1e5 };

/** β* as a guarantee may use it: the trivial 1/α where Theorem 8 has none. */
function extended(at: AmplificationPoint): number {
  return Math.min(errorAmplification(at), 1 / at.alpha);
}

const POINT = { theta: UNIT, k: COUNT, alpha: UNIT } as const;

const belowPinsker: Claim<'theta' | 'k' | 'alpha'> = {
  id: 'amplification-below-pinsker',
  statement: '\\beta^* \\le 1 + \\frac1\\alpha\\sqrt{\\frac{H(\\theta)}{2k\\theta}}',
  source: SOURCE,
  domain: { variables: POINT },
  margin: (at) => difference(pinskerErrorAmplification(at), extended(at)),
  slack: (at) => ulps(16, extended(at)),
  witness: { point: { theta: 0.5, k: 100000, alpha: 0.5 }, margin: 1e-5 },
  mutation: {
    statement: '\\beta^* \\le 1 + \\frac{0.99}\\alpha\\sqrt{\\frac{H(\\theta)}{2k\\theta}}',
    margin: (at) => difference(1 + 0.99 * (pinskerErrorAmplification(at) - 1), extended(at)),
    point: { theta: 0.5, k: 100000, alpha: 0.5 },
  },
};

const belowMultiplicative: Claim<'theta' | 'k' | 'alpha'> = {
  id: 'amplification-below-multiplicative',
  statement:
    '\\beta^* \\le \\exp\\Bigl(1+W_0\\Bigl(\\frac{c/\\alpha-1}e\\Bigr)\\Bigr), \\quad c = \\frac{H(\\theta)}{k\\theta}',
  source: SOURCE,
  domain: { variables: POINT },
  margin: (at) => difference(multiplicativeErrorAmplification(at), extended(at)),
  slack: (at) => ulps(16, extended(at)),
  witness: { point: { theta: 0.5, k: 100000, alpha: 0.001 }, margin: 1e-4 },
  mutation: {
    statement: '\\beta^* \\le 1 + 0.99\\,(\\text{the right side} - 1)',
    margin: (at) => difference(1 + 0.99 * (multiplicativeErrorAmplification(at) - 1), extended(at)),
    point: { theta: 0.5, k: 100000, alpha: 0.001 },
  },
};

const belowTrivial: Claim<'theta' | 'k' | 'alpha'> = {
  id: 'amplification-below-trivial',
  statement: '\\beta^* < 1/\\alpha, \\quad \\alpha < \\alpha_{\\max}',
  source: SOURCE,
  domain: {
    variables: POINT,
    where: { text: '\\alpha < \\alpha_{\\max}(\\theta,k)', holds: (at) => at.alpha < maxAlpha(at) },
  },
  margin: (at) => difference(1 / at.alpha, errorAmplification(at)),
  slack: ({ alpha }) => ulps(4, 1 / alpha),
  witness: { point: { theta: 0.1, k: 8, alpha: 0.66607452 }, margin: 1e-8 },
  mutation: {
    statement: '\\beta^* < 0.99/\\alpha',
    margin: (at) => difference(0.99 / at.alpha, errorAmplification(at)),
    point: { theta: 0.1, k: 8, alpha: 0.66607452 },
  },
};

const fallsInTheta: Claim<'low' | 'high' | 'k' | 'alpha'> = {
  id: 'amplification-decreasing-in-theta',
  statement: "\\beta^*(\\theta,k,\\alpha) \\ge \\beta^*(\\theta',k,\\alpha), \\quad \\theta < \\theta'",
  source: SOURCE,
  domain: { variables: { low: UNIT, high: UNIT, k: COUNT, alpha: UNIT }, ordered: ['low', 'high'] },
  margin: ({ low, high, ...at }) =>
    difference(errorAmplification({ ...at, theta: low }), errorAmplification({ ...at, theta: high })),
  slack: ({ low, k, alpha }) => ulps(16, errorAmplification({ theta: low, k, alpha })),
  witness: { point: { low: 0.1, high: 0.100001, k: 8, alpha: 0.1 }, margin: 1e-4 },
  mutation: {
    statement: "\\beta^*(\\theta,k,\\alpha) \\le \\beta^*(\\theta',k,\\alpha), \\quad \\theta < \\theta'",
    margin: ({ low, high, ...at }) =>
      difference(errorAmplification({ ...at, theta: high }), errorAmplification({ ...at, theta: low })),
    point: { low: 0.1, high: 0.2, k: 8, alpha: 0.1 },
  },
};

const fallsInK: Claim<'theta' | 'low' | 'high' | 'alpha'> = {
  id: 'amplification-decreasing-in-k',
  statement: "\\beta^*(\\theta,k,\\alpha) \\ge \\beta^*(\\theta,k',\\alpha), \\quad k < k'",
  source: SOURCE,
  domain: { variables: { theta: UNIT, low: COUNT, high: COUNT, alpha: UNIT }, ordered: ['low', 'high'] },
  margin: ({ low, high, ...at }) =>
    difference(errorAmplification({ ...at, k: low }), errorAmplification({ ...at, k: high })),
  slack: ({ theta, low, alpha }) => ulps(16, errorAmplification({ theta, k: low, alpha })),
  witness: { point: { theta: 0.1, low: 10000, high: 10001, alpha: 0.1 }, margin: 1e-4 },
  mutation: {
    statement: "\\beta^*(\\theta,k,\\alpha) \\le \\beta^*(\\theta,k',\\alpha), \\quad k < k'",
    margin: ({ low, high, ...at }) =>
      difference(errorAmplification({ ...at, k: high }), errorAmplification({ ...at, k: low })),
    point: { theta: 0.1, low: 8, high: 16, alpha: 0.1 },
  },
};

const fallsInAlpha: Claim<'theta' | 'k' | 'low' | 'high'> = {
  id: 'amplification-decreasing-in-alpha',
  statement:
    "\\beta^*(\\theta,k,\\alpha) \\ge \\beta^*(\\theta,k,\\alpha'), \\quad \\alpha < \\alpha' < \\alpha_{\\max}",
  source: SOURCE,
  domain: {
    variables: { theta: UNIT, k: COUNT, low: UNIT, high: UNIT },
    ordered: ['low', 'high'],
    where: { text: "\\alpha' < \\alpha_{\\max}(\\theta,k)", holds: (at) => at.high < maxAlpha(at) },
  },
  margin: ({ low, high, ...at }) =>
    difference(errorAmplification({ ...at, alpha: low }), errorAmplification({ ...at, alpha: high })),
  slack: ({ theta, k, low }) => ulps(16, errorAmplification({ theta, k, alpha: low })),
  witness: { point: { theta: 0.1, k: 8, low: 0.1, high: 0.100001 }, margin: 1e-3 },
  mutation: {
    statement: "\\alpha\\beta^*(\\theta,k,\\alpha) \\ge \\alpha'\\beta^*(\\theta,k,\\alpha')",
    margin: ({ low, high, ...at }) =>
      difference(low * errorAmplification({ ...at, alpha: low }), high * errorAmplification({ ...at, alpha: high })),
    point: { theta: 0.1, k: 8, low: 0.1, high: 0.2 },
  },
};

const errorGrows: Claim<'low' | 'high' | 'k' | 'alpha'> = {
  id: 'error-increasing-in-theta',
  statement:
    "\\min(1,\\theta\\beta^*(\\theta)) \\le \\min(1,\\theta'\\beta^*(\\theta')), \\quad \\theta < \\theta', \\ \\beta^* := \\min(\\beta^*,1/\\alpha)",
  source: 'A consequence of Theorem 8 of S. Arora & A. Goyal (2023)',
  domain: { variables: { low: UNIT, high: UNIT, k: COUNT, alpha: UNIT }, ordered: ['low', 'high'] },
  margin: ({ low, high, ...at }) =>
    Math.min(1, high * extended({ ...at, theta: high })) - Math.min(1, low * extended({ ...at, theta: low })),
  slack: ({ low, k, alpha }) => ulps(16, Math.min(1, low * extended({ theta: low, k, alpha }))),
  witness: { point: { low: 0.1, high: 0.100001, k: 8, alpha: 0.1 }, margin: 1e-5 },
  mutation: {
    statement: "\\theta\\beta^*(\\theta) \\le \\theta'\\beta^*(\\theta'), \\quad \\theta < \\theta'",
    margin: ({ low, high, ...at }) => high * extended({ ...at, theta: high }) - low * extended({ ...at, theta: low }),
    point: { low: 0.8, high: 0.999, k: 8, alpha: 0.1 },
  },
};

const edgeGrows: Claim<'low' | 'high' | 'k'> = {
  id: 'feasibility-edge-increasing',
  statement: "\\alpha_{\\max}(\\theta,k) \\le \\alpha_{\\max}(\\theta',k), \\quad \\theta < \\theta'",
  source: SOURCE,
  domain: { variables: { low: UNIT, high: UNIT, k: COUNT }, ordered: ['low', 'high'] },
  margin: ({ low, high, k }) => maxAlpha({ theta: high, k }) - maxAlpha({ theta: low, k }),
  // of exp(−x), a few ulp of x and one more; x is at most 745
  slack: ({ high, k }) => ulps(4000, maxAlpha({ theta: high, k })),
  witness: { point: { low: 0.1, high: 0.100001, k: 8 }, margin: 1e-5 },
  mutation: {
    statement: "\\alpha_{\\max}(\\theta,k) \\ge \\alpha_{\\max}(\\theta',k), \\quad \\theta < \\theta'",
    margin: ({ low, high, k }) => maxAlpha({ theta: low, k }) - maxAlpha({ theta: high, k }),
    point: { low: 0.1, high: 0.2, k: 8 },
  },
};

/** The error amplification β* of Theorem 8. */
export const amplificationClaims: readonly Claim[] = [
  belowPinsker,
  belowMultiplicative,
  belowTrivial,
  fallsInTheta,
  fallsInK,
  fallsInAlpha,
  errorGrows,
  edgeGrows,
];
