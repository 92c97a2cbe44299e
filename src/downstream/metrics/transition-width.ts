import { checkCount, checkNamed, checkOpenUnit, checkPositive } from '../../errors.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { expm1 } from '../../numeric/elementary/expm1.ts';
import { log } from '../../numeric/elementary/log.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';
import { checkBelow } from '../arguments.ts';

/**
 * How wide a rise of exact match is, on an axis of the logarithm of the scale: the same for every length.
 *
 * ```math
 * \ell = hS^{-g}: \qquad \ln S_{\text{high}} - \ln S_{\text{low}} = \frac1g\ln\frac{\ln\text{low}}{\ln\text{high}}
 * ```
 *
 * @param options - `exponent` g of the loss of a token, positive; the accuracies `low` and `high` in (0, 1) between
 * which the rise is measured, the lower one first (default 0.1 and 0.9)
 * @returns the width in natural logarithms of the scale; divided by ln 10, in decades
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks From 0.1 to 0.9 that is 3.084/g. Tuples of more skills, and longer answers, come later and no more sharply;
 * the largest slope is g/e for all of them, where the accuracy is 1/e. They look sharper because an accuracy below
 * one in the number of tests reads as 0, see {@link detectionProbability}. Relative error a few ulp, also where both
 * accuracies are next to each other.
 * @example
 * ```ts
 * import { transitionWidth } from 'skill-emergence/downstream';
 *
 * transitionWidth({ exponent: 0.34 }); // ~> 9.071764
 * transitionWidth({ exponent: 0.34 }) / Math.LN10; // ~> 3.93982
 * ```
 * @see [From loss to accuracy](../../../docs/downstream.md), Theorem 2.
 * @category Metrics
 */
export function transitionWidth(options: TransitionLevels & { readonly exponent: number }): number {
  checkNamed('transitionWidth', 'options', options, ['exponent', 'low', 'high']);
  const { exponent } = options;
  checkPositive('exponent', exponent);
  const { low, high } = checkedLevels(options);
  return log1p(logRatio(low, high) / log(high)) / exponent;
}

/**
 * How wide the same rise is if it is the error of a single skill that falls as a power of the scale, θ = hS^(−g), in
 * place of the loss.
 *
 * ```math
 * \frac1g\ln\frac{1-\text{low}^{1/L}}{1-\text{high}^{1/L}}
 * ```
 *
 * @param options - `exponent` g of the error, positive; `length` L of a target, or size k' of a tuple; the accuracies
 * `low` and `high` in (0, 1), the lower one first (default 0.1 and 0.9)
 * @returns the width in natural logarithms of the scale
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks From 0.1 to 0.9 that is 2.197/g for singles, and rises with the length to 3.084/g, the width that
 * {@link transitionWidth} has at every length: here longer targets are *less* sharp. Relative error a few ulp.
 * @example
 * ```ts
 * import { errorTransitionWidth } from 'skill-emergence/downstream';
 *
 * errorTransitionWidth({ exponent: 1, length: 1 }); // ~> 2.19722
 * errorTransitionWidth({ exponent: 1, length: 8 }); // ~> 2.95052
 * ```
 * @see [From loss to accuracy](../../../docs/downstream.md), Theorem 2.
 * @category Metrics
 */
export function errorTransitionWidth(
  options: TransitionLevels & { readonly exponent: number; readonly length: number },
): number {
  checkNamed('errorTransitionWidth', 'options', options, ['exponent', 'length', 'low', 'high']);
  const { exponent, length } = options;
  checkPositive('exponent', exponent);
  checkCount('length', length);
  const { low, high } = checkedLevels(options);
  const logHigh = log(high) / length;
  return log1p((exp(logHigh) * expm1(logRatio(low, high) / length)) / expm1(logHigh)) / exponent;
}

/**
 * Between which accuracies a rise is measured.
 *
 * @category Metrics
 */
export interface TransitionLevels {
  /** The lower accuracy, in (0, 1); 0.1 unless given. */
  readonly low?: number | undefined;
  /** The higher accuracy, in (0, 1); 0.9 unless given. */
  readonly high?: number | undefined;
}

function checkedLevels({ low = 0.1, high = 0.9 }: TransitionLevels): Required<{ low: number; high: number }> {
  checkOpenUnit('low', low);
  checkOpenUnit('high', high);
  checkBelow('low', low, 'high', high);
  return { low, high };
}

/** ln(low / high), with all digits also where they are next to each other: their difference is then exact. */
function logRatio(low: number, high: number): number {
  return low > 0.5 * high ? log1p((low - high) / high) : log(low / high);
}
