import type { Mixture } from '../certified/mixed.ts';
import type { Claim } from '../claim.ts';
import type { ClaimDomain } from '../domain.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { monotone } from '../forms/monotone.ts';
import { ulps } from '../margins.ts';
import {
  AVERAGE,
  EXPONENTIAL,
  IN_PARTS,
  LARGEST,
  LARGEST_OVER_ALPHA,
  LAW,
  MIXED,
  REFINED_EXPONENTIAL,
  SPREAD,
  withoutCost,
} from '../quantities/mixed.ts';
import { SHARP, slack } from '../quantities/sharp.ts';
import type { Variable } from '../variable.ts';

const SOURCE = 'A result of this library: the sharp curve of a random number of skills';

const UNIT: Variable = { in: 'open unit' };

const NUMBERS: Record<'k' | 'larger' | 'weight', Variable> = {
  k: { in: 'count', to: 1000 },
  larger: { in: 'integers', from: 'k', to: 1000 },
  weight: { in: 'unit' },
};

/** Below 2⁻¹⁰⁰⁰, products of θ and α have lost digits. */
const LEAST_MEAN = '\\theta\\alpha \\ge 2^{-1000}';

const POINT: ClaimDomain<Mixture> = {
  variables: { theta: UNIT, ...NUMBERS, alpha: UNIT },
  where: { text: LEAST_MEAN, holds: ({ theta, alpha }) => theta * alpha >= 2 ** -1000 },
};

const EXAMPLE = { k: 5, larger: 455, weight: 0.1, alpha: 0.5 };

/** The sharp error amplification where the number of skills in a text piece is random. */
export const mixedClaims: readonly Claim[] = /* @__PURE__ */ chapter('The sharp curve', [
  /* @__PURE__ */ comparison({
    id: 'mixed-of-one-number',
    source: SOURCE,
    domain: {
      variables: { theta: UNIT, k: { in: 'count', to: 1000 }, weight: { in: 'unit' }, alpha: UNIT },
      where: { text: LEAST_MEAN, holds: ({ theta, alpha }) => theta * alpha >= 2 ** -1000 },
    },
    left: IN_PARTS,
    relation: '=',
    right: SHARP,
    given: 'P[K=k] = 1',
    slack,
    witness: { point: { theta: 0.1, k: 8, weight: 0.3, alpha: 0.1 }, margin: 0 },
    mutation: {
      right: { says: '\\beta^\\circ(\\theta,2k,\\alpha)', value: (_, at) => SHARP.value({ ...at, k: 2 * at.k }) },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'mixed-above-mean',
    source: SOURCE,
    domain: {
      variables: {
        theta: UNIT,
        k: { in: 'count', to: 500 },
        spread: { in: 'integers', from: 0, to: 'k' },
        alpha: UNIT,
      },
      where: {
        text: `s < k, \\ ${LEAST_MEAN}`,
        holds: ({ theta, k, spread, alpha }) => spread < k && theta * alpha >= 2 ** -1000,
      },
    },
    left: SPREAD,
    relation: '≥',
    right: SHARP,
    given: 'P[K=k-s] = P[K=k+s] = \\tfrac12',
    slack,
    witness: { point: { theta: 0.1, k: 8, spread: 0, alpha: 0.1 }, margin: 1e-14 },
    mutation: {
      right: {
        says: '\\beta^\\circ(\\theta,\\lceil k/2\\rceil,\\alpha)',
        value: (_, at) => SHARP.value({ ...at, k: Math.ceil(at.k / 2) }),
      },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'mixed-above-average',
    source: SOURCE,
    domain: POINT,
    left: MIXED,
    relation: '≥',
    right: AVERAGE,
    given: LAW,
    slack,
    witness: { point: { theta: 0.1, k: 8, larger: 8, weight: 0.5, alpha: 0.1 }, margin: 1e-14 },
    mutation: {
      right: {
        says: '1.01\\cdot\\tfrac1{\\mathbb E K}\\,\\mathbb E\\,K\\beta^\\circ(\\theta,K,\\alpha)',
        value: (x) => 1.01 * x,
      },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'mixed-between-largest',
    source: SOURCE,
    domain: POINT,
    left: LARGEST,
    relation: '≤',
    middle: MIXED,
    right: LARGEST_OVER_ALPHA,
    given: LAW,
    slack: (at) => ulps(512, MIXED.value(at)),
    witness: { point: { theta: 0.1, ...EXAMPLE }, margin: 1e-14 },
    mutation: {
      right: { says: '0.99\\,\\mathrm{CVaR}_\\theta(K)/\\mathbb E K', value: (_, at) => 0.99 * LARGEST.value(at) },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'mixed-below-exponential',
    source: SOURCE,
    domain: {
      variables: { ...POINT.variables, lambda: { in: 'decades', from: 1e-6, to: 0.5 } },
      where: { text: LEAST_MEAN, holds: ({ theta, alpha }) => theta * alpha >= 2 ** -1000 },
    },
    left: MIXED,
    relation: '≤',
    middle: REFINED_EXPONENTIAL,
    right: EXPONENTIAL,
    given: `s = 1-\\alpha+\\alpha e^\\lambda, \\ ${LAW}`,
    slack: (_, { left, right }) => ulps(512, left) + ulps(64, right),
    witness: { point: { theta: 0.9, k: 100, larger: 100, weight: 0, alpha: 0.5, lambda: 0.1 }, margin: 0.1 },
    mutation: {
      right: {
        says: '\\frac{\\ln\\mathbb E\\,s^K}{\\lambda\\alpha\\,\\mathbb E K}',
        value: (_, at) => withoutCost(at),
      },
      point: { theta: 0.1, ...EXAMPLE, lambda: 1e-6 },
    },
  }),

  /* @__PURE__ */ monotone({
    id: 'mixed-non-increasing-in-theta',
    source: SOURCE,
    variables: { low: UNIT, high: UNIT, ...NUMBERS, alpha: UNIT },
    where: { text: LEAST_MEAN, holds: ({ low, alpha }) => low * alpha >= 2 ** -1000 },
    of: { ...MIXED, says: (theta) => `\\beta^\\circ(${theta},\\kappa,\\alpha)` },
    in: 'theta',
    symbols: ['\\theta', "\\theta'"],
    falls: true,
    slack,
    witness: { point: { low: 0.05, high: 0.1, k: 1, larger: 2, weight: 0.5, alpha: 0.5 }, margin: 0 },
    mutation: { right: { says: "1.01\\,\\beta^\\circ(\\theta',\\kappa,\\alpha)", value: (x) => 1.01 * x } },
  }),

  /* @__PURE__ */ monotone({
    id: 'mixed-non-increasing-in-alpha',
    source: SOURCE,
    variables: { theta: UNIT, ...NUMBERS, low: UNIT, high: UNIT },
    where: { text: LEAST_MEAN, holds: ({ theta, low }) => theta * low >= 2 ** -1000 },
    of: { ...MIXED, says: (alpha) => `\\beta^\\circ(\\theta,\\kappa,${alpha})` },
    in: 'alpha',
    symbols: ['\\alpha', "\\alpha'"],
    falls: true,
    slack,
    witness: { point: { theta: 0.5, k: 4, larger: 8, weight: 0.5, low: 0.05, high: 0.06 }, margin: 1e-14 },
    mutation: { right: { says: "1.01\\,\\beta^\\circ(\\theta,\\kappa,\\alpha')", value: (x) => 1.01 * x } },
  }),
]);
