import { batchesOf, checkWanted, type LongWorkOptions, numbered } from '../../long-work.ts';
import { CONVERGED, DEGENERATE, NOT_CONVERGED } from '../../scaling/bootstrap-replicates.ts';
import type { BootstrapClusters } from '../../scaling/fit/bootstrap/clusters.ts';
import { chunkOf, planBootstrap } from '../../scaling/fit/bootstrap/plan.ts';
import { usedRuns } from '../../scaling/fit/runs/used-runs.ts';
import { ILL_CONDITIONED } from '../fit/conditioning.ts';
import { fitCurve, problemOf } from '../fit/fit-downstream-law.ts';
import { type TwoStepFit, twoStepFit } from '../fit/fit-two-step-law.ts';
import { deltaOf } from '../fit/options.ts';
import {
  checkTwoStepOptions,
  checkTwoStepRuns,
  type TwoStepFitOptions,
  type TwoStepRun,
} from '../fit/two-step-options.ts';
import {
  emptyTwoStepReplicates,
  type TwoStepPlan,
  type TwoStepReplicates,
  twoStepReplicatesInto,
} from './replicates.ts';

/**
 * Options of {@link bootstrapTwoStepLaw}.
 *
 * @category Two steps
 */
export interface TwoStepBootstrapOptions extends TwoStepFitOptions, LongWorkOptions {
  /** Number of resamples, at most 100 000; 1000 unless given. */
  readonly replicates?: number | undefined;
  /** Seed of the resamples, a non-negative safe integer; 0 unless given. */
  readonly seed?: number | undefined;
  /** What is drawn together, as in {@link bootstrapScalingLaw}; every run by itself unless given. */
  readonly clusters?: BootstrapClusters | undefined;
  /** Confidence of the intervals, between 0 and 1; 0.95 unless given. */
  readonly confidence?: number | undefined;
}

/**
 * A bootstrap of both steps in plain numbers.
 *
 * @category Two steps
 */
export interface TwoStepSummary {
  /** The fit to all runs. */
  readonly fit: TwoStepFit;
  /** Number of resamples. */
  readonly replicates: number;
  /** In how many both steps count. */
  readonly converged: number;
  /** Of those, how many do not tell the coefficients of the second step, by its condition number. */
  readonly unidentified: number;
  /** In how many a term of the first step died, or a law was not determined. */
  readonly degenerate: number;
  /** In how many no minimum was found. */
  readonly notConverged: number;
  /** How many clusters were drawn from; as many as runs where every run is drawn by itself. */
  readonly clusters: number;
  /** The seed of the resamples. */
  readonly seed: number;
  /** Confidence of the intervals, between 0 and 1. */
  readonly confidence: number;
}

/**
 * Result of {@link bootstrapTwoStepLaw}.
 *
 * @category Two steps
 */
export interface TwoStepBootstrap {
  /** Plain numbers, for JSON. */
  readonly summary: TwoStepSummary;
  /** The replicates, from which {@link twoStepInterval} makes intervals. */
  readonly replicates: TwoStepReplicates;
}

