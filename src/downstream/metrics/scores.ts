import { checkCount, checkNamed, checkUnit } from '../../errors.ts';
import { expm1 } from '../../numeric/elementary/expm1.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';
import { square } from '../../numeric/square.ts';
import { checkAtLeast } from '../arguments.ts';

/**
 * Expected number of tokens to be changed in an answer, where a model can only take wrong ones for right ones.
 *
 * ```math
 * \mathbb E[\text{edits}] = L(1-p)
 * ```
 *
 * @param options - `probability` p of a right token, in [0, 1]; `length` L, a positive integer
 * @returns the number of substitutions, from 0 to L
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Linear in p whatever the length: what looks like emergence by exact match of the same tokens is none by edit
 * distance. No token is inserted or left out.
 * @example
 * ```ts
 * import { editDistance } from 'skill-emergence/downstream';
 *
 * editDistance({ probability: 0.75, length: 30 }); // => 7.5
 * ```
 * @see R. Schaeffer, B. Miranda & S. Koyejo (2023), arXiv:2304.15004.
 * @category Metrics
 */
export function editDistance(options: { readonly probability: number; readonly length: number }): number {
  checkNamed('editDistance', 'options', options, ['probability', 'length']);
  const { probability, length } = options;
  checkUnit('probability', probability);
  checkCount('length', length);
  return length * (1 - probability);
}

/**
 * Brier score of a question with several options: the squared distance of the probabilities from the truth, where the
 * wrong options have equal ones.
 *
 * ```math
 * (1-p)^2 + (M-1)\Bigl(\frac{1-p}{M-1}\Bigr)^2 = (1-p)^2\,\frac M{M-1}
 * ```
 *
 * | `probability` | value         |
 * | ------------- | ------------- |
 * | `0`           | M/(M − 1)     |
 * | 1/M, chance   | (M − 1)/M     |
 * | `1`           | `0`           |
 *
 * @param options - `probability` p of the right option, in [0, 1]; number M of `options`, an integer from 2 on
 * @returns the score, from 0 to M/(M − 1); less is better
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks The least score for a given p: any other split of the rest among the wrong options scores more. Relative
 * error below 4 ulp.
 * @example
 * ```ts
 * import { brierScore } from 'skill-emergence/downstream';
 *
 * brierScore({ probability: 0.25, options: 4 }); // => 0.75
 * brierScore({ probability: 0.9, options: 2 }); // ~> 0.02
 * ```
 * @see G. W. Brier (1950), Monthly Weather Review 78(1); R. Schaeffer, B. Miranda & S. Koyejo (2023), arXiv:2304.15004.
 * @category Metrics
 */
export function brierScore(options: { readonly probability: number; readonly options: number }): number {
  checkNamed('brierScore', 'options', options, ['probability', 'options']);
  const { probability, options: choices } = options;
  checkUnit('probability', probability);
  checkChoices('options', choices);
  return brierOf(1 - probability, choices);
}

/** A number of options of a question. */
export function checkChoices(parameter: string, value: number): void {
  checkCount(parameter, value);
  checkAtLeast(parameter, value, 2);
}

/** The score where so much probability is with the wrong options. */
export function brierOf(wrong: number, choices: number): number {
  return square(wrong) * (choices / (choices - 1));
}

/**
 * Probability that a test of so many questions sees an ability at all: that one of them is answered.
 *
 * ```math
 * 1-(1-A)^n
 * ```
 *
 * @param options - `accuracy` A in [0, 1]; number n of `tests`, a positive integer
 * @returns the probability, in [0, 1]
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks An accuracy far below 1/n reads as 0, and makes a smooth curve look like a kink. Relative error a few ulp.
 * @example
 * ```ts
 * import { detectionProbability } from 'skill-emergence/downstream';
 *
 * detectionProbability({ accuracy: 0.001, tests: 30 }); // ~> 0.0295690
 * detectionProbability({ accuracy: 0.1, tests: 30 }); // ~> 0.957609
 * ```
 * @see [From loss to accuracy](../../../docs/downstream.md), Theorem 2.
 * @category Metrics
 */
export function detectionProbability(options: { readonly accuracy: number; readonly tests: number }): number {
  checkNamed('detectionProbability', 'options', options, ['accuracy', 'tests']);
  const { accuracy, tests } = options;
  checkUnit('accuracy', accuracy);
  checkCount('tests', tests);
  return detectedOf(accuracy, tests);
}

/** The probability for arguments that have been checked. */
export function detectedOf(accuracy: number, tests: number): number {
  return 0 - expm1(tests * log1p(-accuracy));
}
