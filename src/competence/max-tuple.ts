import { checkBoolean, checkCount, checkNamed, checkOpenUnit, checkPositiveUnit, checkUnit } from '../errors.ts';
import { bisectIntegers } from '../numeric/bisection.ts';
import { checkBound, type GuaranteePoint, reaches } from './guaranteed-competence.ts';
import { checkOccurrence, type TupleGuarantee, tupleGuaranteeAt, type TupleOccurrence } from './tuple-competence.ts';

const NAMES = ['theta', 'k', 'alpha', 'competence', 'bound', 'within', 'unionBound'];

/**
 * The largest tuples that reach a wanted competence.
 *
 * @category Tuples of skills
 */
export interface LargestTuple extends TupleGuarantee {
  /** Number k' of skills in them; 0 where single skills fall short, `Infinity` where no safe integer is too large. */
  readonly tupleSize: number;
}

/**
 * The largest k' for which a wanted competence is guaranteed on at least a 1 − α fraction of the k'-tuples of skills.
 *
 * | point                                | `tupleSize` |
 * | ------------------------------------ | ----------- |
 * | single skills fall short             | `0`         |
 * | `θ = 0`                              | `Infinity`  |
 * | `θ = 0` and `within` is `'piece'`    | k           |
 *
 * @param point - θ, k, α, bound, `within` and `unionBound` as in {@link tupleCompetence}, and the `competence` wanted,
 * in (0, 1]
 * @returns k' and what is guaranteed there, of single skills where k' is 0 and of the largest safe integer where it is
 * `Infinity`
 * @throws {@link DomainError} if θ is not in [0, 1], α not in (0, 1), `k` not a positive integer, `competence` not in
 * (0, 1], or `bound` or `within` unknown
 * @remarks Every smaller size has the competence as well. That is evident where the bounds always exist, because
 * neither θ' nor k/⌊k/k'⌋ falls as k' grows. Theorem 8 may have a β for concatenated tuples and none for smaller ones,
 * whose θ' is smaller; but a set of measure θ' at most is one of any larger measure at most, so that the competence of
 * the larger tuples holds for the smaller ones.
 *
 * Found by bisection over {@link tupleCompetence}: it reaches the competence at k', and its error is above 1 −
 * competence at every larger size. For huge k' the relative error of k' is that of {@link maxTheta}.
 * @example
 * ```ts
 * import { maxTuple } from 'skill-emergence/competence';
 *
 * const point = { theta: 1e-3, k: 8, alpha: 0.1, competence: 0.5 } as const;
 * maxTuple(point).tupleSize; // => 120
 * maxTuple({ ...point, bound: 'sharp' }).tupleSize; // => 196
 * maxTuple({ ...point, bound: 'sharp', within: 'piece' }).tupleSize; // => 8
 * maxTuple({ ...point, theta: 0.3 }).tupleSize; // => 0
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Corollary 13, and Theorem 14 for tuples on the same text pieces.
 * The sense in which the corollary holds, and the statement about tuples inside one piece, are proved in [The theorem
 * and its proof](../../docs/theorem.md), Theorems 6.1 and 6.2.
 * @category Tuples of skills
 */
export function maxTuple(
  point: GuaranteePoint & {
    readonly competence: number;
    readonly within?: TupleOccurrence | undefined;
    readonly unionBound?: boolean | undefined;
  },
): LargestTuple {
  checkNamed('maxTuple', 'point', point, NAMES);
  const { theta, k, alpha, bound = 'theorem8', competence, within = 'best', unionBound = false } = point;
  checkUnit('theta', theta);
  checkCount('k', k);
  checkOpenUnit('alpha', alpha);
  checkPositiveUnit('competence', competence);
  checkBound(bound);
  checkOccurrence(within);
  checkBoolean('unionBound', unionBound);
  const at = (tupleSize: number, occurrence: TupleOccurrence): TupleGuarantee =>
    tupleGuaranteeAt(theta, { k, alpha, bound, tupleSize, within: occurrence, unionBound });
  const inPiece = (): number => {
    return bisectIntegers(0, k + 1, (size) => reaches(at(size, 'piece'), competence))[0];
  };
  const concatenated = (): number => {
    // as in maxTheta: where Theorem 8 has no β, k' is below all those where it has one
    const [size] = bisectIntegers(0, Number.MAX_SAFE_INTEGER + 1, (tupleSize) => {
      const guarantee = at(tupleSize, 'concatenation');
      return !guarantee.feasible || reaches(guarantee, competence);
    });
    if (!at(size, 'concatenation').feasible) return 0;
    return size === Number.MAX_SAFE_INTEGER ? Infinity : size;
  };
  const tupleSize = Math.max(within === 'concatenation' ? 0 : inPiece(), within === 'piece' ? 0 : concatenated());
  return { tupleSize, ...at(Math.min(Math.max(tupleSize, 1), Number.MAX_SAFE_INTEGER), within) };
}
