import { sameScales } from '../../scaling/fit/doubts/repeats.ts';
import type { Runs } from './runs.ts';

/** Runs with those alone that have the least loss of all at their parameters and tokens; the first of equal ones. */
export function bestOfEachScale(all: Runs): Runs {
  const { runs } = all;
  const kept = new Set(
    sameScales(runs).map((group) => group.reduce((a, b) => (runs[b]!.loss < runs[a]!.loss ? b : a))),
  );
  const others = all.places.filter((_, i) => !kept.has(i));
  return {
    ...selectedRuns(all, (i) => kept.has(i)),
    leftOut: [...all.leftOut, ...others.map((place) => ({ place, reason: 'not the least loss at its scale' }))],
  };
}

/** Runs with the entries of a column, each with the runs that have it, in the order in which they are met. */
export function runsByEntry(all: Runs): ReadonlyMap<string, Runs> {
  const { groups = [] } = all;
  const entries = [...new Set(groups)];
  return new Map(entries.map((entry) => [entry, selectedRuns(all, (i) => groups[i] === entry)]));
}

function selectedRuns(all: Runs, isKept: (i: number) => boolean): Runs {
  const of = <T>(entries: ArrayLike<T>): readonly T[] => Array.from(entries).filter((_, i) => isKept(i));
  const { runs, clusters, groups, labels, places } = all;
  return {
    ...all,
    runs: of(runs),
    places: of(places),
    ...(clusters !== undefined && { clusters: clusters === 'compute' ? clusters : of(clusters) }),
    ...(groups && { groups: of(groups) }),
    labels: Object.fromEntries(Object.entries(labels).map(([column, entries]) => [column, of(entries)])),
  };
}
