import fc from 'fast-check';
import { logBinomialSumBound } from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { refuted, uniform } from '../../support/arbitraries.ts';
import { choose, logOfRatio } from '../../support/exact-tails.ts';
import { isAbove } from '../../support/tail-points.ts';
import { log } from '../../../src/numeric/elementary/log.ts';
import { log1p } from '../../../src/numeric/elementary/log1p.ts';

const point = fc
  .oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 1000 }))
  .chain((n) => fc.tuple(fc.constant(n), fc.oneof(fc.integer({ min: 0, max: n }), fc.constantFrom(0, 1, n - 1, n))));
const extreme = fc.tuple(uniform(0, 53), uniform(0, 1), fc.boolean()).map(([bits, t, low]): [number, number] => {
  const n = Math.min(Number.MAX_SAFE_INTEGER, Math.floor(2 ** bits));
  return [n, low ? Math.floor(n ** t) : Math.floor(n * t)];
});

const logOf = (value: bigint) => logOfRatio(value, 1n);

describe('logBinomialSumBound', () => {
  const small = point.filter(([n]) => n <= 300);
  const holds =
    (factor: number) =>
    ([n, k]: [number, number]): boolean => {
      let sum = 0n;
      for (let i = 0; i <= k; i++) sum += choose(n, i);
      return isAbove(factor * logBinomialSumBound(n, k), logOf(sum));
    };

  it('is never below the exact sum, and would be if it were a hundredth smaller', () => {
    fc.assert(fc.property(small, holds(1)));
    expect(refuted(small, holds(0.99))).toBe(true);
  });

  it('is exact for no element, close to it for one, and for all', () => {
    expect(logBinomialSumBound(12, 0)).toBe(0);
    expect(logBinomialSumBound(0, 0)).toBe(0);
    expect(logBinomialSumBound(0, 3)).toBe(0);
    expect(logBinomialSumBound(12, 12)).toBe(12 * Math.LN2);
    expect(logBinomialSumBound(12, 13)).toBe(12 * Math.LN2);
    // n²/(n - 1) for n + 1, which is 2/n² more; and the bound on the coefficient, within 1/1260 and 32 ulp of 2^5
    const above = logBinomialSumBound(1e9, 1) - log(1e9 + 1);
    expect(above).toBeGreaterThanOrEqual(0);
    expect(above).toBeLessThanOrEqual(1 / 1260 + 2 ** (5 + 5 - 52));
  });

  it('is at most n H(k/n), and does not fall with k', () => {
    fc.assert(
      fc.property(extreme, ([n, k]) => {
        fc.pre(k > 0 && k < n / 2);
        const entropy = k * log(n / k) - (n - k) * log1p(-k / n);
        expect(logBinomialSumBound(n, k)).toBeLessThanOrEqual(entropy);
        // 2^-46: the rounding of either, and the widening of the coefficient
        expect(logBinomialSumBound(n, k + 1)).toBeGreaterThanOrEqual(logBinomialSumBound(n, k) * (1 - 2 ** -46));
      }),
    );
  });
});
