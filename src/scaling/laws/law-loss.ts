import { DomainError } from '../../errors.ts';
import { type AnyForm, lawName } from './coefficients.ts';
import { checkDouble, type LossParts, partsAt, whyNoExcess } from './law-parts.ts';
import { checkedLossForm, checkQuantities, type LawScale, type LossForm, type NormalForm } from './loss-forms.ts';

/**
 * The loss at a scale under any published law of losses, in the law's own unit.
 *
 * | form                               | depends on                               |
 * | ---------------------------------- | ---------------------------------------- |
 * | a {@link ScalingLaw}, `'chinchilla'` | `parameters`, `tokens`                 |
 * | `'tokens per parameter'`           | `parameters`, `tokens`                   |
 * | `'farseer'`                        | `parameters`, `tokens`                   |
 * | `'repeated data'`                  | `parameters`, `tokens`, `uniqueTokens`   |
 * | `'granularity'`                    | `parameters`, `tokens`, `granularity`    |
 * | `'sparsity'`                       | `parameters`, `tokens`, `sparsity`       |
 * | `'routed'`                         | `parameters`, `experts`                  |
 * | `'parameters and unique tokens'`   | `parameters`, `uniqueTokens`             |
 * | `'parameters and steps'`           | `parameters`, `minimumSteps`             |
 * | `'power of parameters'`            | `parameters`                             |
 * | `'power of unique tokens'`         | `uniqueTokens`                           |
 * | `'power of compute'`               | `flops`                                  |
 * | `'power of minimum compute'`       | `minimumFlops`                           |
 *
 * @param law - the law: one of `publishedLaws`, or an object with a `form` and `coefficients`
 * @param scale - what the law depends on, and none of the quantities that it does not depend on: a law at which a
 * quantity is left out of account would answer another question
 * @returns the loss in the law's `lossUnit`: losses of different units do not compare
 * @throws {@link DomainError} naming the quantity that is missing, outside its domain or none of the law's
 * (`scale.uniqueTokens`), the coefficient that is outside its domain, or `law` where it is no law of losses; `scale`
 * where the loss is no double
 * @remarks Relative error below 10⁻¹² for the published laws, at scales from 1 to 10¹⁸. Most of them print three
 * digits.
 * @example
 * ```ts
 * import { clark2022RoutedHash, kaplan2020JointND, lawLoss, muennighoff2023Repeated } from 'skill-emergence/scaling';
 *
 * lawLoss(muennighoff2023Repeated, { parameters: 6.34e9, tokens: 242e9, uniqueTokens: 25e9 }); // ~> 2.225644089
 * lawLoss(clark2022RoutedHash, { parameters: 1e9, experts: 64 }); // ~> 2.11072757
 * lawLoss(kaplan2020JointND, { parameters: 1e9, tokens: 1e10 }); // throws DomainError
 * ```
 * @see [Published laws](../../../docs/laws.md), for where each stands and what is known to be wrong with it.
 * @category Published laws
 */
export function lawLoss(law: LossForm, scale: LawScale): number {
  const { irreducible = 0, excess } = checkedParts(law, checkedLossForm(law), scale);
  return checkDouble(irreducible + excess, scale);
}

/**
 * The excess entropy at a scale under any published law that has an irreducible loss: what more parameters and tokens
 * could still take away, in the law's own unit.
 *
 * | form                                                   | irreducible             |
 * | ------------------------------------------------------ | ----------------------- |
 * | a {@link ScalingLaw}, `'tokens per parameter'`         | E                       |
 * | `'repeated data'`                                      | E, for any unique tokens |
 * | `'granularity'`                                        | c                       |
 * | `'sparsity'`                                           | e + c (1 − S)^−λ        |
 *
 * @param law - the law, as in {@link lawLoss}
 * @param scale - what the law depends on, as in {@link lawLoss}
 * @returns ε ≥ 0 in the law's `lossUnit`
 * @throws {@link DomainError} as {@link lawLoss}, and naming `law` where it has no irreducible loss, with the reason
 * @remarks The sum of the terms that fall, never a difference of losses. What is irreducible under a law is what its
 * form leaves over, which depends on the form as much as on the text.
 * @example
 * ```ts
 * import { gadre2024LossC4, kaplan2020LossN, lawExcess } from 'skill-emergence/scaling';
 *
 * lawExcess(gadre2024LossC4, { parameters: 7e9, tokens: 140e9 }); // ~> 0.7776
 * lawExcess(kaplan2020LossN, { parameters: 1e9 }); // throws DomainError
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, §2.1, for the reading of it.
 * @category Published laws
 */
export function lawExcess(law: LossForm, scale: LawScale): number {
  const form = checkedLossForm(law);
  checkHasExcess(law, form);
  return checkedParts(law, form, scale).excess;
}

/** The check that a law has an irreducible loss. */
export function checkHasExcess(law: LossForm, { form }: NormalForm): void {
  const reason = whyNoExcess(form);
  if (reason === undefined) return;
  throw new DomainError('law', law, `one with an irreducible loss; ${lawName(law as AnyForm)} ${reason}`);
}

/** The parts of the loss, after the checks of the scale; `path` is where that stands. */
export function checkedParts(law: LossForm, form: NormalForm, scale: LawScale, path = 'scale'): LossParts {
  checkQuantities(law, form, scale, path);
  const parts = partsAt(form, scale);
  checkDouble(parts.excess, scale, path);
  return parts;
}
