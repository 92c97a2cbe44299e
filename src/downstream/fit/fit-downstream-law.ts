import { checkWanted, type StopSignal } from '../../long-work.ts';
import { checkOptions } from '../../scaling/check-options.ts';
import { worthwhile } from '../../scaling/fit/evidence/akaike.ts';
import { bestConstant } from '../../scaling/fit/evidence/constant.ts';
import type { DownstreamLaw } from '../laws/downstream-law.ts';
import { curveConditioning, ILL_CONDITIONED } from './conditioning.ts';
import { curveMinimum, type CurveMinimum } from './minimum.ts';
import {
  checkDownstreamFitOptions,
  checkDownstreamRuns,
  deltaOf,
  DOWNSTREAM_FIT_OPTIONS,
  type DownstreamFitOptions,
  type DownstreamRun,
} from './options.ts';
import { type CurveProblem, emptyCurveSpace } from './place.ts';
import { curveProblem } from './prepare.ts';
import { curveStarts } from './starts.ts';

/**
 * Whether a fit is to be trusted: `'converged'`, or the first reason against it.
 *
 * @category Fitting
 */
export type DownstreamFitStatus = 'converged' | 'worse-than-constant' | 'unidentified' | 'not-converged';

/**
 * Result of {@link fitDownstreamLaw}.
 *
 * @category Fitting
 */
export interface DownstreamFit {
  /** The law; its coefficients are to be used only where the status is `'converged'`. */
  readonly law: DownstreamLaw;
  /** Whether the law is to be trusted, and if not, the first reason against it. */
  readonly status: DownstreamFitStatus;
  /** The status in a sentence. */
  readonly explanation: string;
  /** What the runs tell in any case: accuracy and its slope in the middle of the losses. */
  readonly determined: {
    /** Mean of the losses. */
    readonly loss: number;
    /** Accuracy there. */
    readonly accuracy: number;
    /** Slope of the accuracy there, per nat. */
    readonly slope: number;
  };
  /** Coefficients at the end of their range: an accuracy of 0 or 1. */
  readonly atEnd: readonly string[];
  /** Condition number of the Jacobian, centred and with columns of length 1: from 1000 on, unidentified. */
  readonly conditioning: number;
  /** The minimum: the sum over the runs. */
  readonly objective: number;
  /** The same sum for the best constant in place of a law. */
  readonly constantObjective: number;
  /** The largest component of the gradient, relative to what cancels in it. */
  readonly gradientNorm: number;
  /** Steps that led to the minimum. */
  readonly iterations: number;
  /** Of every run, in their order: its accuracy less that of the law, which is not clipped for this. */
  readonly residuals: readonly number[];
  /** The least and the largest loss that were fitted; beyond them the law is an extrapolation. */
  readonly fittedRange: readonly [least: number, most: number];
  /** How many runs took part: those of a weight that is not 0. */
  readonly runs: number;
}

/** A fit with the coordinates of its law. */
export interface DownstreamFitAndPlace {
  readonly fit: DownstreamFit;
  readonly minimum: CurveMinimum;
}

/** How many of the best starts of the grid are tried. */
const STARTS = 4;

/**
 * The downstream law that describes runs best, robustly, with the evidence for it.
 *
 * ```math
 * \min \sum_i w_i\,\rho\bigl(\text{accuracy}_i - \mathrm{Acc}(L_i)\bigr)
 * ```
 *
 * with ρ Huber's function, r²/2 up to δ and δ(|r| − δ/2) beyond.
 *
 * | `status`                | meaning                                                                          |
 * | ----------------------- | -------------------------------------------------------------------------------- |
 * | `'converged'`           | a minimum that the runs determine                                                |
 * | `'worse-than-constant'` | a minimum that is no better than a constant, by Akaike's criterion               |
 * | `'unidentified'`        | a minimum, but quite different coefficients describe the runs all but as well    |
 * | `'not-converged'`       | no minimum was found                                                             |
 *
 * @param runs - loss, in nats per token, and accuracy in [0, 1], at most a million; more fields do no harm
 * @param options - `form` `'ladder'` (default) or `'exponential'`; `residuals` `'huber'` (default) or `'squared'`, and
 * `delta` δ (default 0.001); accuracies that are `fixed`: `chance`, one over the number of options where that is known,
 * and `ceiling`; `weights`
 * @returns the law, its status, and what supports it
 * @throws {@link DomainError} if a field of a run or an option is outside its domain, or there are fewer different
 * losses than coefficients to fit
 * @remarks **Most tasks are not predictable in this way**: of 46 that were looked at, 39 % had a trend that small
 * models showed (Lourie, Hu & Cho 2025). No status of a fit says that a law holds beyond its runs; see whether it
 * predicts runs that were held out.
 *
 * Whether the coefficients are told is decided by the condition number of the Jacobian, centred and with columns of
 * length 1. An exponential law has 150 to 220 where γ times the range of the losses is 0.5, and 3400 to 5300 at 0.1:
 * level and slope in the middle are then all that the runs tell, and are returned as `determined`.
 * Gauss–Newton steps with the Huber problem of each solved exactly, and Newton steps to rounding, as of
 * {@link fitScalingLaw}; the best of 4 starts, which least squares on a grid find.
 * @example
 * ```ts
 * import { downstreamAccuracy, fitDownstreamLaw } from 'skill-emergence/downstream';
 *
 * const law = { form: 'ladder', chance: 0.25, ceiling: 0.95, midpoint: 2.4, slope: 4 } as const;
 * const losses = [1.8, 2, 2.2, 2.4, 2.6, 2.8, 3, 3.2];
 * const runs = losses.map((loss) => ({ loss, accuracy: downstreamAccuracy(law, loss) }));
 * const fit = fitDownstreamLaw(runs);
 * fit.status; // => 'converged'
 * fit.law.ceiling; // ~> 0.95
 * fitDownstreamLaw(runs.slice(0, 3), { fixed: { chance: 0.25 }, form: 'ladder' }).runs; // => 3
 * fitDownstreamLaw(runs.slice(0, 3)); // throws DomainError
 * ```
 * @see S. Y. Gadre et al. (2024), arXiv:2403.08540; A. Bhagia et al. (2024), arXiv:2412.04403; for the caution N.
 * Lourie, M. Y. Hu & K. Cho (2025), arXiv:2507.00885; [From loss to accuracy](../../../docs/downstream.md).
 * @category Fitting
 */
