import { DomainError } from '../../../errors.ts';
import { log } from '../../../numeric/elementary/log.ts';
import type { TrainingRun } from '../options/training-run.ts';

/** The logarithm of the compute of each run, of C = 6ND. */
export function logBudgets(runs: readonly TrainingRun[]): readonly number[] {
  return runs.map(({ parameters, tokens }) => log(6) + log(parameters) + log(tokens));
}

/** Indices of runs in groups of about equal compute: neighbours whose logarithms differ by no more than a tolerance. */
export function budgetGroups(logs: readonly number[], tolerance: number): readonly (readonly number[])[] {
  const order = logs.map((_, i) => i).sort((i, j) => logs[i]! - logs[j]! || i - j);
  const groups: number[][] = [];
  for (const i of order) {
    const last = groups.at(-1);
    if (last && logs[i]! - logs[last.at(-1)!]! <= tolerance) last.push(i);
    else groups.push([i]);
  }
  return groups;
}

/** The check of a tolerance of budgets. */
export function checkTolerance(tolerance: number): void {
  if (typeof tolerance === 'number' && tolerance >= 0 && tolerance <= 1) return;
  throw new DomainError('tolerance', tolerance, 'a number in [0, 1], of the logarithm of the compute');
}
