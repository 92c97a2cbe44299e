import {
  type AmplificationPoint,
  distinctErrorAmplification,
  errorAmplification,
  refinedErrorAmplification,
  sharpErrorAmplification,
} from '../../competence/index.ts';
import { Interval } from '../../certified/interval.ts';
import { certifiedAmplification, inverse } from '../certified/amplification.ts';
import { certifiedTupleError } from '../certified/tuples.ts';
import type { Claim } from '../claim.ts';
import type { ClaimDomain } from '../domain.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import type { Side } from '../forms/side.ts';
import { ulps } from '../margins.ts';

type Point = 'theta' | 'k' | 'alpha';

export const SOURCE = 'A result of this library: the sharp performance curve';

/** Below 2⁻¹⁰⁰⁰, θkα has lost digits, or is 0. */
const LEAST_MEAN = '\\theta\\alpha \\ge 2^{-1000}';

export const POINT: ClaimDomain<Point> = {
  variables: { theta: { in: 'open unit' }, k: { in: 'count', to: 1e4 }, alpha: { in: 'open unit' } },
  where: { text: LEAST_MEAN, holds: ({ theta, alpha }) => theta * alpha >= 2 ** -1000 },
};

export const SHARP: Side<Point> = {
  says: '\\beta^\\circ',
  value: sharpErrorAmplification,
  certified: (at, options) => certifiedAmplification('sharp', at, options),
};

const REFINED: Side<Point> = {
  says: '\\hat\\beta',
  value: refinedErrorAmplification,
  certified: (at, options) => certifiedAmplification('refined', at, options),
};

const TRIVIAL: Side<'theta' | 'alpha'> = {
  says: '1/\\max(\\theta,\\alpha)',
  value: ({ theta, alpha }) => 1 / Math.max(theta, alpha),
  certified: ({ theta, alpha }, options) => inverse(Interval.exact(theta, options).max(alpha), options),
};

/** 1/max(θ, 1 − (1−α)^k): below θ₀ = 1 − (1−α)^k the concave θβ° is above its chord from 0 to 1. */
function leastAmplification({ theta, k, alpha }: AmplificationPoint): number {
  return 1 / Math.max(theta, -Math.expm1(k * Math.log1p(-alpha)));
}

/** β° is good to 1e-13. */
export function slack(_: unknown, { left }: { readonly left: number }): number {
  return ulps(512, left);
}

