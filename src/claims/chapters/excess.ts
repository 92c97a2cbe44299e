import {
  certifiedBretagnolleHuberTotalVariation,
  certifiedClozeErrorBound,
  certifiedExcessEntropyForClozeError,
  certifiedPinskerTotalVariation,
} from '../../certified/conversions.ts';
import { Interval } from '../../certified/interval.ts';
import {
  bretagnolleHuberTotalVariation,
  clozeErrorBound,
  excessEntropyForClozeError,
  gilardoniExcessEntropy,
  maxTotalVariation,
  minExcessEntropy,
  pinskerTotalVariation,
  vajdaExcessEntropy,
} from '../../entropy/index.ts';
import { certifiedGilardoni, certifiedLeastExcess, certifiedVajda, certifiedVariation } from '../certified/excess.ts';
import { nonDecreasing } from '../certified/margins.ts';
import type { Claim } from '../claim.ts';
import type { ClaimDomain } from '../domain.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import type { Side } from '../forms/side.ts';
import { ulps } from '../margins.ts';

const EXCESS: ClaimDomain<'excess'> = { variables: { excess: { in: 'decades', from: 1e-300, to: 1e3 } } };
const VARIATION: ClaimDomain<'variation'> = { variables: { variation: { in: 'open unit' } } };

const MOST_VARIATION: Side<'excess'> = {
  says: 'V^*(\\varepsilon)',
  value: ({ excess }) => maxTotalVariation(excess),
  certified: ({ excess }, options) => certifiedVariation(excess, options),
};

const LEAST_EXCESS: Side<'variation'> = {
  says: '\\varepsilon_{\\min}(V)',
  value: ({ variation }) => minExcessEntropy(variation),
  certified: ({ variation }, options) => certifiedLeastExcess(variation, options),
};

/** What an excess entropy allows, and what an error costs. */
export const excessClaims: readonly Claim[] = /* @__PURE__ */ chapter('Excess entropy and error', [
  /* @__PURE__ */ comparison({
    id: 'joint-range-below-pinsker',
    source: 'A. Fedotov, P. Harremoës & F. Topsøe (2003)',
    domain: EXCESS,
    left: MOST_VARIATION,
    relation: '≤',
    right: {
      says: '\\sqrt{\\varepsilon/2}',
      value: ({ excess }) => pinskerTotalVariation(excess),
      certified: ({ excess }, options) => certifiedPinskerTotalVariation(excess, options),
    },
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
    right: {
      says: '\\sqrt{1-e^{-\\varepsilon}}',
      value: ({ excess }) => bretagnolleHuberTotalVariation(excess),
      certified: ({ excess }, options) => certifiedBretagnolleHuberTotalVariation(excess, options),
    },
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
    right: {
      says: '2V^2',
      value: ({ variation }) => 2 * variation ** 2,
      certified: ({ variation }, options) => Interval.exact(variation, options).power(2).multiply(2),
    },
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
    right: {
      says: '\\ln\\frac1{1-V} - (1-V)\\ln(1+V)',
      value: ({ variation }) => gilardoniExcessEntropy(variation),
      certified: ({ variation }, options) => certifiedGilardoni(variation, options),
    },
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
    right: {
      says: '\\ln\\frac{1+V}{1-V} - \\frac{2V}{1+V}',
      value: ({ variation }) => vajdaExcessEntropy(variation),
      certified: ({ variation }, options) => certifiedVajda(variation, options),
    },
    slack: (_, { left }) => ulps(64, left),
    witness: { point: { variation: 1e-4 }, margin: 1e-11 },
    mutation: { says: '\\text{the right side times } 1.01', right: { value: (x) => 1.01 * x } },
  }),

  /* @__PURE__ */ comparison({
    id: 'joint-range-inverse',
    source: 'A. Fedotov, P. Harremoës & F. Topsøe (2003)',
    domain: { variables: { variation: { in: 'decades', from: 1e-150, to: 0.999 } } },
    left: {
      says: 'V^*(\\varepsilon_{\\min}(V))',
      value: ({ variation }) => maxTotalVariation(minExcessEntropy(variation)),
      certified: ({ variation }, options) =>
        nonDecreasing((excess) => certifiedVariation(excess, options), certifiedLeastExcess(variation, options)),
    },
    relation: '=',
    right: {
      says: 'V',
      value: ({ variation }) => variation,
      certified: ({ variation }, options) => Interval.exact(variation, options),
    },
    slack: (_, { right }) => ulps(64, right),
    witness: { point: { variation: 0.5 }, margin: 0 },
    mutation: { left: { says: 'V^*(2V^2)', value: (_, { variation }) => maxTotalVariation(2 * variation ** 2) } },
  }),

  /* @__PURE__ */ comparison({
    id: 'cloze-error-inverse',
    source: 'S. Arora & A. Goyal (2023), Theorem 3',
    domain: { variables: { error: { in: 'decades', from: 1e-150, to: 1 } } },
    left: {
      says: '\\min(1,\\sqrt{2\\varepsilon})',
      value: ({ error }) => clozeErrorBound(excessEntropyForClozeError(error)),
      certified: ({ error }, options) => {
        const least = certifiedExcessEntropyForClozeError(error, options);
        return nonDecreasing((excess) => certifiedClozeErrorBound(excess, options), least);
      },
    },
    relation: '=',
    right: {
      says: 'e \\quad\\text{at}\\quad \\varepsilon = e^2/2',
      value: ({ error }) => error,
      certified: ({ error }, options) => Interval.exact(error, options),
    },
    slack: (_, { right }) => ulps(2, right),
    witness: { point: { error: 0.5 }, margin: 0 },
    mutation: {
      left: { value: (_, { error }) => clozeErrorBound(2 * excessEntropyForClozeError(error)) },
      right: { says: 'e \\quad\\text{at}\\quad \\varepsilon = e^2' },
    },
  }),
]);
