import { computeOptimalScale, excessEntropy, optimalExponents, scaleFactor } from '../../scaling/laws.ts';
import { Interval } from '../../certified/interval.ts';
import {
  certifiedBudget,
  certifiedExcess,
  certifiedFallen,
  certifiedOptimalExcess,
  certifiedOptimalTerm,
  certifiedPowerOfOptimum,
  certifiedShareOfOptimum,
} from '../certified/scaling.ts';
import type { Claim, ClaimPoint } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import type { Side } from '../forms/side.ts';
import { ulps } from '../margins.ts';
import type { Variable } from '../variable.ts';

type Law = 'A' | 'B' | 'alpha' | 'beta';
type Scaled = Law | 'N' | 'D' | 's';

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

function lawOf({ A, B, alpha, beta }: ClaimPoint<Law>) {
  return { E: 0, A, B, alpha, beta };
}

/** ε at s times the scale. */
function excessAt(at: ClaimPoint<Law | 'N' | 'D'>, s: number): number {
  return excessEntropy(lawOf(at), { parameters: s * at.N, tokens: s * at.D });
}

const SCALED: Side<Scaled> = {
  says: '\\varepsilon(sN,sD)',
  value: (at) => excessAt(at, at.s),
  certified: certifiedExcess,
};

/** ε with x times the optimal parameters, for a budget C. */
function excessForBudget(at: ClaimPoint<Law>, flops: number, x = 1): number {
  const { parameters, tokens } = computeOptimalScale(lawOf(at), flops);
  return excessEntropy(lawOf(at), { parameters: x * parameters, tokens: tokens / x });
}

/** ln s of the factor that divides ε by r. */
const FACTOR_FOR_REDUCTION: Side<Law | 'N' | 'D' | 'r'> = {
  says: 's',
  value: (at) => Math.log(scaleFactor(lawOf(at), { parameters: at.N, tokens: at.D }, { reduction: at.r })),
};

function factorSlack({ alpha, beta, r }: ClaimPoint<Law | 'r'>): number {
  return 2 ** -45 * (1 + Math.log(r) / Math.min(alpha, beta));
}

const EXAMPLE = { A: 400, B: 400, alpha: 0.3, beta: 0.3 };

