import { checkAtMost, checkCount, checkOpenUnit } from '../../../errors.ts';
import { MOST_REPLICATES } from '../../bootstrap-replicates.ts';
import { fitPrepared } from '../fit-prepared.ts';
import { initialCoordinates } from '../minimum/initial-law.ts';
import { checkFitOptions, type FitOptions } from '../options/fit-options.ts';
import type { TrainingRun } from '../options/training-run.ts';
import { prepare } from '../runs/prepare.ts';
import type { ScalingLawFit } from '../scaling-law-fit.ts';
import { type BootstrapClusters, checkClusters, clusterRows } from './clusters.ts';
import type { BootstrapPlan } from './replicates.ts';

/**
 * Options of {@link bootstrapScalingLaw}.
 *
 * @category Uncertainty
 */
export interface BootstrapOptions extends FitOptions {
  /** Number of resamples, at most 100 000; 1000 unless given. */
  readonly replicates?: number | undefined;
  /** Seed of the resamples and of random starts, a non-negative safe integer; 0 unless given. */
  readonly seed?: number | undefined;
  /** What is drawn together; every run by itself unless given. */
  readonly clusters?: BootstrapClusters | undefined;
  /** Confidence of the intervals, between 0 and 1; 0.95 unless given. */
  readonly confidence?: number | undefined;
}

/** Their names, those of a fit and of long work among them. */
export const BOOTSTRAP_OPTIONS: readonly string[] = [
  'loss',
  'delta',
  'weights',
  'excludeTopLoss',
  'exclude',
  'tiedExponents',
  'fixed',
  'starts',
  'seed',
  'replicates',
  'clusters',
  'confidence',
  'onProgress',
  'signal',
];

/** Replicates between two looks at the options for progress and stopping: fewer of many runs, whose fits take long. */
export function chunkOf({ problem }: BootstrapPlan): number {
  return Math.max(1, Math.min(50, Math.floor(50_000 / problem.points.size)));
}

/** A bootstrap before its first replicate. */
export interface PlannedBootstrap {
  readonly fit: ScalingLawFit;
  readonly plan: BootstrapPlan;
  readonly confidence: number;
}

/** The checks of the options' fields, for so many runs. */
export function checkBootstrapOptions(options: BootstrapOptions, runs: number): void {
  checkFitOptions(options, runs);
  const { replicates = REPLICATES, clusters, confidence = CONFIDENCE } = options;
  checkCount('replicates', replicates);
  checkAtMost('replicates', replicates, MOST_REPLICATES);
  if (clusters !== undefined) checkClusters(clusters, runs);
  checkOpenUnit('confidence', confidence);
}

/** What is taken unless given. */
export const REPLICATES = 1000;
const CONFIDENCE = 0.95;

/** Checks the fields of the options, and fits all runs. */
export function planBootstrap(runs: readonly TrainingRun[], options: BootstrapOptions): PlannedBootstrap {
  checkBootstrapOptions(options, runs.length);
  const { replicates = REPLICATES, seed = 0, clusters, confidence = CONFIDENCE } = options;
  const prepared = prepare(runs, options);
  const { problem, rows, pointOf, weightOf, delta } = prepared;
  const { fit, at } = fitPrepared(runs, { ...options, onProgress: undefined }, prepared); // it is told of replicates
  const warm = fit.degenerate.length === 0; // from a dead term no resample comes back
  return {
    fit,
    confidence,
    plan: {
      problem,
      delta,
      at: warm ? at : initialCoordinates(problem),
      warm,
      pointOf,
      weightOf,
      clusters: clusterRows(runs, rows, clusters),
      seed,
      replicates,
    },
  };
}
