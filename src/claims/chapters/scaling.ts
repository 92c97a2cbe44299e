import { computeOptimalScale, excessEntropy, optimalExponents, scaleFactor } from '../../scaling/laws.ts';
import type { Claim, ClaimPoint } from '../claim.ts';
import {
  certifiedBudget,
  certifiedFall,
  certifiedOptimum,
  certifiedPower,
  certifiedShare,
} from '../certified/scaling.ts';
import type { Variable } from '../variable.ts';
import { agreement, difference, ulps } from '../margins.ts';

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

function lawOf({ A, B, alpha, beta }: ClaimPoint<Law>) {
  return { E: 0, A, B, alpha, beta };
}

/** ε at s times the scale. */
function excessAt(at: ClaimPoint<Law | 'N' | 'D'>, s: number): number {
  return excessEntropy(lawOf(at), { parameters: s * at.N, tokens: s * at.D });
}

const EQUAL = { A: 400, B: 400, alpha: 0.3, beta: 0.3, N: 1e10, D: 1e11, s: 10 };

const falls: Claim<Scaled> = {
  id: 'excess-falls',
  statement: '\\varepsilon(sN,sD) \\le s^{-\\min(\\alpha,\\beta)}\\,\\varepsilon(N,D), \\quad s \\ge 1',
  source: 'S. Arora & A. Goyal (2023), §7, for the law of J. Hoffmann et al. (2022), equation 10',
  domain: { variables: { ...LAW, N: SIZE, D: SIZE, s: FACTOR } },
  margin: (at) => at.s ** -Math.min(at.alpha, at.beta) * excessAt(at, 1) - excessAt(at, at.s),
  slack: (at) => ulps(16, excessAt(at, at.s)),
  certifiedMargin: (at, options) => certifiedFall('smaller', at, options),
  witness: { point: EQUAL, margin: 1e-14 },
  mutation: {
    statement: '\\varepsilon(sN,sD) \\le s^{-1.01\\min(\\alpha,\\beta)}\\,\\varepsilon(N,D)',
    margin: (at) => at.s ** (-1.01 * Math.min(at.alpha, at.beta)) * excessAt(at, 1) - excessAt(at, at.s),
    point: EQUAL,
  },
};

const fallsNoFaster: Claim<Scaled> = {
  id: 'excess-falls-no-faster',
  statement: '\\varepsilon(sN,sD) \\ge s^{-\\max(\\alpha,\\beta)}\\,\\varepsilon(N,D), \\quad s \\ge 1',
  source: 'S. Arora & A. Goyal (2023), §7, for the law of J. Hoffmann et al. (2022), equation 10',
  domain: { variables: { ...LAW, N: SIZE, D: SIZE, s: FACTOR } },
  margin: (at) => excessAt(at, at.s) - at.s ** -Math.max(at.alpha, at.beta) * excessAt(at, 1),
  slack: (at) => ulps(16, excessAt(at, at.s)),
  certifiedMargin: (at, options) => certifiedFall('larger', at, options).negate(),
  witness: { point: EQUAL, margin: 1e-14 },
  mutation: {
    statement: '\\varepsilon(sN,sD) \\ge s^{-0.99\\max(\\alpha,\\beta)}\\,\\varepsilon(N,D)',
    margin: (at) => excessAt(at, at.s) - at.s ** (-0.99 * Math.max(at.alpha, at.beta)) * excessAt(at, 1),
    point: EQUAL,
  },
};

/** ε with x times the optimal parameters, for a budget C. */
function excessForBudget(at: ClaimPoint<Law>, flops: number, x = 1): number {
  const { parameters, tokens } = computeOptimalScale(lawOf(at), flops);
  return excessEntropy(lawOf(at), { parameters: x * parameters, tokens: tokens / x });
}

const optimal: Claim<Law | 'C' | 'x'> = {
  id: 'optimal-allocation',
  statement: '\\varepsilon(N^*,D^*) \\le \\varepsilon(xN^*,D^*/x), \\quad 6N^*D^* = C',
  source: 'J. Hoffmann et al. (2022), equation 4',
  domain: { variables: { ...LAW, C: BUDGET, x: { in: 'decades', from: 1e-6, to: 1e6 } } },
  margin: (at) => excessForBudget(at, at.C, at.x) - excessForBudget(at, at.C),
  slack: (at) => ulps(64, excessForBudget(at, at.C)),
  certifiedMargin: certifiedOptimum,
  witness: { point: { A: 400, B: 400, alpha: 0.3, beta: 0.3, C: 6e20, x: 1 }, margin: 0 },
  mutation: {
    statement: '\\varepsilon(2N^*,D^*/2) \\le \\varepsilon(xN^*,D^*/x)',
    margin: (at) => excessForBudget(at, at.C, at.x) - excessForBudget(at, at.C, 2),
    point: { A: 400, B: 400, alpha: 0.3, beta: 0.3, C: 6e20, x: 1 },
  },
};

const optimalBudget: Claim<Law | 'C'> = {
  id: 'optimal-scale-spends-budget',
  statement: '6N^*D^* = C',
  source: 'J. Hoffmann et al. (2022), equation 4',
  domain: { variables: { ...LAW, C: BUDGET } },
  margin: (at) => agreement(spentAt(at), at.C),
  slack: ({ C }) => ulps(32, C),
  certifiedMargin: certifiedBudget,
  witness: { point: { A: 400, B: 400, alpha: 0.3, beta: 0.3, C: 6e20 }, margin: 0 },
  mutation: {
    statement: '6N^*D^* = 1.01\\,C',
    margin: (at) => agreement(spentAt(at), 1.01 * at.C),
    point: { A: 400, B: 400, alpha: 0.3, beta: 0.3, C: 6e20 },
  },
};

