import {
  type AmplificationPoint,
  distinctErrorAmplification,
  errorAmplification,
  refinedErrorAmplification,
  sharpErrorAmplification,
} from '../../competence/index.ts';
import { certifiedAmplification, certifiedBelowTrivial, certifiedOrder, inverse } from '../certified/amplification.ts';
import { certifiedAgreement } from '../certified/margins.ts';
import { certifiedTupleError } from '../certified/tuples.ts';
import type { Claim } from '../claim.ts';
import type { ClaimDomain } from '../domain.ts';
import { agreement, difference, ulps } from '../margins.ts';

type Point = 'theta' | 'k' | 'alpha';

export const SOURCE = 'A result of this library: the sharp performance curve';

export const POINT: ClaimDomain<Point> = {
  variables: { theta: { in: 'open unit' }, k: { in: 'count', to: 1e4 }, alpha: { in: 'open unit' } },
  // below, θkα has lost digits, or is 0
  where: { text: '\\theta\\alpha \\ge 2^{-1000}', holds: ({ theta, alpha }) => theta * alpha >= 2 ** -1000 },
};

/** β° is good to 1e-13. */
export function slack(at: AmplificationPoint): number {
  return ulps(512, sharpErrorAmplification(at));
}

const aboveOne: Claim<Point> = {
  id: 'sharp-above-one',
  statement: '\\beta^\\circ \\ge \\frac1{\\max(\\theta,\\,1-(1-\\alpha)^k)} \\ge 1',
  source: SOURCE,
  domain: POINT,
  margin: (at) => difference(sharpErrorAmplification(at), leastAmplification(at)),
  slack,
  certifiedMargin: (at, options) => {
    const cover = certifiedTupleError(at.alpha, at.k, options); // 1 − (1 − α)^k
    return certifiedAmplification('sharp', at, options).subtract(inverse(cover.max(at.theta), options));
  },
  witness: { point: { theta: 0.5, k: 4, alpha: 0.05 }, margin: 1e-14 },
  mutation: {
    statement: '\\beta^\\circ \\ge \\frac1{\\max(\\theta,\\,1-(1-\\alpha)^{k-1})}',
    margin: (at) => difference(sharpErrorAmplification(at), leastAmplification({ ...at, k: at.k - 1 })),
    point: { theta: 0.05, k: 2, alpha: 0.05 },
  },
};

/** 1/max(θ, 1 − (1−α)^k): below θ₀ = 1 − (1−α)^k the concave θβ° is above its chord from 0 to 1. */
function leastAmplification({ theta, k, alpha }: AmplificationPoint): number {
  return 1 / Math.max(theta, -Math.expm1(k * Math.log1p(-alpha)));
}

const belowTrivial: Claim<Point> = {
  id: 'sharp-below-trivial',
  statement: '\\beta^\\circ \\le 1/\\max(\\theta,\\alpha)',
  source: SOURCE,
  domain: POINT,
  margin: (at) => difference(1 / Math.max(at.theta, at.alpha), sharpErrorAmplification(at)),
  slack,
  certifiedMargin: certifiedBelowTrivial,
  witness: { point: { theta: 0.1, k: 1, alpha: 0.2 }, margin: 1e-14 },
  mutation: {
    statement: '\\beta^\\circ \\le 0.99/\\max(\\theta,\\alpha)',
    margin: (at) => difference(0.99 / Math.max(at.theta, at.alpha), sharpErrorAmplification(at)),
    point: { theta: 0.1, k: 1, alpha: 0.2 },
  },
};

const belowRefined: Claim<Point> = {
  id: 'sharp-below-refined',
  statement: '\\beta^\\circ \\le \\hat\\beta',
  source: SOURCE,
  domain: POINT,
  margin: (at) => difference(refinedErrorAmplification(at), sharpErrorAmplification(at)),
  slack,
  certifiedMargin: (at, options) => certifiedOrder('refined', 'sharp', at, options),
  witness: { point: { theta: 0.1, k: 1, alpha: 0.2 }, margin: 1e-14 },
  mutation: {
    statement: '\\beta^\\circ \\le 1 + 0.9(\\hat\\beta-1)',
    margin: (at) => difference(1 + 0.9 * (refinedErrorAmplification(at) - 1), sharpErrorAmplification(at)),
    point: { theta: 0.1, k: 1, alpha: 0.2 },
  },
};

const refinedBelowTheorem: Claim<Point> = {
  id: 'refined-below-theorem',
  statement: '\\hat\\beta < \\beta^*',
  source: SOURCE,
  domain: { variables: { ...POINT.variables, k: { in: 'count', to: 1e6 } } },
  margin: (at) => difference(errorAmplification(at), refinedErrorAmplification(at)),
  slack: (at) => ulps(8, refinedErrorAmplification(at)),
  isStrict: true,
  certifiedMargin: (at, options) => certifiedOrder('theorem8', 'refined', at, options),
  witness: { point: { theta: 1e-300, k: 1000, alpha: 0.1 }, margin: 0.01 },
  mutation: {
    statement: '\\hat\\beta < \\beta^*(\\theta,2k,\\alpha)',
    margin: (at) => difference(errorAmplification({ ...at, k: 2 * at.k }), refinedErrorAmplification(at)),
    point: { theta: 1e-300, k: 1000, alpha: 0.1 },
  },
};

