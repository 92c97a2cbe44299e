import { mean } from '../../../numeric/mean.ts';
import { square } from '../../../numeric/square.ts';
import type { TrainingRun } from '../options/training-run.ts';
import type { RunDoubt } from './run-doubt.ts';

/** Numbers that differ relatively by less are the same, written or computed in another way. */
const SAME = 1e-9;

/** Runs of other seeds differ by some 0.2 %. */
const LEAST_SPREAD = 0.01;

/** Fewer repetitions say nothing of a spread. */
const LEAST_REPETITIONS = 3;

/** Coefficients that the law was fitted with. */
const COEFFICIENTS = 5;

/** Whether runs of the same scale differ by more than their means do from the law. */
export function repeatsDoubt(runs: readonly TrainingRun[], residuals: Float64Array): readonly RunDoubt[] {
  let [within, repetitions, between, groups] = [0, 0, 0, 0];
  for (const group of sameScales(runs)) {
    const centre = mean(group.map((i) => residuals[i]!));
    within += group.reduce((sum, i) => sum + square(residuals[i]! - centre), 0);
    repetitions += group.length - 1;
    between += group.length * centre * centre;
    groups++;
  }
  if (repetitions < LEAST_REPETITIONS) return [];
  const spread = Math.sqrt(within / repetitions);
  const elsewhere = Math.sqrt(between / Math.max(1, groups - COEFFICIENTS));
  return spread > LEAST_SPREAD && spread > 3 * elsewhere ? [{ kind: 'repeats', spread, elsewhere }] : [];
}

/** The indices of runs of equal parameters and tokens, to rounding. */
export function sameScales(runs: readonly TrainingRun[]): readonly (readonly number[])[] {
  const byParameters = groupedBy(
    runs.map((_, i) => i),
    (i) => runs[i]!.parameters,
  );
  return byParameters.flatMap((group) => groupedBy(group, (i) => runs[i]!.tokens));
}

function groupedBy(indices: readonly number[], value: (i: number) => number): number[][] {
  const sorted = [...indices].sort((a, b) => value(a) - value(b) || a - b);
  const groups: number[][] = [];
  for (const i of sorted) {
    const last = groups.at(-1);
    if (last && value(i) <= value(last[0]!) * (1 + SAME)) last.push(i);
    else groups.push([i]);
  }
  return groups;
}
