import { computeOptimalScale, excessEntropy, optimalExponents, scaleFactor } from '../../scaling/laws.ts';
import {
  certifiedBudget,
  certifiedExcess,
  certifiedFallen,
  certifiedOptimalExcess,
  certifiedOptimalTerm,
  certifiedPowerOfOptimum,
  certifiedShareOfOptimum,
} from '../certified/scaling.ts';
import type { ClaimPoint } from '../claim.ts';
import type { Side } from '../forms/side.ts';
import { log } from '../../numeric/elementary/log.ts';
import { pow } from '../../numeric/elementary/pow.ts';

export type Law = 'A' | 'B' | 'alpha' | 'beta';

type Scaled = Law | 'N' | 'D' | 's';

function lawOf({ A, B, alpha, beta }: ClaimPoint<Law>) {
  return { E: 0, A, B, alpha, beta };
}

/** ε at s times the scale. */
function excessAt(at: ClaimPoint<Law | 'N' | 'D'>, s: number): number {
  return excessEntropy(lawOf(at), { parameters: s * at.N, tokens: s * at.D });
}

export const SCALED: Side<Scaled> = {
  says: '\\varepsilon(sN,sD)',
  value: (at) => excessAt(at, at.s),
  certified: certifiedExcess,
};

/** ε with x times the optimal parameters, for a budget C. */
export function excessForBudget(at: ClaimPoint<Law>, flops: number, x = 1): number {
  const { parameters, tokens } = computeOptimalScale(lawOf(at), flops);
  return excessEntropy(lawOf(at), { parameters: x * parameters, tokens: tokens / x });
}

/** ln s of the factor that divides ε by r. */
export const FACTOR_FOR_REDUCTION: Side<Law | 'N' | 'D' | 'r'> = {
  says: 's',
  value: (at) => log(scaleFactor(lawOf(at), { parameters: at.N, tokens: at.D }, { reduction: at.r })),
};

export function factorSlack({ alpha, beta, r }: ClaimPoint<Law | 'r'>): number {
  return 2 ** -45 * (1 + log(r) / Math.min(alpha, beta));
}

export const FALLEN_LEAST: Side<Scaled> = {
  says: 's^{-\\min(\\alpha,\\beta)}\\,\\varepsilon(N,D)',
  value: (at) => pow(at.s, -Math.min(at.alpha, at.beta)) * excessAt(at, 1),
  certified: (at, options) => certifiedFallen('smaller', at, options),
};

export const FALLEN_MOST: Side<Scaled> = {
  says: 's^{-\\max(\\alpha,\\beta)}\\,\\varepsilon(N,D)',
  value: (at) => pow(at.s, -Math.max(at.alpha, at.beta)) * excessAt(at, 1),
  certified: (at, options) => certifiedFallen('larger', at, options),
};

export const OPTIMAL_EXCESS: Side<Law | 'C'> = {
  says: '\\varepsilon(N^*,D^*)',
  value: (at) => excessForBudget(at, at.C),
  certified: (at, options) => certifiedOptimalExcess(at, 1, options),
};

export const SHIFTED_EXCESS: Side<Law | 'C' | 'x'> = {
  says: '\\varepsilon(xN^*,D^*/x)',
  value: (at) => excessForBudget(at, at.C, at.x),
  certified: (at, options) => certifiedOptimalExcess(at, at.x, options),
};

export const SPENT: Side<Law | 'C'> = {
  says: '6N^*D^*',
  value: (at) => {
    const { parameters, tokens } = computeOptimalScale(lawOf(at), at.C);
    return 6 * parameters * tokens;
  },
  certified: certifiedBudget,
};

export const PARAMETER_TERM: Side<Law | 'C'> = {
  says: 'A N^{*-\\alpha}',
  value: (at) => at.A * pow(computeOptimalScale(lawOf(at), at.C).parameters, -at.alpha),
  certified: certifiedOptimalTerm,
};

export const PARAMETER_SHARE: Side<Law | 'C'> = {
  says: '\\frac{\\beta}{\\alpha+\\beta}\\,\\varepsilon(N^*,D^*)',
  value: (at) => (at.beta / (at.alpha + at.beta)) * excessForBudget(at, at.C),
  certified: certifiedShareOfOptimum,
};

export const EXCESS_OF_BUDGET: Side<Law | 'C' | 's'> = {
  says: '\\varepsilon^*(sC)',
  value: (at) => excessForBudget(at, at.s * at.C),
  certified: ({ s, ...at }, options) => certifiedOptimalExcess({ ...at, times: s }, 1, options),
};

export const POWER_OF_BUDGET: Side<Law | 'C' | 's'> = {
  says: 's^{-\\gamma}\\varepsilon^*(C)',
  value: (at) => pow(at.s, optimalExponents(lawOf(at)).excess) * excessForBudget(at, at.C),
  certified: certifiedPowerOfOptimum,
};

export const LEAST_FACTOR: Side<Law | 'r'> = {
  says: 'r^{1/\\max(\\alpha,\\beta)} \\quad\\text{where}\\quad \\varepsilon(sN,sD) = \\varepsilon(N,D)/r',
  value: ({ alpha, beta, r }) => log(r) / Math.max(alpha, beta),
};

export const MOST_FACTOR: Side<Law | 'r'> = {
  says: 'r^{1/\\min(\\alpha,\\beta)} \\quad\\text{where}\\quad \\varepsilon(sN,sD) = \\varepsilon(N,D)/r',
  value: ({ alpha, beta, r }) => log(r) / Math.min(alpha, beta),
};
