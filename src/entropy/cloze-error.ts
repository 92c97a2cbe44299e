import { checkExcess, checkUnit } from '../errors.ts';

/**
 * Cloze error bound: how often a binary cloze question built at a place with this excess entropy can be answered
 * wrongly.
 *
 * ```math
 * \Pr[\text{wrong}] \le \min\bigl(1, \sqrt{2\varepsilon}\bigr)
 * ```
 *
 * @param excess - excess entropy ε in nats, in [0, Infinity]; an average over places gives a bound on the average
 * @returns an upper bound on the probability of a wrong answer, in [0, 1]
 * @throws {@link DomainError} if `excess` is negative or not a number
 * @example
 * ```ts
 * import { clozeErrorBound } from 'skill-emergence/entropy';
 *
 * clozeErrorBound(0.005); // ~> 0.1
 * clozeErrorBound(0.5); // => 1
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Theorem 3.
 * @category Excess entropy and error
 */
export function clozeErrorBound(excess: number): number {
  checkExcess('excess', excess);
  return Math.min(1, Math.sqrt(2 * excess));
}

/**
 * Inverse of {@link clozeErrorBound}: the least excess entropy compatible with a rate of wrong answers.
 *
 * ```math
 * \varepsilon \ge \frac{e^2}{2}
 * ```
 *
 * @param error - probability e of a wrong answer, in [0, 1]
 * @returns the least excess entropy, in nats, in [0, 1/2]
 * @throws {@link DomainError} if `error` is not a number in [0, 1]
 * @example
 * ```ts
 * import { excessEntropyForClozeError } from 'skill-emergence/entropy';
 *
 * excessEntropyForClozeError(0.1); // ~> 0.005
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Theorem 3.
 * @category Excess entropy and error
 */
export function excessEntropyForClozeError(error: number): number {
  checkUnit('error', error);
  return (error * error) / 2;
}