export function fitDownstreamLaw(runs: readonly DownstreamRun[], options: DownstreamFitOptions = {}): DownstreamFit {
  checkDownstreamRuns(runs);
  checkOptions("fitDownstreamLaw(runs, { form: 'ladder' })", options, DOWNSTREAM_FIT_OPTIONS);
  checkDownstreamFitOptions(options, runs.length);
  const rows = runs.map((_, row) => row).filter((row) => options.weights?.[row] !== 0);
  return fitCurve(runs, rows, options, problemOf(runs, rows, options)).fit;
}

/** What is fitted to these rows, sorted so that no result depends on the order in which the runs came. */
export function problemOf(
  runs: readonly DownstreamRun[],
  rows: readonly number[],
  options: DownstreamFitOptions,
): CurveProblem {
  const weightOf = (row: number): number => options.weights?.[row] ?? 1;
  const sorted = [...rows].sort((i, j) => {
    const [a, b] = [runs[i]!, runs[j]!];
    return a.loss - b.loss || a.accuracy - b.accuracy || weightOf(i) - weightOf(j);
  });
  return curveProblem(runs, sorted, options, weightOf);
}

/** The fit of a problem, for arguments that have been checked; residuals are those of all runs. */
export function fitCurve(
  runs: readonly DownstreamRun[],
  rows: readonly number[],
  options: DownstreamFitOptions,
  problem: CurveProblem,
  signal?: StopSignal,
): DownstreamFitAndPlace {
  const { curve, points, frame } = problem;
  const delta = deltaOf(options);
  const space = emptyCurveSpace(points.size);
  let best: CurveMinimum | undefined;
  for (const at of curveStarts(problem, STARTS)) {
    checkWanted({ signal });
    const found = curveMinimum(problem, { at, delta, warm: false, signal }, space);
    if (best === undefined || better(found, best)) best = { ...found, here: kept(found.here) };
  }
  const minimum = best!;
  const { at } = minimum.here;
  const law = curve.toLaw(at, frame);
  const conditioning = curveConditioning(problem, minimum.here);
  const constant = bestConstant({ points, frame: { unit: 1 }, levels: true }, delta);
  const setting = { delta, runs: points.size };
  const coefficients = frame.free.reduce((sum, one) => sum + one, 0);
  const beatsConstant = worthwhile(constant.objective / minimum.objective, coefficients - 1, setting);
  const told = conditioning < ILL_CONDITIONED && isWritten(law);
  const status = statusOf(beatsConstant, told, minimum.stationary);
  const [accuracy, slope] = curve.middle(at);
  const losses = rows.map((row) => runs[row]!.loss);
  return {
    minimum,
    fit: {
      law,
      status,
      explanation: EXPLANATIONS[status],
      determined: { loss: frame.centre, accuracy, slope: slope / frame.range },
      atEnd: curve.names.filter((_, j) => frame.free[j] === 1 && minimum.held[j] === 1),
      conditioning,
      objective: minimum.objective,
      constantObjective: constant.objective,
      gradientNorm: minimum.gradientNorm,
      iterations: minimum.iterations,
      residuals: runs.map(({ loss, accuracy: measured }) => {
        const [u, v] = curve.columns((loss - frame.centre) / frame.range, [at[2]!, at[3]!]);
        return measured - (at[0]! * u + at[1]! * v);
      }),
      fittedRange: [losses.reduce((a, b) => Math.min(a, b)), losses.reduce((a, b) => Math.max(a, b))],
      runs: rows.length,
    },
  };
}

/** A place in memory of its own, which no later search overwrites. */
function kept(here: CurveMinimum['here']): CurveMinimum['here'] {
  return { ...here, lines: { residual: here.lines.residual.slice(), jacobian: here.lines.jacobian.slice() } };
}

/** A stationary point is better than none, and then the lower one is. */
function better(a: CurveMinimum, b: CurveMinimum): boolean {
  return a.stationary === b.stationary ? a.objective < b.objective : a.stationary;
}

/** Whether doubles hold all coefficients: of losses in a narrow range, κ may over- or underflow. */
export function isWritten(law: DownstreamLaw): boolean {
  return law.form === 'ladder' || (law.gap > 0 && law.gap < Infinity);
}

/** What the runs do not tell cannot converge either: that comes first. */
function statusOf(beatsConstant: boolean, told: boolean, stationary: boolean): DownstreamFitStatus {
  if (!beatsConstant) return 'worse-than-constant';
  if (!told) return 'unidentified';
  return stationary ? 'converged' : 'not-converged';
}

const EXPLANATIONS: Readonly<Record<DownstreamFitStatus, string>> = {
  converged: 'The law is a minimum of the objective, and the runs tell its coefficients.',
  'not-converged': 'No minimum was found from the starts that were tried.',
  'worse-than-constant': 'The law is no better than a constant accuracy, for as many coefficients as it has.',
  unidentified:
    'The runs tell accuracy and slope in the middle of their losses, and hardly more: quite different laws fit as well.',
};