/**
 * How far a prediction by two steps can be trusted: both laws are fitted again to the same resamples of the runs.
 *
 * Each resample draws as many runs as there are, or as many clusters of them, and both its laws see the runs that were
 * drawn, so that what is uncertain in the loss goes through the second step together with what is uncertain in that.
 *
 * @param runs - training runs: parameters N, tokens D, loss L in nats per token and accuracy, at most a million
 * @param options - those of {@link fitTwoStepLaw}; number of `replicates` (default 1000), `seed` (default 0),
 * `clusters`, `confidence` (default 0.95); progress and a signal to stop
 * @returns the fit, how many replicates count, and the replicates, from which {@link twoStepInterval} makes the
 * interval of anything
 * @throws {@link DomainError} as {@link fitTwoStepLaw} does, or if the other options are outside their domain; the
 * `reason` of `signal` once it is aborted
 * @remarks Replicate i depends on the seed and on i alone, and its first step is that of {@link bootstrapScalingLaw} at
 * the same seed. Replicates that do not tell the coefficients of the second step still predict accuracies near the
 * losses of the runs, so they count, and are counted as `unidentified`. The percentile intervals know nothing of a
 * wrong form of the laws: **most tasks are not predictable in this way** (Lourie, Hu & Cho 2025).
 * @example
 * ```ts
 * import { bootstrapTwoStepLaw, downstreamAccuracy, twoStepBand } from 'skill-emergence/downstream';
 * import { chinchillaLoss, hoffmann2022 } from 'skill-emergence/scaling';
 *
 * const task = { form: 'ladder', chance: 0.25, ceiling: 0.95, midpoint: 2.7, slope: 3 } as const;
 * const scales = [1e8, 1e9, 1e10].flatMap((parameters) => [1e9, 1e10, 1e11].map((tokens) => ({ parameters, tokens })));
 * const runs = scales.map((scale, i) => {
 *   const loss = chinchillaLoss(hoffmann2022, scale) * (1 + 0.001 * (i % 2));
 *   return { ...scale, loss, accuracy: downstreamAccuracy(task, loss) + 0.005 * (i % 3) };
 * });
 * const bootstrap = bootstrapTwoStepLaw(runs, { downstreamLaw: { fixed: { chance: 0.25 } }, replicates: 50 });
 * const [band] = twoStepBand(bootstrap, [{ parameters: 7e10, tokens: 1.4e12 }]);
 * band!.lower < band!.estimate && band!.estimate < band!.upper; // => true
 * ```
 * @see B. Efron (1979), The Annals of Statistics 7(1); A. Bhagia et al. (2024), arXiv:2412.04403; N. Lourie, M. Y. Hu &
 * K. Cho (2025), arXiv:2507.00885; [From loss to accuracy](../../../docs/downstream.md).
 * @category Two steps
 */
export function bootstrapTwoStepLaw(
  runs: readonly TwoStepRun[],
  options: TwoStepBootstrapOptions = {},
): TwoStepBootstrap {
  checkTwoStepRuns(runs);
  checkTwoStepOptions('bootstrapTwoStepLaw', options, NAMES, runs.length);
  const { lossLaw = {}, downstreamLaw = {}, onProgress, signal, ...resampling } = options;
  const given = Object.fromEntries(Object.entries(resampling).filter(([, value]) => value !== undefined));
  const planned = planBootstrap(runs, { ...lossLaw, ...given, onProgress, signal });
  const { plan: loss, fit: lossFit, confidence } = planned;
  const { rows } = usedRuns(runs, lossLaw);
  const taking = rows.filter((row) => downstreamLaw.weights?.[row] !== 0);
  const problem = problemOf(runs, taking, downstreamLaw);
  const { fit, minimum } = fitCurve(runs, taking, downstreamLaw, problem, signal);
  const plan: TwoStepPlan = {
    loss,
    problem,
    delta: deltaOf(downstreamLaw),
    at: minimum.here.at,
    warm: minimum.stationary,
    ...placesOf(problem.rows, rows, (row) => downstreamLaw.weights?.[row] ?? 1),
  };
  const replicates = emptyTwoStepReplicates(problem, loss.replicates);
  for (const batch of batchesOf(numbered(0, loss.replicates), chunkOf(loss))) {
    checkWanted({ signal });
    twoStepReplicatesInto(plan, batch, replicates);
    onProgress?.({ done: batch.at(-1)! + 1, total: loss.replicates });
  }
  const { status, conditioning } = replicates;
  const count = (wanted: number): number => status.reduce((sum, one) => sum + (one === wanted ? 1 : 0), 0);
  return {
    summary: {
      fit: twoStepFit(lossFit, fit),
      replicates: loss.replicates,
      converged: count(CONVERGED),
      unidentified: conditioning.filter((one, i) => status[i] === CONVERGED && one >= ILL_CONDITIONED).length,
      degenerate: count(DEGENERATE),
      notConverged: count(NOT_CONVERGED),
      clusters: loss.clusters.length,
      seed: loss.seed,
      confidence,
    },
    replicates,
  };
}

/** Of every row of the first step: its point in the second, whose rows these are, and its weight there. */
function placesOf(
  ofPoints: readonly number[],
  rows: readonly number[],
  weightOf: (row: number) => number,
): Pick<TwoStepPlan, 'pointOf' | 'weightOf'> {
  const places = new Map(ofPoints.map((row, place) => [row, place]));
  return {
    pointOf: Int32Array.from(rows, (row) => places.get(row) ?? 0),
    weightOf: Float64Array.from(rows, weightOf),
  };
}

const NAMES: readonly string[] = [
  'lossLaw',
  'downstreamLaw',
  'replicates',
  'seed',
  'clusters',
  'confidence',
  'onProgress',
  'signal',
];
