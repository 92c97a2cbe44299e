import { checkCount, checkNamed, checkUnit, DomainError } from '../../errors.ts';
import { logHypergeometricTimes } from '../../numeric/hypergeometric-tail.ts';
import { productError } from '../../numeric/two-product.ts';
import { checkTupleSize } from './tuple-size.ts';
import { exp } from '../../numeric/elementary/exp.ts';

/**
 * The least mean competence of tuples of *different* skills that are as competent as the skills one by one: what takes
 * the place of p^k' where a test draws no skill twice.
 *
 * ```math
 * d(p) = \frac{\binom K{k'} + \varphi\binom K{k'-1}}{\binom m{k'}}, \qquad mp = K + \varphi
 * ```
 *
 * with the whole part K and the rest φ of mp: the mean over all sets of k' of the m skills of the products of their
 * competences, where K skills are known, one has competence φ, and the others none.
 *
 * | `competence` | value |
 * | ------------ | ----- |
 * | `0`          | `0`   |
 * | `1`          | `1`   |
 *
 * @param options - the mean `competence` p on a single skill, in [0, 1]; the number m of `skills`; `tupleSize` k', from
 * 2 to m
 * @returns the mean competence on tuples, in [0, 1]; never above p^k'
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks The elementary symmetric functions are Schur concave: of all competences with the mean p, these have the
 * least value, and equal ones the greatest, p^k' (Maclaurin). The function is convex, increasing and piecewise linear.
 * Relative error below 1e-12.
 * @example
 * ```ts
 * import { distinctTupleCompetence } from 'skill-emergence/measurement';
 *
 * distinctTupleCompetence({ competence: 0.6, skills: 10, tupleSize: 5 }); // ~> 0.0238
 * 0.6 ** 5; // ~> 0.0778
 * ```
 * @see I. Schur (1923), *Über eine Klasse von Mittelbildungen*; [Measuring skills](../../../docs/measuring.md).
 * @category Composition
 */
export function distinctTupleCompetence(options: {
  readonly competence: number;
  readonly skills: number;
  readonly tupleSize: number;
}): number {
  checkNamed('distinctTupleCompetence', 'options', options, ['competence', 'skills', 'tupleSize']);
  const { competence, skills, tupleSize } = options;
  checkUnit('competence', competence);
  checkCount('skills', skills);
  checkTupleSize(tupleSize);
  checkFits(tupleSize, skills, 'skills');
  return distinctMean(competence, skills, tupleSize);
}

/** The check that tuples of different skills exist. */
export function checkFits(tupleSize: number, skills: number, name: string): void {
  if (tupleSize > skills) throw new DomainError('tupleSize', tupleSize, `at most ${name} = ${skills}`);
}

/** d(p) for arguments that have been checked. */
export function distinctMean(p: number, skills: number, tupleSize: number): number {
  const { known, rest } = knownSkills(p, skills);
  if (known >= tupleSize)
    return shareOfSets(known, skills, tupleSize) * (1 + rest * (tupleSize / (known - tupleSize + 1)));
  return known === tupleSize - 1 ? rest * shareOfSets(tupleSize, skills, tupleSize) : 0;
}

/** The derivative of d, from the right. */
export function distinctMeanSlope(p: number, skills: number, tupleSize: number): number {
  const { known } = knownSkills(p, skills);
  if (known >= skills) return tupleSize; // as from the left
  if (known < tupleSize - 1) return 0;
  return tupleSize * (skills / (known + 1)) * shareOfSets(known + 1, skills, tupleSize);
}

/** mp = K + φ; the product is taken as if it were exact, so that φ has its digits. */
function knownSkills(p: number, skills: number): { readonly known: number; readonly rest: number } {
  const product = skills * p;
  const known = Math.floor(product);
  const rest = product - known + productError(skills, p);
  return rest < 0 ? { known: known - 1, rest: 1 + rest } : { known, rest };
}

/** `C(known, k') / C(skills, k')`. */
function shareOfSets(known: number, skills: number, tupleSize: number): number {
  if (known === skills) return 1;
  return exp(
    logHypergeometricTimes(1, {
      successesDrawn: tupleSize,
      successesLeft: known - tupleSize,
      failuresDrawn: 0,
      failuresLeft: skills - known,
    }),
  );
}