/** Scaling laws, E aside. */
export const scalingClaims: readonly Claim[] = /* @__PURE__ */ chapter('Scaling laws', [
  /* @__PURE__ */ comparison({
    id: 'excess-falls',
    source: 'S. Arora & A. Goyal (2023), §7, for the law of J. Hoffmann et al. (2022), equation 10',
    domain: { variables: { ...AT_SCALE, s: FACTOR } },
    left: SCALED,
    relation: '≤',
    right: {
      says: 's^{-\\min(\\alpha,\\beta)}\\,\\varepsilon(N,D)',
      value: (at) => at.s ** -Math.min(at.alpha, at.beta) * excessAt(at, 1),
      certified: (at, options) => certifiedFallen('smaller', at, options),
    },
    given: 's \\ge 1',
    slack: (_, { left }) => ulps(16, left),
    witness: { point: { ...EXAMPLE, N: 1e10, D: 1e11, s: 10 }, margin: 1e-14 },
    mutation: {
      right: {
        says: 's^{-1.01\\min(\\alpha,\\beta)}\\,\\varepsilon(N,D)',
        value: (x, at) => at.s ** (-0.01 * Math.min(at.alpha, at.beta)) * x,
      },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'excess-falls-no-faster',
    source: 'S. Arora & A. Goyal (2023), §7, for the law of J. Hoffmann et al. (2022), equation 10',
    domain: { variables: { ...AT_SCALE, s: FACTOR } },
    left: SCALED,
    relation: '≥',
    right: {
      says: 's^{-\\max(\\alpha,\\beta)}\\,\\varepsilon(N,D)',
      value: (at) => at.s ** -Math.max(at.alpha, at.beta) * excessAt(at, 1),
      certified: (at, options) => certifiedFallen('larger', at, options),
    },
    given: 's \\ge 1',
    slack: (_, { left }) => ulps(16, left),
    witness: { point: { ...EXAMPLE, N: 1e10, D: 1e11, s: 10 }, margin: 1e-14 },
    mutation: {
      right: {
        says: 's^{-0.99\\max(\\alpha,\\beta)}\\,\\varepsilon(N,D)',
        value: (x, at) => at.s ** (0.01 * Math.max(at.alpha, at.beta)) * x,
      },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'optimal-allocation',
    source: 'J. Hoffmann et al. (2022), equation 4',
    domain: { variables: { ...LAW, C: BUDGET, x: { in: 'decades', from: 1e-6, to: 1e6 } } },
    left: {
      says: '\\varepsilon(N^*,D^*)',
      value: (at) => excessForBudget(at, at.C),
      certified: (at, options) => certifiedOptimalExcess(at, 1, options),
    },
    relation: '≤',
    right: {
      says: '\\varepsilon(xN^*,D^*/x)',
      value: (at) => excessForBudget(at, at.C, at.x),
      certified: (at, options) => certifiedOptimalExcess(at, at.x, options),
    },
    given: '6N^*D^* = C',
    slack: (_, { left }) => ulps(64, left),
    witness: { point: { ...EXAMPLE, C: 6e20, x: 1 }, margin: 0 },
    mutation: { left: { says: '\\varepsilon(2N^*,D^*/2)', value: (_, at) => excessForBudget(at, at.C, 2) } },
  }),

  /* @__PURE__ */ comparison({
    id: 'optimal-scale-spends-budget',
    source: 'J. Hoffmann et al. (2022), equation 4',
    domain: { variables: { ...LAW, C: BUDGET } },
    left: {
      says: '6N^*D^*',
      value: (at) => {
        const { parameters, tokens } = computeOptimalScale(lawOf(at), at.C);
        return 6 * parameters * tokens;
      },
      certified: certifiedBudget,
    },
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
    left: {
      says: 'A N^{*-\\alpha}',
      value: (at) => at.A * computeOptimalScale(lawOf(at), at.C).parameters ** -at.alpha,
      certified: certifiedOptimalTerm,
    },
    relation: '=',
    right: {
      says: '\\frac{\\beta}{\\alpha+\\beta}\\,\\varepsilon(N^*,D^*)',
      value: (at) => (at.beta / (at.alpha + at.beta)) * excessForBudget(at, at.C),
      certified: certifiedShareOfOptimum,
    },
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
    left: {
      says: '\\varepsilon^*(sC)',
      value: (at) => excessForBudget(at, at.s * at.C),
      certified: ({ s, ...at }, options) => certifiedOptimalExcess({ ...at, times: s }, 1, options),
    },
    relation: '=',
    right: {
      says: 's^{-\\gamma}\\varepsilon^*(C)',
      value: (at) => at.s ** optimalExponents(lawOf(at)).excess * excessForBudget(at, at.C),
      certified: certifiedPowerOfOptimum,
    },
    given: '\\gamma = \\frac{\\alpha\\beta}{\\alpha+\\beta}',
    slack: (at) => ulps(256, excessForBudget(at, at.C)),
    witness: { point: { ...EXAMPLE, C: 6e20, s: 10 }, margin: 0 },
    mutation: {
      right: {
        says: 's^{-\\min(\\alpha,\\beta)}\\varepsilon^*(C)',
        value: (_, at) => at.s ** -Math.min(at.alpha, at.beta) * excessForBudget(at, at.C),
      },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'slingshot-least',
    source: 'S. Arora & A. Goyal (2023), §7',
    domain: { variables: { ...AT_SCALE, r: { in: 'decades', from: 1, to: 1e3 } } },
    left: FACTOR_FOR_REDUCTION,
    relation: '≥',
    right: {
      says: 'r^{1/\\max(\\alpha,\\beta)} \\quad\\text{where}\\quad \\varepsilon(sN,sD) = \\varepsilon(N,D)/r',
      value: ({ alpha, beta, r }) => Math.log(r) / Math.max(alpha, beta),
    },
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
    right: {
      says: 'r^{1/\\min(\\alpha,\\beta)} \\quad\\text{where}\\quad \\varepsilon(sN,sD) = \\varepsilon(N,D)/r',
      value: ({ alpha, beta, r }) => Math.log(r) / Math.min(alpha, beta),
    },
    slack: factorSlack,
    witness: { point: { ...EXAMPLE, N: 1e10, D: 1e11, r: 2 }, margin: 1e-13 },
    mutation: { right: { says: 'r^{0.99/\\min(\\alpha,\\beta)}', value: (x) => 0.99 * x } },
  }),
]);
