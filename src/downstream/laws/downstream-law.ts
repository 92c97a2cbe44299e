import { checkChoice, checkNamed, checkNonNegative, checkObject, checkUnit, DomainError } from '../../errors.ts';
import { checkAtLeast } from '../arguments.ts';
import { checkExponential, errorOf, type ExponentialError, lossAt } from './exponential-error.ts';
import { accuracyOf, checkLadder, type Ladder, ladderLoss } from './ladder.ts';

/**
 * A law of downstream accuracy in the loss, of one form or the other.
 *
 * @category Downstream laws
 */
export type DownstreamLaw = ExponentialLaw | LadderLaw;

/**
 * The law of {@link downstreamError}: accuracy is 1 less the error.
 *
 * @category Downstream laws
 */
export interface ExponentialLaw extends ExponentialError {
  /** Names the form. */
  readonly form: 'exponential';
}

/**
 * The law of {@link ladderAccuracy}.
 *
 * @category Downstream laws
 */
export interface LadderLaw extends Ladder {
  /** Names the form. */
  readonly form: 'ladder';
}

/** The forms of the law. */
export const FORMS: readonly DownstreamLaw['form'][] = ['exponential', 'ladder'];

/** The checks of a law, of which `path` is where it stands. */
export function checkDownstreamLaw(law: DownstreamLaw, path: string): void {
  checkObject(path, law);
  checkChoice(`${path}.form`, law.form, FORMS);
  if (law.form === 'ladder') checkLadder(law, `${path}.`);
  else checkExponential(law, `${path}.`);
}

/**
 * Accuracy on downstream tasks of a model with a loss, by a law of either form.
 *
 * @param law - the law: `form` `'exponential'` with the fields of {@link downstreamError}, or `'ladder'` with those of
 * {@link ladderAccuracy}
 * @param loss - the loss L in nats per token, at least 0
 * @returns the accuracy, in [0, 1]; clipped to 1 where the exponential law's error is negative
 * @throws {@link DomainError} if the law is not valid, or the loss outside its domain
 * @remarks **Most tasks are not predictable in this way** (Lourie, Hu & Cho 2025): trust no law that was not seen to
 * predict runs which were held out.
 * @example
 * ```ts
 * import { downstreamAccuracy } from 'skill-emergence/downstream';
 *
 * downstreamAccuracy({ form: 'exponential', ceiling: 0.857, gap: 2.21, rate: 0.715 }, 3); // ~> 0.40172
 * downstreamAccuracy({ form: 'ladder', chance: 0.25, ceiling: 1, midpoint: 0.7, slope: 5 }, 0.7); // => 0.625
 * ```
 * @see N. Lourie, M. Y. Hu & K. Cho (2025), arXiv:2507.00885; [From loss to accuracy](../../../docs/downstream.md).
 * @category Downstream laws
 */
export function downstreamAccuracy(law: DownstreamLaw, loss: number): number {
  checkDownstreamLaw(law, 'law');
  checkNonNegative('loss', loss);
  return accuracyAt(law, loss);
}

/** The accuracy for arguments that have been checked. */
export function accuracyAt(law: DownstreamLaw, loss: number): number {
  return law.form === 'ladder' ? accuracyOf(law, loss) : 1 - Math.max(0, errorOf(law, loss));
}

/**
 * Loss at which the accuracy on downstream tasks is as given: the inverse of {@link downstreamAccuracy}.
 *
 * @param law - the law
 * @param accuracy - the accuracy, in the range of the law: between chance and ceiling, or above 1 − ε and at most
 * min(1, 1 − ε + κ)
 * @returns the loss in nats per token; of a ladder, negative where no model reaches the accuracy
 * @throws {@link DomainError} if the law is not valid, or no loss has the accuracy
 * @example
 * ```ts
 * import { lossForDownstreamAccuracy } from 'skill-emergence/downstream';
 *
 * const law = { form: 'exponential', ceiling: 0.857, gap: 2.21, rate: 0.715 } as const;
 * lossForDownstreamAccuracy(law, 0.4); // ~> 3.00933
 * lossForDownstreamAccuracy(law, 0.1); // throws DomainError
 * ```
 * @see [From loss to accuracy](../../../docs/downstream.md), Theorem 3.
 * @category Downstream laws
 */
export function lossForDownstreamAccuracy(law: DownstreamLaw, accuracy: number): number {
  checkDownstreamLaw(law, 'law');
  checkUnit('accuracy', accuracy);
  return lossForAccuracy(law, accuracy);
}

/** The loss for arguments that have been checked, but for whether the law has the accuracy. */
export function lossForAccuracy(law: DownstreamLaw, accuracy: number): number {
  if (law.form === 'ladder') {
    const { chance, ceiling } = law;
    if (accuracy > chance && accuracy < ceiling) return ladderLoss(law, accuracy);
    throw new DomainError('accuracy', accuracy, `in (${chance}, ${ceiling}), between chance and ceiling of the law`);
  }
  const { ceiling, gap } = law;
  const below = ceiling - (1 - accuracy);
  const most = 1 - Math.max(0, ceiling - gap); // as it is computed, the accuracy of no loss
  if (below > 0 && accuracy <= most) return lossAt(law, below);
  throw new DomainError('accuracy', accuracy, `in (${1 - ceiling}, ${most}], the accuracies that the law has`);
}

/**
 * An interval of accuracies or of losses.
 *
 * @category Downstream laws
 */
export interface Ends {
  /** Its lower end. */
  readonly lower: number;
  /** Its upper end. */
  readonly upper: number;
}

/**
 * The interval of accuracies for an interval of losses, under one law.
 *
 * ```math
 * L\in[\ell,u] \iff \mathrm{Acc}(L)\in[\mathrm{Acc}(u),\mathrm{Acc}(\ell)]
 * ```
 *
 * @param law - the law
 * @param losses - the `lower` end ℓ of the losses and the `upper` one u, at least 0
 * @returns the interval, of the same confidence: accuracy falls with the loss, so that the ends change places
 * @throws {@link DomainError} if the law is not valid, or an end outside its domain
 * @remarks Exact for a law that is known. What is uncertain in the law itself is not in it: for both together see
 * {@link bootstrapTwoStepLaw}.
 * @example
 * ```ts
 * import { downstreamAccuracyInterval } from 'skill-emergence/downstream';
 *
 * const law = { form: 'ladder', chance: 0.25, ceiling: 1, midpoint: 0.7, slope: 5 } as const;
 * downstreamAccuracyInterval(law, { lower: 0.6, upper: 0.8 }).lower; // ~> 0.533156
 * ```
 * @see [From loss to accuracy](../../../docs/downstream.md), Theorem 3.
 * @category Downstream laws
 */
export function downstreamAccuracyInterval(law: DownstreamLaw, losses: Ends): Ends {
  checkDownstreamLaw(law, 'law');
  checkNamed('downstreamAccuracyInterval', 'losses', losses, ['lower', 'upper']);
  const { lower, upper } = losses;
  checkNonNegative('lower', lower);
  checkNonNegative('upper', upper);
  checkAtLeast('upper', upper, lower);
  return { lower: accuracyAt(law, upper), upper: accuracyAt(law, lower) };
}
