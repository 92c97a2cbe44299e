import type { ExactNumber } from '../../certified/exact-number.ts';
import { Interval } from '../../certified/interval.ts';
import { guaranteedCompetence, sharpErrorAmplification } from '../../competence/index.ts';
import {
  certifiedAmplification,
  certifiedError,
  certifiedFall,
  certifiedGuaranteeOrder,
} from '../certified/amplification.ts';
import { certifiedConcavity } from '../certified/margins.ts';
import type { Claim } from '../claim.ts';
import type { Variable } from '../variable.ts';
import { difference, ulps } from '../margins.ts';

const SOURCE = 'A result of this library: the sharp performance curve';
const UNIT: Variable = { in: 'open unit' };
const COUNT: Variable = { in: 'count', to: 1e4 };

/** Two values of β°, each good to 1e-13. */
function slack(point: { theta: number; k: number; alpha: number }): number {
  return ulps(512, sharpErrorAmplification(point));
}

const fallsInTheta: Claim<'low' | 'high' | 'k' | 'alpha'> = {
  id: 'sharp-non-increasing-in-theta',
  statement: "\\beta^\\circ(\\theta,k,\\alpha) \\ge \\beta^\\circ(\\theta',k,\\alpha), \\quad \\theta < \\theta'",
  source: SOURCE,
  domain: {
    variables: { low: UNIT, high: UNIT, k: COUNT, alpha: UNIT },
    ordered: ['low', 'high'],
    where: { text: '\\theta\\alpha \\ge 2^{-1000}', holds: ({ low, alpha }) => low * alpha >= 2 ** -1000 },
  },
  margin: ({ low, high, k, alpha }) =>
    difference(sharpErrorAmplification({ theta: low, k, alpha }), sharpErrorAmplification({ theta: high, k, alpha })),
  slack: ({ low, k, alpha }) => slack({ theta: low, k, alpha }),
  certifiedMargin: ({ low, high, ...at }, options) =>
    certifiedFall('sharp', { ...at, theta: low }, { ...at, theta: high }, options),
  witness: { point: { low: 0.01, high: 0.1, k: 3, alpha: 0.5 }, margin: 0 },
  mutation: {
    statement: "\\beta^\\circ(\\theta,k,\\alpha) \\ge 1.01\\,\\beta^\\circ(\\theta',k,\\alpha)",
    margin: ({ low, high, k, alpha }) =>
      sharpErrorAmplification({ theta: low, k, alpha }) - 1.01 * sharpErrorAmplification({ theta: high, k, alpha }),
    point: { low: 0.01, high: 0.1, k: 3, alpha: 0.5 },
  },
};

const fallsInK: Claim<'theta' | 'low' | 'high' | 'alpha'> = {
  id: 'sharp-non-increasing-in-k',
  statement: "\\beta^\\circ(\\theta,k,\\alpha) \\ge \\beta^\\circ(\\theta,k',\\alpha), \\quad k < k'",
  source: SOURCE,
  domain: {
    variables: { theta: UNIT, low: COUNT, high: COUNT, alpha: UNIT },
    ordered: ['low', 'high'],
    where: { text: '\\theta\\alpha \\ge 2^{-1000}', holds: ({ theta, alpha }) => theta * alpha >= 2 ** -1000 },
  },
  margin: ({ theta, low, high, alpha }) =>
    difference(sharpErrorAmplification({ theta, k: low, alpha }), sharpErrorAmplification({ theta, k: high, alpha })),
  slack: ({ theta, low, alpha }) => slack({ theta, k: low, alpha }),
  certifiedMargin: ({ low, high, ...at }, options) =>
    certifiedFall('sharp', { ...at, k: low }, { ...at, k: high }, options),
  witness: { point: { theta: 0.5, low: 2, high: 3, alpha: 0.5 }, margin: 0 },
  mutation: {
    statement: "\\beta^\\circ(\\theta,k,\\alpha) \\ge 1.01\\,\\beta^\\circ(\\theta,k',\\alpha)",
    margin: ({ theta, low, high, alpha }) =>
      sharpErrorAmplification({ theta, k: low, alpha }) - 1.01 * sharpErrorAmplification({ theta, k: high, alpha }),
    point: { theta: 0.5, low: 2, high: 3, alpha: 0.5 },
  },
};

const fallsInAlpha: Claim<'theta' | 'k' | 'low' | 'high'> = {
  id: 'sharp-non-increasing-in-alpha',
  statement: "\\beta^\\circ(\\theta,k,\\alpha) \\ge \\beta^\\circ(\\theta,k,\\alpha'), \\quad \\alpha < \\alpha'",
  source: SOURCE,
  domain: {
    variables: { theta: UNIT, k: COUNT, low: UNIT, high: UNIT },
    ordered: ['low', 'high'],
    where: { text: '\\theta\\alpha \\ge 2^{-1000}', holds: ({ theta, low }) => theta * low >= 2 ** -1000 },
  },
  margin: ({ theta, k, low, high }) =>
    difference(sharpErrorAmplification({ theta, k, alpha: low }), sharpErrorAmplification({ theta, k, alpha: high })),
  slack: ({ theta, k, low }) => slack({ theta, k, alpha: low }),
  certifiedMargin: ({ low, high, ...at }, options) =>
    certifiedFall('sharp', { ...at, alpha: low }, { ...at, alpha: high }, options),
  witness: { point: { theta: 0.5, k: 4, low: 0.05, high: 0.06 }, margin: 1e-14 },
  mutation: {
    statement: "\\alpha\\beta^\\circ(\\theta,k,\\alpha) \\ge \\alpha'\\beta^\\circ(\\theta,k,\\alpha')",
    margin: ({ theta, k, low, high }) =>
      low * sharpErrorAmplification({ theta, k, alpha: low }) -
      high * sharpErrorAmplification({ theta, k, alpha: high }),
    point: { theta: 0.5, k: 4, low: 0.05, high: 0.06 },
  },
};

