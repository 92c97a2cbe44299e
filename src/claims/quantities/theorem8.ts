import { Interval } from '../../certified/interval.ts';
import { minSkillsPerPiece, performanceGap } from '../../competence/index.ts';
import { bernoulliDivergence, binaryEntropy } from '../../concentration/index.ts';
import { certifiedGap } from '../certified/amplification.ts';
import { certifiedDivergence, certifiedGapAtLeast } from '../certified/condition.ts';
import type { ClaimPoint } from '../claim.ts';
import type { Curve, Quantity, Side } from '../forms/side.ts';
import { ulps } from '../margins.ts';
import { log } from '../../numeric/elementary/log.ts';

type Condition = 'theta' | 'k' | 'alpha' | 'beta';

/**
 * What the gap changes by where β is off by 1e-14 of itself, the error of β*, plus what it is itself off by:
 * kθ βα ln(β(1 − α)/(1 − βα)) is its slope in ln β.
 */
export function gapSlack({ theta, k, alpha, beta }: ClaimPoint<Condition>): number {
  const share = Math.min(beta * alpha, 1 - 2 ** -53);
  const slope = k * theta * share * log((beta * (1 - alpha)) / (1 - share));
  return ulps(64, slope) + ulps(64, binaryEntropy(theta) + k * theta * bernoulliDivergence(share, alpha));
}

// Of the two sides of the condition, H(θ) and kθ D(βα‖α), only their difference is known to all digits: both are
// taken less the second.

export const ENTROPY = 'H(\\theta)';

export const COST: Side<never> = {
  says: 'k\\theta\\,D(\\beta\\alpha\\|\\alpha)',
  value: () => 0,
  certified: (_, options) => Interval.exact(0, options),
};

/** H(θ), less kθ D(βα‖α). */
export const GAP: Side<Condition> = { says: ENTROPY, value: performanceGap, certified: certifiedGap };

/** So much of kθ D(βα‖α). */
export function shareOfCost(share: number, { theta, k, alpha, beta }: ClaimPoint<Condition>): number {
  return share * k * theta * bernoulliDivergence(beta * alpha, alpha);
}

type Least = 'theta' | 'alpha' | 'beta';

/** The gap with so many skills fewer than the least number. */
export function gapAtLeast({ theta, alpha, beta }: ClaimPoint<Least>, fewer: number): number {
  return performanceGap({ theta, k: minSkillsPerPiece({ theta, alpha, beta }) - fewer, alpha, beta });
}

export const GAP_AT_LEAST: Quantity<Least> = {
  value: (at) => gapAtLeast(at, 0),
  certified: (at, options) => certifiedGapAtLeast(at, 0, options),
};

export const GAP_OF_FEWER: Quantity<Least> = {
  value: (at) => gapAtLeast(at, 1),
  certified: (at, options) => certifiedGapAtLeast(at, 1, options),
};

export const GAP_IN_BETA: Curve<Condition> = {
  says: (beta) => `H(\\theta)-k\\theta D(${beta}\\alpha\\|\\alpha)`,
  value: performanceGap,
  certified: certifiedGap,
};

export const DIVERGENCE_IN_ALPHA: Curve<'alpha' | 'beta'> = {
  says: (alpha) => `D(\\beta${alpha}\\|${alpha})`,
  value: ({ alpha, beta }) => bernoulliDivergence(beta * alpha, alpha),
  certified: certifiedDivergence,
};
