import { checkPositive } from '../../errors.ts';
import { checkOptions } from '../check-options.ts';
import { pow } from '../../numeric/elementary/pow.ts';
import { checkedValue, checkForm, type CoefficientNames } from './coefficients.ts';
import type { TransferLaw } from './effective-data.ts';
import type { FormOf } from './literature.ts';

const NAMES: Readonly<Record<'transfer', CoefficientNames>> = {
  transfer: { positive: ['k', 'alpha', 'beta'] },
};

/**
 * How many characters of the text of fine-tuning a pre-training is worth.
 *
 * ```math
 * D_T = k\, D_F^{\alpha} N^{\beta}
 * ```
 *
 * @param law - a law of the form `'transfer'`, such as `hernandez2021TransferText`
 * @param options - `parameters`: non-embedding parameters N; `finetuningCharacters`: characters D_F of fine-tuning, not
 * tokens; both positive
 * @returns D_T in characters: without pre-training, D_T + D_F of them would have given the same loss
 * @throws {@link DomainError} if the law is not of this form, or a coefficient or a number is outside its domain
 * @remarks For little data alone, D_F at most a tenth of what training from scratch would take: beyond, pre-training
 * may even do harm, of which the law knows nothing.
 * @example
 * ```ts
 * import { hernandez2021TransferText, transferredCharacters } from 'skill-emergence/scaling';
 *
 * transferredCharacters(hernandez2021TransferText, { parameters: 1e9, finetuningCharacters: 1e6 }); // ~> 6.0083276e8
 * ```
 * @see D. Hernandez et al. (2021), arXiv:2102.01293, equation 1.1.
 * @category Published laws
 */
export function transferredCharacters(
  law: FormOf<TransferLaw>,
  options: { readonly parameters: number; readonly finetuningCharacters: number },
): number {
  checkForm(law, NAMES, "a law of the form 'transfer', such as publishedLaws.hernandez2021TransferText");
  checkOptions('transferredCharacters(law, { parameters: 1e9, finetuningCharacters: 1e6 })', options, QUANTITIES);
  const { parameters, finetuningCharacters } = options;
  checkPositive('parameters', parameters);
  checkPositive('finetuningCharacters', finetuningCharacters);
  const { k, alpha, beta } = law.coefficients;
  return checkedValue(k * (pow(finetuningCharacters, alpha) * pow(parameters, beta)), law);
}

const QUANTITIES = ['parameters', 'finetuningCharacters'];
