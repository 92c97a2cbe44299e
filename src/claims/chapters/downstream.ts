import type { Claim } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { monotone } from '../forms/monotone.ts';
import { ulps } from '../margins.ts';
import {
  ACCURACY_AND_BACK,
  ACCURACY_AT,
  ACCURACY_GIVEN,
  DETECTED,
  ERROR_ABOVE,
  ERROR_AND_BACK,
  ERROR_AT,
  ERROR_GIVEN,
  ERROR_WIDTH,
  type Errors,
  LOSS_AND_BACK,
  LOSS_GIVEN,
  MATCH,
  QUARTER,
  RISE,
  STEEPNESS,
  type Steps,
  TANGENT,
  UNION,
  WIDTH,
} from '../quantities/downstream.ts';
import type { Variable } from '../variable.ts';

const OURS = 'From loss to accuracy, Theorem';

const RISES = {
  length: { in: 'count', to: 1000 },
  h: { in: 'decades', from: 0.1, to: 100 },
  g: { in: 'decades', from: 0.05, to: 2 },
  low: { in: 'interval', from: 0.001, to: 0.999 },
  high: { in: 'interval', from: 0.001, to: 0.999 },
} as const;

const TENTHS = { length: 5, h: 1, g: 0.3, low: 0.1, high: 0.9 };

const ERRORS: Readonly<Record<Errors, Variable>> = {
  ceiling: { in: 'interval', from: 0.01, to: 1 },
  gap: { in: 'decades', from: 0.01, to: 100 },
  rate: { in: 'decades', from: 0.01, to: 10 },
};

const AVERAGE = { ceiling: 0.857, gap: 2.21, rate: 0.715 };

const STEPS: Readonly<Record<Steps, Variable>> = {
  chance: { in: 'interval', from: 0, to: 0.9 },
  share: { in: 'interval', from: 0.01, to: 1 },
  midpoint: { in: 'interval', from: 0, to: 10 },
  slope: { in: 'decades', from: 0.01, to: 100 },
};

const TASK = { chance: 0.25, share: 1, midpoint: 0.7, slope: 5 };

const LOSS: Variable = { in: 'interval', from: 0, to: 10 };

const INSIDE: Variable = { in: 'interval', from: 0.001, to: 0.999 };

