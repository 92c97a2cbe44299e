import { checkObject } from '../../errors.ts';
import { mean } from '../../numeric/mean.ts';
import { checkOptions } from '../check-options.ts';
import { checkLaw, type ScalingLaw } from '../law.ts';
import { objectiveAt, residualOf } from './objective.ts';
import { checkObjectiveOptions, OBJECTIVE_OPTIONS, type ObjectiveOptions } from './options/objective-options.ts';
import { checkRuns, type TrainingRun } from './options/training-run.ts';
import { usedRuns } from './runs/used-runs.ts';

/**
 * How well a law describes training runs.
 *
 * @category Fitting
 */
export interface LawComparison {
  /** The law's name among those compared. */
  readonly name: string;
  /** The law. */
  readonly law: ScalingLaw;
  /** What a fit minimises, at this law. */
  readonly objective: number;
  /** Mean of ln L − ln L(N, D), unweighted: positive where the law promises too low a loss. */
  readonly meanLogResidual: number;
  /** Mean size of ln L − ln L(N, D), unweighted. */
  readonly meanAbsoluteLogResidual: number;
}

/**
 * Scaling laws beside each other on the same training runs, the best first.
 *
 * @param runs - training runs: parameters N, tokens D and loss L in nats per token, at most a million
 * @param laws - laws by name
 * @param options - the loss and its δ, weights, runs to leave out
 * @returns for each law its objective and its mean residuals, by increasing objective
 * @throws {@link DomainError} if a law is not valid, or a field of a run or an option is outside its domain
 * @remarks Losses per token under different tokenizers do not compare; nor does a law that was fitted to these runs
 * with one that was not: for that, hold runs out.
 * @example
 * ```ts
 * import { chinchillaLoss, compareLaws, hoffmann2022, publishedScalingLaws } from 'skill-emergence/scaling';
 *
 * const scale = { parameters: 70e9, tokens: 1.4e12 };
 * compareLaws([{ ...scale, loss: chinchillaLoss(hoffmann2022, scale) }], publishedScalingLaws)[0]?.name; // => 'hoffmann2022'
 * ```
 * @see {@link scalingLawObjective} for the objective.
 * @category Fitting
 */
export function compareLaws(
  runs: readonly TrainingRun[],
  laws: Readonly<Record<string, ScalingLaw>>,
  options: ObjectiveOptions = {},
): readonly LawComparison[] {
  checkRuns(runs);
  checkObject('laws', laws);
  for (const [name, law] of Object.entries(laws)) checkLaw(law, `laws.${name}`);
  checkOptions("compareLaws(runs, laws, { loss: 'absolute' })", options, OBJECTIVE_OPTIONS);
  checkObjectiveOptions(options, runs.length);
  const { rows } = usedRuns(runs, options);
  return Object.entries(laws)
    .map(([name, law]) => {
      const residuals = rows.map((row) => residualOf(law, runs[row]!, false));
      return {
        name,
        law,
        objective: objectiveAt(law, runs, options),
        meanLogResidual: mean(residuals),
        meanAbsoluteLogResidual: mean(residuals.map(Math.abs)),
      };
    })
    .sort((a, b) => a.objective - b.objective);
}
