import { binaryEntropy } from '../../concentration/index.ts';
import type { Claim } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { monotone } from '../forms/monotone.ts';
import { ulps } from '../margins.ts';
import {
  COEFFICIENT,
  DIVERGENCE,
  DIVERGENCE_FROM,
  ENTROPY_OF_FRACTION,
  ENTROPY_PER_ERROR,
  RARE_DIVERGENCE,
  SQUARE,
} from '../quantities/divergence.ts';
import { log } from '../../numeric/elementary/log.ts';

/** Entropy and divergence of Bernoulli variables. */
export const divergenceClaims: readonly Claim[] = /* @__PURE__ */ chapter('Concentration', [
  /* @__PURE__ */ comparison({
    id: 'divergence-above-square',
    source: 'W. Hoeffding (1963), Theorem 2; Pinsker’s inequality for Bernoulli variables',
    domain: { variables: { q: { in: 'unit' }, p: { in: 'open unit' } } },
    left: DIVERGENCE,
    relation: '≥',
    right: SQUARE,
    slack: (_, { left }) => ulps(8, left),
    witness: { point: { q: 0.501, p: 0.5 }, margin: 2e-12 },
    mutation: { right: { says: '2.01(q-p)^2', value: (x) => 1.005 * x } },
  }),

  /* @__PURE__ */ comparison({
    id: 'divergence-above-rare',
    source: 'D. Angluin & L. Valiant (1979)',
    domain: { variables: { p: { in: 'open unit' }, q: { in: 'open unit' } }, ordered: ['p', 'q'] },
    left: DIVERGENCE,
    relation: '≥',
    right: RARE_DIVERGENCE,
    given: 'h(x) = x\\ln x - x + 1, \\quad q \\ge p',
    slack: ({ q, p }) => ulps(8, q * (1 - log(q) - log(p))),
    witness: { point: { q: 2e-8, p: 1e-8 }, margin: 1e-15 },
    mutation: { right: { says: '1.01\\,p\\,h(q/p)', value: (x) => 1.01 * x } },
  }),

  /* @__PURE__ */ monotone({
    id: 'divergence-increasing',
    source: 'S. Arora & A. Goyal (2023), Theorem 8: D(βα‖α) increases in β',
    variables: { alpha: { in: 'open unit' }, low: { in: 'open unit' }, high: { in: 'open unit' } },
    where: { text: '\\alpha \\le x', holds: ({ alpha, low }) => alpha <= low },
    of: DIVERGENCE_FROM,
    in: 'x',
    symbols: ['x', 'y'],
    falls: false,
    given: '\\alpha \\le x < y',
    slack: (_, { right }) => ulps(8, right),
    witness: { point: { alpha: 0.5, low: 0.5, high: 0.5001 }, margin: 1e-7 },
    mutation: { point: { alpha: 0.5, low: 0.6, high: 0.7 } },
  }),

  /* @__PURE__ */ monotone({
    id: 'entropy-per-error-decreasing',
    source: 'S. Arora & A. Goyal (2023), Theorem 8: β* decreases in θ',
    variables: { low: { in: 'open unit' }, high: { in: 'open unit' } },
    of: ENTROPY_PER_ERROR,
    in: 'theta',
    symbols: ['\\theta', "\\theta'"],
    falls: true,
    slack: (_, { left }) => ulps(8, left),
    witness: { point: { low: 0.5, high: 0.5000001 }, margin: 3e-7 },
    mutation: {
      of: {
        says: (theta) => `H(${theta})/\\sqrt{${theta}}`,
        value: ({ theta }) => binaryEntropy(theta) / Math.sqrt(theta),
      },
      point: { low: 1e-4, high: 1e-3 },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'binomial-coefficient-below-entropy',
    source: 'T. M. Cover & J. A. Thomas (2006), Example 11.1.3',
    domain: { variables: { n: { in: 'count', to: 1e9 }, j: { in: 'integers', from: 0, to: 'n' } } },
    left: COEFFICIENT,
    relation: '≤',
    right: ENTROPY_OF_FRACTION,
    slack: (_, { right }) => ulps(16, right),
    witness: { point: { n: 1e9, j: 5e8 }, margin: 11 },
    mutation: { right: { says: '0.999\\,n\\,H(j/n)', value: (x) => 0.999 * x } },
  }),
]);
