import { checkNamed, checkUnit, DomainError } from '../../errors.ts';
import { checkTupleSize } from './tuple-size.ts';
import { log } from '../../numeric/elementary/log.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';

/**
 * How success falls with the size of tuples: the exponent γ that relates the mean competence on k'-tuples to that on
 * single skills.
 *
 * ```math
 * p_{k'} = p_1^{k'^\gamma}, \qquad \gamma = \frac{\ln(\ln p_{k'}/\ln p_1)}{\ln k'}
 * ```
 *
 * | γ       | tuples of skills                                                                            |
 * | ------- | ------------------------------------------------------------------------------------------- |
 * | above 1 | are harder than the skills one by one: they interfere                                       |
 * | 1       | are as hard as the skills one by one, the theory's means in concatenated text pieces        |
 * | 0       | are as easy as one skill, the theory's means inside one text piece                          |
 * | below 0 | are easier than single skills                                                               |
 *
 * @param options - the mean competence on a `single` skill and on a `tuple`, each in [0, 1]; `tupleSize` k' ≥ 2
 * @returns γ; ±`Infinity` where one of the two is 0 or 1
 * @throws {@link DomainError} if an argument is outside its domain, or both competences are 0 or both are 1: then every
 * exponent fits
 * @remarks For tuples that are drawn as the theory draws them, skill by skill; sets of *different* skills have an
 * exponent above 1 by that alone, see {@link distinctTupleCompetence}. Error of a few ulp of 1 + |γ|, but for what
 * 1 − p has lost in a p that was rounded.
 * @example
 * ```ts
 * import { compositionExponent } from 'skill-emergence/measurement';
 *
 * compositionExponent({ single: 0.9, tuple: 0.81, tupleSize: 2 }); // ~> 1
 * compositionExponent({ single: 0.9, tuple: 0.5, tupleSize: 5 }); // ~> 1.1705
 * ```
 * @see [Measuring skills](../../../docs/measuring.md).
 * @category Composition
 */
export function compositionExponent(options: {
  readonly single: number;
  readonly tuple: number;
  readonly tupleSize: number;
}): number {
  checkNamed('compositionExponent', 'options', options, ['single', 'tuple', 'tupleSize']);
  const { single, tuple, tupleSize } = options;
  checkUnit('single', single);
  checkUnit('tuple', tuple);
  checkTupleSize(tupleSize);
  if (single === tuple && (single === 0 || single === 1)) {
    throw new DomainError('tuple', tuple, `a number other than single where that is 0 or 1`);
  }
  return exponentOf(single, tuple, tupleSize);
}

/** γ for arguments that have been checked. */
export function exponentOf(single: number, tuple: number, tupleSize: number): number {
  const costOfSingle = Math.abs(log(single)); // a magnitude: the logarithm of 1 has no sign
  const ratio = Math.abs(log(tuple)) / costOfSingle;
  // of competences that are nearly the same, the ratio's distance from 1 has the digits
  const isNear = ratio > 0.5 && ratio < 2;
  const logRatio = isNear ? log1p(0 - log1p((tuple - single) / single) / costOfSingle) : log(ratio);
  return logRatio / log(tupleSize);
}
