import { errorAmplification, minSkillsPerPiece, performanceGap } from '../../competence/index.ts';
import { bernoulliDivergence, binaryEntropy } from '../../concentration/index.ts';
import { certifiedGap } from '../certified/amplification.ts';
import { certifiedDivergenceRise, certifiedGapAtLeast } from '../certified/condition.ts';
import type { Claim, ClaimPoint } from '../claim.ts';
import type { Variable } from '../variable.ts';
import { ulps } from '../margins.ts';

const SOURCE = 'S. Arora & A. Goyal (2023), Theorem 8';
const UNIT: Variable = { in: 'open unit' };

type Condition = 'theta' | 'k' | 'alpha' | 'beta';

/**
 * What the gap changes by where β is off by 1e-14 of itself, the error of β*, plus what it is itself off by:
 * kθ βα ln(β(1 − α)/(1 − βα)) is its slope in ln β.
 */
function gapSlack({ theta, k, alpha, beta }: ClaimPoint<Condition>): number {
  const share = Math.min(beta * alpha, 1 - 2 ** -53);
  const slope = k * theta * share * Math.log((beta * (1 - alpha)) / (1 - share));
  return ulps(64, slope) + ulps(64, binaryEntropy(theta) + k * theta * bernoulliDivergence(share, alpha));
}

const aboveRoot: Claim<Condition> = {
  id: 'condition-above-root',
  statement:
    'H(\\theta) < k\\theta\\,D(\\beta\\alpha\\|\\alpha), \\quad \\beta^*(\\theta,k,\\alpha) < \\beta \\le 1/\\alpha',
  source: SOURCE,
  domain: {
    variables: { theta: UNIT, k: { in: 'count', to: 1e5 }, alpha: UNIT, beta: { in: 'amplification', of: 'alpha' } },
    // 1e-14 is the error of β*
    where: {
      text: '\\beta > \\beta^*',
      holds: (at) => at.beta > errorAmplification(at) * (1 + 2 ** -46),
    },
  },
  margin: (at) => -performanceGap(at),
  slack: gapSlack,
  isStrict: true,
  certifiedMargin: (at, options) => certifiedGap(at, options).negate(),
  witness: { point: { theta: 0.1, k: 8, alpha: 0.1, beta: 4.501907694444 }, margin: 1e-11 },
  mutation: {
    statement: 'H(\\theta) < 0.99\\,k\\theta\\,D(\\beta\\alpha\\|\\alpha)',
    margin: (at) => -performanceGap(at) - 0.01 * at.k * at.theta * bernoulliDivergence(at.beta * at.alpha, at.alpha),
    point: { theta: 0.1, k: 8, alpha: 0.1, beta: 4.501907694444 },
  },
};

const belowRoot: Claim<Condition> = {
  id: 'condition-below-root',
  statement:
    'H(\\theta) \\ge k\\theta\\,D(\\beta\\alpha\\|\\alpha), \\quad 1 < \\beta \\le \\beta^*(\\theta,k,\\alpha)',
  source: SOURCE,
  domain: {
    ...aboveRoot.domain,
    where: {
      text: '\\beta \\le \\beta^*',
      holds: (at) => at.beta < errorAmplification(at) * (1 - 2 ** -46),
    },
  },
  margin: (at) => performanceGap(at),
  slack: gapSlack,
  certifiedMargin: certifiedGap,
  witness: { point: { theta: 0.5, k: 2, alpha: 0.5, beta: 2 }, margin: 0 },
  mutation: {
    statement: 'H(\\theta) \\ge 1.01\\,k\\theta\\,D(\\beta\\alpha\\|\\alpha)',
    margin: (at) => performanceGap(at) - 0.01 * at.k * at.theta * bernoulliDivergence(at.beta * at.alpha, at.alpha),
    point: { theta: 0.5, k: 2, alpha: 0.5, beta: 2 },
  },
};

type Least = 'theta' | 'alpha' | 'beta';

const LEAST = { theta: UNIT, alpha: UNIT, beta: { in: 'amplification', of: 'alpha' } } as const;

/** The gap with so many skills fewer than the least number. */
function gapAtLeast(at: ClaimPoint<Least>, fewer: number): number {
  return performanceGap({ ...at, k: minSkillsPerPiece(at) - fewer });
}

const leastSkills: Claim<Least> = {
  id: 'least-skills-suffice',
  statement:
    'H(\\theta) < k\\theta\\,D(\\beta\\alpha\\|\\alpha), \\quad k = \\lfloor H(\\theta)/(\\theta D(\\beta\\alpha\\|\\alpha))\\rfloor + 1',
  source: SOURCE,
  domain: {
    variables: LEAST,
    where: {
      text: 'k < 2^{53}',
      holds: (at) => minSkillsPerPiece(at) < Infinity,
    },
  },
  margin: (at) => -gapAtLeast(at, 0),
  slack: (at) => gapSlack({ ...at, k: minSkillsPerPiece(at) }),
  isStrict: true,
  certifiedMargin: (at, options) => certifiedGapAtLeast(at, 0, options).negate(),
  witness: { point: { theta: 0.1, alpha: 0.01, beta: 1.001 }, margin: 1e-7 },
  mutation: {
    statement:
      'H(\\theta) < k\\theta\\,D(\\beta\\alpha\\|\\alpha), \\quad k = \\lfloor H(\\theta)/(\\theta D(\\beta\\alpha\\|\\alpha))\\rfloor',
    margin: (at) => -gapAtLeast(at, 1),
    point: { theta: 0.1, alpha: 0.1, beta: 4 },
  },
};

