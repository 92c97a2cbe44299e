import { checkChoice, checkCount, checkNamed, checkUnit } from '../../errors.ts';
import { expm1 } from '../../numeric/elementary/expm1.ts';
import { log } from '../../numeric/elementary/log.ts';

/**
 * The error fraction at which tuples of skills have a mean competence.
 *
 * ```math
 * \theta = 1 - p^{1/k'} \;\text{(concatenation)}, \qquad \theta = 1 - p \;\text{(piece)}
 * ```
 *
 * The mean competence over all occurrences of k'-tuples is (1−θ)^k' in concatenated text pieces and 1−θ inside one text
 * piece, whichever text pieces the model errs on.
 *
 * | `competence` | value |
 * | ------------ | ----- |
 * | `0`          | `1`   |
 * | `1`          | `0`   |
 *
 * @param options - the mean `competence` p, in [0, 1]; `tupleSize` k' ≥ 1; optionally `within` which the tuples occur,
 * `'concatenation'` (default) or `'piece'`
 * @returns θ, in [0, 1]
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks The function falls with p, so that an interval of p becomes one of θ with its ends exchanged. It is for
 * tuples of skills that are drawn independently; sets of *different* skills have a smaller mean, see
 * {@link distinctTupleCompetence}. Error of a few ulp.
 * @example
 * ```ts
 * import { thetaForTupleCompetence } from 'skill-emergence/measurement';
 *
 * thetaForTupleCompetence({ competence: 0.12, tupleSize: 5 }); // ~> 0.345611
 * thetaForTupleCompetence({ competence: 0.12, tupleSize: 5, within: 'piece' }); // => 0.88
 * ```
 * @see [Measuring skills](../../../docs/measuring.md), Theorem 1.
 * @category Composition
 */
export function thetaForTupleCompetence(options: {
  readonly competence: number;
  readonly tupleSize: number;
  readonly within?: 'piece' | 'concatenation' | undefined;
}): number {
  checkNamed('thetaForTupleCompetence', 'options', options, ['competence', 'tupleSize', 'within']);
  const { competence, tupleSize, within = 'concatenation' } = options;
  checkUnit('competence', competence);
  checkCount('tupleSize', tupleSize);
  checkChoice('within', within, ['piece', 'concatenation']);
  return within === 'piece' || tupleSize === 1 ? 1 - competence : 0 - expm1(log(competence) / tupleSize);
}
