import { checkAtMost, checkCount, checkNamed, checkNonNegative } from '../errors.ts';
import { pow } from '../numeric/elementary/pow.ts';

/**
 * Zipf's law on m skills: the s-th has a probability in proportion to a power of its rank.
 *
 * ```math
 * \pi_s = \frac{s^{-a}}{\sum_{t=1}^m t^{-a}}, \qquad s = 1, \dots, m
 * ```
 *
 * @param options - the number m of skills, at most 2²⁵, and the `exponent` a ≥ 0 (default 1); 0 makes all alike
 * @returns the probabilities, in falling order
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Each has a relative error of a few 2⁻⁵³ · ln m.
 * @example
 * ```ts
 * import { zipfMeasure } from 'skill-emergence/simulation';
 *
 * [...zipfMeasure({ skills: 3 })]; // ~> [0.545455, 0.272727, 0.181818]
 * ```
 * @see G. K. Zipf (1949), Human Behavior and the Principle of Least Effort.
 * @category Skill graphs
 */
export function zipfMeasure(options: {
  readonly skills: number;
  readonly exponent?: number | undefined;
}): Float64Array {
  checkNamed('zipfMeasure', 'options', options, ['skills', 'exponent']);
  const { skills, exponent = 1 } = options;
  checkCount('skills', skills);
  checkAtMost('skills', skills, 2 ** 25);
  checkNonNegative('exponent', exponent);
  const weights = Float64Array.from({ length: skills }, (_, i) => pow(i + 1, -exponent));
  const total = weights.reduceRight((sum, weight) => sum + weight); // the small ones first
  return weights.map((weight) => weight / total);
}
