import { checkedColumn, checkOut, type Column, COUNT, inStretches, OPEN_UNIT, UNIT } from '../columns.ts';
import { checkNamed } from '../errors.ts';
import { checkBound, type CompetenceBound, guaranteeAt } from './guaranteed-competence.ts';

/**
 * Where guarantees are asked for, at many points: each a column, or one number for all points.
 *
 * @category Guarantees
 */
export interface GuaranteeColumns {
  /** Error fractions θ, in [0, 1]. */
  readonly theta: Column;
  /** Numbers of skills in each text piece, positive integers. */
  readonly k: Column;
  /** Fractions α of skills for which no guarantee is made, in (0, 1). */
  readonly alpha: Column;
  /** The bound, of all points; `'theorem8'` unless given. */
  readonly bound?: CompetenceBound | undefined;
}

/**
 * The `competence` of {@link guaranteedCompetence} at many points, written into the caller's array.
 *
 * @param points - `theta`, `k` and `alpha`, each a `Float64Array` of the length of `out` or one number for all points,
 * and the `bound` (default `'theorem8'`)
 * @param out - receives the competences, those of the function for single points bit for bit: exactly 0 where the
 * guarantee is vacuous; may be one of the columns, but not overlap one otherwise
 * @returns `out`
 * @throws {@link DomainError} if a column is neither, has another length than `out`, overlaps it, or has an element
 * outside its domain (named as `theta[i]`), or the bound is unknown; `out` is then as it was
 * @example
 * ```ts
 * import { guaranteedCompetenceInto } from 'skill-emergence/competence';
 *
 * const out = new Float64Array(2);
 * guaranteedCompetenceInto({ theta: Float64Array.of(0.1, 0.6), k: 8, alpha: 0.1 }, out);
 * out[0]; // ~> 0.549809
 * out[1]; // => 0
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Theorem 8; for the other bounds,
 * [The theorem and its proof](../../docs/theorem.md), Theorem 4.1 and Proposition 4.2.
 * @category Guarantees
 */
export function guaranteedCompetenceInto(points: GuaranteeColumns, out: Float64Array): Float64Array {
  checkNamed('guaranteedCompetenceInto', 'points', points, ['theta', 'k', 'alpha', 'bound']);
  const { bound = 'theorem8' } = points;
  checkBound(bound);
  checkOut(out);
  const theta = checkedColumn('theta', points.theta, UNIT, out);
  const k = checkedColumn('k', points.k, COUNT, out);
  const alpha = checkedColumn('alpha', points.alpha, OPEN_UNIT, out);
  inStretches(out.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const skills = k.values[i * k.step]!;
      out[i] = guaranteeAt(theta.values[i * theta.step]!, skills, alpha.values[i * alpha.step]!, bound).competence;
    }
  });
  return out;
}
