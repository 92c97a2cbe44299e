import { checkForecastLaw, type ForecastLaw } from '../../emergence/extrapolation.ts';
import type { RequiredScale } from '../../emergence/optimal-budget.ts';
import { checkNamed, checkUnit } from '../../errors.ts';
import { checkScale, type Scale, type ScalingLaw } from '../../scaling/law.ts';
import { excess } from '../../scaling/loss.ts';
import { scaleAtLoss } from '../metrics/loss-threshold.ts';
import { accuracyAt, checkDownstreamLaw, type DownstreamLaw, lossForAccuracy } from './downstream-law.ts';

/**
 * A scaling law of the loss, and a law of the accuracy in that loss.
 *
 * @category Two steps
 */
export interface TwoStepLaw<Law extends ScalingLaw = ScalingLaw> {
  /** The loss in the scale. */
  readonly lossLaw: Law;
  /** The accuracy in the loss. */
  readonly downstreamLaw: DownstreamLaw;
}

/**
 * Accuracy on downstream tasks that two laws predict of a model's scale, by way of its loss.
 *
 * ```math
 * \mathrm{Acc}\bigl(E + A N^{-\alpha} + B D^{-\beta}\bigr)
 * ```
 *
 * @param options - `lossLaw`, the scaling law of the loss that `downstreamLaw` takes; `downstreamLaw`; `scale` of the
 * model, parameters and tokens
 * @returns the accuracy, in [0, 1]
 * @throws {@link DomainError} if a law is not valid, or the scale outside its domain
 * @remarks A prediction of an average, as far as both laws hold. **Most tasks are not predictable in this way**
 * (Lourie, Hu & Cho 2025); {@link bootstrapTwoStepLaw} gives it a band.
 * @example
 * ```ts
 * import { twoStepAccuracy } from 'skill-emergence/downstream';
 * import { hoffmann2022 } from 'skill-emergence/scaling';
 *
 * const downstreamLaw = { form: 'exponential', ceiling: 0.857, gap: 2.21, rate: 0.715 } as const;
 * twoStepAccuracy({ lossLaw: hoffmann2022, downstreamLaw, scale: { parameters: 7e10, tokens: 1.4e12 } }); // ~> 0.69638
 * ```
 * @see S. Y. Gadre et al. (2024), arXiv:2403.08540; A. Bhagia et al. (2024), arXiv:2412.04403; for the caution N.
 * Lourie, M. Y. Hu & K. Cho (2025), arXiv:2507.00885.
 * @category Two steps
 */
export function twoStepAccuracy(options: TwoStepLaw<ForecastLaw> & { readonly scale: Scale }): number {
  checkNamed('twoStepAccuracy', 'options', options, ['lossLaw', 'downstreamLaw', 'scale']);
  checkTwoSteps(options);
  checkScale(options.scale);
  return twoStepAt(options, options.scale);
}

/** The checks of both laws; `path` is what stands before their names. */
export function checkTwoSteps({ lossLaw, downstreamLaw }: TwoStepLaw<ForecastLaw>, path = ''): void {
  checkForecastLaw(lossLaw, `${path}lossLaw`);
  checkDownstreamLaw(downstreamLaw, `${path}downstreamLaw`);
}

/** The accuracy for arguments that have been checked. */
export function twoStepAt({ lossLaw, downstreamLaw }: TwoStepLaw, { parameters, tokens }: Scale): number {
  return accuracyAt(downstreamLaw, lossLaw.E + excess(lossLaw, parameters, tokens));
}

/**
 * The smallest compute-optimal scale of which two laws predict an accuracy on downstream tasks.
 *
 * @param options - `lossLaw`, the scaling law of the loss that `downstreamLaw` takes; `downstreamLaw`; the `accuracy`
 * wanted, in the range of that law
 * @returns parameters, tokens and budget; all three `Infinity` where the accuracy needs a loss of at most E
 * @throws {@link DomainError} if a law is not valid, or no loss has the accuracy
 * @remarks The inverse of {@link twoStepAccuracy} on the compute-optimal path, and as ill conditioned as the inverses
 * of both steps together: a change δ of the loss moves the budget by δ/(γε) in relative terms, with ε the excess
 * entropy and γ ≈ 0.15.
 * @example
 * ```ts
 * import { twoStepScale } from 'skill-emergence/downstream';
 * import { hoffmann2022 } from 'skill-emergence/scaling';
 *
 * const downstreamLaw = { form: 'exponential', ceiling: 0.857, gap: 2.21, rate: 0.715 } as const;
 * twoStepScale({ lossLaw: hoffmann2022, downstreamLaw, accuracy: 0.6 }).flops; // ~> 4.1077e21
 * twoStepScale({ lossLaw: hoffmann2022, downstreamLaw, accuracy: 0.9 }).flops; // => Infinity
 * ```
 * @see [From loss to accuracy](../../../docs/downstream.md), Theorem 3.
 * @category Two steps
 */
export function twoStepScale(options: TwoStepLaw<ForecastLaw> & { readonly accuracy: number }): RequiredScale {
  checkNamed('twoStepScale', 'options', options, ['lossLaw', 'downstreamLaw', 'accuracy']);
  const { lossLaw, downstreamLaw, accuracy } = options;
  checkTwoSteps(options);
  checkUnit('accuracy', accuracy);
  return scaleAtLoss(lossLaw, lossForAccuracy(downstreamLaw, accuracy));
}