const fewerSkills: Claim<Least> = {
  id: 'fewer-skills-do-not',
  statement:
    'H(\\theta) \\ge (k-1)\\theta\\,D(\\beta\\alpha\\|\\alpha), \\quad k = \\lfloor H(\\theta)/(\\theta D(\\beta\\alpha\\|\\alpha))\\rfloor + 1',
  source: SOURCE,
  domain: {
    variables: LEAST,
    where: {
      text: '1 < k < 2^{53}',
      holds: (at) => minSkillsPerPiece(at) > 1 && minSkillsPerPiece(at) < Infinity,
    },
  },
  margin: (at) => gapAtLeast(at, 1),
  slack: (at) => gapSlack({ ...at, k: minSkillsPerPiece(at) }),
  certifiedMargin: (at, options) => certifiedGapAtLeast(at, 1, options),
  witness: { point: { theta: 0.5, alpha: 0.5, beta: 2 }, margin: 0 },
  mutation: {
    statement:
      'H(\\theta) \\ge k\\theta\\,D(\\beta\\alpha\\|\\alpha), \\quad k = \\lfloor H(\\theta)/(\\theta D(\\beta\\alpha\\|\\alpha))\\rfloor + 1',
    margin: (at) => gapAtLeast(at, 0),
    point: { theta: 0.5, alpha: 0.5, beta: 2 },
  },
};

const gapFalls: Claim<'theta' | 'k' | 'alpha' | 'low' | 'high'> = {
  id: 'gap-decreasing-in-beta',
  statement:
    "H(\\theta)-k\\theta D(\\beta\\alpha\\|\\alpha) \\ge H(\\theta)-k\\theta D(\\beta'\\alpha\\|\\alpha), \\quad \\beta < \\beta'",
  source: SOURCE,
  domain: {
    variables: {
      theta: UNIT,
      k: { in: 'count', to: 1e5 },
      alpha: UNIT,
      low: { in: 'amplification', of: 'alpha' },
      high: { in: 'amplification', of: 'alpha' },
    },
    ordered: ['low', 'high'],
  },
  margin: ({ low, high, ...at }) => performanceGap({ ...at, beta: low }) - performanceGap({ ...at, beta: high }),
  slack: ({ high, ...at }) => gapSlack({ ...at, beta: high }),
  certifiedMargin: ({ low, high, ...at }, options) =>
    certifiedGap({ ...at, beta: low }, options).subtract(certifiedGap({ ...at, beta: high }, options)),
  witness: { point: { theta: 0.1, k: 8, alpha: 0.1, low: 2, high: 2.000001 }, margin: 1e-6 },
  mutation: {
    statement:
      "H(\\theta)-k\\theta D(\\beta\\alpha\\|\\alpha) \\le H(\\theta)-k\\theta D(\\beta'\\alpha\\|\\alpha), \\quad \\beta < \\beta'",
    margin: ({ low, high, ...at }) => performanceGap({ ...at, beta: high }) - performanceGap({ ...at, beta: low }),
    point: { theta: 0.1, k: 8, alpha: 0.1, low: 2, high: 3 },
  },
};

const divergenceInAlpha: Claim<'low' | 'high' | 'beta'> = {
  id: 'divergence-increasing-in-alpha',
  statement: "D(\\beta\\alpha\\|\\alpha) \\le D(\\beta\\alpha'\\|\\alpha'), \\quad \\alpha < \\alpha', \\ \\beta > 1",
  source: SOURCE,
  domain: {
    variables: { low: UNIT, high: UNIT, beta: { in: 'amplification', of: 'high' } },
    ordered: ['low', 'high'],
    // next to 1 the product βα has no digits of 1 − βα
    where: {
      text: "\\beta\\alpha' \\le 1, \\ \\alpha' \\le 1-2^{-20}",
      holds: ({ high, beta }) => beta * high <= 1 && high <= 1 - 2 ** -20,
    },
  },
  margin: ({ low, high, beta }) => bernoulliDivergence(beta * high, high) - bernoulliDivergence(beta * low, low),
  slack: ({ high, beta }) => gapSlack({ theta: 1, k: 1, alpha: high, beta }),
  certifiedMargin: certifiedDivergenceRise,
  witness: { point: { low: 0.1, high: 0.1000001, beta: 2 }, margin: 1e-7 },
  mutation: {
    statement: "D(\\beta\\alpha\\|\\alpha) \\ge D(\\beta\\alpha'\\|\\alpha'), \\quad \\alpha < \\alpha', \\ \\beta > 1",
    margin: ({ low, high, beta }) => bernoulliDivergence(beta * low, low) - bernoulliDivergence(beta * high, high),
    point: { low: 0.1, high: 0.2, beta: 2 },
  },
};

/** The condition of Theorem 8. */
export const conditionClaims: readonly Claim[] = [
  aboveRoot,
  belowRoot,
  leastSkills,
  fewerSkills,
  gapFalls,
  divergenceInAlpha,
];
