import { checkNamed, checkOpenUnit, checkPositive, checkPositiveUnit, checkUnit, DomainError } from '../../errors.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';
import { square } from '../../numeric/square.ts';
import { checkBelow, checkFinite } from '../arguments.ts';

/**
 * How accuracy on a task falls with the loss, from a ceiling to chance.
 *
 * @category Downstream laws
 */
export interface Ladder {
  /** Accuracy of a model of infinite loss, in [0, 1). */
  readonly chance: number;
  /** Accuracy that no loss exceeds, in (0, 1], above chance. */
  readonly ceiling: number;
  /** Loss at which accuracy is halfway between them. */
  readonly midpoint: number;
  /** How steeply it falls, positive, per nat. */
  readonly slope: number;
}

const FIELDS = ['chance', 'ceiling', 'midpoint', 'slope'] as const;

/** The checks of the fields; `path` is what stands before their names. */
export function checkLadder({ chance, ceiling, midpoint, slope }: Ladder, path = ''): void {
  checkUnit(`${path}chance`, chance);
  checkPositiveUnit(`${path}ceiling`, ceiling);
  checkBelow(`${path}chance`, chance, `${path}ceiling`, ceiling);
  checkFinite(`${path}midpoint`, midpoint);
  checkPositive(`${path}slope`, slope);
}

/**
 * Accuracy on a downstream task of a model with a loss, by the sigmoidal law of model ladders.
 *
 * ```math
 * \mathrm{Acc}(L) = \text{chance} + \frac{\text{ceiling}-\text{chance}}{1+e^{\,\text{slope}\,(L-\text{midpoint})}}
 * ```
 *
 * @param options - `loss` L, finite: of the task's right answers, or of text; `chance` in [0, 1), and `ceiling` above
 * it, at most 1; `midpoint`, finite; `slope`, positive
 * @returns the accuracy, from chance to ceiling
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Falls with the loss. The form in the literature, a/(1 + e^(−k(x−x₀))) + b, is the same curve for (a, k, b)
 * and (−a, −k, a + b), so that no data tell these; this one is told. Relative error a few ulp where slope·|L −
 * midpoint| is moderate. **Most tasks are not predictable in this way** (Lourie, Hu & Cho 2025).
 * @example
 * ```ts
 * import { ladderAccuracy } from 'skill-emergence/downstream';
 *
 * const task = { chance: 0.25, ceiling: 1, midpoint: 0.7, slope: 5 };
 * ladderAccuracy({ ...task, loss: 0.7 }); // => 0.625
 * ladderAccuracy({ ...task, loss: 1.2 }); // ~> 0.306894
 * ```
 * @see A. Bhagia et al. (2024), arXiv:2412.04403; for the caution N. Lourie, M. Y. Hu & K. Cho (2025),
 * arXiv:2507.00885; [From loss to accuracy](../../../docs/downstream.md).
 * @category Downstream laws
 */
export function ladderAccuracy(options: Ladder & { readonly loss: number }): number {
  checkNamed('ladderAccuracy', 'options', options, ['loss', ...FIELDS]);
  checkFinite('loss', options.loss);
  checkLadder(options);
  return accuracyOf(options, options.loss);
}

/** The accuracy for arguments that have been checked; where rounding of the sum may pass it, the ceiling itself. */
export function accuracyOf({ chance, ceiling, midpoint, slope }: Ladder, loss: number): number {
  return Math.min(ceiling, chance + (ceiling - chance) / (1 + exp(slope * (loss - midpoint))));
}

/**
 * Slope of {@link ladderAccuracy} in the loss, accuracy per nat.
 *
 * ```math
 * -\text{slope}\,(\text{ceiling}-\text{chance})\,\sigma(1-\sigma), \qquad
 * \sigma = \frac1{1+e^{\,\text{slope}\,(L-\text{midpoint})}}
 * ```
 *
 * @param options - as for {@link ladderAccuracy}
 * @returns the slope, at most 0; at the midpoint it is steepest, −slope·(ceiling − chance)/4
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks What turns an uncertainty of the loss into one of the accuracy, to first order. Relative error a few ulp
 * where slope·|L − midpoint| is moderate; −0 where it underflows.
 * @example
 * ```ts
 * import { ladderAccuracySlope } from 'skill-emergence/downstream';
 *
 * ladderAccuracySlope({ loss: 0.7, chance: 0.25, ceiling: 1, midpoint: 0.7, slope: 5 }); // => -0.9375
 * ```
 * @see A. Bhagia et al. (2024), arXiv:2412.04403.
 * @category Downstream laws
 */
export function ladderAccuracySlope(options: Ladder & { readonly loss: number }): number {
  checkNamed('ladderAccuracySlope', 'options', options, ['loss', ...FIELDS]);
  checkFinite('loss', options.loss);
  checkLadder(options);
  const { loss, chance, ceiling, midpoint, slope } = options;
  const small = exp(-slope * Math.abs(loss - midpoint));
  return -(ceiling - chance) * slope * (small / square(1 + small));
}

/**
 * Loss at which accuracy on a downstream task is as given: the inverse of {@link ladderAccuracy}.
 *
 * ```math
 * L = \text{midpoint} + \frac1{\text{slope}}\ln\frac{\text{ceiling}-A}{A-\text{chance}}
 * ```
 *
 * @param options - `accuracy` A, between chance and ceiling; the law's `chance`, `ceiling`, `midpoint` and `slope`
 * @returns the loss; negative where no model reaches the accuracy, however large it is
 * @throws {@link DomainError} if an argument is outside its domain: no loss has an accuracy of chance or the ceiling
 * @remarks Conditioning: a change δ of the accuracy moves the loss by δ over the slope, without bound at the ends.
 * @example
 * ```ts
 * import { lossForLadderAccuracy } from 'skill-emergence/downstream';
 *
 * const task = { chance: 0.25, ceiling: 1, midpoint: 0.7, slope: 5 };
 * lossForLadderAccuracy({ ...task, accuracy: 0.3 }); // ~> 1.22781
 * lossForLadderAccuracy({ ...task, accuracy: 0.2 }); // throws DomainError
 * ```
 * @see [From loss to accuracy](../../../docs/downstream.md), Theorem 3.
 * @category Downstream laws
 */
export function lossForLadderAccuracy(options: Ladder & { readonly accuracy: number }): number {
  checkNamed('lossForLadderAccuracy', 'options', options, ['accuracy', ...FIELDS]);
  const { accuracy, chance, ceiling } = options;
  checkOpenUnit('accuracy', accuracy);
  checkLadder(options);
  if (!(accuracy > chance && accuracy < ceiling)) {
    throw new DomainError('accuracy', accuracy, `in (${chance}, ${ceiling}), between chance and ceiling`);
  }
  return ladderLoss(options, accuracy);
}

/** The loss for arguments that have been checked. */
export function ladderLoss({ chance, ceiling, midpoint, slope }: Ladder, accuracy: number): number {
  return midpoint + log((ceiling - accuracy) / (accuracy - chance)) / slope;
}
