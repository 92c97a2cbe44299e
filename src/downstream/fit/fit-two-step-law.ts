import { fitPrepared } from '../../scaling/fit/fit-prepared.ts';
import type { FittedLaw, ScalingLawFit } from '../../scaling/fit/scaling-law-fit.ts';
import { checkFitOptions } from '../../scaling/fit/options/fit-options.ts';
import { prepare } from '../../scaling/fit/runs/prepare.ts';
import type { TwoStepLaw } from '../laws/two-step.ts';
import { type DownstreamFit, fitCurve, problemOf } from './fit-downstream-law.ts';
import { checkTwoStepOptions, checkTwoStepRuns, type TwoStepFitOptions, type TwoStepRun } from './two-step-options.ts';

/**
 * Result of {@link fitTwoStepLaw}.
 *
 * @category Two steps
 */
export interface TwoStepFit {
  /** Both laws; to be used only where both steps have converged. */
  readonly law: TwoStepLaw<FittedLaw>;
  /** Whether both steps are to be trusted: `'converged'`, or the first reason against it. */
  readonly status: ScalingLawFit['status'];
  /** The step that the status is about; absent where both have converged. */
  readonly step?: 'lossLaw' | 'downstreamLaw';
  /** The status in a sentence. */
  readonly explanation: string;
  /** The first step: the scaling law of the loss. */
  readonly lossFit: ScalingLawFit;
  /** The second: the accuracy in the loss that was measured. */
  readonly downstreamFit: DownstreamFit;
}

/**
 * The scaling law of the loss and the law of the accuracy in that loss, both fitted to the same runs.
 *
 * @param runs - training runs: parameters N, tokens D, loss L in nats per token and accuracy, at most a million
 * @param options - `lossLaw`: those of {@link fitScalingLaw}, its runs to leave out among them, which take no part in
 * either step; `downstreamLaw`: those of {@link fitDownstreamLaw}
 * @returns both laws and both fits, with the first reason not to trust them
 * @throws {@link DomainError} as both fits do; fields of the options of the second step are named `downstreamLaw.…`
 * @remarks The second step is fitted to losses as they were measured, not as the first predicts them. Of what comes
 * out, {@link bootstrapTwoStepLaw} says how certain it is. **Most tasks are not predictable in this way** (Lourie, Hu &
 * Cho 2025).
 * @example
 * ```ts
 * import { downstreamAccuracy, fitTwoStepLaw, twoStepAccuracy } from 'skill-emergence/downstream';
 * import { chinchillaLoss, hoffmann2022 } from 'skill-emergence/scaling';
 *
 * const task = { form: 'ladder', chance: 0.25, ceiling: 0.95, midpoint: 2.7, slope: 3 } as const;
 * const scales = [1e8, 1e9, 1e10].flatMap((parameters) => [1e9, 1e10, 1e11].map((tokens) => ({ parameters, tokens })));
 * const runs = scales.map((scale) => {
 *   const loss = chinchillaLoss(hoffmann2022, scale);
 *   return { ...scale, loss, accuracy: downstreamAccuracy(task, loss) };
 * });
 * const { status, law } = fitTwoStepLaw(runs);
 * status; // => 'converged'
 * twoStepAccuracy({ ...law, scale: { parameters: 7e10, tokens: 1.4e12 } }); // ~> 0.886
 * ```
 * @see A. Bhagia et al. (2024), arXiv:2412.04403; N. Lourie, M. Y. Hu & K. Cho (2025), arXiv:2507.00885; [From loss to
 * accuracy](../../../docs/downstream.md).
 * @category Two steps
 */
export function fitTwoStepLaw(runs: readonly TwoStepRun[], options: TwoStepFitOptions = {}): TwoStepFit {
  checkTwoStepRuns(runs);
  checkTwoStepOptions('fitTwoStepLaw', options, ['lossLaw', 'downstreamLaw'], runs.length);
  const { lossLaw = {}, downstreamLaw = {} } = options;
  checkFitOptions(lossLaw, runs.length);
  const prepared = prepare(runs, lossLaw);
  const { fit: lossFit } = fitPrepared(runs, lossLaw, prepared);
  const rows = prepared.rows.filter((row) => downstreamLaw.weights?.[row] !== 0);
  const { fit } = fitCurve(runs, rows, downstreamLaw, problemOf(runs, rows, downstreamLaw));
  return twoStepFit(lossFit, fit);
}

/** The result, from both steps. */
export function twoStepFit(lossFit: ScalingLawFit, downstreamFit: DownstreamFit): TwoStepFit {
  const isLoss = lossFit.status !== 'converged';
  const { status, explanation } = isLoss ? lossFit : downstreamFit;
  const both = 'Both laws are minima of their objectives, and the runs tell their coefficients.';
  return {
    law: { lossLaw: lossFit.law, downstreamLaw: downstreamFit.law },
    status,
    ...(status !== 'converged' && { step: isLoss ? 'lossLaw' : 'downstreamLaw' }),
    explanation: status === 'converged' ? both : explanation,
    lossFit,
    downstreamFit,
  };
}