/** 6N*D*. */
function spentAt(at: ClaimPoint<Law | 'C'>): number {
  const { parameters, tokens } = computeOptimalScale(lawOf(at), at.C);
  return 6 * parameters * tokens;
}

const optimalShare: Claim<Law | 'C'> = {
  id: 'optimal-share',
  statement: 'A N^{*-\\alpha} = \\frac{\\beta}{\\alpha+\\beta}\\,\\varepsilon(N^*,D^*)',
  source: 'J. Hoffmann et al. (2022), equation 4',
  domain: { variables: { ...LAW, C: BUDGET } },
  margin: (at) => {
    const share = at.beta / (at.alpha + at.beta);
    const { parameters } = computeOptimalScale(lawOf(at), at.C);
    return agreement(at.A * parameters ** -at.alpha, share * excessForBudget(at, at.C));
  },
  slack: (at) => ulps(256, excessForBudget(at, at.C)),
  certifiedMargin: certifiedShare,
  witness: { point: { A: 400, B: 400, alpha: 0.3, beta: 0.3, C: 6e20 }, margin: 0 },
  mutation: {
    statement: 'A N^{*-\\alpha} = \\frac{\\alpha}{\\alpha+\\beta}\\,\\varepsilon(N^*,D^*)',
    margin: (at) => {
      const share = at.alpha / (at.alpha + at.beta);
      const { parameters } = computeOptimalScale(lawOf(at), at.C);
      return agreement(at.A * parameters ** -at.alpha, share * excessForBudget(at, at.C));
    },
    point: { A: 400, B: 400, alpha: 0.3, beta: 0.4, C: 6e20 },
  },
};

const optimalPower: Claim<Law | 'C' | 's'> = {
  id: 'optimal-excess-power',
  statement:
    '\\varepsilon^*(sC) = s^{-\\gamma}\\varepsilon^*(C), \\quad \\gamma = \\frac{\\alpha\\beta}{\\alpha+\\beta}',
  source: 'J. Hoffmann et al. (2022), equation 4',
  domain: { variables: { ...LAW, C: BUDGET, s: FACTOR } },
  margin: (at) =>
    agreement(excessForBudget(at, at.s * at.C), at.s ** optimalExponents(lawOf(at)).excess * excessForBudget(at, at.C)),
  slack: (at) => ulps(256, excessForBudget(at, at.C)),
  certifiedMargin: certifiedPower,
  witness: { point: { A: 400, B: 400, alpha: 0.3, beta: 0.3, C: 6e20, s: 10 }, margin: 0 },
  mutation: {
    statement: '\\varepsilon^*(sC) = s^{-\\min(\\alpha,\\beta)}\\varepsilon^*(C)',
    margin: (at) =>
      agreement(excessForBudget(at, at.s * at.C), at.s ** -Math.min(at.alpha, at.beta) * excessForBudget(at, at.C)),
    point: { A: 400, B: 400, alpha: 0.3, beta: 0.3, C: 6e20, s: 10 },
  },
};

/** ln s of the factor that divides ε by r. */
function logFactor(at: ClaimPoint<Law | 'N' | 'D' | 'r'>): number {
  return Math.log(scaleFactor(lawOf(at), { parameters: at.N, tokens: at.D }, { reduction: at.r }));
}

const slingshotLeast: Claim<Law | 'N' | 'D' | 'r'> = {
  id: 'slingshot-least',
  statement: 's \\ge r^{1/\\max(\\alpha,\\beta)} \\quad\\text{where}\\quad \\varepsilon(sN,sD) = \\varepsilon(N,D)/r',
  source: 'S. Arora & A. Goyal (2023), §7',
  domain: { variables: { ...LAW, N: SIZE, D: SIZE, r: { in: 'decades', from: 1, to: 1e3 } } },
  margin: (at) => difference(logFactor(at), Math.log(at.r) / Math.max(at.alpha, at.beta)),
  slack: (at) => 2 ** -45 * (1 + Math.log(at.r) / Math.min(at.alpha, at.beta)),
  witness: { point: { A: 400, B: 400, alpha: 0.3, beta: 0.3, N: 1e10, D: 1e11, r: 2 }, margin: 1e-13 },
  mutation: {
    statement: 's \\ge r^{1.01/\\max(\\alpha,\\beta)}',
    margin: (at) => difference(logFactor(at), (1.01 * Math.log(at.r)) / Math.max(at.alpha, at.beta)),
    point: { A: 400, B: 400, alpha: 0.3, beta: 0.3, N: 1e10, D: 1e11, r: 2 },
  },
};

const slingshotMost: Claim<Law | 'N' | 'D' | 'r'> = {
  ...slingshotLeast,
  id: 'slingshot-most',
  statement: 's \\le r^{1/\\min(\\alpha,\\beta)} \\quad\\text{where}\\quad \\varepsilon(sN,sD) = \\varepsilon(N,D)/r',
  margin: (at) => difference(Math.log(at.r) / Math.min(at.alpha, at.beta), logFactor(at)),
  mutation: {
    statement: 's \\le r^{0.99/\\min(\\alpha,\\beta)}',
    margin: (at) => difference((0.99 * Math.log(at.r)) / Math.min(at.alpha, at.beta), logFactor(at)),
    point: { A: 400, B: 400, alpha: 0.3, beta: 0.3, N: 1e10, D: 1e11, r: 2 },
  },
};

/** Scaling laws, E aside. */
export const scalingClaims: readonly Claim[] = [
  falls,
  fallsNoFaster,
  optimal,
  optimalBudget,
  optimalShare,
  optimalPower,
  slingshotLeast,
  slingshotMost,
];
