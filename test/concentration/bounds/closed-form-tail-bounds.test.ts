import fc from 'fast-check';
import {
  logBinomialTailBounds,
  logBinomialTailEnclosure,
  logChernoffUpperTailBound,
} from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { refuted } from '../../support/arbitraries.ts';
import { exactBinomialTail } from '../../support/exact-tails.ts';
import { binomialPoint, extremeBinomialPoint } from '../../support/tail-points.ts';

describe('logBinomialTailBounds', () => {
  it('has the exact tail between lower and upper', () => {
    fc.assert(
      fc.property(binomialPoint(), ({ trials, probability, count: atLeast }) => {
        const { lower, upper } = logBinomialTailBounds({ trials, probability, atLeast });
        const exact = exactBinomialTail(trials, probability, atLeast);
        expect(exact.gte(lower) && exact.lte(upper)).toBe(true);
      }),
    );
  });

  it('agrees with the enclosure by convergents far beyond exact arithmetic', () => {
    fc.assert(
      fc.property(extremeBinomialPoint(), ({ trials, probability, count: atLeast }) => {
        const { lower, upper } = logBinomialTailBounds({ trials, probability, atLeast });
        const inside = logBinomialTailEnclosure({ trials, probability, atLeast, width: 1e-3 });
        expect(lower <= inside.upper && inside.lower <= upper).toBe(true);
        expect(lower <= upper && upper <= 0).toBe(true);
      }),
    );
  });

  it('is at most 0.04 wide for a thousand fair trials, and a thousandth of that for a thousand million', () => {
    for (const [trials, width] of [
      [1e3, 0.04],
      [1e9, 4e-5],
    ] as const) {
      for (let z = -6; z <= 15; z += 0.25) {
        const atLeast = Math.round(trials / 2 + (z * Math.sqrt(trials)) / 2);
        const { lower, upper } = logBinomialTailBounds({ trials, probability: 0.5, atLeast });
        expect(upper - lower).toBeLessThanOrEqual(width);
      }
    }
  });

  it('is never above the relative entropy', () => {
    fc.assert(
      fc.property(extremeBinomialPoint(), ({ trials, probability, count: atLeast }) => {
        // 2^-46: by this it is widened
        const chernoff = logChernoffUpperTailBound({ trials, probability, atLeast });
        const { upper } = logBinomialTailBounds({ trials, probability, atLeast });
        fc.pre(chernoff > -Infinity);
        expect(upper).toBeLessThanOrEqual(chernoff * (1 - 2 ** -46) + 2 ** -46);
      }),
    );
  });

  it('would be false if either side were moved inwards by a tenth of the width', () => {
    const inner = binomialPoint().filter(
      ({ trials, probability, count }) => probability > 0.01 && probability < 0.99 && count > 0 && count < trials,
    );
    const holds = (low: number, high: number) => (at: { trials: number; probability: number; count: number }) => {
      const { lower, upper } = logBinomialTailBounds({ ...at, atLeast: at.count });
      const exact = exactBinomialTail(at.trials, at.probability, at.count);
      return exact.gte(lower + low * (upper - lower)) && exact.lte(upper - high * (upper - lower));
    };
    expect(refuted(inner, holds(0.1, 0))).toBe(true);
    expect(refuted(inner, holds(0, 0.1))).toBe(true);
  });

  it('is exact at the ends', () => {
    const of = (probability: number, atLeast: number) => logBinomialTailBounds({ trials: 10, probability, atLeast });
    expect(of(0.5, 0)).toStrictEqual({ lower: 0, upper: 0 });
    expect(of(0, 0)).toStrictEqual({ lower: 0, upper: 0 });
    expect(of(1, 10)).toStrictEqual({ lower: 0, upper: 0 });
    expect(of(0.5, 11)).toStrictEqual({ lower: -Infinity, upper: -Infinity });
    expect(of(1, 11)).toStrictEqual({ lower: -Infinity, upper: -Infinity });
    expect(of(0, 1)).toStrictEqual({ lower: -Infinity, upper: -Infinity });
  });

  it('is all but exact for all of the trials: as wide as the widening for rounding', () => {
    const { lower, upper } = logBinomialTailBounds({ trials: 10, probability: 0.5, atLeast: 10 });
    expect(lower).toBeLessThan(-10 * Math.LN2);
    expect(upper).toBeGreaterThan(-10 * Math.LN2);
    expect(upper - lower).toBeLessThanOrEqual(2 * 32 * 2 ** -52 * 8); // terms of 2^3
  });
});
