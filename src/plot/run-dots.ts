import { checkArray, DomainError } from '../errors.ts';
import { checkRuns, type TrainingRun } from '../scaling/fit/options/training-run.ts';
import { element } from './element.ts';
import type { LegendEntry } from './legend.ts';
import type { Panel } from './panel.ts';
import { thinned } from './thinned.ts';

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

/** Most dots for runs, and most for those left out: more would show no more. */
const MOST_DOTS = 2000;

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

/** A dot for every run, or of very many for some, at the place that a function says, open where it took no part. */
export function drawRuns(
  panel: Panel,
  toDraw: RunsToDraw,
  placeOf: (run: TrainingRun) => readonly [x: number, y: number],
): string {
  const { used, excluded } = groupsOf(toDraw);
  const dots = (className: string, indices: readonly number[]): [number, string][] =>
    thinned(indices, MOST_DOTS).map((i) => {
      const [x, y] = placeOf(toDraw.runs[i]!);
      return [i, element('circle', { class: className, cx: panel.x(x), cy: panel.y(y), r: 2.75 })];
    });
  return [...dots('run', used), ...dots('excluded', excluded)]
    .sort(([i], [j]) => i - j)
    .map(([, dot]) => dot)
    .join('');
}

/** What the dots mean. */
export function runEntries(toDraw: RunsToDraw): LegendEntry[] {
  const { used, excluded } = groupsOf(toDraw);
  const meaning = (what: string, { length }: readonly number[]): string =>
    length > MOST_DOTS ? `${what}, ${MOST_DOTS} of ${length} drawn` : what;
  return [
    { sample: 'run', meaning: meaning('training runs', used) },
    ...(excluded.length > 0
      ? [{ sample: 'excluded', meaning: meaning('left out of the fit', excluded) } as const]
      : []),
  ];
}

/** The indices of runs that took part, and of those that did not. */
function groupsOf({ runs, exclude = [] }: RunsToDraw): { readonly used: number[]; readonly excluded: number[] } {
  const out = new Set(Array.from(exclude));
  const used: number[] = [];
  const excluded: number[] = [];
  runs.forEach((_, i) => (out.has(i) ? excluded : used).push(i));
  return { used, excluded };
}
