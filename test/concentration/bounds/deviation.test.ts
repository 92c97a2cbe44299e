import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import * as concentration from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { exactBinomialLowerTail, exactBinomialTail } from '../../support/exact-tails.ts';
import { binomialPoint, type BinomialPoint, extremeBinomialPoint, isAbove } from '../../support/tail-points.ts';

// What all five bounds on binomial tails have in common; each has a test of its own for the rest.

type Bound = (point: BinomialPoint) => number;

const upper =
  (bound: typeof concentration.logChernoffUpperTailBound): Bound =>
  ({ count, ...law }) =>
    bound({ ...law, atLeast: count });
const lower =
  (bound: typeof concentration.logChernoffLowerTailBound): Bound =>
  ({ count, ...law }) =>
    bound({ ...law, atMost: count });
const exactUpper = ({ trials, probability, count }: BinomialPoint): Decimal =>
  exactBinomialTail(trials, probability, count);
const exactLower = ({ trials, probability, count }: BinomialPoint): Decimal =>
  exactBinomialLowerTail(trials, probability, count);

const uppers: [string, Bound][] = [
  ['logChernoffUpperTailBound', upper(concentration.logChernoffUpperTailBound)],
  ['logHoeffdingUpperTailBound', upper(concentration.logHoeffdingUpperTailBound)],
  ['logMultiplicativeChernoffUpperTailBound', upper(concentration.logMultiplicativeChernoffUpperTailBound)],
  ['logBennettUpperTailBound', upper(concentration.logBennettUpperTailBound)],
  ['logBernsteinUpperTailBound', upper(concentration.logBernsteinUpperTailBound)],
];
const lowers: [string, Bound][] = [
  ['logChernoffLowerTailBound', lower(concentration.logChernoffLowerTailBound)],
  ['logHoeffdingLowerTailBound', lower(concentration.logHoeffdingLowerTailBound)],
  ['logMultiplicativeChernoffLowerTailBound', lower(concentration.logMultiplicativeChernoffLowerTailBound)],
  ['logBennettLowerTailBound', lower(concentration.logBennettLowerTailBound)],
  ['logBernsteinLowerTailBound', lower(concentration.logBernsteinLowerTailBound)],
];

/** Rounding of two bounds that are compared, in units of either. */
const SLACK = 32 * 2 ** -52;

describe('the five upper tail bounds', () => {
  it('are never below the exact tail', () => {
    fc.assert(
      fc.property(binomialPoint(), (point) => {
        const exact = exactUpper(point);
        for (const [name, bound] of uppers) expect(isAbove(bound(point), exact), name).toBe(true);
      }),
    );
  });
});

describe('the five lower tail bounds', () => {
  it('are never below the exact tail', () => {
    fc.assert(
      fc.property(binomialPoint(), (point) => {
        const exact = exactLower(point);
        for (const [name, bound] of lowers) expect(isAbove(bound(point), exact), name).toBe(true);
      }),
    );
  });
});

describe.each([...uppers, ...lowers])('%s', (name, bound) => {
  const isUpper = name.includes('Upper');

  it('is 0 on the wrong side of the mean, and at it', () => {
    for (const count of isUpper ? [0, 1, 5] : [5, 9, 10, 11]) {
      expect(bound({ trials: 10, probability: 0.5, count })).toBe(0);
    }
    expect(bound({ trials: 1e15, probability: 0.5, count: 5e14 })).toBe(0);
  });

  it('is exact where nothing is random', () => {
    expect(bound({ trials: 10, probability: 0, count: 0 })).toBe(0);
    expect(bound({ trials: 10, probability: 0, count: 1 })).toBe(isUpper ? -Infinity : 0);
    expect(bound({ trials: 10, probability: 1, count: 9 })).toBe(isUpper ? 0 : -Infinity);
    expect(bound({ trials: 10, probability: 1, count: 10 })).toBe(0);
  });

  it('is exact beyond the trials', () => {
    expect(bound({ trials: 10, probability: 0.5, count: 11 })).toBe(isUpper ? -Infinity : 0);
    expect(bound({ trials: 10, probability: 1, count: 11 })).toBe(isUpper ? -Infinity : 0);
  });

  it('is a log-probability over the whole domain, never NaN and never -0', () => {
    fc.assert(
      fc.property(extremeBinomialPoint(), (point) => {
        const value = bound(point);
        expect(value <= 0).toBe(true);
        expect(value).not.toBe(-0);
      }),
    );
  });

  it('falls as the count moves away from the mean', () => {
    fc.assert(
      fc.property(extremeBinomialPoint(), fc.integer({ min: 1, max: 1000 }), (point, step) => {
        const further = point.count + (isUpper ? step : -step);
        fc.pre(further >= 0 && further <= point.trials);
        const near = bound(point);
        expect(bound({ ...point, count: further })).toBeLessThanOrEqual(near * (1 - SLACK));
      }),
    );
  });

  it('is never below the relative entropy', () => {
    const best = (isUpper ? uppers : lowers)[0]![1];
    fc.assert(
      fc.property(extremeBinomialPoint(), (point) => {
        const chernoff = best(point);
        expect(bound(point)).toBeGreaterThanOrEqual(chernoff * (1 + SLACK));
      }),
    );
  });
});
