import { ONE, ratio } from '../../certified/rational.ts';
import { mixedErrorAmplification, sharpErrorAmplification } from '../../competence/index.ts';
import {
  certifiedAverage,
  certifiedExponential,
  certifiedLargest,
  certifiedMixed,
  certifiedMixture,
  type Mixture,
} from '../certified/mixed.ts';
import { rational } from '../certified/margins.ts';
import type { ClaimPoint } from '../claim.ts';
import type { Side } from '../forms/side.ts';
import { expm1 } from '../../numeric/elementary/expm1.ts';
import { log } from '../../numeric/elementary/log.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';

/** What the letters stand for. */
export const LAW = 'P[K=\\ell] = w = 1 - P[K=k]';

export const MIXED: Side<Mixture> = {
  says: '\\beta^\\circ(\\theta,\\kappa,\\alpha)',
  value: ({ theta, k, larger, weight, alpha }) =>
    mixedErrorAmplification({ theta, ks: [k, larger], probabilities: [1 - weight, weight], alpha }),
  certified: certifiedMixture,
};

/** Of one number in two parts. */
export const IN_PARTS: Side<Exclude<Mixture, 'larger'>> = {
  says: MIXED.says,
  value: (at) => MIXED.value({ ...at, larger: at.k }),
  certified: (at, options) => certifiedMixture({ ...at, larger: at.k }, options),
};

/** k less and more by a spread, both with the probability 1/2. */
export const SPREAD: Side<'theta' | 'k' | 'spread' | 'alpha'> = {
  says: '\\beta^\\circ(\\theta,\\kappa,\\alpha)',
  value: ({ theta, k, spread, alpha }) =>
    mixedErrorAmplification({ theta, ks: [k - spread, k + spread], probabilities: [0.5, 0.5], alpha }),
  certified: (at, options) => {
    const half = ratio(1n, 2n);
    const [k, spread] = [rational(at.k), rational(at.spread)].map((x) => x.numerator / x.denominator) as [
      bigint,
      bigint,
    ];
    return certifiedMixed(
      at,
      [k - spread, k + spread].map((part) => ({ k: part, weight: half })),
      options,
    );
  },
};

function meanOf({ k, larger, weight }: ClaimPoint<Mixture>): number {
  return (1 - weight) * k + weight * larger;
}

export const AVERAGE: Side<Mixture> = {
  says: '\\tfrac1{\\mathbb E K}\\,\\mathbb E\\,K\\beta^\\circ(\\theta,K,\\alpha)',
  value: (at) => {
    const { theta, k, larger, weight, alpha } = at;
    const [first, second] = [k, larger].map((of) => of * sharpErrorAmplification({ theta, k: of, alpha }));
    return ((1 - weight) * first! + weight * second!) / meanOf(at);
  },
  certified: certifiedAverage,
};

export const LARGEST: Side<Mixture> = {
  says: '\\mathrm{CVaR}_\\theta(K)/\\mathbb E K',
  value: (at) => (at.k + (at.larger - at.k) * Math.min(1, at.weight / at.theta)) / meanOf(at),
  certified: (at, options) => certifiedLargest(at, ONE, options),
};

export const LARGEST_OVER_ALPHA: Side<Mixture> = {
  says: '\\mathrm{CVaR}_\\theta(K)/(\\alpha\\,\\mathbb E K)',
  value: (at) => LARGEST.value(at) / at.alpha,
  certified: (at, options) => certifiedLargest(at, rational(at.alpha), options),
};

/** ln E s^K for s = 1 − α + αe^λ. */
function logMean({ k, larger, weight, alpha, lambda }: ClaimPoint<Mixture | 'lambda'>): number {
  const logBase = log1p(alpha * expm1(lambda));
  return k * logBase + log1p(weight * expm1((larger - k) * logBase));
}

export const REFINED_EXPONENTIAL: Side<Mixture | 'lambda'> = {
  says: '\\frac{\\ln(1/\\theta) + \\ln\\mathbb E\\,s^K}{\\lambda\\alpha\\,\\mathbb E K}',
  value: (at) => (-log(at.theta) + logMean(at)) / (at.lambda * at.alpha * meanOf(at)),
  certified: (at, options) => certifiedExponential('refined', at, options),
};

/** What is left of both where the choice of text pieces costs nothing. */
export function withoutCost(at: ClaimPoint<Mixture | 'lambda'>): number {
  return logMean(at) / (at.lambda * at.alpha * meanOf(at));
}

export const EXPONENTIAL: Side<Mixture | 'lambda'> = {
  says: '\\frac{H(\\theta)/\\theta + \\ln\\mathbb E\\,s^K}{\\lambda\\alpha\\,\\mathbb E K}',
  value: (at) => {
    const rest = ((1 - at.theta) * log1p(-at.theta)) / at.theta;
    return (-log(at.theta) - rest + logMean(at)) / (at.lambda * at.alpha * meanOf(at));
  },
  certified: (at, options) => certifiedExponential('theorem8', at, options),
};
