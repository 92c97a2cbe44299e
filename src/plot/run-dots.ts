import { checkArray, DomainError } from '../errors.ts';
import { checkRuns, type TrainingRun } from '../scaling/fit/options/training-run.ts';
import { element } from './element.ts';
import type { LegendEntry } from './legend.ts';
import type { Panel } from './panel.ts';

/**
 * Training runs, and which of them took no part in a fit.
 *
 * @category Pictures
 */
export interface RunsToDraw {
  /** The runs, at least one. */
  readonly runs: readonly TrainingRun[];
  /** Indices of runs that were left out; none unless given. */
  readonly exclude?: ArrayLike<number> | undefined;
}

/** The checks of runs of which there is at least one, and of the indices of those left out. */
export function checkRunsToDraw({ runs, exclude }: RunsToDraw): void {
  checkRuns(runs);
  if (runs.length === 0) throw new DomainError('runs', runs, 'a list of at least one run');
  if (exclude === undefined) return;
  checkArray('exclude', exclude);
  Array.from(exclude).forEach((index, i) => {
    if (!(Number.isSafeInteger(index) && index >= 0 && index < runs.length)) {
      throw new DomainError(`exclude[${i}]`, index, 'the index of a run');
    }
  });
}

/** A dot for every run inside the panel, at the place that a function says, open where it took no part. */
export function drawRuns(
  panel: Panel,
  { runs, exclude = [] }: RunsToDraw,
  placeOf: (run: TrainingRun) => readonly [x: number, y: number],
): string {
  const excluded = new Set(Array.from(exclude));
  return runs
    .map((run, i) => {
      const [x, y] = placeOf(run);
      return element('circle', {
        class: excluded.has(i) ? 'excluded' : 'run',
        cx: panel.x(x),
        cy: panel.y(y),
        r: 2.75,
      });
    })
    .join('');
}

/** What the dots mean. */
export function runEntries({ exclude = [] }: RunsToDraw): LegendEntry[] {
  return [
    { sample: 'run', meaning: 'training runs' },
    ...(exclude.length > 0 ? [{ sample: 'excluded', meaning: 'left out of the fit' } as const] : []),
  ];
}
