import type { ExactNumber } from '../../certified/exact-number.ts';
import { certifiedMaxAlpha } from '../../certified/max-alpha.ts';
import { type AmplificationPoint, errorAmplification, maxAlpha } from '../../competence/index.ts';
import { binaryEntropy } from '../../concentration/index.ts';
import {
  certifiedAmplification,
  certifiedBelow,
  certifiedExtended,
  certifiedFall,
} from '../certified/amplification.ts';
import { certifiedSpare } from '../certified/condition.ts';
import type { Claim } from '../claim.ts';
import type { Variable } from '../variable.ts';
import { difference, ulps } from '../margins.ts';
import { extended } from './amplification.ts';

const SOURCE = 'S. Arora & A. Goyal (2023), Theorem 8';
const UNIT: Variable = { in: 'open unit' };
const COUNT: Variable = { in: 'count', to: 1e5 };

const fallsInTheta: Claim<'low' | 'high' | 'k' | 'alpha'> = {
  id: 'amplification-decreasing-in-theta',
  statement: "\\beta^*(\\theta,k,\\alpha) \\ge \\beta^*(\\theta',k,\\alpha), \\quad \\theta < \\theta'",
  source: SOURCE,
  domain: { variables: { low: UNIT, high: UNIT, k: COUNT, alpha: UNIT }, ordered: ['low', 'high'] },
  margin: ({ low, high, ...at }) =>
    difference(errorAmplification({ ...at, theta: low }), errorAmplification({ ...at, theta: high })),
  slack: ({ low, k, alpha }) => ulps(16, errorAmplification({ theta: low, k, alpha })),
  certifiedMargin: ({ low, high, ...at }, options) =>
    certifiedFall('theorem8', { ...at, theta: low }, { ...at, theta: high }, options),
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
  certifiedMargin: ({ low, high, ...at }, options) =>
    certifiedFall('theorem8', { ...at, k: low }, { ...at, k: high }, options),
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
  certifiedMargin: ({ low, high, ...at }, options) => {
    const below = certifiedAmplification('theorem8', { ...at, alpha: low }, options);
    return certifiedBelow(below, { ...at, alpha: high }, options);
  },
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
  certifiedMargin: ({ low, high, ...at }, options) => {
    const error = (theta: ExactNumber) =>
      certifiedExtended({ ...at, theta }, options)
        .multiply(theta)
        .min(1);
    return error(high).subtract(error(low));
  },
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
  certifiedMargin: ({ low, high, k }, options) =>
    certifiedMaxAlpha({ theta: high, k: Number(k) }, options).subtract(
      certifiedMaxAlpha({ theta: low, k: Number(k) }, options),
    ),
  witness: { point: { low: 0.1, high: 0.100001, k: 8 }, margin: 1e-5 },
  mutation: {
    statement: "\\alpha_{\\max}(\\theta,k) \\ge \\alpha_{\\max}(\\theta',k), \\quad \\theta < \\theta'",
    margin: ({ low, high, k }) => maxAlpha({ theta: low, k }) - maxAlpha({ theta: high, k }),
    point: { low: 0.1, high: 0.2, k: 8 },
  },
};

const EDGE = { theta: UNIT, k: COUNT, alpha: UNIT } as const;

/** kθ D(1‖α) − H(θ): what Theorem 8 has to spare at β = 1/α. */
function spare({ theta, k, alpha }: AmplificationPoint, share = 1): number {
  return share * k * theta * -Math.log(alpha) - binaryEntropy(theta);
}

function spareSlack({ theta, k, alpha }: AmplificationPoint): number {
  return ulps(16, k * theta * -Math.log(alpha) + binaryEntropy(theta));
}

const feasible: Claim<'theta' | 'k' | 'alpha'> = {
  id: 'feasible-below-edge',
  statement: 'H(\\theta) < k\\theta\\ln(1/\\alpha), \\quad \\alpha < \\alpha_{\\max}(\\theta,k)',
  source: SOURCE,
  domain: {
    variables: EDGE,
    // 4 ulp times 745, the largest exponent, is the error of α_max
    where: { text: '\\alpha < \\alpha_{\\max}', holds: (at) => at.alpha < maxAlpha(at) * (1 - 2 ** -40) },
  },
  margin: (at) => spare(at),
  slack: spareSlack,
  isStrict: true,
  certifiedMargin: certifiedSpare,
  witness: { point: { theta: 0.1, k: 8, alpha: 0.66607452 }, margin: 1e-8 },
  mutation: {
    statement: 'H(\\theta) < 0.99\\,k\\theta\\ln(1/\\alpha)',
    margin: (at) => spare(at, 0.99),
    point: { theta: 0.1, k: 8, alpha: 0.66607452 },
  },
};

const infeasible: Claim<'theta' | 'k' | 'alpha'> = {
  id: 'infeasible-from-edge',
  statement: 'H(\\theta) \\ge k\\theta\\ln(1/\\alpha), \\quad \\alpha \\ge \\alpha_{\\max}(\\theta,k)',
  source: SOURCE,
  domain: {
    variables: EDGE,
    where: { text: '\\alpha \\ge \\alpha_{\\max}', holds: (at) => at.alpha > maxAlpha(at) * (1 + 2 ** -40) },
  },
  margin: (at) => -spare(at),
  slack: spareSlack,
  certifiedMargin: (at, options) => certifiedSpare(at, options).negate(),
  witness: { point: { theta: 0.1, k: 8, alpha: 0.66607453 }, margin: 1e-8 },
  mutation: {
    statement: 'H(\\theta) \\ge 1.01\\,k\\theta\\ln(1/\\alpha)',
    margin: (at) => -spare(at, 1.01),
    point: { theta: 0.1, k: 8, alpha: 0.66607453 },
  },
};

/** How β* and the guarantee of Theorem 8 depend on θ, k and α. */
export const amplificationShapeClaims: readonly Claim[] = [
  fallsInTheta,
  fallsInK,
  fallsInAlpha,
  errorGrows,
  edgeGrows,
  feasible,
  infeasible,
];
