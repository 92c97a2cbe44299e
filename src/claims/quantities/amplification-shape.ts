import { certifiedBinaryEntropy } from '../../certified/binary-entropy.ts';
import { certifiedMaxAlpha } from '../../certified/max-alpha.ts';
import { maxAlpha } from '../../competence/index.ts';
import { binaryEntropy } from '../../concentration/index.ts';
import { certifiedAmplification, certifiedExtended } from '../certified/amplification.ts';
import { certifiedMostCost } from '../certified/condition.ts';
import type { ClaimPoint } from '../claim.ts';
import type { Curve, Side } from '../forms/side.ts';
import { amplification, extended } from './amplification.ts';
import { log } from '../../numeric/elementary/log.ts';

type Point = 'theta' | 'k' | 'alpha';

export const AMPLIFICATION: Required<Omit<Side<Point>, 'says'>> = {
  value: amplification,
  certified: (at, options) => certifiedAmplification('theorem8', at, options),
};

export const ENTROPY: Side<Point> = {
  says: 'H(\\theta)',
  value: ({ theta }) => binaryEntropy(theta),
  certified: ({ theta }, options) => certifiedBinaryEntropy(theta, options),
};

/** kθ D(1‖α). */
export const MOST_COST: Side<Point> = {
  says: 'k\\theta\\ln(1/\\alpha)',
  value: ({ theta, k, alpha }) => k * theta * -log(alpha),
  certified: certifiedMostCost,
};

export const GUARANTEED_ERROR: Curve<'theta' | 'k' | 'alpha'> = {
  says: (theta) => `\\min(1,${theta}\\beta^*(${theta}))`,
  value: (at) => Math.min(1, at.theta * extended(at)),
  certified: (at, options) => certifiedExtended(at, options).multiply(at.theta).min(1),
};

/** α_max. */
export function edge({ theta, k }: ClaimPoint<'theta' | 'k'>): number {
  return maxAlpha({ theta, k });
}

export const FEASIBILITY_EDGE: Curve<'theta' | 'k'> = {
  says: (theta) => `\\alpha_{\\max}(${theta},k)`,
  value: edge,
  certified: ({ theta, k }, options) => certifiedMaxAlpha({ theta, k: Number(k) }, options),
};