const single: Claim<'theta' | 'alpha'> = {
  id: 'sharp-of-single-skill',
  statement: '\\beta^\\circ(\\theta,1,\\alpha) = 1/\\max(\\theta,\\alpha)',
  source: SOURCE,
  domain: {
    variables: { theta: { in: 'open unit' }, alpha: { in: 'open unit' } },
    where: { text: '\\theta\\alpha \\ge 2^{-1000}', holds: ({ theta, alpha }) => theta * alpha >= 2 ** -1000 },
  },
  margin: (at) => agreement(sharpErrorAmplification({ ...at, k: 1 }), 1 / Math.max(at.theta, at.alpha)),
  slack: (at) => slack({ ...at, k: 1 }),
  certifiedMargin: (at, options) =>
    certifiedBelowTrivial({ ...at, k: 1 }, options)
      .abs()
      .negate(),
  witness: { point: { theta: 0.25, alpha: 0.5 }, margin: 0 },
  mutation: {
    statement: '\\beta^\\circ(\\theta,2,\\alpha) = 1/\\max(\\theta,\\alpha)',
    margin: (at) => agreement(sharpErrorAmplification({ ...at, k: 2 }), 1 / Math.max(at.theta, at.alpha)),
    point: { theta: 0.5, alpha: 0.5 },
  },
};

const trivial: Claim<Point> = {
  id: 'sharp-trivial-from-edge',
  statement: '\\beta^\\circ = 1/\\alpha, \\quad \\alpha \\ge \\theta^{1/k}',
  source: SOURCE,
  domain: {
    variables: POINT.variables,
    where: {
      text: '\\alpha^k \\ge \\theta, \\ \\theta\\alpha \\ge 2^{-1000}',
      holds: (at) => at.alpha ** at.k >= at.theta && at.theta * at.alpha >= 2 ** -1000,
    },
  },
  margin: (at) => agreement(sharpErrorAmplification(at), 1 / at.alpha),
  slack,
  certifiedMargin: (at, options) =>
    certifiedAgreement(certifiedAmplification('sharp', at, options), inverse(at.alpha, options)),
  witness: { point: { theta: 0.1, k: 3, alpha: 0.5 }, margin: 0 },
  mutation: {
    statement: '\\beta^\\circ(\\theta,k+1,\\alpha) = 1/\\alpha, \\quad \\alpha \\ge \\theta^{1/k}',
    margin: (at) => agreement(sharpErrorAmplification({ ...at, k: at.k + 1 }), 1 / at.alpha),
    point: { theta: 0.1, k: 3, alpha: 0.5 },
  },
};

const distinct: Claim<'theta' | 'k' | 'skills' | 'bad'> = {
  id: 'distinct-below-sharp',
  statement: '\\mathrm{CVaR}_\\theta(\\mathrm{Hyp}(m,z,k)) \\le \\mathrm{CVaR}_\\theta(\\mathrm{Bin}(k,z/m))',
  source: 'W. Hoeffding (1963), Theorem 4',
  domain: {
    variables: {
      theta: { in: 'decades', from: 1e-9, to: 0.999 },
      skills: { in: 'count', to: 400 },
      k: { in: 'integers', from: 1, to: 'skills' },
      bad: { in: 'integers', from: 1, to: 'skills' },
    },
    where: { text: 'z < m', holds: ({ bad, skills }) => bad < skills },
  },
  margin: ({ theta, k, skills, bad }) =>
    sharpErrorAmplification({ theta, k, alpha: bad / skills }) - ofDistinct(theta, k, skills, bad),
  slack: ({ theta, k, skills, bad }) => slack({ theta, k, alpha: bad / skills }),
  witness: { point: { theta: 0.1, k: 1, skills: 10, bad: 2 }, margin: 1e-14 },
  mutation: {
    statement: '\\mathrm{CVaR}_\\theta(\\mathrm{Hyp}(m,z,k)) \\le 0.99\\,\\mathrm{CVaR}_\\theta(\\mathrm{Bin}(k,z/m))',
    margin: ({ theta, k, skills, bad }) =>
      0.99 * sharpErrorAmplification({ theta, k, alpha: bad / skills }) - ofDistinct(theta, k, skills, bad),
    point: { theta: 0.1, k: 1, skills: 10, bad: 2 },
  },
};

/** With the α of which ⌊αm⌋ + 1 is z. */
function ofDistinct(theta: number, k: number, skills: number, bad: number): number {
  return distinctErrorAmplification({ theta, k, skills, alpha: (bad - 0.5) / skills });
}

/** The sharp error amplification β°, against other amplifications. */
export const sharpClaims: readonly Claim[] = [
  aboveOne,
  belowTrivial,
  belowRefined,
  refinedBelowTheorem,
  single,
  trivial,
  distinct,
];
