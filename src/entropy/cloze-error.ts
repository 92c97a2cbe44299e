import { checkExcess, checkObject, checkPositive, checkUnit } from '../errors.ts';

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

/**
 * Error fraction θ of text pieces, from the average excess entropy, under the cloze assumption.
 *
 * ```math
 * \theta = \min\Bigl(1, \frac{c\,\varepsilon}{t}\Bigr)
 * ```
 *
 * The average prediction loss on cloze questions is taken to be at most c times the average excess entropy; a text
 * piece counts as an error where its loss is at least t; Markov's inequality does the rest. *The first step is an
 * assumption about models, not a theorem.*
 *
 * @param options - `excessEntropy` ε in nats, in [0, Infinity]; positive `factor` c (default 1.1); positive
 * `threshold` t (default 0.5)
 * @returns θ, in [0, 1]; 1 where the bound has no content
 * @throws {@link DomainError} if `excessEntropy` is negative or not a number, or `factor` or `threshold` is not a
 * positive finite number
 * @example
 * ```ts
 * import { errorFraction } from 'skill-emergence/entropy';
 *
 * errorFraction({ excessEntropy: 0.129 }); // ~> 0.2838
 * errorFraction({ excessEntropy: 0.129, factor: 1, threshold: 1 }); // => 0.129
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Assumption 2 and §4.1.
 * @category Excess entropy and error
 */
export function errorFraction(options: {
  readonly excessEntropy: number;
  readonly factor?: number | undefined;
  readonly threshold?: number | undefined;
}): number {
  checkObject('options', options);
  const { excessEntropy, factor = 1.1, threshold = 0.5 } = options;
  checkExcess('excessEntropy', excessEntropy);
  checkPositive('factor', factor);
  checkPositive('threshold', threshold);
  return proportionalErrorFraction(excessEntropy, factor, threshold);
}

/** θ for arguments that have been checked. */
export function proportionalErrorFraction(excessEntropy: number, factor: number, threshold: number): number {
  return Math.min(1, factor * (excessEntropy / threshold)); // in this order a ratio of 1 leaves the factor as it is
}
