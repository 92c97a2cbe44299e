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
import { certifiedAgreement, nonDecreasing } from '../certified/margins.ts';
import type { Claim } from '../claim.ts';
import type { ClaimDomain } from '../domain.ts';
import { agreement, ulps } from '../margins.ts';

const EXCESS: ClaimDomain<'excess'> = { variables: { excess: { in: 'decades', from: 1e-300, to: 1e3 } } };
const VARIATION: ClaimDomain<'variation'> = { variables: { variation: { in: 'open unit' } } };

const rangeBelowPinsker: Claim<'excess'> = {
  id: 'joint-range-below-pinsker',
  statement: 'V^*(\\varepsilon) \\le \\sqrt{\\varepsilon/2}',
  source: 'A. Fedotov, P. Harremoës & F. Topsøe (2003)',
  domain: EXCESS,
  margin: ({ excess }) => pinskerTotalVariation(excess) - maxTotalVariation(excess),
  slack: ({ excess }) => ulps(64, pinskerTotalVariation(excess)),
  certifiedMargin: ({ excess }, options) =>
    certifiedPinskerTotalVariation(excess, options).subtract(certifiedVariation(excess, options)),
  witness: { point: { excess: 1e-8 }, margin: 1e-12 },
  mutation: {
    statement: 'V^*(\\varepsilon) \\le 0.999\\sqrt{\\varepsilon/2}',
    margin: ({ excess }) => 0.999 * pinskerTotalVariation(excess) - maxTotalVariation(excess),
    point: { excess: 1e-8 },
  },
};

const rangeBelowBretagnolleHuber: Claim<'excess'> = {
  id: 'joint-range-below-bretagnolle-huber',
  statement: 'V^*(\\varepsilon) \\le \\sqrt{1-e^{-\\varepsilon}}',
  source: 'A. Fedotov, P. Harremoës & F. Topsøe (2003)',
  domain: EXCESS,
  margin: ({ excess }) => bretagnolleHuberTotalVariation(excess) - maxTotalVariation(excess),
  slack: ({ excess }) => ulps(64, bretagnolleHuberTotalVariation(excess)),
  certifiedMargin: ({ excess }, options) =>
    certifiedBretagnolleHuberTotalVariation(excess, options).subtract(certifiedVariation(excess, options)),
  witness: { point: { excess: 30 }, margin: 1e-12 },
  mutation: {
    statement: 'V^*(\\varepsilon) \\le \\sqrt{1-e^{-\\varepsilon/3}}',
    margin: ({ excess }) => bretagnolleHuberTotalVariation(excess / 3) - maxTotalVariation(excess),
    point: { excess: 30 },
  },
};

const leastExcessAbovePinsker: Claim<'variation'> = {
  id: 'least-excess-above-pinsker',
  statement: '\\varepsilon_{\\min}(V) \\ge 2V^2',
  source: 'T. M. Cover & J. A. Thomas (2006), Lemma 11.6.1',
  domain: VARIATION,
  margin: ({ variation }) => minExcessEntropy(variation) - 2 * variation ** 2,
  slack: ({ variation }) => ulps(64, minExcessEntropy(variation)),
  certifiedMargin: ({ variation }, options) =>
    certifiedLeastExcess(variation, options).subtract(Interval.exact(variation, options).power(2).multiply(2)),
  witness: { point: { variation: 1e-4 }, margin: 1e-15 },
  mutation: {
    statement: '\\varepsilon_{\\min}(V) \\ge 2.01\\,V^2',
    margin: ({ variation }) => minExcessEntropy(variation) - 2.01 * variation ** 2,
    point: { variation: 1e-4 },
  },
};

