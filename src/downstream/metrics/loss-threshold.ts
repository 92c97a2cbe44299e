import { checkForecastLaw, type ForecastLaw } from '../../emergence/extrapolation.ts';
import { optimalBudget, optimalScale, type RequiredScale } from '../../emergence/optimal-budget.ts';
import { checkNamed, checkNonNegative, checkPositive, checkPositiveUnit, checkUnit } from '../../errors.ts';
import { checkBelow } from '../arguments.ts';

/**
 * A threshold of the loss, above which a task is guessed.
 *
 * @category Metrics
 */
export interface LossThreshold {
  /** Loss η from which on accuracy is at chance, in nats per token, at least 0. */
  readonly threshold: number;
  /** Accuracy by chance, in [0, 1). */
  readonly chance: number;
  /** Largest accuracy, in (0, 1]; 1 unless given. */
  readonly ceiling?: number | undefined;
  /** How much accuracy a nat below the threshold brings, positive. */
  readonly slope: number;
}

/** Their names. */
const NAMES = ['threshold', 'chance', 'ceiling', 'slope'] as const;

/**
 * Accuracy on a task that is guessed down to a threshold of the loss, and rises in proportion below it.
 *
 * ```math
 * \min\bigl(\text{ceiling},\ \text{chance} + \text{slope}\cdot\max(0,\eta-L)\bigr)
 * ```
 *
 * @param options - `loss` L in nats per token, at least 0; `threshold` η; `chance`, `ceiling` (default 1) and `slope`
 * @returns the accuracy, from `chance` to `ceiling`
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks A true kink, unlike exact match of many tokens. What is reported is that accuracy falls with the loss below
 * a threshold and is at chance above; that it falls in proportion is the simplest such curve.
 * @example
 * ```ts
 * import { lossThresholdAccuracy } from 'skill-emergence/downstream';
 *
 * const task = { threshold: 2.2, chance: 0.25, slope: 0.5 };
 * lossThresholdAccuracy({ ...task, loss: 2.5 }); // => 0.25
 * lossThresholdAccuracy({ ...task, loss: 1.7 }); // ~> 0.5
 * ```
 * @see Z. Du et al. (2024), arXiv:2403.15796, of which the abstract was read.
 * @category Metrics
 */
export function lossThresholdAccuracy(options: LossThreshold & { readonly loss: number }): number {
  checkNamed('lossThresholdAccuracy', 'options', options, ['loss', ...NAMES]);
  checkNonNegative('loss', options.loss);
  checkThreshold(options, '');
  return thresholdAccuracyOf(options.loss, options);
}

/** The checks of a threshold's fields, which stand at a path. */
export function checkThreshold({ threshold, chance, ceiling = 1, slope }: LossThreshold, path: string): void {
  checkNonNegative(`${path}threshold`, threshold);
  checkUnit(`${path}chance`, chance);
  checkPositiveUnit(`${path}ceiling`, ceiling);
  checkBelow(`${path}chance`, chance, 'ceiling', ceiling);
  checkPositive(`${path}slope`, slope);
}

/** The accuracy for arguments that have been checked. */
export function thresholdAccuracyOf(loss: number, { threshold, chance, ceiling = 1, slope }: LossThreshold): number {
  return Math.min(ceiling, chance + slope * Math.max(0, threshold - loss));
}

/**
 * The smallest compute-optimal scale whose loss is down to a threshold.
 *
 * ```math
 * E + A N^{-\alpha} + B D^{-\beta} = \eta
 * ```
 *
 * @param options - the scaling `law`; the `threshold` η of the loss in nats per token
 * @returns parameters, tokens and budget; all three `Infinity` where no scale gets there, because η is at most E
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Conditioning: a relative change δ of η − E moves the budget by δ/γ, with γ = αβ/(α + β) ≈ 0.15 for
 * published laws.
 * @example
 * ```ts
 * import { lossThresholdScale } from 'skill-emergence/downstream';
 * import { hoffmann2022 } from 'skill-emergence/scaling';
 *
 * lossThresholdScale({ law: hoffmann2022, threshold: 2.2 }).flops; // ~> 4.3378e21
 * lossThresholdScale({ law: hoffmann2022, threshold: 1.69 }).flops; // => Infinity
 * ```
 * @see Z. Du et al. (2024), arXiv:2403.15796.
 * @category Metrics
 */
export function lossThresholdScale(options: { readonly law: ForecastLaw; readonly threshold: number }): RequiredScale {
  checkNamed('lossThresholdScale', 'options', options, ['law', 'threshold']);
  const { law, threshold } = options;
  checkForecastLaw(law, 'law');
  checkNonNegative('threshold', threshold);
  return scaleAtLoss(law, threshold);
}

/** The compute-optimal scale at a loss, for arguments that have been checked. */
export function scaleAtLoss(law: ForecastLaw, loss: number): RequiredScale {
  return optimalScale(law, loss > law.E ? optimalBudget(law, loss - law.E) : Infinity);
}