/** θβ°. */
function error(theta: number, k: number, alpha: number): number {
  return theta * sharpErrorAmplification({ theta, k, alpha });
}

const errorGrows: Claim<'low' | 'high' | 'k' | 'alpha'> = {
  id: 'sharp-error-non-decreasing',
  statement: "\\theta\\beta^\\circ(\\theta) \\le \\theta'\\beta^\\circ(\\theta') \\le 1, \\quad \\theta < \\theta'",
  source: SOURCE,
  domain: {
    variables: { low: UNIT, high: UNIT, k: COUNT, alpha: { in: 'decades', from: 1e-300, to: 1 - 2 ** -53 } },
    ordered: ['low', 'high'],
  },
  margin: ({ low, high, k, alpha }) =>
    Math.min(error(high, k, alpha) - error(low, k, alpha), 1 - error(high, k, alpha)),
  slack: ({ high, k, alpha }) => ulps(512, error(high, k, alpha)),
  certifiedMargin: ({ low, high, ...at }, options) => {
    const error = (theta: ExactNumber) => certifiedAmplification('sharp', { ...at, theta }, options).multiply(theta);
    const most = error(high);
    return most.subtract(error(low)).min(Interval.exact(1, options).subtract(most));
  },
  witness: { point: { low: 0.5, high: 0.6, k: 1, alpha: 0.1 }, margin: 1e-15 },
  mutation: {
    statement: "\\theta\\beta^\\circ(\\theta) \\le 0.99\\,\\theta'\\beta^\\circ(\\theta')",
    margin: ({ low, high, k, alpha }) => 0.99 * error(high, k, alpha) - error(low, k, alpha),
    point: { low: 0.5, high: 0.6, k: 1, alpha: 0.1 },
  },
};

const errorConcave: Claim<'low' | 'high' | 'weight' | 'k' | 'alpha'> = {
  id: 'sharp-error-concave',
  statement:
    "w\\,\\theta\\beta^\\circ(\\theta) + (1-w)\\,\\theta'\\beta^\\circ(\\theta') \\le \\bar\\theta\\beta^\\circ(\\bar\\theta), \\quad \\bar\\theta = w\\theta+(1-w)\\theta'",
  source: SOURCE,
  domain: {
    variables: {
      low: { in: 'decades', from: 1e-12, to: 0.999 },
      high: { in: 'interval', from: 0.001, to: 0.999 },
      weight: { in: 'interval', from: 0, to: 1 },
      k: { in: 'count', to: 1000 },
      alpha: { in: 'decades', from: 1e-12, to: 0.999 },
    },
    ordered: ['low', 'high'],
  },
  margin: ({ low, high, weight, k, alpha }) =>
    error(weight * low + (1 - weight) * high, k, alpha) -
    (weight * error(low, k, alpha) + (1 - weight) * error(high, k, alpha)),
  slack: ({ high, k, alpha }) => ulps(1024, error(high, k, alpha)),
  certifiedMargin: ({ low, high, weight, ...at }, options) =>
    certifiedConcavity((theta) => certifiedError('sharp', { ...at, theta }, options), { low, high, weight }, options),
  witness: { point: { low: 0.1, high: 0.2, weight: 0.5, k: 1, alpha: 0.5 }, margin: 1e-15 },
  mutation: {
    statement:
      "w\\,(\\theta\\beta^\\circ(\\theta))^2 + (1-w)\\,(\\theta'\\beta^\\circ(\\theta'))^2 \\le (\\bar\\theta\\beta^\\circ(\\bar\\theta))^2",
    margin: ({ low, high, weight, k, alpha }) =>
      error(weight * low + (1 - weight) * high, k, alpha) ** 2 -
      (weight * error(low, k, alpha) ** 2 + (1 - weight) * error(high, k, alpha) ** 2),
    point: { low: 0.1, high: 0.2, weight: 0.5, k: 1, alpha: 0.5 },
  },
};

const guarantees: Claim<'theta' | 'k' | 'alpha'> = {
  id: 'guarantees-in-order',
  statement: '1-\\min(1,\\theta\\beta^*) \\le 1-\\min(1,\\theta\\hat\\beta) \\le 1-\\min(1,\\theta\\beta^\\circ)',
  source: SOURCE,
  domain: { variables: { theta: { in: 'unit' }, k: COUNT, alpha: UNIT } },
  margin: (at) => {
    const [theorem, refined, sharp] = (['theorem8', 'refined', 'sharp'] as const).map(
      (bound) => guaranteedCompetence({ ...at, bound }).competence,
    );
    return Math.min(refined! - theorem!, sharp! - refined!);
  },
  slack: () => ulps(1024, 1),
  certifiedMargin: certifiedGuaranteeOrder,
  witness: { point: { theta: 0.9, k: 1, alpha: 0.1 }, margin: 0 },
  mutation: {
    statement: '1-\\min(1,\\theta\\beta^\\circ) \\le 1-\\min(1,\\theta\\beta^*)',
    margin: (at) =>
      guaranteedCompetence({ ...at, bound: 'theorem8' }).competence -
      guaranteedCompetence({ ...at, bound: 'sharp' }).competence,
    point: { theta: 0.1, k: 8, alpha: 0.1 },
  },
};

/** How β° and the guarantees depend on θ, k and α. */
export const sharpShapeClaims: readonly Claim[] = [
  fallsInTheta,
  fallsInK,
  fallsInAlpha,
  errorGrows,
  errorConcave,
  guarantees,
];
