import { binomialMasses, type Masses } from './binomial-masses.ts';

/** A set of outcomes: with a number of successes on single skills, so many on tuples or fewer; −1 where none. */
export interface Region {
  /** The least number of successes on single skills that is listed. Outside of the list there are no outcomes. */
  readonly from: number;
  /** The largest number of successes on tuples, by the successes on single skills. */
  readonly last: Float64Array;
}

/** Numbers of singles and of tuples. */
export interface Arms {
  readonly singles: number;
  readonly tuples: number;
}

/** The probability of a region, at the rate p of successes on single skills and q on tuples. */
export function regionProbability({ from, last }: Region, { singles, tuples }: Arms, p: number, q: number): number {
  const single = binomialMasses(singles, p);
  const tuple = binomialMasses(tuples, q);
  const cumulated = cumulatedOf(tuple);
  let total = 0;
  for (let i = 0; i < single.masses.length; i++) {
    const index = last[single.from + i - from]! - tuple.from;
    if (index >= 0) total += single.masses[i]! * (cumulated[index] ?? 1);
  }
  return Math.min(1, total);
}

function cumulatedOf({ masses }: Masses): Float64Array {
  let sum = 0;
  return masses.map((mass) => (sum += mass));
}
