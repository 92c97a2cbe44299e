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
import type { Side } from '../forms/side.ts';

/** The total variation of two coins. */
export const VARIATION: Side<'p' | 'q'> = {
  says: '|p-q|',
  value: ({ p, q }) => Math.abs(p - q),
  certified: ({ p, q }, options) => Interval.exact(p, options).subtract(q).abs(),
};

/** A bound on the total variation, at the divergence of two coins. */
function certifiedAtDivergence(
  bound: (excess: ExactNumber, options: CertifiedOptions) => Interval,
  { p, q }: Exact<'p' | 'q'>,
  options: CertifiedOptions,
): Interval {
  return nonDecreasing((excess) => bound(excess, options), certifiedBernoulliDivergence(p, q, options));
}

export const PINSKER: Side<'p' | 'q'> = {
  says: '\\sqrt{D(p\\|q)/2}',
  value: ({ p, q }) => pinskerTotalVariation(bernoulliDivergence(p, q)),
  certified: (at, options) => certifiedAtDivergence(certifiedPinskerTotalVariation, at, options),
};

export const BRETAGNOLLE_HUBER: Side<'p' | 'q'> = {
  says: '\\sqrt{1-e^{-D(p\\|q)}}',
  value: ({ p, q }) => bretagnolleHuberTotalVariation(bernoulliDivergence(p, q)),
  certified: (at, options) => certifiedAtDivergence(certifiedBretagnolleHuberTotalVariation, at, options),
};

export const JOINT_RANGE: Side<'p' | 'q'> = {
  says: 'V^*(D(p\\|q))',
  value: ({ p, q }) => maxTotalVariation(bernoulliDivergence(p, q)),
  certified: (at, options) => certifiedAtDivergence(certifiedVariation, at, options),
};
