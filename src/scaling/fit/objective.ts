import { DomainError } from '../../errors.ts';
import { compensatedSum } from '../../numeric/compensated-sum.ts';
import { checkOptions } from '../check-options.ts';
import { checkLaw, type ScalingLaw } from '../law.ts';
import { excess } from '../loss.ts';
import { penalty, residual } from './model/residual.ts';
import {
  checkObjectiveOptions,
  OBJECTIVE_OPTIONS,
  type ObjectiveOptions,
  smoothingOf,
} from './options/objective-options.ts';
import { checkRuns, type TrainingRun } from './options/training-run.ts';
import { usedRuns } from './runs/used-runs.ts';

/**
 * What a fit minimises, at a given law: the sum over the runs of a function of the residuals.
 *
 * ```math
 * \sum_i w_i\, \rho\Bigl(\ln L_i - \ln\bigl(E + A N_i^{-\alpha} + B D_i^{-\beta}\bigr)\Bigr)
 * ```
 *
 * | `loss`             | ρ(r)                                                                   |
 * | ------------------ | ---------------------------------------------------------------------- |
 * | `'huber'`          | r²/2 for r up to δ in size, δ(\|r\| − δ/2) beyond                      |
 * | `'absolute'`       | \|r\|                                                                  |
 * | `'squared'`        | r²                                                                     |
 * | `'squared-levels'` | r² of the residual L − L(N, D) of the loss itself, not its logarithm   |
 *
 * @param law - the scaling law
 * @param runs - training runs: parameters N, tokens D and loss L in nats per token, at most a million
 * @param options - the loss and its δ, weights, runs to leave out
 * @returns the sum, at least 0
 * @throws {@link DomainError} if the law is not valid, or a field of a run or an option is outside its domain
 * @remarks A sum, not a mean: divide before comparing different numbers of runs.
 * @example
 * ```ts
 * import { hoffmann2022, scalingLawObjective } from 'skill-emergence/scaling';
 *
 * const runs = [{ parameters: 70e9, tokens: 1.4e12, loss: 1.95 }];
 * scalingLawObjective(hoffmann2022, runs); // ~> 6.372035e-6
 * scalingLawObjective(hoffmann2022, runs, { loss: 'absolute' }); // ~> 0.00687204
 * ```
 * @see J. Hoffmann et al. (2022), arXiv:2203.15556, §3.3.
 * @category Fitting
 */
export function scalingLawObjective(
  law: ScalingLaw,
  runs: readonly TrainingRun[],
  options: ObjectiveOptions = {},
): number {
  checkLaw(law);
  checkRuns(runs);
  if (runs.length === 0) throw new DomainError('runs.length', 0, 'a positive safe integer');
  checkOptions("scalingLawObjective(law, runs, { loss: 'absolute' })", options, OBJECTIVE_OPTIONS);
  checkObjectiveOptions(options, runs.length);
  return objectiveAt(law, runs, options);
}

/** {@link scalingLawObjective} for arguments that have been checked. */
export function objectiveAt(law: ScalingLaw, runs: readonly TrainingRun[], options: ObjectiveOptions): number {
  const { rows } = usedRuns(runs, options);
  const delta = smoothingOf(options);
  const levels = options.loss === 'squared-levels';
  const term = (row: number): number =>
    (options.weights?.[row] ?? 1) * penalty(residualOf(law, runs[row]!, levels), delta);
  const sum = compensatedSum(rows.length, (k) => term(rows[k]!));
  return delta === Infinity ? 2 * sum : sum;
}

/** ln L − ln of the law's, or their difference. */
export function residualOf(law: ScalingLaw, { parameters, tokens, loss }: TrainingRun, levels: boolean): number {
  return residual(loss, law.E + excess(law, parameters, tokens), levels);
}
