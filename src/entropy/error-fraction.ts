import { checkExcess, checkNamed, checkPositive } from '../errors.ts';

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
  checkNamed('errorFraction', 'options', options, ['excessEntropy', 'factor', 'threshold']);
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
