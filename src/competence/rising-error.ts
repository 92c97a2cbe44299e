import { tupleGuaranteeAt, type TupleSetting } from './tuple-competence.ts';

/**
 * Whether the guaranteed error of tuples never falls, and their competence never rises, as θ grows from here to 1.
 *
 * True of the sharp curve and of the refined bound at every θ, and of Theorem 8 from the least θ on at which it has a β
 * (Corollary 3.2 and Propositions 4.2 and 4.3 of the theorem's guide). The better of two kinds of occurrences rises
 * where each of them does; a kind that has no guarantee at any θ has no part in it.
 */
export function errorRisesFrom(theta: number, setting: TupleSetting): boolean {
  const { bound, tupleSize, within, k } = setting;
  if (bound !== 'theorem8') return true;
  // no error is the least, but between it and the first θ with a β the theorem says nothing
  const exists = (kind: 'piece' | 'concatenation'): boolean =>
    theta > 0 && tupleGuaranteeAt(theta, { ...setting, within: kind }).feasible;
  const inPiece = within === 'concatenation' || tupleSize > k || exists('piece');
  return inPiece && (within === 'piece' || exists('concatenation'));
}