/** The sharp error amplification β°, against other amplifications. */
export const sharpClaims: readonly Claim[] = /* @__PURE__ */ chapter('The sharp curve', [
  /* @__PURE__ */ comparison({
    id: 'sharp-above-one',
    source: SOURCE,
    domain: POINT,
    left: SHARP,
    relation: '≥',
    right: {
      says: '\\frac1{\\max(\\theta,\\,1-(1-\\alpha)^k)} \\ge 1',
      value: leastAmplification,
      certified: ({ theta, k, alpha }, options) => inverse(certifiedTupleError(alpha, k, options).max(theta), options),
    },
    slack,
    witness: { point: { theta: 0.5, k: 4, alpha: 0.05 }, margin: 1e-14 },
    mutation: {
      right: {
        says: '\\frac1{\\max(\\theta,\\,1-(1-\\alpha)^{k-1})}',
        value: (_, at) => leastAmplification({ ...at, k: at.k - 1 }),
      },
      point: { theta: 0.05, k: 2, alpha: 0.05 },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'sharp-below-trivial',
    source: SOURCE,
    domain: POINT,
    left: SHARP,
    relation: '≤',
    right: TRIVIAL,
    slack,
    witness: { point: { theta: 0.1, k: 1, alpha: 0.2 }, margin: 1e-14 },
    mutation: { right: { says: '0.99/\\max(\\theta,\\alpha)', value: (x) => 0.99 * x } },
  }),

  /* @__PURE__ */ comparison({
    id: 'sharp-below-refined',
    source: SOURCE,
    domain: POINT,
    left: SHARP,
    relation: '≤',
    right: REFINED,
    slack,
    witness: { point: { theta: 0.1, k: 1, alpha: 0.2 }, margin: 1e-14 },
    mutation: { right: { says: '1 + 0.9(\\hat\\beta-1)', value: (x) => 1 + 0.9 * (x - 1) } },
  }),

  /* @__PURE__ */ comparison({
    id: 'refined-below-theorem',
    source: SOURCE,
    domain: { variables: { theta: { in: 'open unit' }, k: { in: 'count', to: 1e6 }, alpha: { in: 'open unit' } } },
    left: REFINED,
    relation: '<',
    right: {
      says: '\\beta^*',
      value: errorAmplification,
      certified: (at, options) => certifiedAmplification('theorem8', at, options),
    },
    slack: (_, { left }) => ulps(8, left),
    witness: { point: { theta: 1e-300, k: 1000, alpha: 0.1 }, margin: 0.01 },
    mutation: {
      right: { says: '\\beta^*(\\theta,2k,\\alpha)', value: (_, at) => errorAmplification({ ...at, k: 2 * at.k }) },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'sharp-of-single-skill',
    source: SOURCE,
    domain: {
      variables: { theta: { in: 'open unit' }, alpha: { in: 'open unit' } },
      where: { text: LEAST_MEAN, holds: ({ theta, alpha }) => theta * alpha >= 2 ** -1000 },
    },
    left: {
      says: '\\beta^\\circ(\\theta,1,\\alpha)',
      value: (at) => sharpErrorAmplification({ ...at, k: 1 }),
      certified: (at, options) => certifiedAmplification('sharp', { ...at, k: 1 }, options),
    },
    relation: '=',
    right: TRIVIAL,
    slack,
    witness: { point: { theta: 0.25, alpha: 0.5 }, margin: 0 },
    mutation: {
      left: { says: '\\beta^\\circ(\\theta,2,\\alpha)', value: (_, at) => sharpErrorAmplification({ ...at, k: 2 }) },
      point: { theta: 0.5, alpha: 0.5 },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'sharp-trivial-from-edge',
    source: SOURCE,
    domain: {
      variables: { theta: { in: 'open unit' }, k: { in: 'count', to: 1e4 }, alpha: { in: 'open unit' } },
      where: {
        text: `\\alpha^k \\ge \\theta, \\ ${LEAST_MEAN}`,
        holds: (at) => at.alpha ** at.k >= at.theta && at.theta * at.alpha >= 2 ** -1000,
      },
    },
    left: SHARP,
    relation: '=',
    right: {
      says: '1/\\alpha',
      value: ({ alpha }) => 1 / alpha,
      certified: ({ alpha }, options) => inverse(alpha, options),
    },
    given: '\\alpha \\ge \\theta^{1/k}',
    slack,
    witness: { point: { theta: 0.1, k: 3, alpha: 0.5 }, margin: 0 },
    mutation: {
      left: {
        says: '\\beta^\\circ(\\theta,k+1,\\alpha)',
        value: (_, at) => sharpErrorAmplification({ ...at, k: at.k + 1 }),
      },
      given: '\\alpha \\ge \\theta^{1/k}',
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'distinct-below-sharp',
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
    left: {
      says: '\\mathrm{CVaR}_\\theta(\\mathrm{Hyp}(m,z,k))',
      // with the α of which ⌊αm⌋ + 1 is z
      value: ({ theta, k, skills, bad }) =>
        distinctErrorAmplification({ theta, k, skills, alpha: (bad - 0.5) / skills }),
    },
    relation: '≤',
    right: {
      says: '\\mathrm{CVaR}_\\theta(\\mathrm{Bin}(k,z/m))',
      value: ({ theta, k, skills, bad }) => sharpErrorAmplification({ theta, k, alpha: bad / skills }),
    },
    slack: (_, { right }) => ulps(512, right),
    witness: { point: { theta: 0.1, k: 1, skills: 10, bad: 2 }, margin: 1e-14 },
    mutation: { right: { says: '0.99\\,\\mathrm{CVaR}_\\theta(\\mathrm{Bin}(k,z/m))', value: (x) => 0.99 * x } },
  }),
]);
