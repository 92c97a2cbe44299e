import { certifiedFinite } from '../certified/amplification.ts';
import type { Claim } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { monotone } from '../forms/monotone.ts';
import { ulps } from '../margins.ts';
import {
  AMPLIFICATION,
  edge,
  ENTROPY,
  FEASIBILITY_EDGE,
  GUARANTEED_ERROR,
  MOST_COST,
} from '../quantities/amplification-shape.ts';
import { amplification, extended } from '../quantities/amplification.ts';
import type { Variable } from '../variable.ts';

const SOURCE = 'S. Arora & A. Goyal (2023), Theorem 8';

const UNIT: Variable = { in: 'open unit' };

const COUNT: Variable = { in: 'count', to: 1e5 };

const EDGE = { theta: UNIT, k: COUNT, alpha: UNIT } as const;

/** How β* and the guarantee of Theorem 8 depend on θ, k and α. */
export const amplificationShapeClaims: readonly Claim[] = /* @__PURE__ */ chapter('Theorem 8', [
  /* @__PURE__ */ monotone({
    id: 'amplification-decreasing-in-theta',
    source: SOURCE,
    variables: { low: UNIT, high: UNIT, k: COUNT, alpha: UNIT },
    of: { says: (theta) => `\\beta^*(${theta},k,\\alpha)`, ...AMPLIFICATION },
    in: 'theta',
    symbols: ['\\theta', "\\theta'"],
    falls: true,
    slack: (_, { left }) => ulps(16, left),
    witness: { point: { low: 0.1, high: 0.100001, k: 8, alpha: 0.1 }, margin: 1e-4 },
    mutation: { point: { low: 0.1, high: 0.2, k: 8, alpha: 0.1 } },
  }),

  /* @__PURE__ */ monotone({
    id: 'amplification-decreasing-in-k',
    source: SOURCE,
    variables: { theta: UNIT, low: COUNT, high: COUNT, alpha: UNIT },
    of: { says: (k) => `\\beta^*(\\theta,${k},\\alpha)`, ...AMPLIFICATION },
    in: 'k',
    symbols: ['k', "k'"],
    falls: true,
    slack: (_, { left }) => ulps(16, left),
    witness: { point: { theta: 0.1, low: 10000, high: 10001, alpha: 0.1 }, margin: 1e-4 },
    mutation: { point: { theta: 0.1, low: 8, high: 16, alpha: 0.1 } },
  }),

  /* @__PURE__ */ monotone({
    id: 'amplification-decreasing-in-alpha',
    source: SOURCE,
    variables: { theta: UNIT, k: COUNT, low: UNIT, high: UNIT },
    where: { text: "\\alpha' < \\alpha_{\\max}(\\theta,k)", holds: (at) => at.high < edge(at) },
    of: { says: (alpha) => `\\beta^*(\\theta,k,${alpha})`, value: amplification, certified: certifiedFinite },
    in: 'alpha',
    symbols: ['\\alpha', "\\alpha'"],
    falls: true,
    given: "\\alpha < \\alpha' < \\alpha_{\\max}",
    slack: (_, { left }) => ulps(16, left),
    witness: { point: { theta: 0.1, k: 8, low: 0.1, high: 0.100001 }, margin: 1e-3 },
    mutation: {
      of: { says: (alpha) => `${alpha}\\beta^*(\\theta,k,${alpha})`, value: (at) => at.alpha * amplification(at) },
      point: { theta: 0.1, k: 8, low: 0.1, high: 0.2 },
    },
  }),

  /* @__PURE__ */ monotone({
    id: 'error-increasing-in-theta',
    source: 'A consequence of Theorem 8 of S. Arora & A. Goyal (2023)',
    variables: { low: UNIT, high: UNIT, k: COUNT, alpha: UNIT },
    of: GUARANTEED_ERROR,
    in: 'theta',
    symbols: ['\\theta', "\\theta'"],
    falls: false,
    given: "\\theta < \\theta', \\ \\beta^* := \\min(\\beta^*,1/\\alpha)",
    slack: (_, { left }) => ulps(16, left),
    witness: { point: { low: 0.1, high: 0.100001, k: 8, alpha: 0.1 }, margin: 1e-5 },
    mutation: {
      of: { says: (theta) => `${theta}\\beta^*(${theta})`, value: (at) => at.theta * extended(at) },
      given: "\\theta < \\theta'",
      point: { low: 0.8, high: 0.999, k: 8, alpha: 0.1 },
    },
  }),

  /* @__PURE__ */ monotone({
    id: 'feasibility-edge-increasing',
    source: SOURCE,
    variables: { low: UNIT, high: UNIT, k: COUNT },
    of: FEASIBILITY_EDGE,
    in: 'theta',
    symbols: ['\\theta', "\\theta'"],
    falls: false,
    // of exp(−x), a few ulp of x and one more; x is at most 745
    slack: (_, { right }) => ulps(4000, right),
    witness: { point: { low: 0.1, high: 0.100001, k: 8 }, margin: 1e-5 },
    mutation: { point: { low: 0.1, high: 0.2, k: 8 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'feasible-below-edge',
    source: SOURCE,
    domain: {
      variables: EDGE,
      // 4 ulp times 745, the largest exponent, is the error of α_max
      where: { text: '\\alpha < \\alpha_{\\max}', holds: (at) => at.alpha < edge(at) * (1 - 2 ** -40) },
    },
    left: ENTROPY,
    relation: '<',
    right: MOST_COST,
    given: '\\alpha < \\alpha_{\\max}(\\theta,k)',
    slack: (_, { left, right }) => ulps(16, left + right),
    witness: { point: { theta: 0.1, k: 8, alpha: 0.66607452 }, margin: 1e-8 },
    mutation: { right: { says: '0.99\\,k\\theta\\ln(1/\\alpha)', value: (x) => 0.99 * x } },
  }),

  /* @__PURE__ */ comparison({
    id: 'infeasible-from-edge',
    source: SOURCE,
    domain: {
      variables: EDGE,
      where: { text: '\\alpha \\ge \\alpha_{\\max}', holds: (at) => at.alpha > edge(at) * (1 + 2 ** -40) },
    },
    left: ENTROPY,
    relation: '≥',
    right: MOST_COST,
    given: '\\alpha \\ge \\alpha_{\\max}(\\theta,k)',
    slack: (_, { left, right }) => ulps(16, left + right),
    witness: { point: { theta: 0.1, k: 8, alpha: 0.66607453 }, margin: 1e-8 },
    mutation: { right: { says: '1.01\\,k\\theta\\ln(1/\\alpha)', value: (x) => 1.01 * x } },
  }),
]);