const leastExcessAboveGilardoni: Claim<'variation'> = {
  id: 'least-excess-above-gilardoni',
  statement: '\\varepsilon_{\\min}(V) \\ge \\ln\\frac1{1-V} - (1-V)\\ln(1+V)',
  source: 'G. L. Gilardoni (2010)',
  domain: VARIATION,
  margin: ({ variation }) => minExcessEntropy(variation) - gilardoniExcessEntropy(variation),
  slack: ({ variation }) => ulps(64, minExcessEntropy(variation)),
  certifiedMargin: ({ variation }, options) =>
    certifiedLeastExcess(variation, options).subtract(certifiedGilardoni(variation, options)),
  witness: { point: { variation: 1e-4 }, margin: 1e-12 },
  mutation: {
    statement: '\\text{the right side times } 1.01',
    margin: ({ variation }) => minExcessEntropy(variation) - 1.01 * gilardoniExcessEntropy(variation),
    point: { variation: 1e-4 },
  },
};

const leastExcessAboveVajda: Claim<'variation'> = {
  id: 'least-excess-above-vajda',
  statement: '\\varepsilon_{\\min}(V) \\ge \\ln\\frac{1+V}{1-V} - \\frac{2V}{1+V}',
  source: 'I. Vajda (1970)',
  domain: VARIATION,
  margin: ({ variation }) => minExcessEntropy(variation) - vajdaExcessEntropy(variation),
  slack: ({ variation }) => ulps(64, minExcessEntropy(variation)),
  certifiedMargin: ({ variation }, options) =>
    certifiedLeastExcess(variation, options).subtract(certifiedVajda(variation, options)),
  witness: { point: { variation: 1e-4 }, margin: 1e-11 },
  mutation: {
    statement: '\\text{the right side times } 1.01',
    margin: ({ variation }) => minExcessEntropy(variation) - 1.01 * vajdaExcessEntropy(variation),
    point: { variation: 1e-4 },
  },
};

const rangeInverse: Claim<'variation'> = {
  id: 'joint-range-inverse',
  statement: 'V^*(\\varepsilon_{\\min}(V)) = V',
  source: 'A. Fedotov, P. Harremoës & F. Topsøe (2003)',
  domain: { variables: { variation: { in: 'decades', from: 1e-150, to: 0.999 } } },
  margin: ({ variation }) => agreement(maxTotalVariation(minExcessEntropy(variation)), variation),
  slack: ({ variation }) => ulps(64, variation),
  certifiedMargin: ({ variation }, options) => {
    const least = certifiedLeastExcess(variation, options);
    const most = nonDecreasing((excess) => certifiedVariation(excess, options), least);
    return certifiedAgreement(most, Interval.exact(variation, options));
  },
  witness: { point: { variation: 0.5 }, margin: 0 },
  mutation: {
    statement: 'V^*(2V^2) = V',
    margin: ({ variation }) => agreement(maxTotalVariation(2 * variation ** 2), variation),
    point: { variation: 0.5 },
  },
};

const clozeInverse: Claim<'error'> = {
  id: 'cloze-error-inverse',
  statement: '\\min(1,\\sqrt{2\\varepsilon}) = e \\quad\\text{at}\\quad \\varepsilon = e^2/2',
  source: 'S. Arora & A. Goyal (2023), Theorem 3',
  domain: { variables: { error: { in: 'decades', from: 1e-150, to: 1 } } },
  margin: ({ error }) => agreement(clozeErrorBound(excessEntropyForClozeError(error)), error),
  slack: ({ error }) => ulps(2, error),
  certifiedMargin: ({ error }, options) => {
    const least = certifiedExcessEntropyForClozeError(error, options);
    const most = nonDecreasing((excess) => certifiedClozeErrorBound(excess, options), least);
    return certifiedAgreement(most, Interval.exact(error, options));
  },
  witness: { point: { error: 0.5 }, margin: 0 },
  mutation: {
    statement: '\\min(1,\\sqrt{2\\varepsilon}) = e \\quad\\text{at}\\quad \\varepsilon = e^2',
    margin: ({ error }) => agreement(clozeErrorBound(2 * excessEntropyForClozeError(error)), error),
    point: { error: 0.5 },
  },
};

/** What an excess entropy allows, and what an error costs. */
export const excessClaims: readonly Claim[] = [
  rangeBelowPinsker,
  rangeBelowBretagnolleHuber,
  leastExcessAbovePinsker,
  leastExcessAboveGilardoni,
  leastExcessAboveVajda,
  rangeInverse,
  clozeInverse,
];
