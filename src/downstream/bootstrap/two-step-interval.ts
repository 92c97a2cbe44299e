import { checkArray, checkOpenUnit, DomainError } from '../../errors.ts';
import { mean } from '../../numeric/mean.ts';
import { percentileInterval, quantile } from '../../numeric/quantile.ts';
import { square } from '../../numeric/square.ts';
import { checkOptions } from '../../scaling/check-options.ts';
import type { BootstrapInterval } from '../../scaling/fit/bootstrap/percentile-interval.ts';
import { checkScale, type Scale } from '../../scaling/law.ts';
import { twoStepAt, type TwoStepLaw } from '../laws/two-step.ts';
import type { TwoStepBootstrap } from './bootstrap-two-step-law.ts';
import { type CheckedBootstrap, checkedBootstrap } from './checked-bootstrap.ts';

/**
 * Percentile interval of anything that two laws determine: of an accuracy at a scale, of the scale for an accuracy, of
 * a coefficient.
 *
 * @param bootstrap - the bootstrap of {@link bootstrapTwoStepLaw}
 * @param quantity - the quantity, as a function of both laws, `lossLaw` and `downstreamLaw`; called once for the fit
 * and for every replicate that counts
 * @param options - `confidence` between 0 and 1; the bootstrap's own unless given
 * @returns the quantity for the fitted laws, both ends of the interval, median and standard deviation of the
 * replicates; from −∞ to ∞ where no replicate counts
 * @throws {@link DomainError} naming what of the bootstrap is missing or outside its domain; if `confidence` is not
 * between 0 and 1, or the quantity is NaN or not a number
 * @remarks As {@link bootstrapInterval}. A quantity that refuses some laws, as {@link twoStepScale} does an accuracy
 * that a law does not have, has to say what it is then: `Infinity`, where no scale has it.
 * @example
 * ```ts
 * import { bootstrapTwoStepLaw, downstreamAccuracy, twoStepInterval } from 'skill-emergence/downstream';
 * import { chinchillaLoss, hoffmann2022 } from 'skill-emergence/scaling';
 *
 * const task = { form: 'exponential', ceiling: 0.857, gap: 2.21, rate: 0.715 } as const;
 * const scales = [1e8, 1e9, 1e10].flatMap((parameters) => [1e9, 1e10, 1e11].map((tokens) => ({ parameters, tokens })));
 * const runs = scales.map((scale, i) => {
 *   const loss = chinchillaLoss(hoffmann2022, scale) * (1 + 0.001 * (i % 2));
 *   return { ...scale, loss, accuracy: downstreamAccuracy(task, loss) + 0.002 * (i % 3) };
 * });
 * const bootstrap = bootstrapTwoStepLaw(runs, { downstreamLaw: { form: 'exponential' }, replicates: 50 });
 * const { lower, upper } = twoStepInterval(bootstrap, ({ lossLaw }) => lossLaw.E);
 * lower < upper; // => true
 * ```
 * @see [From loss to accuracy](../../../docs/downstream.md).
 * @category Two steps
 */
export function twoStepInterval(
  bootstrap: TwoStepBootstrap,
  quantity: (law: TwoStepLaw) => number,
  options: IntervalOptions = {},
): BootstrapInterval {
  const checked = checkedBootstrap(bootstrap);
  if (typeof quantity !== 'function') throw new DomainError('quantity', quantity, 'a function of two laws');
  checkOptions('twoStepInterval(bootstrap, quantity, { confidence: 0.9 })', options, ['confidence']);
  return intervalOf(checked, quantity, checkedConfidence(options, checked));
}

/**
 * Options of intervals.
 *
 * @category Two steps
 */
export interface IntervalOptions {
  /** Confidence, between 0 and 1; the bootstrap's own unless given. */
  readonly confidence?: number | undefined;
}

/**
 * The accuracy that two steps predict at a scale, with its interval.
 *
 * @category Two steps
 */
export interface TwoStepBandPoint extends Scale, BootstrapInterval {}

