import { checkOpenUnit, checkPositive, DomainError } from '../../errors.ts';
import { mean } from '../../numeric/mean.ts';
import { trainingFlops } from '../training-flops.ts';
import { checkOptions } from '../check-options.ts';
import { bestConstant } from './evidence/constant.ts';
import { fitPrepared } from './fit-prepared.ts';
import { predictionAt } from './model/coordinates.ts';
import { logRatio } from './model/residual.ts';
import { checkFitOptions, FIT_OPTIONS, type FitOptions } from './options/fit-options.ts';
import { checkRuns, type TrainingRun } from './options/training-run.ts';
import { prepare } from './runs/prepare.ts';
import { usedRuns } from './runs/used-runs.ts';
import type { ScalingLawFit } from './scaling-law-fit.ts';

/**
 * Options of {@link holdOutByScale}: those of the fit, and one of two ways to say which runs it may see.
 *
 * @category Fitting
 */
export interface HoldOutOptions extends FitOptions {
  /** The part of the runs to hold out, between 0 and 1, rounded to whole runs: those of the most compute. */
  readonly fraction?: number | undefined;
  /** The most compute of a run that the fit may see, in FLOPs. */
  readonly maxFlops?: number | undefined;
}

/**
 * A run that was held out.
 *
 * @category Fitting
 */
export interface HeldOutRun {
  /** Its index among the runs. */
  readonly index: number;
  /** The loss that the law predicts for it, nats per token. */
  readonly predicted: number;
  /** ln L − ln of the prediction. */
  readonly logResidual: number;
}

/**
 * Errors of predictions for the runs that were held out, of the logarithm of the loss.
 *
 * @category Fitting
 */
export interface PredictionErrors {
  /** Mean of ln L − ln of the prediction: positive where too low a loss was promised. */
  readonly bias: number;
  /** Root of the mean square. */
  readonly rms: number;
  /** Mean size. */
  readonly meanAbsolute: number;
}

/**
 * Result of {@link holdOutByScale}.
 *
 * @category Fitting
 */
export interface HoldOut extends PredictionErrors {
  /** The fit to the small runs; its residuals are those of all runs. */
  readonly fit: ScalingLawFit;
  /** The large runs, by increasing compute. */
  readonly heldOut: readonly HeldOutRun[];
  /** The errors of a constant, the best for the small runs. */
  readonly constant: PredictionErrors & {
    /** The constant, in nats per token. */
    readonly loss: number;
  };
  /** Whether the law's root mean square error is below the constant's. */
  readonly beatsConstant: boolean;
}

/**
 * How well a law that is fitted to small runs predicts large ones.
 *
 * @param runs - training runs: parameters N, tokens D and loss L in nats per token, at most a million
 * @param options - `fraction` of the runs to hold out, or `maxFlops` that the fit may see; and those of the fit
 * @returns the fit, its error for every run held out, bias and root mean square, beside those of a constant
 * @throws {@link DomainError} as {@link fitScalingLaw} does for the small runs, if not exactly one of `fraction` and
 * `maxFlops` is given, or if no run is held out; the `reason` of `signal` once it is aborted
 * @remarks Runs of equal compute are ordered by their index. Runs that the options exclude are not held out either.
 * @example
 * ```ts
 * import { chinchillaLoss, hoffmann2022, holdOutByScale } from 'skill-emergence/scaling';
 *
 * const scales = [1e8, 1e9, 1e10].flatMap((parameters) => [1e9, 1e10, 1e11].map((tokens) => ({ parameters, tokens })));
 * const runs = scales.map((scale) => ({ ...scale, loss: chinchillaLoss(hoffmann2022, scale) }));
 * const { heldOut, beatsConstant } = holdOutByScale(runs, { fraction: 0.2 });
 * heldOut.map(({ index }) => index); // => [7, 8]
 * beatsConstant; // => true
 * ```
 * @see [Fitting a scaling law](../../../docs/fitting.md)
 * @category Fitting
 */
export function holdOutByScale(runs: readonly TrainingRun[], options: HoldOutOptions): HoldOut {
  checkRuns(runs);
  checkOptions('holdOutByScale(runs, { fraction: 0.2 })', options, [...FIT_OPTIONS, 'fraction', 'maxFlops']);
  checkFitOptions(options, runs.length);
  const { fraction, maxFlops } = options;
  if (fraction === undefined && maxFlops === undefined) {
    throw new DomainError(
      'fraction',
      fraction,
      'the part of the runs to hold out, in (0, 1), or maxFlops in its place',
    );
  }
  if (fraction !== undefined && maxFlops !== undefined) {
    throw new DomainError('maxFlops', maxFlops, 'absent where fraction is given: each says which runs to hold out');
  }
  if (fraction !== undefined) checkOpenUnit('fraction', fraction);
  if (maxFlops !== undefined) checkPositive('maxFlops', maxFlops);
  const { rows, excluded } = usedRuns(runs, options);
  const byFlops = rows.map((row) => ({ row, flops: trainingFlops(runs[row]!) }));
  byFlops.sort((a, b) => a.flops - b.flops || a.row - b.row);
  const seen =
    maxFlops === undefined
      ? rows.length - Math.round(fraction! * rows.length)
      : byFlops.filter(({ flops }) => flops <= maxFlops).length;
  const large = byFlops.slice(seen).map(({ row }) => row);
  if (large.length === 0) throw new DomainError('the number of runs held out', 0, 'at least 1');

  const held = new Set(large);
  const prepared = prepare(runs, options, {
    rows: rows.filter((row) => !held.has(row)),
    excluded: [...excluded, ...large.map((index) => ({ index, reason: 'held out' as const }))],
  });
  const { fit, at } = fitPrepared(runs, options, prepared);
  const constant = bestConstant(prepared.problem, prepared.delta).loss;
  const heldOut = large.map((index) => {
    const predicted = predictionAt(at, prepared.problem.frame, runs[index]!);
    return { index, predicted, logResidual: logRatio(runs[index]!.loss, predicted) };
  });
  const errors = predictionErrors(heldOut.map(({ logResidual }) => logResidual));
  const constantErrors = predictionErrors(large.map((index) => logRatio(runs[index]!.loss, constant)));
  return {
    fit,
    heldOut,
    ...errors,
    constant: { loss: constant, ...constantErrors },
    beatsConstant: errors.rms < constantErrors.rms,
  };
}

function predictionErrors(residuals: readonly number[]): PredictionErrors {
  return {
    bias: mean(residuals),
    rms: Math.sqrt(mean(residuals.map((r) => r * r))),
    meanAbsolute: mean(residuals.map(Math.abs)),
  };
}
