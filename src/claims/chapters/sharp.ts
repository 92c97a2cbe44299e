import { errorAmplification, sharpErrorAmplification } from '../../competence/index.ts';
import type { Claim } from '../claim.ts';
import type { ClaimDomain } from '../domain.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { ulps } from '../margins.ts';
import {
  DISTINCT,
  INDEPENDENT,
  INVERSE_ALPHA,
  LEAST,
  leastAmplification,
  type Point,
  REFINED,
  SHARP,
  SHARP_OF_SINGLE,
  slack,
  THEOREM,
  TRIVIAL,
} from '../quantities/sharp.ts';
import { pow } from '../../numeric/elementary/pow.ts';

export const SOURCE = 'A result of this library: the sharp performance curve';

/** Below 2⁻¹⁰⁰⁰, θkα has lost digits, or is 0. */
const LEAST_MEAN = '\\theta\\alpha \\ge 2^{-1000}';

export const POINT: ClaimDomain<Point> = {
  variables: { theta: { in: 'open unit' }, k: { in: 'count', to: 1e4 }, alpha: { in: 'open unit' } },
  where: { text: LEAST_MEAN, holds: ({ theta, alpha }) => theta * alpha >= 2 ** -1000 },
};

/** The sharp error amplification β°, against other amplifications. */
export const sharpClaims: readonly Claim[] = /* @__PURE__ */ chapter('The sharp curve', [
  /* @__PURE__ */ comparison({
    id: 'sharp-above-one',
    source: SOURCE,
    domain: POINT,
    left: SHARP,
    relation: '≥',
    right: LEAST,
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
    right: THEOREM,
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
    left: SHARP_OF_SINGLE,
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
        holds: (at) => pow(at.alpha, at.k) >= at.theta && at.theta * at.alpha >= 2 ** -1000,
      },
    },
    left: SHARP,
    relation: '=',
    right: INVERSE_ALPHA,
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
    left: DISTINCT,
    relation: '≤',
    right: INDEPENDENT,
    slack: (_, { right }) => ulps(512, right),
    witness: { point: { theta: 0.1, k: 1, skills: 10, bad: 2 }, margin: 1e-14 },
    mutation: { right: { says: '0.99\\,\\mathrm{CVaR}_\\theta(\\mathrm{Bin}(k,z/m))', value: (x) => 0.99 * x } },
  }),
]);
