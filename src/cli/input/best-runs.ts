import { sameScales } from '../../scaling/fit/doubts/repeats.ts';
import type { Runs } from './runs.ts';

/** Runs with those alone that have the least loss of all at their parameters and tokens; the first of equal ones. */
export function bestOfEachScale(all: Runs): Runs {
  const { runs } = all;
  const kept = new Set(
    sameScales(runs).map((group) => group.reduce((a, b) => (runs[b]!.loss < runs[a]!.loss ? b : a))),
  );
  const of = <T>(entries: ArrayLike<T>): readonly T[] => Array.from(entries).filter((_, i) => kept.has(i));
  const { clusters, labels, leftOut, places } = all;
  const others = places.filter((_, i) => !kept.has(i));
  return {
    ...all,
    runs: of(runs),
    places: of(places),
    leftOut: [...leftOut, ...others.map((place) => ({ place, reason: 'not the least loss at its scale' }))],
    ...(clusters !== undefined && { clusters: clusters === 'compute' ? clusters : of(clusters) }),
    labels: Object.fromEntries(Object.entries(labels).map(([column, entries]) => [column, of(entries)])),
  };
}
