import fc from 'fast-check';
import { logBinomialProbability } from 'skill-emergence/concentration';
import type { TwoSamples } from 'skill-emergence/measurement';
import { count, uniform } from './arbitraries.ts';

/** Two samples of up to so many items each. */
export function twoSamples(most: number): fc.Arbitrary<TwoSamples> {
  return fc.tuple(count(most), count(most), uniform(0, 1), uniform(0, 1)).map(([singles, tuples, t, u]) => ({
    singleSuccesses: Math.round(t * singles),
    singles,
    tupleSuccesses: Math.round(u * tuples),
    tuples,
  }));
}

/** P[Bin(n, p) = 0], ..., P[Bin(n, p) = n]. */
export function binomialLaw(trials: number, probability: number): readonly number[] {
  return Array.from({ length: trials + 1 }, (_, successes) =>
    Math.exp(logBinomialProbability({ trials, probability, successes })),
  );
}

/**
 * The exact size of a test, as a function of the true rates and the level: the probability of all outcomes whose
 * p-value is at most the level. P-values rise with the successes on tuples: beyond the largest level they need not be
 * known.
 */
export function sizeOf(
  singles: number,
  tuples: number,
  largestLevel: number,
  pValue: (samples: TwoSamples) => number,
): (p: number, q: number, level?: number) => number {
  const pValues = Array.from({ length: singles + 1 }, (_, singleSuccesses) => {
    const row: number[] = [];
    for (let tupleSuccesses = 0; tupleSuccesses <= tuples; tupleSuccesses++) {
      row.push(pValue({ singleSuccesses, singles, tupleSuccesses, tuples }));
      if (row.at(-1)! > largestLevel) break;
    }
    return row;
  });
  return (p, q, level = largestLevel) => {
    const single = binomialLaw(singles, p);
    const tuple = binomialLaw(tuples, q);
    let total = 0;
    for (const [i, row] of pValues.entries()) {
      for (const [j, value] of row.entries()) if (value <= level) total += single[i]! * tuple[j]!;
    }
    return total;
  };
}

/** Rates from 0 to 1 in so many steps. */
export function rates(steps: number): readonly number[] {
  return Array.from({ length: steps + 1 }, (_, i) => i / steps);
}
