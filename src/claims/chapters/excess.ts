import {
  bretagnolleHuberTotalVariation,
  clozeErrorBound,
  excessEntropyForClozeError,
  maxTotalVariation,
} from '../../entropy/index.ts';
import type { Claim } from '../claim.ts';
import type { ClaimDomain } from '../domain.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { ulps } from '../margins.ts';
import {
  BRETAGNOLLE_HUBER,
  CLOZE_ERROR,
  CLOZE_ERROR_OF_EXCESS,
  GILARDONI,
  LEAST_EXCESS,
  MOST_VARIATION,
  PINSKER,
  PINSKER_EXCESS,
  VAJDA,
  VARIATION_ITSELF,
  VARIATION_OF_LEAST_EXCESS,
} from '../quantities/excess.ts';

const EXCESS: ClaimDomain<'excess'> = { variables: { excess: { in: 'decades', from: 1e-300, to: 1e3 } } };

const VARIATION: ClaimDomain<'variation'> = { variables: { variation: { in: 'open unit' } } };

/** What an excess entropy allows, and what an error costs. */
export const excessClaims: readonly Claim[] = /* @__PURE__ */ chapter('Excess entropy and error', [
  /* @__PURE__ */ comparison({
    id: 'joint-range-below-pinsker',
    source: 'A. Fedotov, P. Harremoës & F. Topsøe (2003)',
    domain: EXCESS,
    left: MOST_VARIATION,
    relation: '≤',
    right: PINSKER,
    slack: (_, { right }) => ulps(64, right),
    witness: { point: { excess: 1e-8 }, margin: 1e-12 },
    mutation: { right: { says: '0.999\\sqrt{\\varepsilon/2}', value: (x) => 0.999 * x } },
  }),

  /* @__PURE__ */ comparison({
    id: 'joint-range-below-bretagnolle-huber',
    source: 'A. Fedotov, P. Harremoës & F. Topsøe (2003)',
    domain: EXCESS,
    left: MOST_VARIATION,
    relation: '≤',
    right: BRETAGNOLLE_HUBER,
    slack: (_, { right }) => ulps(64, right),
    witness: { point: { excess: 30 }, margin: 1e-12 },
    mutation: {
      right: {
        says: '\\sqrt{1-e^{-\\varepsilon/3}}',
        value: (_, { excess }) => bretagnolleHuberTotalVariation(excess / 3),
      },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'least-excess-above-pinsker',
    source: 'T. M. Cover & J. A. Thomas (2006), Lemma 11.6.1',
    domain: VARIATION,
    left: LEAST_EXCESS,
    relation: '≥',
    right: PINSKER_EXCESS,
    slack: (_, { left }) => ulps(64, left),
    witness: { point: { variation: 1e-4 }, margin: 1e-15 },
    mutation: { right: { says: '2.01\\,V^2', value: (x) => 1.005 * x } },
  }),

  /* @__PURE__ */ comparison({
    id: 'least-excess-above-gilardoni',
    source: 'G. L. Gilardoni (2010)',
    domain: VARIATION,
    left: LEAST_EXCESS,
    relation: '≥',
    right: GILARDONI,
    slack: (_, { left }) => ulps(64, left),
    witness: { point: { variation: 1e-4 }, margin: 1e-12 },
    mutation: { says: '\\text{the right side times } 1.01', right: { value: (x) => 1.01 * x } },
  }),

  /* @__PURE__ */ comparison({
    id: 'least-excess-above-vajda',
    source: 'I. Vajda (1970)',
    domain: VARIATION,
    left: LEAST_EXCESS,
    relation: '≥',
    right: VAJDA,
    slack: (_, { left }) => ulps(64, left),
    witness: { point: { variation: 1e-4 }, margin: 1e-11 },
    mutation: { says: '\\text{the right side times } 1.01', right: { value: (x) => 1.01 * x } },
  }),

  /* @__PURE__ */ comparison({
    id: 'joint-range-inverse',
    source: 'A. Fedotov, P. Harremoës & F. Topsøe (2003)',
    domain: { variables: { variation: { in: 'decades', from: 1e-150, to: 0.999 } } },
    left: VARIATION_OF_LEAST_EXCESS,
    relation: '=',
    right: VARIATION_ITSELF,
    slack: (_, { right }) => ulps(64, right),
    witness: { point: { variation: 0.5 }, margin: 0 },
    mutation: {
      left: { says: 'V^*(2V^2)', value: (_, { variation }) => maxTotalVariation(2 * variation * variation) },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'cloze-error-inverse',
    source: 'S. Arora & A. Goyal (2023), Theorem 3',
    domain: { variables: { error: { in: 'decades', from: 1e-150, to: 1 } } },
    left: CLOZE_ERROR_OF_EXCESS,
    relation: '=',
    right: CLOZE_ERROR,
    slack: (_, { right }) => ulps(2, right),
    witness: { point: { error: 0.5 }, margin: 0 },
    mutation: {
      left: { value: (_, { error }) => clozeErrorBound(2 * excessEntropyForClozeError(error)) },
      right: { says: 'e \\quad\\text{at}\\quad \\varepsilon = e^2' },
    },
  }),
]);