/** What metrics and laws of downstream accuracy make of a loss. */
export const downstreamClaims: readonly Claim[] = /* @__PURE__ */ chapter('From loss to accuracy', [
  /* @__PURE__ */ comparison({
    id: 'exact-match-width',
    source: `${OURS} 2`,
    domain: { variables: RISES, ordered: ['low', 'high'] },
    left: RISE,
    relation: '=',
    right: WIDTH,
    given: "\\text{for every length } k' \\text{, where } S_{k'}(A) \\text{ solves } e^{-k'hS^{-g}} = A",
    slack: ({ g }, { right }) => ulps(32 + 32 / g, 1) + ulps(16, right),
    witness: { point: TENTHS, margin: 0 },
    mutation: { right: { says: "\\frac1{k'g}\\ln\\frac{\\ln A_1}{\\ln A_2}", value: (x, { length }) => x / length } },
  }),

  /* @__PURE__ */ comparison({
    id: 'error-width',
    source: `${OURS} 2`,
    domain: { variables: RISES, ordered: ['low', 'high'] },
    left: ERROR_WIDTH,
    relation: '≤',
    right: WIDTH,
    slack: (_, { right }) => ulps(16, right),
    witness: { point: { ...TENTHS, length: 1000 }, margin: 0.01 },
    mutation: {
      point: { ...TENTHS, length: 1000 },
      right: { says: '\\frac{0.99}g\\ln\\frac{\\ln A_1}{\\ln A_2}', value: (x) => 0.99 * x },
    },
  }),

  /* @__PURE__ */ monotone({
    id: 'exact-match-falls',
    source: `${OURS} 1`,
    variables: { length: { in: 'count', to: 1000 }, low: LOSS, high: LOSS },
    of: MATCH,
    in: 'loss',
    symbols: ['\\ell_1', '\\ell_2'],
    falls: true,
    slack: (_, { left }) => ulps(4, left),
    witness: { point: { length: 1000, low: 9, high: 10 }, margin: 1e-300 },
    mutation: { point: { length: 1, low: 0.1, high: 0.2 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'detection-union-bound',
    source: `${OURS} 2`,
    domain: { variables: { accuracy: { in: 'unit' }, tests: { in: 'count', to: 1e9 } } },
    left: DETECTED,
    relation: '≤',
    right: UNION,
    slack: (_, { right }) => ulps(8, right),
    witness: { point: { accuracy: 1e-12, tests: 10 }, margin: 1e-22 },
    mutation: { point: { accuracy: 1e-12, tests: 10 }, right: { says: 'nA/2', value: (x) => x / 2 } },
  }),

  /* @__PURE__ */ monotone({
    id: 'downstream-error-rises',
    source: `${OURS} 3`,
    variables: { ...ERRORS, low: LOSS, high: LOSS },
    of: ERROR_AT,
    in: 'loss',
    symbols: ['L_1', 'L_2'],
    falls: false,
    slack: ({ ceiling, gap }) => ulps(8, ceiling + gap),
    witness: { point: { ...AVERAGE, low: 9.99, high: 10 }, margin: 1e-4 },
    mutation: { point: { ...AVERAGE, low: 2, high: 3 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'downstream-error-tangent',
    source: `${OURS} 4`,
    domain: { variables: { ...ERRORS, E: { in: 'interval', from: 0, to: 3 }, above: LOSS } },
    left: ERROR_ABOVE,
    relation: '≤',
    right: TANGENT,
    given: "x \\ge 0,\\ \\mathrm{Err}'(E) = \\kappa\\gamma e^{-\\gamma E}",
    slack: ({ ceiling, gap }, { right }) => ulps(8, ceiling + gap) + ulps(8, right),
    witness: { point: { ...AVERAGE, E: 1.69, above: 0 }, margin: 0 },
    mutation: {
      point: { ...AVERAGE, E: 1.69, above: 0.5 },
      right: {
        says: "\\max\\bigl(0,\\tfrac12\\mathrm{Err}'(E)\\,x+\\mathrm{Err}(E)\\bigr)",
        value: (x, { above, ...at }) => 0.5 * (x + TANGENT.value({ ...at, above: 0 })),
      },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'downstream-error-inverse',
    source: `${OURS} 3`,
    domain: { variables: { ...ERRORS, u: { in: 'decades', from: 1e-12, to: 1 } } },
    left: ERROR_AND_BACK,
    relation: '=',
    right: ERROR_GIVEN,
    // what is subtracted is exp of a logarithm of at most 32
    slack: ({ ceiling, gap }) => ulps(64, Math.min(ceiling, gap)) + ulps(4, ceiling),
    witness: { point: { ...AVERAGE, u: 0.5 }, margin: 0 },
    mutation: {
      point: { ...AVERAGE, u: 0.5 },
      right: { says: 'y+u/2', value: (x, { u }) => x + u / 2 },
    },
  }),

  /* @__PURE__ */ monotone({
    id: 'ladder-falls',
    source: `${OURS} 3`,
    variables: { ...STEPS, low: LOSS, high: LOSS },
    of: ACCURACY_AT,
    in: 'loss',
    symbols: ['L_1', 'L_2'],
    falls: true,
    slack: () => ulps(4, 1),
    witness: { point: { ...TASK, low: 9, high: 10 }, margin: 1e-12 },
    mutation: { point: { ...TASK, low: 0.5, high: 0.9 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'ladder-steepness',
    source: `${OURS} 3`,
    domain: { variables: { ...STEPS, loss: LOSS } },
    left: STEEPNESS,
    relation: '≤',
    right: QUARTER,
    // the ceiling less chance is rounded
    slack: ({ slope }, { right }) => ulps(8, right) + ulps(2, slope),
    witness: { point: { ...TASK, loss: 0.7 }, margin: 1e-15 },
    mutation: {
      right: { says: '\\tfrac15\\,\\text{slope}\\cdot(\\text{ceiling}-\\text{chance})', value: (x) => 0.8 * x },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'ladder-inverse',
    source: `${OURS} 3`,
    domain: { variables: { ...STEPS, u: INSIDE } },
    left: ACCURACY_AND_BACK,
    relation: '=',
    right: ACCURACY_GIVEN,
    // of the midpoint's ulp, the slope makes an accuracy
    slack: ({ midpoint, slope }) => ulps(16, 1) + ulps(1, slope * midpoint),
    witness: { point: { ...TASK, u: 0.5 }, margin: 0 },
    mutation: {
      point: { ...TASK, u: 0.1 },
      right: { says: 'y+u/2', value: (x, { u }) => x + u / 2 },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'loss-map-inverse',
    source: `${OURS} 5`,
    domain: {
      variables: {
        E0: { in: 'interval', from: 0, to: 3 },
        E1: { in: 'interval', from: 0, to: 3 },
        K: { in: 'decades', from: 0.1, to: 10 },
        kappa: { in: 'decades', from: 0.5, to: 2 },
        above: { in: 'decades', from: 0.01, to: 10 },
      },
    },
    left: LOSS_AND_BACK,
    relation: '=',
    right: LOSS_GIVEN,
    // an ulp of the target's loss is so much of what is above its entropy, which is at least 1e-5
    slack: ({ above }, { right }) => ulps(16, right) + 2 ** -30 * above,
    witness: { point: { E0: 1.69, E1: 1.5, K: 1.1, kappa: 0.95, above: 1 }, margin: 0 },
    mutation: {
      point: { E0: 1.69, E1: 1.5, K: 1.1, kappa: 0.95, above: 1 },
      left: { says: 'E_0+\\bigl((L_1-E_1)K\\bigr)^{1/\\kappa}', value: (x, { K, kappa }) => x + (K - 1 / K) / kappa },
    },
  }),
]);
