import { basename } from 'node:path';
import {
  type BootstrapInterval,
  bootstrapInterval,
  type BootstrapSummary,
  type ExcludedRun,
  fitEnvelope,
  fitIsoFlops,
  type FitLoss,
  type HoldOut,
  newRunInterval,
  type RunDoubt,
  runDoubts,
  type ScalingLawBootstrap,
  type ScalingLawFit,
  type TrainingRun,
} from '../../scaling/fit/index.ts';
import { chinchillaLoss, computeOptimalScale, type ScalingLaw, trainingFlops } from '../../scaling/index.ts';
import { optimalExponentsOf } from '../../scaling/optimal-exponents.ts';
import type { Columns } from '../input/columns.ts';
import type { Place } from '../input/place.ts';
import type { Runs } from '../input/runs.ts';
import type { Units } from '../input/units.ts';
import { unitDoubts } from './unit-doubts.ts';

/** How a law was fitted. */
export interface FitSettings {
  readonly loss: FitLoss;
  readonly delta: number;
  readonly excludeTopLoss: number;
  readonly tiedExponents: boolean;
  readonly starts: number;
  readonly seed: number;
}

/** What fit.json holds. */
export interface FitReport {
  readonly format: 'skill-emergence-fit';
  readonly formatVersion: 1;
  /** Of the package that wrote it. */
  readonly version: string;
  /** The files of runs, without their folders. */
  readonly files: readonly string[];
  readonly columns: Columns;
  /** What the columns' numbers were multiplied by, where that is not 1. */
  readonly units: Units;
  readonly settings: FitSettings;
  /** The law as `--law` takes it, with all its digits. */
  readonly law: string;
  readonly fit: Omit<ScalingLawFit, 'residuals' | 'excluded'>;
  readonly runs: readonly FittedRun[];
  /** Rows that are none of the runs. */
  readonly leftOut: readonly (Place & { readonly reason: string })[];
  /** What speaks against the units of the runs, in sentences. */
  readonly unitDoubts: readonly string[];
  /** What speaks against one law for all of the runs. */
  readonly runDoubts: readonly RunDoubt[];
  /** Absent where no resamples were asked for. */
  readonly bootstrap?: Omit<BootstrapSummary, 'fit'>;
  /** How well the small runs predict the large ones; absent where that was not asked for. */
  readonly holdOut?: HeldOutErrors;
  /** The exponent of compute-optimal parameters in the budget, by each way to find it. */
  readonly approaches: Approaches;
  /** Compute-optimal training at the largest budget of the runs, and beyond. */
  readonly optimal: readonly OptimalTraining[];
}

/** A run beside the law. */
export interface FittedRun extends TrainingRun, Place {
  /** As in the fit: of logarithms, or of levels for squares of levels. */
  readonly residual: number;
  /** Why the run took no part; absent where it did. */
  readonly excluded?: ExcludedRun['reason'];
}

/** The errors of a law fitted to the small runs for the large ones, without those one by one. */
export type HeldOutErrors = Omit<HoldOut, 'fit' | 'heldOut' | 'constant'> & {
  /** How many runs were fitted, and how many predicted. */
  readonly runs: readonly [fitted: number, predicted: number];
  /** Root mean square error of the best constant. */
  readonly constantRms: number;
};

/** Exponents of the optimal parameters by Hoffmann et al.'s approaches, as far as the runs have them. */
export interface Approaches {
  /** 1: of the best runs of the budgets. */
  readonly envelope?: number;
  /** 2: of the minima of parabolas at the budgets. */
  readonly parabolas?: number;
  /** The same without what parabolas are wrong by, if the fitted law is right. */
  readonly parabolasCorrected?: number;
  /** At how many budgets a parabola has a minimum. */
  readonly budgets: number;
  /** 3: of the fitted law. */
  readonly law: number;
}

/** A budget with what the law makes of it; only estimates where there are no resamples. */
interface OptimalTraining {
  readonly flops: number;
  readonly parameters: Estimate;
  readonly tokens: Estimate;
  readonly loss: Estimate;
  /** Of the loss of a run at this scale; absent where there are no resamples. */
  readonly newRun?: Pick<BootstrapInterval, 'lower' | 'upper'>;
}

