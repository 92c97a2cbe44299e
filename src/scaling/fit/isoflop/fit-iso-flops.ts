import { exp } from '../../../numeric/elementary/exp.ts';
import { log } from '../../../numeric/elementary/log.ts';
import { mean } from '../../../numeric/mean.ts';
import { checkOptions } from '../../check-options.ts';
import { optimalScaleFor } from '../../compute-optimal-scale.ts';
import { checkLaw, type ScalingLaw } from '../../law.ts';
import { chinchillaLoss } from '../../loss.ts';
import { checkRuns, type TrainingRun } from '../options/training-run.ts';
import { budgetGroups, checkTolerance, logBudgets } from './budgets.ts';
import { parabolaOf, rangeOf } from './parabola.ts';
import { type BudgetPower, budgetPower } from './power-law.ts';

/**
 * The runs of one budget, with the parabola through their losses.
 *
 * @category Allocation
 */
export interface IsoFlop {
  /** Compute, the geometric mean of the runs', in FLOPs. */
  readonly flops: number;
  /** Indices of the runs. */
  readonly indices: readonly number[];
  /**
   * `'minimum'`: the parabola has one among the sizes. `'outside'`: it lies beyond the smallest or the largest model.
   * `'none'`: the parabola opens downwards. `'too-few'`: fewer than three sizes.
   */
  readonly status: 'minimum' | 'outside' | 'none' | 'too-few';
  /** Parameters N at the minimum; absent where there is none. */
  readonly parameters?: number;
  /** Tokens D there, C / 6N. */
  readonly tokens?: number;
  /** Loss there, nats per token. */
  readonly loss?: number;
  /**
   * ln N at the minimum of a parabola through losses of the law itself at the same scales, less ln N of the law's
   * optimum: what the method is wrong by if the law is right. Absent where no law was given, or its loss is the same at
   * all of the sizes.
   */
  readonly bias?: number;
}

/**
 * Result of {@link fitIsoFlops}.
 *
 * @category Allocation
 */
export interface IsoFlopFit {
  /** The budgets, the smallest first. */
  readonly budgets: readonly IsoFlop[];
  /** Optimal parameters as a power of the budget, from the minima; absent where fewer than two budgets have one. */
  readonly parameters?: BudgetPower;
  /** Optimal tokens as a power of the budget. */
  readonly tokens?: BudgetPower;
  /** Optimal parameters with the bias of every minimum taken off; absent where no law was given. */
  readonly corrected?: BudgetPower;
}

/**
 * The compute-optimal scale without a form of the loss, from runs at a few budgets: for each a parabola in ln N through
 * its losses, and a power of the budget through their minima. Hoffmann et al.'s second approach.
 *
 * ```math
 * \min_{a,b,c}\sum_i\bigl(L_i - a - b\ln N_i - c\,(\ln N_i)^2\bigr)^2,\qquad N^*(C) = e^{-b/2c},\qquad
 * \ln N^*(C) \approx \text{const} + p\ln C
 * ```
 *
 * @param runs - training runs: parameters N, tokens D and loss L in nats per token, at most a million
 * @param options - `tolerance`: neighbouring runs whose ln C differ by no more have one budget (0.05); `law`: a law,
 * such as that of a fit to the same runs, for the bias of each minimum
 * @returns the budgets with their minima, and the powers of the budget
 * @throws {@link DomainError} if a run or the law is not valid, or `tolerance` is outside [0, 1]
 * @remarks A loss E + A N^−α + B D^−β is no parabola in ln N: where α ≠ β, or where the sizes are not centred on the
 * optimum, the minimum is displaced by `bias`, which does not vanish with more runs ({@link isoFlopBias} has it in
 * closed form for even grids). Where the displacement is the same at all budgets only the coefficient is wrong, where
 * the grid drifts against the optimum so is the exponent.
 * @example
 * ```ts
 * import { chinchillaLoss, fitIsoFlops, hoffmann2022 } from 'skill-emergence/scaling';
 *
 * const runs = [1e20, 1e21, 1e22].flatMap((flops) =>
 *   [-2, -1, 0, 1, 2].map((i) => {
 *     const parameters = Math.sqrt(flops / 120) * 2 ** i;
 *     const scale = { parameters, tokens: flops / 6 / parameters };
 *     return { ...scale, loss: chinchillaLoss(hoffmann2022, scale) };
 *   }),
 * );
 * const { parameters, corrected } = fitIsoFlops(runs, { law: hoffmann2022 });
 * parameters?.exponent; // ~> 0.450822
 * corrected?.exponent; // ~> 0.451612903226
 * ```
 * @see J. Hoffmann et al. (2022), arXiv:2203.15556, §3.2; for the bias arXiv:2603.22339.
 * @category Allocation
 */
