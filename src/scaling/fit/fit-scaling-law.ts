import type { ScalingLaw } from '../law.ts';
import type { FittedRange } from '../published-laws.ts';
import { conditioningOf, type FitConditioning } from './conditioning.ts';
import { bestOfStarts } from './best-of-starts.ts';
import { bestConstant } from './constant.ts';
import type { ScalingLawTerm } from './dead-terms.ts';
import { freeCoefficients, predictionAt, toLaw } from './frame.ts';
import { residual } from './objective.ts';
import { checkFitOptions, checkRuns, type FitLoss, type FitOptions, type TrainingRun } from './options.ts';
import { type Prepared, prepare } from './prepare.ts';
import { explain, type FitStatus, statusOf } from './status.ts';
import type { ExcludedRun } from './used-runs.ts';
import { unsupportedTerms, worthwhile } from './unsupported-terms.ts';
import { emptyWorkspace, placeAt } from './workspace.ts';

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

/**
 * The Chinchilla-style scaling law that fits training runs best, with the evidence for it.
 *
 * ```math
 * \min_{E, A, B, \alpha, \beta}
 * \sum_i w_i\, \rho\Bigl(\ln L_i - \ln\bigl(E + A N_i^{-\alpha} + B D_i^{-\beta}\bigr)\Bigr)
 * ```
 *
 * with ρ Huber's function for δ = 0.001, as in Hoffmann et al. (2022), unless `loss` says otherwise.
 *
 * | `status`                | meaning                                                                            |
 * | ----------------------- | ---------------------------------------------------------------------------------- |
 * | `'converged'`           | a minimum, with all three terms alive                                              |
 * | `'degenerate'`          | a minimum at which terms have died; `degenerate` names them                        |
 * | `'worse-than-constant'` | a minimum that is no better than a constant, by Akaike's criterion                 |
 * | `'unidentified'`        | a minimum, but the runs do not need a term, or cannot tell coefficients apart      |
 * | `'not-converged'`       | no minimum was found                                                               |
 *
 * @param runs - training runs: parameters N, tokens D and loss L in nats per token
 * @param options - the loss and its δ, weights, runs to leave out, tied exponents, fixed coefficients, starts and seed
 * @returns the law, its status, and what supports it
 * @throws {@link DomainError} if a field of a run or an option is outside its domain, or the runs cannot determine the
 * coefficients whatever their losses: too few runs or too few different N or D, equal losses, or D a power of N
 * @remarks Gauss–Newton steps with the Huber problem of each solved exactly, in logarithms measured from their means;
 * then Newton steps to rounding, or for absolute values the vertex itself with its multipliers as proof. The result
 * does not depend on the order of the runs. One start is enough where it is good, as the default one is; more say how
 * alone the minimum is.
 * @example
 * ```ts
 * import { chinchillaLoss, fitScalingLaw, hoffmann2022 } from 'skill-emergence/scaling';
 *
 * const scales = [1e8, 1e9, 1e10].flatMap((parameters) => [1e9, 1e10, 1e11].map((tokens) => ({ parameters, tokens })));
 * const runs = scales.map((scale) => ({ ...scale, loss: chinchillaLoss(hoffmann2022, scale) }));
 * const fit = fitScalingLaw(runs);
 * fit.status; // => 'converged'
 * fit.law.alpha; // ~> 0.34
 * fitScalingLaw(runs.slice(0, 3)); // throws DomainError
 * ```
 * @see J. Hoffmann et al. (2022), arXiv:2203.15556, §3.3; T. Besiroglu et al. (2024), arXiv:2404.10102; [Fitting a
 * scaling law](../../../docs/fitting.md).
 * @category Fitting
 */
export function fitScalingLaw(runs: readonly TrainingRun[], options: FitOptions = {}): ScalingLawFit {
  checkRuns(runs);
  checkFitOptions(options, runs.length);
  return fitPrepared(runs, options, prepare(runs, options)).fit;
}

/** A fit with the coordinates of its law. */
export interface FitAndPlace {
  readonly fit: ScalingLawFit;
  readonly at: Float64Array;
}

export function fitPrepared(runs: readonly TrainingRun[], options: FitOptions, prepared: Prepared): FitAndPlace {
  const { problem, rows, excluded, delta } = prepared;
  const { points, frame, levels } = problem;
  const workspace = emptyWorkspace(points.size);
  const { best, starts, startsAgreeing } = bestOfStarts(problem, workspace, options, delta);
  const { at, objective, gradientNorm, iterations, dead } = best;
  placeAt(problem, workspace, at, delta);
  const law = toLaw(at, frame);
  const conditioning = conditioningOf(problem, at, workspace.here);
  const constant = bestConstant(problem, delta);
  const scale = (delta === Infinity ? 2 : 1) * (levels ? frame.unit ** 2 : 1); // of squares, the minimum has half the sum
  const setting = { delta, runs: rows.length };
  const evidence = {
    ...best,
    law,
    conditioning,
    unsupported: unsupportedTerms(problem, workspace, best, setting),
    beatsConstant: worthwhile(constant.objective / objective, freeCoefficients(frame) - 1, setting),
  };
  const status = statusOf(evidence);
  return {
    at,
    fit: {
      law: { ...law, fittedRange: rangeOf(rows.map((row) => runs[row]!)) },
      status,
      explanation: explain(status, evidence),
      loss: options.loss ?? 'huber',
      ...(delta > 0 && delta < Infinity && { delta }),
      objective: scale * objective,
      constantObjective: scale * constant.objective,
      gradientNorm,
      iterations,
      starts,
      startsAgreeing,
      residuals: runs.map((run) => residual(run.loss, predictionAt(at, frame, run), levels)),
      degenerate: dead,
      unsupported: evidence.unsupported,
      conditioning,
      runs: rows.length,
      excluded,
    },
  };
}

function rangeOf(runs: readonly TrainingRun[]): FittedRange {
  const range = (field: 'parameters' | 'tokens'): readonly [number, number] => {
    let [low, high] = [Infinity, 0];
    for (const { [field]: count } of runs) {
      low = Math.min(low, count);
      high = Math.max(high, count);
    }
    return [low, high];
  };
  return { parameters: range('parameters'), tokens: range('tokens') };
}
