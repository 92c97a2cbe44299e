import { exp } from '../../../numeric/elementary/exp.ts';
import { checkOptions } from '../../check-options.ts';
import { checkRuns, type TrainingRun } from '../options/training-run.ts';
import { budgetGroups, checkTolerance, logBudgets } from './budgets.ts';
import { type BudgetPower, budgetPower } from './power-law.ts';

/**
 * The best run of a budget.
 *
 * @category Allocation
 */
export interface EnvelopePoint extends TrainingRun {
  /** Compute of the run, C = 6ND, in FLOPs. */
  readonly flops: number;
  /** Its index among the runs. */
  readonly index: number;
}

/**
 * Result of {@link fitEnvelope}.
 *
 * @category Allocation
 */
export interface Envelope {
  /** The best run of each budget, those of the smallest budget first. */
  readonly points: readonly EnvelopePoint[];
  /** Their parameters as a power of the budget; absent where there are fewer than two budgets. */
  readonly parameters?: BudgetPower;
  /** Their tokens as a power of the budget. */
  readonly tokens?: BudgetPower;
}

/**
 * The compute-optimal scale as the run of least loss at every budget, and a power of the budget through them: Hoffmann
 * et al.'s first approach, for runs at a few budgets or for points of training curves.
 *
 * @param runs - training runs, or points of training curves: parameters N, tokens D and loss L, at most a million
 * @param options - `tolerance`: neighbouring runs whose ln C differ by no more have one budget (0.05)
 * @returns the best run of each budget, and their parameters and tokens as powers of it
 * @throws {@link DomainError} if a run is not valid, or `tolerance` is outside [0, 1]
 * @remarks Only the sizes that were trained can be best: the powers are no finer than the grid of sizes. Points of one
 * training curve whose learning rate was meant for more tokens have too high a loss, and are no runs of their budget.
 * @example
 * ```ts
 * import { fitEnvelope } from 'skill-emergence/scaling';
 *
 * const runs = [1, 100].flatMap((factor) =>
 *   [1e8, 1e9].map((parameters) => ({
 *     parameters: 10 ** 0.5 * parameters * factor ** 0.5,
 *     tokens: (1e19 / parameters) * factor ** 0.5,
 *     loss: 3 - 0.1 * factor ** 0.1 - (parameters === 1e9 ? 0.1 : 0),
 *   })),
 * );
 * fitEnvelope(runs).points.map(({ index }) => index); // => [1, 3]
 * fitEnvelope(runs).parameters?.exponent; // ~> 0.5
 * ```
 * @see J. Hoffmann et al. (2022), arXiv:2203.15556, §3.1.
 * @category Allocation
 */
export function fitEnvelope(
  runs: readonly TrainingRun[],
  options: { readonly tolerance?: number | undefined } = {},
): Envelope {
  checkRuns(runs);
  checkOptions('fitEnvelope(runs, { tolerance: 0.1 })', options, ['tolerance']);
  const { tolerance = 0.05 } = options;
  checkTolerance(tolerance);
  const logs = logBudgets(runs);
  const points = budgetGroups(logs, tolerance).map((indices) => {
    const index = indices.reduce((best, i) => (runs[i]!.loss < runs[best]!.loss ? i : best));
    const { parameters, tokens, loss } = runs[index]!;
    return { flops: exp(logs[index]!), parameters, tokens, loss, index };
  });
  const flops = points.map((point) => point.flops);
  const parameters = budgetPower(
    flops,
    points.map((point) => point.parameters),
  );
  if (!parameters) return { points };
  return {
    points,
    parameters,
    tokens: budgetPower(
      flops,
      points.map((point) => point.tokens),
    )!,
  };
}
