import { DomainError } from '../../../errors.ts';
import type { ObjectiveOptions } from '../options/objective-options.ts';
import type { TrainingRun } from '../options/training-run.ts';

/**
 * A run that was left out of a fit, and why: it was listed in `exclude`, its loss is among the largest, its weight is
 * 0, or it was held out to be predicted.
 *
 * @category Fitting
 */
export interface ExcludedRun {
  /** Its index among the runs. */
  readonly index: number;
  /** Why it took no part. */
  readonly reason: 'listed' | 'top loss' | 'no weight' | 'held out';
}

/** The runs that take part, sorted by what they are, so that no result depends on the order in which they came. */
export interface UsedRuns {
  readonly rows: readonly number[];
  readonly excluded: readonly ExcludedRun[];
}

/** The runs that the options leave. */
export function usedRuns(
  runs: readonly TrainingRun[],
  { exclude = [], excludeTopLoss = 0, weights }: ObjectiveOptions,
): UsedRuns {
  const reasons = new Map<number, ExcludedRun['reason']>();
  for (let i = 0; i < runs.length; i++) if (weights?.[i] === 0) reasons.set(i, 'no weight');
  for (const i of Array.from(exclude)) reasons.set(i, 'listed');
  const others = runs.map((_, i) => i).filter((i) => !reasons.has(i));
  if (excludeTopLoss > others.length) {
    throw new DomainError(
      'excludeTopLoss',
      excludeTopLoss,
      `at most the ${others.length} runs that are not excluded otherwise`,
    );
  }
  if (excludeTopLoss > 0) {
    const byLoss = [...others].sort((i, j) => runs[j]!.loss - runs[i]!.loss || i - j);
    for (const i of byLoss.slice(0, excludeTopLoss)) reasons.set(i, 'top loss');
  }
  return {
    rows: others
      .filter((i) => !reasons.has(i))
      .sort((i, j) => compare(runs[i]!, runs[j]!) || weightOf(i) - weightOf(j)),
    excluded: [...reasons].sort(([i], [j]) => i - j).map(([index, reason]) => ({ index, reason })),
  };

  function weightOf(i: number): number {
    return weights?.[i] ?? 1;
  }
}

function compare(a: TrainingRun, b: TrainingRun): number {
  return a.parameters - b.parameters || a.tokens - b.tokens || a.loss - b.loss;
}
