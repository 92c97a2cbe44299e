import { isFeasible, unionCost } from './selection-cost.ts';
import type { TupleSetting } from './tuple-competence.ts';
import { concatenatedErrorFraction } from './tuple-error-fraction.ts';

/**
 * Whether the guaranteed error of tuples never falls, and their competence never rises, as θ grows from `least` to
 * `most`.
 *
 * That is true of the sharp curve and of the refined bound everywhere, and of Theorem 8 from the least θ on at which it
 * has a β (Corollary 3.2 and Propositions 4.2 and 4.3 of the guide to the theorem). The better of the two kinds of
 * occurrences follows suit where each of them has a β in the whole range, or in no part of it.
 */
export function errorRises(least: number, most: number, setting: TupleSetting): boolean {
  const { k, alpha, bound, tupleSize, within, unionBound } = setting;
  if (bound !== 'theorem8') return true;
  // the guarantee of θ = 0 is no part of it: the least θ above may have no β
  const hasBeta = (theta: number, skills: number): boolean =>
    theta === 1 || (theta > 0 && isFeasible(unionCost(theta, skills), alpha));
  const inPiece = (theta: number): boolean => tupleSize <= k && hasBeta(theta, Math.floor(k / tupleSize));
  const concatenated = (theta: number): boolean => hasBeta(concatenatedErrorFraction(theta, tupleSize, unionBound), k);
  const throughout = (holds: (theta: number) => boolean): boolean => holds(least) || !holds(most);
  return (within === 'concatenation' || throughout(inPiece)) && (within === 'piece' || throughout(concatenated));
}
