import { checkNonNegative } from '../../errors.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { checkForm, type CoefficientNames } from './coefficients.ts';
import type { ErrorLaw } from './downstream.ts';
import type { FormOf } from './literature.ts';

const NAMES: Readonly<Record<'error by loss', CoefficientNames>> = {
  'error by loss': { positive: ['epsilon', 'k', 'gamma'] },
};

/**
 * Mean error on the tasks of a published law at a loss.
 *
 * ```math
 * \text{error} = \epsilon - k\, e^{-\gamma L}
 * ```
 *
 * @param law - a law of the form `'error by loss'`, such as `gadre2024ErrorC4`
 * @param loss - the loss L in the law's unit and on its evaluation set, ≥ 0
 * @returns the error, which the law lets fall below 0 at losses below those it was fitted to
 * @throws {@link DomainError} if the law is not of this form, or a coefficient or the loss is outside its domain
 * @example
 * ```ts
 * import { errorByLoss, gadre2024ErrorC4 } from 'skill-emergence/scaling';
 *
 * errorByLoss(gadre2024ErrorC4, 3); // ~> 0.634680457
 * ```
 * @see S. Y. Gadre et al. (2024), arXiv:2403.08540, equation 5.
 * @category Published laws
 */
export function errorByLoss(law: FormOf<ErrorLaw>, loss: number): number {
  checkForm(law, NAMES, "a law of the form 'error by loss', such as publishedLaws.gadre2024ErrorC4");
  checkNonNegative('loss', loss);
  const { epsilon, k, gamma } = law.coefficients;
  return epsilon - k * exp(-gamma * loss);
}