export function fitIsoFlops(
  runs: readonly TrainingRun[],
  options: { readonly tolerance?: number | undefined; readonly law?: ScalingLaw | undefined } = {},
): IsoFlopFit {
  checkRuns(runs);
  checkOptions('fitIsoFlops(runs, { law })', options, ['tolerance', 'law']);
  const { tolerance = 0.05, law } = options;
  checkTolerance(tolerance);
  if (law !== undefined) checkLaw(law);
  const logs = logBudgets(runs);
  const budgets = budgetGroups(logs, tolerance).map((indices) => isoFlopOf(runs, logs, indices, law));
  const found = budgets.filter(({ status }) => status === 'minimum');
  const flops = found.map((budget) => budget.flops);
  const parameters = budgetPower(
    flops,
    found.map((budget) => budget.parameters!),
  );
  if (!parameters) return { budgets };
  return {
    budgets,
    parameters,
    tokens: budgetPower(
      flops,
      found.map((budget) => budget.tokens!),
    )!,
    ...correctedPower(found),
  };
}

/** The power without the bias, where that of every minimum is known. */
function correctedPower(found: readonly IsoFlop[]): Pick<IsoFlopFit, 'corrected'> {
  if (found.some(({ bias }) => bias === undefined)) return {};
  const corrected = budgetPower(
    found.map(({ flops }) => flops),
    found.map(({ parameters, bias }) => parameters! * exp(-bias!)),
  );
  return { corrected: corrected! };
}

function isoFlopOf(
  runs: readonly TrainingRun[],
  logs: readonly number[],
  indices: readonly number[],
  law: ScalingLaw | undefined,
): IsoFlop {
  const logFlops = mean(indices.map((i) => logs[i]!));
  const flops = exp(logFlops);
  const sizes = indices.map((i) => log(runs[i]!.parameters));
  if (new Set(sizes).size < 3) return { flops, indices, status: 'too-few' };
  const { vertex, level, curvature } = parabolaOf(
    sizes,
    indices.map((i) => runs[i]!.loss),
  );
  if (!(curvature > 0)) return { flops, indices, status: 'none' };
  const [least, most] = rangeOf(sizes);
  if (!(vertex >= least && vertex <= most)) return { flops, indices, status: 'outside' };
  const parameters = exp(vertex);
  const bias = law && biasOf(law, runs, indices, sizes, flops);
  return {
    flops,
    indices,
    status: 'minimum',
    parameters,
    tokens: exp(logFlops - log(6) - vertex),
    loss: level,
    ...(bias !== undefined && { bias }),
  };
}

/** How far the minimum of a parabola through a law's own losses is from the law's. */
function biasOf(
  law: ScalingLaw,
  runs: readonly TrainingRun[],
  indices: readonly number[],
  sizes: readonly number[],
  flops: number,
): number | undefined {
  const losses = indices.map((i) => chinchillaLoss(law, runs[i]!) - law.E);
  const bias = parabolaOf(sizes, losses).vertex - log(optimalScaleFor(law, flops).parameters);
  return Number.isFinite(bias) ? bias : undefined; // a law whose terms do not change between the sizes has none
}