export type Estimate = Pick<BootstrapInterval, 'estimate'> & Partial<BootstrapInterval>;

/** Everything that a fit says in numbers. */
export function fitReport(
  version: string,
  file: Runs,
  settings: FitSettings,
  { residuals, excluded, ...fit }: ScalingLawFit,
  bootstrap: ScalingLawBootstrap | undefined,
  holdOut?: HoldOut,
): FitReport {
  const reasons = new Map(excluded.map(({ index, reason }) => [index, reason]));
  return {
    format: 'skill-emergence-fit',
    formatVersion: 1,
    version,
    files: file.paths.map((path) => basename(path)),
    columns: file.columns,
    units: file.units,
    settings,
    law: lawOption(fit.law),
    fit,
    runs: file.runs.map((run, i) => {
      const reason = reasons.get(i);
      return { ...file.places[i]!, ...run, residual: residuals[i]!, ...(reason && { excluded: reason }) };
    }),
    leftOut: file.leftOut.map(({ place, reason }) => ({ ...place, reason })),
    unitDoubts: unitDoubts(file),
    runDoubts: runDoubts(file.runs, {
      law: fit.status === 'converged' ? fit.law : undefined,
      exclude: excluded.map(({ index }) => index),
      labels: file.labels,
    }),
    ...(holdOut && { holdOut: heldOutErrors(holdOut) }),
    approaches: approachesOf(
      file.runs.filter((_, i) => !reasons.has(i)),
      fit.law,
      fit.status === 'converged',
    ),
    ...(bootstrap && { bootstrap: withoutFit(bootstrap.summary) }),
    optimal: fit.status === 'converged' ? optimalTraining(file.runs, fit.law, bootstrap) : [],
  };
}

/** A law as a list of its coefficients. Rounded ones would move the compute-optimal scale by as much as 20 %. */
function lawOption({ E, A, B, alpha, beta }: ScalingLaw): string {
  return Object.entries({ E, A, B, alpha, beta })
    .map(([name, value]) => `${name}=${value}`)
    .join();
}

function heldOutErrors({ fit, heldOut, constant, ...errors }: HoldOut): HeldOutErrors {
  return { runs: [fit.runs, heldOut.length], ...errors, constantRms: constant.rms };
}

function approachesOf(runs: readonly TrainingRun[], law: ScalingLaw, isTrusted: boolean): Approaches {
  const { budgets, parameters, corrected } = fitIsoFlops(runs, isTrusted ? { law } : {});
  const isGrid = budgets.filter(({ indices }) => indices.length > 2).length > 1;
  const envelope = isGrid ? fitEnvelope(runs).parameters?.exponent : undefined;
  return {
    ...(envelope !== undefined && { envelope }),
    ...(parameters && { parabolas: parameters.exponent }),
    ...(corrected && { parabolasCorrected: corrected.exponent }),
    budgets: budgets.filter(({ status }) => status === 'minimum').length,
    law: optimalExponentsOf(law).parameters,
  };
}

function withoutFit({ fit, ...summary }: BootstrapSummary): Omit<BootstrapSummary, 'fit'> {
  return summary;
}

function optimalTraining(
  runs: readonly TrainingRun[],
  fitted: ScalingLaw,
  bootstrap: ScalingLawBootstrap | undefined,
): OptimalTraining[] {
  const largest = runs.reduce((most, run) => Math.max(most, trainingFlops(run)), 0);
  const first = Number(largest.toPrecision(1));
  const estimate = (quantity: (law: ScalingLaw) => number): Estimate =>
    bootstrap ? bootstrapInterval(bootstrap, quantity) : { estimate: quantity(fitted) };
  return [1, 10, 100, 1000].map((factor) => {
    const flops = first * factor;
    const run = bootstrap && newRunInterval(bootstrap, computeOptimalScale(fitted, flops));
    return {
      flops,
      parameters: estimate((one) => computeOptimalScale(one, flops).parameters),
      tokens: estimate((one) => computeOptimalScale(one, flops).tokens),
      loss: estimate((one) => chinchillaLoss(one, computeOptimalScale(one, flops))),
      ...(run && { newRun: { lower: run.lower, upper: run.upper } }),
    };
  });
}
