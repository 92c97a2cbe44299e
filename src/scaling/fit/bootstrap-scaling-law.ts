import { checkCount, checkOpenUnit } from '../../errors.ts';
import { inChunks, type LongWorkOptions } from '../../long-work.ts';
import type { ScalingLaw } from '../law.ts';
import { type BootstrapInterval, intervalOf } from './bootstrap-interval.ts';
import { type BootstrapClusters, checkClusters, clusterRows } from './clusters.ts';
import { fitPrepared, type ScalingLawFit } from './fit-scaling-law.ts';
import { initialCoordinates } from './initial-law.ts';
import { checkFitOptions, checkRuns, type FitOptions, type TrainingRun } from './options.ts';
import { prepare } from './prepare.ts';
import {
  type BootstrapPlan,
  type BootstrapReplicates,
  CONVERGED,
  DEGENERATE,
  emptyReplicates,
  NOT_CONVERGED,
  replicateInto,
} from './replicates.ts';

/**
 * Options of {@link bootstrapScalingLaw}.
 *
 * @category Uncertainty
 */
export interface BootstrapOptions extends FitOptions, LongWorkOptions {
  /** Number of resamples; 1000 unless given. */
  readonly replicates?: number | undefined;
  /** Seed of the resamples and of random starts, a non-negative safe integer; 0 unless given. */
  readonly seed?: number | undefined;
  /** What is drawn together; every run by itself unless given. */
  readonly clusters?: BootstrapClusters | undefined;
  /** Confidence of the intervals, between 0 and 1; 0.95 unless given. */
  readonly confidence?: number | undefined;
}

/**
 * A bootstrap in plain numbers.
 *
 * @category Uncertainty
 */
export interface BootstrapSummary {
  /** The fit to all runs. */
  readonly fit: ScalingLawFit;
  /** Number of resamples. */
  readonly replicates: number;
  /** How many of them converged, and so count. */
  readonly converged: number;
  /** Of those, how many have an irreducible loss of 0. */
  readonly withoutIrreducibleLoss: number;
  /** In how many a power term died, or the coefficients were not determined. */
  readonly degenerate: number;
  /** In how many no minimum was found. */
  readonly notConverged: number;
  /** How many clusters were drawn from; as many as runs where every run is drawn by itself. */
  readonly clusters: number;
  /** The seed of the resamples. */
  readonly seed: number;
  /** Confidence of the intervals, between 0 and 1. */
  readonly confidence: number;
  /** Intervals of the coefficients. */
  readonly coefficients: { readonly [name in keyof ScalingLaw]: BootstrapInterval };
  /** Intervals of the exponents of the compute-optimal parameters, tokens and excess entropy in the budget. */
  readonly exponents: {
    /** Of the parameters. */
    readonly parameters: BootstrapInterval;
    /** Of the tokens. */
    readonly tokens: BootstrapInterval;
    /** Of the excess entropy, negative. */
    readonly excess: BootstrapInterval;
  };
}

/**
 * Result of {@link bootstrapScalingLaw}.
 *
 * @category Uncertainty
 */
export interface ScalingLawBootstrap {
  /** Plain numbers, for JSON; keep this alone to keep no memory that grows with the replicates. */
  readonly summary: BootstrapSummary;
  /** The replicates: 41 bytes each. */
  readonly replicates: BootstrapReplicates;
}

/** Replicates between two looks at the options for progress and stopping. */
export const CHUNK = 50;

