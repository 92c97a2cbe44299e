import { certifiedBernoulliDivergence } from '../../certified/bernoulli-divergence.ts';
import {
  certifiedBretagnolleHuberTotalVariation,
  certifiedPinskerTotalVariation,
} from '../../certified/conversions.ts';
import type { CertifiedOptions } from '../../certified/enclose.ts';
import type { ExactNumber } from '../../certified/exact-number.ts';
import { Interval } from '../../certified/interval.ts';
import { bernoulliDivergence } from '../../concentration/index.ts';
import { bretagnolleHuberTotalVariation, maxTotalVariation, pinskerTotalVariation } from '../../entropy/index.ts';
import { certifiedVariation } from '../certified/excess.ts';
import { type Exact, nonDecreasing } from '../certified/margins.ts';
import type { Claim } from '../claim.ts';
import type { ClaimDomain } from '../domain.ts';
import { ulps } from '../margins.ts';

// Two coins: every value of (KL, TV) is that of two coins.

const COINS: ClaimDomain<'p' | 'q'> = { variables: { p: { in: 'unit' }, q: { in: 'open unit' } } };

/** A bound on the total variation of two coins at their divergence, less their total variation. */
function certifiedCoins(
  bound: (excess: ExactNumber, options: CertifiedOptions) => Interval,
  { p, q }: Exact<'p' | 'q'>,
  options: CertifiedOptions,
): Interval {
  const most = nonDecreasing((excess) => bound(excess, options), certifiedBernoulliDivergence(p, q, options));
  return most.subtract(Interval.exact(p, options).subtract(q).abs());
}

const pinsker: Claim<'p' | 'q'> = {
  id: 'pinsker',
  statement: '|p-q| \\le \\sqrt{D(p\\|q)/2}',
  source: 'T. M. Cover & J. A. Thomas (2006), Lemma 11.6.1',
  domain: COINS,
  margin: ({ p, q }) => pinskerTotalVariation(bernoulliDivergence(p, q)) - Math.abs(p - q),
  slack: ({ p, q }) => ulps(8, p - q) + 2 ** -530,
  certifiedMargin: (at, options) => certifiedCoins(certifiedPinskerTotalVariation, at, options),
  witness: { point: { p: 0.501, q: 0.5 }, margin: 1e-9 },
  mutation: {
    statement: '|p-q| \\le \\sqrt{D(p\\|q)/2.01}',
    margin: ({ p, q }) => pinskerTotalVariation(bernoulliDivergence(p, q) / 1.005) - Math.abs(p - q),
    point: { p: 0.501, q: 0.5 },
  },
};

const bretagnolleHuber: Claim<'p' | 'q'> = {
  id: 'bretagnolle-huber',
  statement: '|p-q| \\le \\sqrt{1-e^{-D(p\\|q)}}',
  source: 'J. Bretagnolle & C. Huber (1979)',
  domain: COINS,
  margin: ({ p, q }) => bretagnolleHuberTotalVariation(bernoulliDivergence(p, q)) - Math.abs(p - q),
  slack: ({ p, q }) => ulps(8, p - q) + 2 ** -530,
  certifiedMargin: (at, options) => certifiedCoins(certifiedBretagnolleHuberTotalVariation, at, options),
  witness: { point: { p: 1, q: 1e-8 }, margin: 1e-8 },
  mutation: {
    statement: '|p-q| \\le \\sqrt{1-e^{-D(p\\|q)/2}}',
    margin: ({ p, q }) => bretagnolleHuberTotalVariation(bernoulliDivergence(p, q) / 2) - Math.abs(p - q),
    point: { p: 1, q: 0.1 },
  },
};

const jointRange: Claim<'p' | 'q'> = {
  id: 'joint-range',
  statement: '|p-q| \\le V^*(D(p\\|q))',
  source: 'A. Fedotov, P. Harremoës & F. Topsøe (2003)',
  domain: COINS,
  margin: ({ p, q }) => maxTotalVariation(bernoulliDivergence(p, q)) - Math.abs(p - q),
  slack: ({ p, q }) => ulps(64, p - q) + 2 ** -530,
  certifiedMargin: (at, options) => certifiedCoins(certifiedVariation, at, options),
  witness: { point: { p: 0.501, q: 0.499 }, margin: 1e-9 },
  mutation: {
    statement: '|p-q| \\le V^*(0.999\\,D(p\\|q))',
    margin: ({ p, q }) => maxTotalVariation(0.999 * bernoulliDivergence(p, q)) - Math.abs(p - q),
    point: { p: 0.501, q: 0.499 },
  },
};

/** Bounds on the total variation of two distributions. */
export const variationClaims: readonly Claim[] = [pinsker, bretagnolleHuber, jointRange];
