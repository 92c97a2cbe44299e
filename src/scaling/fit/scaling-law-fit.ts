import type { FittedRange } from '../described-law.ts';
import type { ScalingLaw } from '../law.ts';
import type { FitConditioning } from './evidence/conditioning.ts';
import type { FitStatus } from './evidence/status.ts';
import type { ScalingLawTerm } from './model/dead-terms.ts';
import type { FitLoss } from './options/objective-options.ts';
import type { ExcludedRun } from './runs/used-runs.ts';

/**
 * A fitted law, with the scales it was fitted to.
 *
 * @category Fitting
 */
export interface FittedLaw extends ScalingLaw {
  /** The scales of the runs that took part; beyond them the law is an extrapolation. */
  readonly fittedRange: FittedRange;
}

/**
 * Result of {@link fitScalingLaw}.
 *
 * @category Fitting
 */
export interface ScalingLawFit {
  /** The law; to be used only where the status is `'converged'`. */
  readonly law: FittedLaw;
  /** Whether the law is to be trusted, and if not, the first reason against it. */
  readonly status: FitStatus;
  /** The status in a sentence. */
  readonly explanation: string;
  /** What was minimised. */
  readonly loss: FitLoss;
  /** Huber's δ; nothing for another loss. */
  readonly delta?: number;
  /** The minimum: the sum over the runs that took part. */
  readonly objective: number;
  /** The same sum for the best constant in place of a law. */
  readonly constantObjective: number;
  /**
   * The largest component of the gradient, relative to the sum of the sizes of the runs' parts in it: 0 to rounding at
   * a minimum.
   */
  readonly gradientNorm: number;
  /** Steps from the start that led to the minimum. */
  readonly iterations: number;
  /** Number of starts. */
  readonly starts: number;
  /** How many of them led to this minimum: to its objective, within a relative 1e-9. */
  readonly startsAgreeing: number;
  /** Of every run, excluded ones too, in their order: ln L − ln L(N, D), or L − L(N, D) for squares of levels. */
  readonly residuals: readonly number[];
  /** The terms that have died: an irreducible loss of 0, or a power that does not change between the runs. */
  readonly degenerate: readonly ScalingLawTerm[];
  /** The terms without which the runs are described as well, by Akaike's criterion. */
  readonly unsupported: readonly ScalingLawTerm[];
  /** Condition numbers of the Jacobian at the law. */
  readonly conditioning: FitConditioning;
  /** How many runs took part. */
  readonly runs: number;
  /** The runs that did not, and why. */
  readonly excluded: readonly ExcludedRun[];
}
