import { optimalExponentsOf } from '../../optimal-exponents.ts';
import { type BootstrapReplicates, CONVERGED, DEGENERATE, NOT_CONVERGED } from '../../bootstrap-replicates.ts';
import type { ScalingLaw } from '../../law.ts';
import type { ScalingLawFit } from '../scaling-law-fit.ts';
import { type BootstrapInterval, percentileInterval } from './percentile-interval.ts';
import type { PlannedBootstrap } from './plan.ts';

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

/** The result of {@link bootstrapScalingLaw}, from the replicates of its plan. */
export function summarise(
  { fit, plan, confidence }: PlannedBootstrap,
  replicates: BootstrapReplicates,
): ScalingLawBootstrap {
  const { E, status } = replicates;
  const count = (wanted: number): number => status.reduce((sum, one) => sum + (one === wanted ? 1 : 0), 0);
  const interval = (quantity: (law: ScalingLaw) => number): BootstrapInterval =>
    percentileInterval(fit.law, replicates, quantity, confidence);
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
        parameters: interval((law) => optimalExponentsOf(law).parameters),
        tokens: interval((law) => optimalExponentsOf(law).tokens),
        excess: interval((law) => optimalExponentsOf(law).excess),
      },
    },
    replicates,
  };
}
