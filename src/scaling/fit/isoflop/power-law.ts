import { exp } from '../../../numeric/elementary/exp.ts';
import { log } from '../../../numeric/elementary/log.ts';
import { mean } from '../../../numeric/mean.ts';

/**
 * A quantity as a power of the budget: coefficient · C^exponent.
 *
 * @category Allocation
 */
export interface BudgetPower {
  /** The exponent of the budget. */
  readonly exponent: number;
  /** The coefficient, in the unit of the quantity for a budget in FLOPs. */
  readonly coefficient: number;
}

/** The power of the budget by least squares of the logarithms; nothing where fewer than two budgets differ. */
export function budgetPower(flops: readonly number[], values: readonly number[]): BudgetPower | undefined {
  const x = flops.map(log);
  const y = values.map(log);
  const [centre, level] = [mean(x), mean(y)];
  const spread = x.reduce((sum, one) => sum + (one - centre) * (one - centre), 0);
  if (!(spread > 0)) return undefined;
  const exponent = x.reduce((sum, one, i) => sum + (one - centre) * (y[i]! - level), 0) / spread;
  return { exponent, coefficient: exp(level - exponent * centre) };
}
