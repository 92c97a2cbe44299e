import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logMinimalTupleSets } from '../../../src/competence/finite-size/tuple-set-count.ts';
import { logBinomial } from '../../../src/concentration/log-binomial-coefficient.ts';
import { refuted } from '../../support/arbitraries.ts';

/** Measures of all k'-tuples, rising. */
function tuplesOf(measure: readonly number[], tupleSize: number): number[] {
  let tuples = [1];
  for (let i = 0; i < tupleSize; i++) tuples = tuples.flatMap((one) => measure.map((p) => one * p));
  return tuples.sort((a, b) => a - b);
}

/** How many of the tuples, in their order, have at most a measure in all. */
function countUpTo(tuples: readonly number[], total: number): number {
  let sum = 0;
  let count = 0;
  while (count < tuples.length && sum + tuples[count]! <= total) sum += tuples[count++]!;
  return count;
}

/** By a list of all tuples; a sum that is alpha to rounding counts for what makes the number of sets larger. */
function listed(measure: readonly number[], tupleSize: number, alpha: number): number {
  const tuples = tuplesOf(measure, tupleSize);
  const most = Math.min(tuples.length, countUpTo(tuples, alpha * (1 + 2 ** -44)) + 1);
  const fewest = countUpTo(tuples.reverse(), alpha * (1 - 2 ** -44)) + 1;
  return logBinomial(tuples.length, Math.min(most, Math.max(fewest, Math.floor(tuples.length / 2))));
}

const settings = fc
  .record({
    weights: fc.array(fc.double({ min: 1e-3, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }),
    tupleSize: fc.integer({ min: 2, max: 4 }),
    alpha: fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
  })
  .map(({ weights, ...rest }) => {
    const total = weights.reduce((sum, weight) => sum + weight);
    return { ...rest, measure: weights.map((weight) => weight / total) };
  });

/** Frequencies in proportion to 1, 1/2, 1/3, ... */
function falling(skills: number): number[] {
  const total = Array.from({ length: skills }, (_, i) => 1 / (i + 1)).reduce((sum, weight) => sum + weight);
  return Array.from({ length: skills }, (_, i) => 1 / (i + 1) / total);
}

describe('the number of minimal sets of tuples', () => {
  it('is never below that of all tuples in a list', () => {
    fc.assert(
      fc.property(settings, ({ measure, tupleSize, alpha }) => {
        const count = logMinimalTupleSets(measure, tupleSize, alpha);
        expect(count).toBeGreaterThanOrEqual(listed(measure, tupleSize, alpha) * (1 - 2 ** -40));
      }),
    );
    // and it bites: a tenth of alpha more is too much for it
    const tooFew = ({ measure, tupleSize, alpha }: { measure: number[]; tupleSize: number; alpha: number }): boolean =>
      logMinimalTupleSets(measure, tupleSize, alpha / 1.1) >= listed(measure, tupleSize, alpha);
    expect(refuted(settings, tooFew)).toBe(true);
  });

  it('is that of the list to some percent, and exactly for equal or halved frequencies', () => {
    for (const [measure, tupleSize, alpha, excess] of [
      [falling(100), 2, 0.01, 0.01],
      [falling(100), 3, 0.01, 0.01],
      [falling(100), 3, 1e-6, 0.02],
      [falling(10), 3, 0.1, 1e-12],
      [[0.5, 0.25, 0.25], 3, 0.1, 1e-12],
      [[0.5, 0.25, 0.25], 2, 0.8, 0.2],
      [Array.from({ length: 10 }, () => 0.1), 3, 0.3, 1e-12],
    ] as const) {
      const ratio = logMinimalTupleSets(measure, tupleSize, alpha) / listed(measure, tupleSize, alpha);
      expect(ratio).toBeGreaterThanOrEqual(1 - 1e-12);
      expect(ratio).toBeLessThanOrEqual(1 + excess);
    }
  });

  it('is that of the single tuples where each of them is above alpha', () => {
    expect(logMinimalTupleSets([0.2, 0.2, 0.1], 3, 0.0009)).toBe(logBinomial(27, 1));
    expect(logMinimalTupleSets([0.5], 7, 0.9 * 0.5 ** 7)).toBe(0);
    expect(logMinimalTupleSets([0.25, 0.25], 2000, 0)).toBe(2000 * Math.log(2)); // alpha c^k' is below all doubles
  });

  it('counts measures of which the quotient is above the largest double', () => {
    for (const least of [5e-324, 1e-310]) {
      expect(logMinimalTupleSets([0.5, 0.5, least], 2, 0.3)).toBe(logMinimalTupleSets([0.5, 0.5, 1e-300], 2, 0.3));
    }
  });

  it('goes over into a bound by the lightest and the heaviest tuple where they are too many to be counted', () => {
    const even = [0.5, 0.5];
    const ratio = logMinimalTupleSets(even, 54, 0.1) / logMinimalTupleSets(even, 53, 0.1);
    expect(Math.abs(ratio - 2)).toBeLessThan(1e-9);
    // of unequal ones half of the tuples at worst
    expect(logMinimalTupleSets([0.7, 0.3], 54, 0.1)).toBe(2 ** 54 * Math.LN2);
    expect(logMinimalTupleSets([0.7, 0.3], 2000, 0.1)).toBe(Infinity);
    // and hardly any of them, but for the heaviest
    const most = logMinimalTupleSets([1 - 1e-9, 1e-9], 60, 0.999);
    expect(most).toBeLessThanOrEqual(2 ** 60 * Math.LN2);
  });
});
