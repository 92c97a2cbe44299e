import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import * as concentration from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { refuted } from '../../support/arbitraries.ts';
import { drawPoint, type DrawPoint, extremeDrawPoint } from '../../support/draw-points.ts';
import { exactHypergeometricTail } from '../../support/exact-tails.ts';
import { isAbove } from '../../support/tail-points.ts';

// What the three bounds on hypergeometric tails have in common; each has a test of its own for the rest.

type Bound = (point: DrawPoint) => number;

const upper =
  (bound: typeof concentration.logSerflingUpperTailBound): Bound =>
  ({ count, ...law }) =>
    bound({ ...law, atLeast: count });
const lower =
  (bound: typeof concentration.logSerflingLowerTailBound): Bound =>
  ({ count, ...law }) =>
    bound({ ...law, atMost: count });
const exactUpper = ({ population, successes, draws, count }: DrawPoint): Decimal =>
  exactHypergeometricTail(population, successes, draws, count);
/** At least the rest of the draws are failures. */
const exactLower = ({ population, successes, draws, count }: DrawPoint): Decimal =>
  exactHypergeometricTail(population, population - successes, draws, draws - count);

/** The factor by which the exponent may not be larger: how much room there is for populations up to 200. */
const uppers: [string, Bound, number][] = [
  ['logHypergeometricChernoffUpperTailBound', upper(concentration.logHypergeometricChernoffUpperTailBound), 1.001],
  ['logSerflingUpperTailBound', upper(concentration.logSerflingUpperTailBound), 1.5],
  ['logHypergeometricBennettUpperTailBound', upper(concentration.logHypergeometricBennettUpperTailBound), 1.6],
];
const lowers: [string, Bound, number][] = [
  ['logHypergeometricChernoffLowerTailBound', lower(concentration.logHypergeometricChernoffLowerTailBound), 1.001],
  ['logSerflingLowerTailBound', lower(concentration.logSerflingLowerTailBound), 1.5],
  ['logHypergeometricBennettLowerTailBound', lower(concentration.logHypergeometricBennettLowerTailBound), 1.6],
];

describe('the three upper tail bounds', () => {
  it('are never below the exact tail', () => {
    fc.assert(
      fc.property(drawPoint(), (point) => {
        const exact = exactUpper(point);
        for (const [name, bound] of uppers) expect(isAbove(bound(point), exact), name).toBe(true);
      }),
    );
  });
});

describe('the three lower tail bounds', () => {
  it('are never below the exact tail', () => {
    fc.assert(
      fc.property(drawPoint(), (point) => {
        const exact = exactLower(point);
        for (const [name, bound] of lowers) expect(isAbove(bound(point), exact), name).toBe(true);
      }),
    );
  });
});

describe.each([...uppers, ...lowers])('%s', (name, bound, factor) => {
  const isUpper = name.includes('Upper');

  it(`would fail with an exponent ${factor} times as large`, () => {
    const exact = isUpper ? exactUpper : exactLower;
    expect(refuted(drawPoint(), (point) => isAbove(factor * bound(point), exact(point)))).toBe(true);
  });

  it('is 0 on the wrong side of the mean, and at it', () => {
    const law = { population: 20, successes: 10, draws: 10 };
    for (const count of isUpper ? [0, 4, 5] : [5, 6, 10, 11]) expect(bound({ ...law, count })).toBe(0);
    expect(bound({ population: 1e15, successes: 3e14, draws: 1e10, count: 3e9 })).toBe(0);
  });

  it('is exact for what is impossible, and for what is certain', () => {
    const law = { population: 10, successes: 6, draws: 7 };
    expect(bound({ ...law, count: isUpper ? 7 : 2 })).toBe(-Infinity);
    expect(bound({ ...law, count: isUpper ? 3 : 6 })).toBe(0);
    expect(bound({ population: 10, successes: 0, draws: 5, count: isUpper ? 1 : 0 })).toBe(isUpper ? -Infinity : 0);
    expect(bound({ population: 10, successes: 10, draws: 5, count: isUpper ? 5 : 4 })).toBe(isUpper ? 0 : -Infinity);
    expect(bound({ population: 10, successes: 4, draws: 10, count: isUpper ? 5 : 3 })).toBe(-Infinity);
    expect(bound({ population: 1, successes: 1, draws: 1, count: 1 })).toBe(0);
    expect(bound({ population: 1, successes: 0, draws: 0, count: 0 })).toBe(0);
  });

  it('has no more successes, and no more draws, than things', () => {
    expect(() => bound({ population: 4, successes: 5, draws: 2, count: 1 })).toThrow(
      'successes must be at most population = 4, got 5',
    );
    expect(() => bound({ population: 4, successes: 2, draws: 5, count: 1 })).toThrow(
      'draws must be at most population = 4, got 5',
    );
  });

  it('is a log-probability over the whole domain, and falls away from the mean', () => {
    fc.assert(
      fc.property(extremeDrawPoint(), fc.integer({ min: 1, max: 1000 }), (point, step) => {
        const value = bound(point);
        expect(value <= 0).toBe(true);
        expect(value).not.toBe(-0);
        const further = point.count + (isUpper ? step : -step);
        fc.pre(further >= 0 && further <= Number.MAX_SAFE_INTEGER);
        // 2^-46: the rounding of either
        expect(bound({ ...point, count: further })).toBeLessThanOrEqual(value * (1 - 2 ** -46));
      }),
    );
  });
});
