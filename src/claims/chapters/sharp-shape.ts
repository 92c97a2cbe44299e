import { Interval } from '../../certified/interval.ts';
import { sharpErrorAmplification } from '../../competence/index.ts';
import { certifiedError } from '../certified/amplification.ts';
import type { Claim } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { concave } from '../forms/concave.ts';
import { monotone } from '../forms/monotone.ts';
import { ulps } from '../margins.ts';
import {
  BY_REFINEMENT,
  BY_SHARP_CURVE,
  BY_THEOREM,
  ERROR,
  ERROR_AT_HIGH,
  ERROR_AT_LOW,
} from '../quantities/sharp-shape.ts';
import { SHARP, slack } from '../quantities/sharp.ts';
import type { Variable } from '../variable.ts';
import { SOURCE } from './sharp.ts';
import { square } from '../../numeric/square.ts';

const UNIT: Variable = { in: 'open unit' };

const COUNT: Variable = { in: 'count', to: 1e4 };

const LEAST_MEAN = '\\theta\\alpha \\ge 2^{-1000}';

/** How β° and the guarantees depend on θ, k and α. */
export const sharpShapeClaims: readonly Claim[] = /* @__PURE__ */ chapter('The sharp curve', [
  /* @__PURE__ */ monotone({
    id: 'sharp-non-increasing-in-theta',
    source: SOURCE,
    variables: { low: UNIT, high: UNIT, k: COUNT, alpha: UNIT },
    where: { text: LEAST_MEAN, holds: ({ low, alpha }) => low * alpha >= 2 ** -1000 },
    of: { ...SHARP, says: (theta) => `\\beta^\\circ(${theta},k,\\alpha)` },
    in: 'theta',
    symbols: ['\\theta', "\\theta'"],
    falls: true,
    slack,
    witness: { point: { low: 0.01, high: 0.1, k: 3, alpha: 0.5 }, margin: 0 },
    mutation: { right: { says: "1.01\\,\\beta^\\circ(\\theta',k,\\alpha)", value: (x) => 1.01 * x } },
  }),

  /* @__PURE__ */ monotone({
    id: 'sharp-non-increasing-in-k',
    source: SOURCE,
    variables: { theta: UNIT, low: COUNT, high: COUNT, alpha: UNIT },
    where: { text: LEAST_MEAN, holds: ({ theta, alpha }) => theta * alpha >= 2 ** -1000 },
    of: { ...SHARP, says: (k) => `\\beta^\\circ(\\theta,${k},\\alpha)` },
    in: 'k',
    symbols: ['k', "k'"],
    falls: true,
    slack,
    witness: { point: { theta: 0.5, low: 2, high: 3, alpha: 0.5 }, margin: 0 },
    mutation: { right: { says: "1.01\\,\\beta^\\circ(\\theta,k',\\alpha)", value: (x) => 1.01 * x } },
  }),

  /* @__PURE__ */ monotone({
    id: 'sharp-non-increasing-in-alpha',
    source: SOURCE,
    variables: { theta: UNIT, k: COUNT, low: UNIT, high: UNIT },
    where: { text: LEAST_MEAN, holds: ({ theta, low }) => theta * low >= 2 ** -1000 },
    of: { ...SHARP, says: (alpha) => `\\beta^\\circ(\\theta,k,${alpha})` },
    in: 'alpha',
    symbols: ['\\alpha', "\\alpha'"],
    falls: true,
    slack,
    witness: { point: { theta: 0.5, k: 4, low: 0.05, high: 0.06 }, margin: 1e-14 },
    mutation: {
      of: {
        says: (alpha) => `${alpha}\\beta^\\circ(\\theta,k,${alpha})`,
        value: (at) => at.alpha * sharpErrorAmplification(at),
      },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'sharp-error-non-decreasing',
    source: SOURCE,
    domain: {
      variables: { low: UNIT, high: UNIT, k: COUNT, alpha: { in: 'decades', from: 1e-300, to: 1 - 2 ** -53 } },
      ordered: ['low', 'high'],
    },
    left: ERROR_AT_LOW,
    relation: '≤',
    middle: ERROR_AT_HIGH,
    right: { says: '1', value: () => 1, certified: (_, options) => Interval.exact(1, options) },
    given: "\\theta < \\theta'",
    slack: ({ high, ...at }) => ulps(512, ERROR.value({ ...at, theta: high })),
    witness: { point: { low: 0.5, high: 0.6, k: 1, alpha: 0.1 }, margin: 1e-15 },
    mutation: {
      right: {
        says: "0.99\\,\\theta'\\beta^\\circ(\\theta')",
        value: (_, { high, ...at }) => 0.99 * ERROR.value({ ...at, theta: high }),
      },
    },
  }),

  /* @__PURE__ */ concave({
    id: 'sharp-error-concave',
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
    says: [
      "w\\,\\theta\\beta^\\circ(\\theta) + (1-w)\\,\\theta'\\beta^\\circ(\\theta')",
      '\\bar\\theta\\beta^\\circ(\\bar\\theta)',
    ],
    value: (theta, at) => ERROR.value({ ...at, theta }),
    certified: (theta, { k, alpha }, options) => certifiedError('sharp', { k, alpha, theta }, options),
    given: "\\bar\\theta = w\\theta+(1-w)\\theta'",
    slack: ({ high, ...at }) => ulps(1024, ERROR.value({ ...at, theta: high })),
    witness: { point: { low: 0.1, high: 0.2, weight: 0.5, k: 1, alpha: 0.5 }, margin: 1e-15 },
    mutation: {
      says: [
        "w\\,(\\theta\\beta^\\circ(\\theta))^2 + (1-w)\\,(\\theta'\\beta^\\circ(\\theta'))^2",
        '(\\bar\\theta\\beta^\\circ(\\bar\\theta))^2',
      ],
      value: (theta, at) => square(ERROR.value({ ...at, theta })),
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'guarantees-in-order',
    source: SOURCE,
    domain: { variables: { theta: { in: 'unit' }, k: COUNT, alpha: UNIT } },
    left: BY_THEOREM,
    relation: '≤',
    middle: BY_REFINEMENT,
    right: BY_SHARP_CURVE,
    slack: () => ulps(1024, 1),
    witness: { point: { theta: 0.9, k: 1, alpha: 0.1 }, margin: 0 },
    mutation: {
      says: '1-\\min(1,\\theta\\beta^\\circ) \\le 1-\\min(1,\\theta\\beta^*)',
      point: { theta: 0.1, k: 8, alpha: 0.1 },
    },
  }),
]);