/**
 * How far a fitted scaling law can be trusted: the law is fitted again to resamples of the runs.
 *
 * Each resample draws as many runs as there are, with replacement (the pairs bootstrap), or as many clusters of runs:
 * runs that share a compute budget, a training run's checkpoints, a laboratory, are not independent.
 *
 * @param runs - training runs: parameters N, tokens D and loss L in nats per token
 * @param options - those of the fit; number of replicates, seed, clusters, confidence; progress and a signal to stop
 * @returns the fit, intervals of its coefficients and of its compute-optimal exponents, and the replicates, from which
 * {@link bootstrapInterval} makes the interval of anything else
 * @throws {@link DomainError} as {@link fitScalingLaw} does, or if the other options are outside their domain, or there
 * are fewer than two clusters
 * @remarks Every replicate is a full fit from the fitted law and is counted as converged or not; those that are not
 * converged take no part in the intervals, so look at their number. Replicate i depends on the seed and on i alone. The
 * percentile intervals are first-order correct: with few runs or clusters they are too narrow. For the default loss,
 * which is nearly that of absolute residuals, they are a little too wide.
 * @example
 * ```ts
 * import { bootstrapScalingLaw, chinchillaLoss, hoffmann2022 } from 'skill-emergence/scaling';
 *
 * const scales = [1e8, 1e9, 1e10].flatMap((parameters) => [1e9, 1e10, 1e11].map((tokens) => ({ parameters, tokens })));
 * const runs = scales.map((scale, i) => {
 *   return { ...scale, loss: chinchillaLoss(hoffmann2022, scale) * (1 + 0.001 * (i % 2)) };
 * });
 * const { summary } = bootstrapScalingLaw(runs, { replicates: 100, seed: 1 });
 * summary.converged + summary.degenerate + summary.notConverged; // => 100
 * summary.coefficients.alpha.lower < summary.coefficients.alpha.upper; // => true
 * ```
 * @see B. Efron (1979), The Annals of Statistics 7(1); T. Besiroglu et al. (2024), arXiv:2404.10102; [Fitting a scaling
 * law](../../../docs/fitting.md).
 * @category Uncertainty
 */
export function bootstrapScalingLaw(runs: readonly TrainingRun[], options: BootstrapOptions = {}): ScalingLawBootstrap {
  const planned = planBootstrap(runs, options);
  const { plan } = planned;
  const replicates = emptyReplicates(plan.replicates);
  inChunks(plan.replicates, CHUNK, options, (from, to) => {
    replicateInto(plan, { from, to }, replicates, from);
  });
  return summarise(planned, replicates);
}

/** A bootstrap before its first replicate. */
export interface PlannedBootstrap {
  readonly fit: ScalingLawFit;
  readonly plan: BootstrapPlan;
  readonly confidence: number;
}

/** Checks the arguments of {@link bootstrapScalingLaw}, and fits all runs. */
export function planBootstrap(runs: readonly TrainingRun[], options: BootstrapOptions): PlannedBootstrap {
  checkRuns(runs);
  checkFitOptions(options, runs.length);
  const { replicates = 1000, seed = 0, clusters, confidence = 0.95 } = options;
  checkCount('replicates', replicates);
  if (clusters !== undefined) checkClusters(clusters, runs.length);
  checkOpenUnit('confidence', confidence);
  const prepared = prepare(runs, options);
  const { problem, rows, pointOf, weightOf, delta } = prepared;
  const { fit, at } = fitPrepared(runs, options, prepared);
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

/** The result of {@link bootstrapScalingLaw}, from the replicates of its plan. */
export function summarise(
  { fit, plan, confidence }: PlannedBootstrap,
  replicates: BootstrapReplicates,
): ScalingLawBootstrap {
  const { E, status } = replicates;
  const count = (wanted: number): number => status.reduce((sum, one) => sum + (one === wanted ? 1 : 0), 0);
  const interval = (quantity: (law: ScalingLaw) => number): BootstrapInterval =>
    intervalOf(fit.law, replicates, quantity, confidence);
  return {
    summary: {
      fit,
      replicates: plan.replicates,
      converged: count(CONVERGED),
      withoutIrreducibleLoss: E.reduce((sum, one, i) => sum + (one === 0 && status[i] === CONVERGED ? 1 : 0), 0),
      degenerate: count(DEGENERATE),
      notConverged: count(NOT_CONVERGED),
      clusters: plan.clusters.length,
      seed: plan.seed,
      confidence,
      coefficients: {
        E: interval((law) => law.E),
        A: interval((law) => law.A),
        B: interval((law) => law.B),
        alpha: interval((law) => law.alpha),
        beta: interval((law) => law.beta),
      },
      exponents: {
        parameters: interval(({ alpha, beta }) => beta / (alpha + beta)),
        tokens: interval(({ alpha, beta }) => alpha / (alpha + beta)),
        excess: interval(({ alpha, beta }) => (-alpha * beta) / (alpha + beta)),
      },
    },
    replicates,
  };
}
