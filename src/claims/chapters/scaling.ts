import { Interval } from '../../certified/interval.ts';
import type { Claim } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { ulps } from '../margins.ts';
import {
  EXCESS_OF_BUDGET,
  excessForBudget,
  FACTOR_FOR_REDUCTION,
  factorSlack,
  FALLEN_LEAST,
  FALLEN_MOST,
  type Law,
  LEAST_FACTOR,
  MOST_FACTOR,
  OPTIMAL_EXCESS,
  PARAMETER_SHARE,
  PARAMETER_TERM,
  POWER_OF_BUDGET,
  SCALED,
  SHIFTED_EXCESS,
  SPENT,
} from '../quantities/scaling.ts';
import type { Variable } from '../variable.ts';
import { pow } from '../../numeric/elementary/pow.ts';

const LAW: Readonly<Record<Law, Variable>> = {
  A: { in: 'decades', from: 1e-3, to: 1e5 },
  B: { in: 'decades', from: 1e-3, to: 1e5 },
  alpha: { in: 'decades', from: 0.05, to: 2 },
  beta: { in: 'decades', from: 0.05, to: 2 },
};

const SIZE: Variable = { in: 'decades', from: 1e3, to: 1e15 };

const FACTOR: Variable = { in: 'decades', from: 1, to: 1e4 };

const BUDGET: Variable = { in: 'decades', from: 1e15, to: 1e30 };

const AT_SCALE = { ...LAW, N: SIZE, D: SIZE } as const;

const EXAMPLE = { A: 400, B: 400, alpha: 0.3, beta: 0.3 };

/** Scaling laws, E aside. */
export const scalingClaims: readonly Claim[] = /* @__PURE__ */ chapter('Scaling laws', [
  /* @__PURE__ */ comparison({
    id: 'excess-falls',
    source: 'S. Arora & A. Goyal (2023), §7, for the law of J. Hoffmann et al. (2022), equation 10',
    domain: { variables: { ...AT_SCALE, s: FACTOR } },
    left: SCALED,
    relation: '≤',
    right: FALLEN_LEAST,
    given: 's \\ge 1',
    slack: (_, { left }) => ulps(16, left),
    witness: { point: { ...EXAMPLE, N: 1e10, D: 1e11, s: 10 }, margin: 1e-14 },
    mutation: {
      right: {
        says: 's^{-1.01\\min(\\alpha,\\beta)}\\,\\varepsilon(N,D)',
        value: (x, at) => pow(at.s, -0.01 * Math.min(at.alpha, at.beta)) * x,
      },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'excess-falls-no-faster',
    source: 'S. Arora & A. Goyal (2023), §7, for the law of J. Hoffmann et al. (2022), equation 10',
    domain: { variables: { ...AT_SCALE, s: FACTOR } },
    left: SCALED,
    relation: '≥',
    right: FALLEN_MOST,
    given: 's \\ge 1',
    slack: (_, { left }) => ulps(16, left),
    witness: { point: { ...EXAMPLE, N: 1e10, D: 1e11, s: 10 }, margin: 1e-14 },
    mutation: {
      right: {
        says: 's^{-0.99\\max(\\alpha,\\beta)}\\,\\varepsilon(N,D)',
        value: (x, at) => pow(at.s, 0.01 * Math.max(at.alpha, at.beta)) * x,
      },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'optimal-allocation',
    source: 'J. Hoffmann et al. (2022), equation 4',
    domain: { variables: { ...LAW, C: BUDGET, x: { in: 'decades', from: 1e-6, to: 1e6 } } },
    left: OPTIMAL_EXCESS,
    relation: '≤',
    right: SHIFTED_EXCESS,
    given: '6N^*D^* = C',
    slack: (_, { left }) => ulps(64, left),
    witness: { point: { ...EXAMPLE, C: 6e20, x: 1 }, margin: 0 },
    mutation: { left: { says: '\\varepsilon(2N^*,D^*/2)', value: (_, at) => excessForBudget(at, at.C, 2) } },
  }),

  /* @__PURE__ */ comparison({
    id: 'optimal-scale-spends-budget',
    source: 'J. Hoffmann et al. (2022), equation 4',
    domain: { variables: { ...LAW, C: BUDGET } },
    left: SPENT,
    relation: '=',
    right: { says: 'C', value: ({ C }) => C, certified: ({ C }, options) => Interval.exact(C, options) },
    slack: (_, { right }) => ulps(32, right),
    witness: { point: { ...EXAMPLE, C: 6e20 }, margin: 0 },
    mutation: { right: { says: '1.01\\,C', value: (x) => 1.01 * x } },
  }),

  /* @__PURE__ */ comparison({
    id: 'optimal-share',
    source: 'J. Hoffmann et al. (2022), equation 4',
    domain: { variables: { ...LAW, C: BUDGET } },
    left: PARAMETER_TERM,
    relation: '=',
    right: PARAMETER_SHARE,
    slack: (at) => ulps(256, excessForBudget(at, at.C)),
    witness: { point: { ...EXAMPLE, C: 6e20 }, margin: 0 },
    mutation: {
      right: {
        says: '\\frac{\\alpha}{\\alpha+\\beta}\\,\\varepsilon(N^*,D^*)',
        value: (x, at) => (x * at.alpha) / at.beta,
      },
      point: { ...EXAMPLE, beta: 0.4, C: 6e20 },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'optimal-excess-power',
    source: 'J. Hoffmann et al. (2022), equation 4',
    domain: { variables: { ...LAW, C: BUDGET, s: FACTOR } },
    left: EXCESS_OF_BUDGET,
    relation: '=',
    right: POWER_OF_BUDGET,
    given: '\\gamma = \\frac{\\alpha\\beta}{\\alpha+\\beta}',
    slack: (at) => ulps(256, excessForBudget(at, at.C)),
    witness: { point: { ...EXAMPLE, C: 6e20, s: 10 }, margin: 0 },
    mutation: {
      right: {
        says: 's^{-\\min(\\alpha,\\beta)}\\varepsilon^*(C)',
        value: (_, at) => pow(at.s, -Math.min(at.alpha, at.beta)) * excessForBudget(at, at.C),
      },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'slingshot-least',
    source: 'S. Arora & A. Goyal (2023), §7',
    domain: { variables: { ...AT_SCALE, r: { in: 'decades', from: 1, to: 1e3 } } },
    left: FACTOR_FOR_REDUCTION,
    relation: '≥',
    right: LEAST_FACTOR,
    slack: factorSlack,
    witness: { point: { ...EXAMPLE, N: 1e10, D: 1e11, r: 2 }, margin: 1e-13 },
    mutation: { right: { says: 'r^{1.01/\\max(\\alpha,\\beta)}', value: (x) => 1.01 * x } },
  }),

  /* @__PURE__ */ comparison({
    id: 'slingshot-most',
    source: 'S. Arora & A. Goyal (2023), §7',
    domain: { variables: { ...AT_SCALE, r: { in: 'decades', from: 1, to: 1e3 } } },
    left: FACTOR_FOR_REDUCTION,
    relation: '≤',
    right: MOST_FACTOR,
    slack: factorSlack,
    witness: { point: { ...EXAMPLE, N: 1e10, D: 1e11, r: 2 }, margin: 1e-13 },
    mutation: { right: { says: 'r^{0.99/\\min(\\alpha,\\beta)}', value: (x) => 0.99 * x } },
  }),
]);
