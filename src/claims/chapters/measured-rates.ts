import type { Claim } from '../claim.ts';
import type { ClaimDomain } from '../domain.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { ulps } from '../margins.ts';
import { DISTINCT, FRECHET, PRODUCT, RATIO, SINGLE, SLINGSHOT } from '../quantities/measurement.ts';
import { pow } from '../../numeric/elementary/pow.ts';

const RATES: ClaimDomain<'p' | 'size'> = { variables: { p: { in: 'unit' }, size: { in: 'count', to: 100 } } };

/** Rates on tuples and on single skills, as hypotheses of the tests have them: from the least to the largest. */
export const measuredRateClaims: readonly Claim[] = /* @__PURE__ */ chapter('Measured skills', [
  /* @__PURE__ */ comparison({
    id: 'distinct-tuples-below-product',
    source: 'Maclaurin’s inequality, with I. Schur (1923)',
    domain: {
      variables: {
        skills: { in: 'integers', from: 2, to: 60 },
        size: { in: 'integers', from: 2, to: 'skills' },
        p: { in: 'unit' },
      },
    },
    left: DISTINCT,
    relation: '≤',
    right: PRODUCT,
    given: 'mp = K+\\varphi',
    slack: (_, { left }) => 2 ** -36 * left,
    witness: { point: { skills: 10, size: 3, p: 1 }, margin: 1e-12 },
    mutation: { point: { skills: 10, size: 5, p: 0.6 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'frechet-below-product',
    source: 'Bernoulli’s inequality',
    domain: RATES,
    left: FRECHET,
    relation: '≤',
    right: PRODUCT,
    slack: ({ size }) => ulps(4 * size, 1),
    witness: { point: { p: 0.5, size: 1 }, margin: 0 },
    mutation: {
      point: { p: 0.9, size: 2 },
      left: { says: "k'p-k'+1+(1-p)", value: (x, { p }) => x + 1 - p },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'product-below-single',
    source: 'Measuring skills, Theorem 1',
    domain: RATES,
    left: PRODUCT,
    relation: '≤',
    right: SINGLE,
    slack: (_, { left }) => ulps(4, left),
    witness: { point: { p: 0.5, size: 1 }, margin: 0 },
    mutation: { point: { p: 0.5, size: 3 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'ratio-above-product',
    source: 'Measuring skills, Theorem 5',
    domain: { variables: { ...RATES.variables, reduction: { in: 'decades', from: 1, to: 1e6 } } },
    left: RATIO,
    relation: '≥',
    right: PRODUCT,
    slack: ({ size }) => ulps(4 * size, 1),
    witness: { point: { p: 0.5, size: 3, reduction: 1 }, margin: 0 },
    mutation: { point: { p: 0.5, size: 3, reduction: 2 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'slingshot-of-means',
    source: 'S. Arora & A. Goyal (2023), Corollary 13; Bernoulli’s inequality',
    domain: RATES,
    left: SLINGSHOT,
    relation: '≥',
    right: SINGLE,
    slack: ({ size }) => ulps(4 * size, 1),
    witness: { point: { p: 0.5, size: 1 }, margin: 0 },
    mutation: {
      point: { p: 0.5, size: 3 },
      left: {
        says: "\\Bigl(1-\\frac{1-p}{k'-1}\\Bigr)^{k'}",
        value: (_, { p, size }) => pow(1 - (1 - p) / (size - 1), size),
      },
    },
  }),
]);
