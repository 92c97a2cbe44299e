import fc from 'fast-check';
import { logBinomialCoefficientBounds } from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { refuted, uniform } from '../../support/arbitraries.ts';
import { choose, logOfRatio } from '../../support/exact-tails.ts';

const point = fc
  .oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 1000 }))
  .chain((n) => fc.tuple(fc.constant(n), fc.oneof(fc.integer({ min: 0, max: n }), fc.constantFrom(0, 1, n - 1, n))));
const inner = point.filter(([n, k]) => k > 0 && k < n);
const extreme = fc.tuple(uniform(0, 53), uniform(0, 1), fc.boolean()).map(([bits, t, low]): [number, number] => {
  const n = Math.min(Number.MAX_SAFE_INTEGER, Math.floor(2 ** bits));
  return [n, low ? Math.floor(n ** t) : Math.floor(n * t)];
});

const logOf = (value: bigint) => logOfRatio(value, 1n);

describe('logBinomialCoefficientBounds', () => {
  it('has the exact value between lower and upper', () => {
    fc.assert(
      fc.property(point, ([n, k]) => {
        const { lower, upper } = logBinomialCoefficientBounds(n, k);
        const exact = logOf(choose(n, k));
        expect(exact.gte(lower) && exact.lte(upper)).toBe(true);
      }),
    );
  });

  it('is as narrow as it says', () => {
    fc.assert(
      fc.property(extreme, ([n, k]) => {
        fc.pre(k > 0 && k < n);
        const { lower, upper } = logBinomialCoefficientBounds(n, k);
        const series = (1 / k ** 5 + 1 / (n - k) ** 5 + 1 / n ** 5) / 1260;
        expect(upper).toBeGreaterThanOrEqual(lower);
        expect(upper - lower).toBeLessThanOrEqual(series * (1 + 2 ** -40) + 2 ** -46 * (upper + Math.log(n) + 4));
      }),
    );
  });

  it('would be false if it were much narrower', () => {
    const narrow = ([n, k]: [number, number]) => {
      const { lower, upper } = logBinomialCoefficientBounds(n, k);
      const exact = logOf(choose(n, k));
      const margin = 0.45 * (upper - lower);
      return exact.gte(lower + margin) && exact.lte(upper - margin);
    };
    expect(refuted(inner, narrow)).toBe(true);
  });

  it('is inside the bounds of the method of types, and of Ash', () => {
    fc.assert(
      fc.property(inner, ([n, k]) => {
        const { lower, upper } = logBinomialCoefficientBounds(n, k);
        const entropy = k * Math.log(n / k) + (n - k) * Math.log(n / (n - k));
        expect(lower).toBeGreaterThan(entropy - Math.log(n + 1));
        expect(upper).toBeLessThan(entropy);
        const ash = entropy + Math.log(n / (k * (n - k))) / 2;
        // with equality on the left at n = 2, k = 1; 0.0016 is the width at most
        expect(lower).toBeGreaterThan(ash - Math.log(8) / 2 - 0.0016);
        expect(upper).toBeLessThan(ash - Math.log(2 * Math.PI) / 2 + 0.0016);
      }),
    );
  });

  it('does not choose more than there is', () => {
    expect(() => logBinomialCoefficientBounds(4, 5)).toThrow('k must be at most n = 4, got 5');
  });

  it('is exact at the ends, and symmetric', () => {
    expect(logBinomialCoefficientBounds(0, 0)).toStrictEqual({ lower: 0, upper: 0 });
    expect(logBinomialCoefficientBounds(1e15, 0)).toStrictEqual({ lower: 0, upper: 0 });
    expect(logBinomialCoefficientBounds(7, 7)).toStrictEqual({ lower: 0, upper: 0 });
    fc.assert(
      fc.property(extreme, ([n, k]) => {
        expect(logBinomialCoefficientBounds(n, k)).toStrictEqual(logBinomialCoefficientBounds(n, n - k));
      }),
    );
  });
});
