import { DomainError } from '../errors.ts';
import { divergenceAt } from '../numeric/divergence.ts';
import type { AmplificationPoint } from './arguments.ts';
import { upperMean } from './binomial-cvar.ts';
import type { CompetenceBound } from './guaranteed-competence.ts';
import { likelihoodCost, unionCost } from './selection-cost.ts';

/**
 * An amplification that a bound may or may not have somewhere.
 *
 * @category Inverse questions
 */
export interface BoundedAmplification extends AmplificationPoint {
  /** Error amplification β, in (1, 1/α]. */
  readonly beta: number;
  /** The bound; `'theorem8'` unless given. */
  readonly bound?: CompetenceBound | undefined;
}

/** The check of an amplification; it may be the rounded 1/α. */
export function checkBeta(beta: number, alpha: number): void {
  if (typeof beta !== 'number' || !(beta > 1 && beta * alpha <= 1)) {
    throw new DomainError('beta', beta, `a number in (1, 1/alpha] = (1, ${1 / alpha}]`);
  }
}

/**
 * Whether a bound's amplification is at most β: Theorem 8's condition, which is strict, or the one of the other two. By
 * the divergence where there is one, because β − 1 is exact and a computed amplification less 1 is not.
 */
export function isMet({ theta, k, alpha, beta, bound }: BoundedAmplification): boolean {
  const divergence = divergenceAt(alpha, alpha * (beta - 1));
  if (bound === 'theorem8') return unionCost(theta, k) < divergence;
  if (beta * alpha >= 1) return true; // trivially: q text pieces have only kq edges
  return bound === 'refined' ? likelihoodCost(theta, k) <= divergence : upperMean(theta, k, alpha) / alpha <= beta;
}