/**
 * The accuracies that two steps predict at scales, each with its percentile interval: a band.
 *
 * @param bootstrap - the bootstrap of {@link bootstrapTwoStepLaw}
 * @param scales - parameters and tokens, at each of which the accuracy is predicted
 * @param options - `confidence` between 0 and 1; the bootstrap's own unless given
 * @returns for each scale, in the order given, the accuracy of the fitted laws, both ends of its interval, median and
 * standard deviation of the replicates
 * @throws {@link DomainError} as {@link twoStepInterval} does, or if a scale is outside its domain
 * @remarks Pointwise: each interval has the confidence by itself. It is about the average accuracy, without the noise
 * of a single run, and knows nothing of a wrong form of the laws.
 * @example
 * ```ts
 * import { bootstrapTwoStepLaw, downstreamAccuracy, twoStepBand } from 'skill-emergence/downstream';
 * import { chinchillaLoss, hoffmann2022 } from 'skill-emergence/scaling';
 *
 * const task = { form: 'exponential', ceiling: 0.857, gap: 2.21, rate: 0.715 } as const;
 * const scales = [1e8, 1e9, 1e10].flatMap((parameters) => [1e9, 1e10, 1e11].map((tokens) => ({ parameters, tokens })));
 * const runs = scales.map((scale, i) => {
 *   const loss = chinchillaLoss(hoffmann2022, scale) * (1 + 0.001 * (i % 2));
 *   return { ...scale, loss, accuracy: downstreamAccuracy(task, loss) + 0.002 * (i % 3) };
 * });
 * const bootstrap = bootstrapTwoStepLaw(runs, { downstreamLaw: { form: 'exponential' }, replicates: 50 });
 * const band = twoStepBand(bootstrap, [1e11, 1e12].map((tokens) => ({ parameters: 7e10, tokens })));
 * band.map(({ lower, upper }) => lower < upper); // => [true, true]
 * ```
 * @see [From loss to accuracy](../../../docs/downstream.md).
 * @category Two steps
 */
export function twoStepBand(
  bootstrap: TwoStepBootstrap,
  scales: readonly Scale[],
  options: IntervalOptions = {},
): readonly TwoStepBandPoint[] {
  const checked = checkedBootstrap(bootstrap);
  checkArray('scales', scales);
  for (let i = 0; i < scales.length; i++) checkScale(scales[i]!, `scales[${i}]`);
  checkOptions('twoStepBand(bootstrap, scales, { confidence: 0.9 })', options, ['confidence']);
  const confidence = checkedConfidence(options, checked);
  return scales.map(({ parameters, tokens }) => {
    const scale = { parameters, tokens };
    return { ...scale, ...intervalOf(checked, (law) => twoStepAt(law, scale), confidence) };
  });
}

function checkedConfidence({ confidence }: IntervalOptions, checked: CheckedBootstrap): number {
  if (confidence === undefined) return checked.confidence;
  checkOpenUnit('confidence', confidence);
  return confidence;
}

function intervalOf(
  { law, laws }: CheckedBootstrap,
  quantity: (law: TwoStepLaw) => number,
  confidence: number,
): BootstrapInterval {
  const valueAt = (of: TwoStepLaw): number => {
    const value = quantity(of);
    if (typeof value !== 'number' || Number.isNaN(value)) throw new DomainError('quantity(law)', value, 'a number');
    return value;
  };
  const estimate = valueAt(law);
  const sorted = Float64Array.from(laws, valueAt).sort();
  const { length } = sorted;
  if (length === 0) return { estimate, lower: -Infinity, upper: Infinity, median: estimate, standardError: Infinity };
  return {
    estimate,
    ...percentileInterval(length, (place) => sorted[place]!, confidence),
    median: quantile(sorted, 0.5),
    standardError: standardDeviation(sorted),
  };
}

function standardDeviation(values: Float64Array): number {
  const centre = mean(values);
  if (!Number.isFinite(centre)) return Infinity;
  const squares = values.reduce((sum, value) => sum + square(value - centre), 0);
  return values.length === 1 ? 0 : Math.sqrt(squares / (values.length - 1));
}
