import { checkBoolean, checkChoice, checkCount, checkNamed, checkOpenUnit, checkUnit } from '../errors.ts';
import {
  checkBound,
  type CompetenceBound,
  type Guarantee,
  guaranteeAt,
  type GuaranteePoint,
} from './guaranteed-competence.ts';
import { concatenatedErrorFraction } from './tuple-error-fraction.ts';

/**
 * Where the occurrences of a tuple of skills are sought: `'concatenation'`, one skill in each of k' concatenated text
 * pieces; `'piece'`, k' distinct slots inside one text piece; `'best'`, whichever guarantees more.
 *
 * @category Tuples of skills
 */
export type TupleOccurrence = 'best' | 'piece' | 'concatenation';

/** All of them. */
export const TUPLE_OCCURRENCES: readonly TupleOccurrence[] = ['best', 'piece', 'concatenation'];

/**
 * A guarantee for tuples of skills, and which kind of occurrence it counts.
 *
 * @category Tuples of skills
 */
export interface TupleGuarantee extends Guarantee {
  /** The occurrences that the guarantee is about. */
  readonly within: 'piece' | 'concatenation';
}

/**
 * Competence guaranteed on at least a 1 − α fraction of the k'-tuples of skills.
 *
 * - *Concatenation*: k' random text pieces joined carry, slot by slot, k independent ordered k'-tuples, and are in
 *   error when any part is. The guarantee is that of single skills at θ' = 1 − (1−θ)^k' with the same k.
 * - *Piece*: all ordered k'-tuples of distinct slots of one text piece. The guarantee is that of single skills at the
 *   same θ with ⌊k/k'⌋ in place of k; there is none for k' above k.
 *
 * @param point - θ, k, α and bound as in {@link guaranteedCompetence}; `tupleSize` k' ≥ 1; `within` (default `'best'`);
 * `unionBound`: true to take min(1, k'θ) for θ' as the paper does (default false)
 * @returns the guarantee, with `within` saying which occurrences it counts (the concatenation where both guarantee the
 * same); infeasible and vacuous for tuples that do not fit into a piece
 * @throws {@link DomainError} if θ is not in [0, 1], α not in (0, 1), `k` or `tupleSize` not a positive integer, or
 * `bound` or `within` unknown
 * @remarks Taken over all choices of one skill a part, the competence on a concatenated tuple is the product of the
 * parts' competences: concatenation measures no interaction between skills.
 * @example
 * ```ts
 * import { tupleCompetence } from 'skill-emergence/competence';
 *
 * const point = { theta: 0.1, k: 8, alpha: 0.1, tupleSize: 2, bound: 'sharp' } as const;
 * tupleCompetence(point).competence; // ~> 0.60975
 * tupleCompetence(point).within; // => 'piece'
 * tupleCompetence({ ...point, tupleSize: 9, within: 'piece' }).vacuous; // => true
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Corollary 13, and Theorem 14 for tuples on the same text pieces.
 * The sense in which the corollary holds, and the statement about tuples inside one piece, are proved in [The theorem
 * and its proof](../../docs/theorem.md), Theorems 6.1 and 6.2.
 * @category Tuples of skills
 */
export function tupleCompetence(
  point: GuaranteePoint & {
    readonly tupleSize: number;
    readonly within?: TupleOccurrence | undefined;
    readonly unionBound?: boolean | undefined;
  },
): TupleGuarantee {
  checkNamed('tupleCompetence', 'point', point, NAMES);
  const { theta, k, alpha, bound = 'theorem8', tupleSize, within = 'best', unionBound = false } = point;
  checkUnit('theta', theta);
  checkCount('k', k);
  checkOpenUnit('alpha', alpha);
  checkBound(bound);
  checkCount('tupleSize', tupleSize);
  checkOccurrence(within);
  checkBoolean('unionBound', unionBound);
  return tupleGuaranteeAt(theta, { k, alpha, bound, tupleSize, within, unionBound });
}

const NAMES = ['theta', 'k', 'alpha', 'tupleSize', 'bound', 'within', 'unionBound'];

/** All that a guarantee for tuples depends on but θ, checked. */
export interface TupleSetting {
  readonly k: number;
  readonly alpha: number;
  readonly bound: CompetenceBound;
  readonly tupleSize: number;
  readonly within: TupleOccurrence;
  readonly unionBound: boolean;
}

/** The guarantee for arguments that have been checked. */
export function tupleGuaranteeAt(theta: number, setting: TupleSetting): TupleGuarantee {
  const { k, alpha, bound, tupleSize, within, unionBound } = setting;
  const concatenated = (): TupleGuarantee => ({
    ...guaranteeAt(concatenatedErrorFraction(theta, tupleSize, unionBound), k, alpha, bound),
    within: 'concatenation',
  });
  // one skill is a tuple of either kind
  if (within === 'concatenation' || (within === 'best' && tupleSize === 1)) return concatenated();
  const piece: TupleGuarantee = { ...pieceGuarantee(theta, setting), within: 'piece' };
  if (within === 'piece') return piece;
  const other = concatenated();
  return isBetter(piece, other) ? piece : other;
}

function pieceGuarantee(theta: number, { k, alpha, bound, tupleSize }: TupleSetting): Guarantee {
  return tupleSize > k
    ? { beta: Infinity, error: 1, competence: 0, feasible: false, vacuous: true }
    : guaranteeAt(theta, Math.floor(k / tupleSize), alpha, bound);
}

/** By the error where both competences round to the same, as they do close to 1. */
function isBetter(one: Guarantee, other: Guarantee): boolean {
  return one.competence > other.competence || (one.competence === other.competence && one.error < other.error);
}

/** The check of where occurrences are sought. */
export function checkOccurrence(within: TupleOccurrence): void {
  checkChoice('within', within, TUPLE_OCCURRENCES);
}
