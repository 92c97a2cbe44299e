import fc from 'fast-check';
import { logBinomialTailEnclosure, logChernoffUpperTailBound } from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { logUniform, refuted } from '../../support/arbitraries.ts';
import { exactBinomialTail } from '../../support/exact-tails.ts';
import { binomialPoint, extremeBinomialPoint } from '../../support/tail-points.ts';

const width = fc.oneof(logUniform(1e-17, 1), logUniform(1e-3, 1e3));

/** What rounding adds to a width: 64 ulp of the terms, and 8 for the square root of the number of convergents. */
function floor(trials: number, value: number, entropy: number): number {
  const terms = Math.abs(entropy) + Math.log(trials) + 8 + trials ** 0.25;
  return 2 ** -46 * terms * Math.min(1, Math.abs(value) * 4) + 2 ** -48;
}

describe('logBinomialTailEnclosure', () => {
  it('has the exact tail between lower and upper', () => {
    fc.assert(
      fc.property(binomialPoint(), width, ({ trials, probability, count: atLeast }, wide) => {
        const { lower, upper } = logBinomialTailEnclosure({ trials, probability, atLeast, width: wide });
        const exact = exactBinomialTail(trials, probability, atLeast);
        expect(exact.gte(lower) && exact.lte(upper)).toBe(true);
      }),
    );
  });

  it('is as narrow as asked, down to what rounding allows', () => {
    fc.assert(
      fc.property(extremeBinomialPoint(), width, ({ trials, probability, count: atLeast }, wide) => {
        const { lower, upper } = logBinomialTailEnclosure({ trials, probability, atLeast, width: wide });
        fc.pre(upper > -Infinity);
        const entropy = logChernoffUpperTailBound({ trials, probability, atLeast });
        expect(lower).toBeLessThanOrEqual(upper);
        expect(upper).toBeLessThanOrEqual(0);
        expect(upper - lower).toBeLessThanOrEqual(wide * (1 + 2 ** -40) + floor(trials, lower, entropy));
      }),
    );
  });

  it('is consistent: enclosures of different widths have a point in common', () => {
    fc.assert(
      fc.property(extremeBinomialPoint(), width, width, ({ trials, probability, count: atLeast }, one, other) => {
        const a = logBinomialTailEnclosure({ trials, probability, atLeast, width: one });
        const b = logBinomialTailEnclosure({ trials, probability, atLeast, width: other });
        expect(a.lower <= b.upper && b.lower <= a.upper).toBe(true);
      }),
    );
  });

  it('would be false if either side were moved inwards by half the width', () => {
    const inner = binomialPoint().filter(
      ({ trials, probability, count }) => probability > 0.01 && probability < 0.99 && count > 1 && count < trials - 1,
    );
    const holds = (low: number, high: number) => (at: { trials: number; probability: number; count: number }) => {
      const { lower, upper } = logBinomialTailEnclosure({ ...at, atLeast: at.count, width: 0.1 });
      const exact = exactBinomialTail(at.trials, at.probability, at.count);
      return exact.gte(lower + low * (upper - lower)) && exact.lte(upper - high * (upper - lower));
    };
    expect(refuted(inner, holds(0.5, 0))).toBe(true);
    expect(refuted(inner, holds(0, 0.5))).toBe(true);
  });

  it('ends in time at the mean of 10^15 trials', () => {
    const at = { trials: 1e15, probability: 0.5, atLeast: 5e14, width: 1e-9 };
    const { lower, upper } = logBinomialTailEnclosure(at);
    // one half, and half of the probability of the mean
    const value = Math.log(0.5 + 0.5 / Math.sqrt(Math.PI * 5e14));
    expect(upper - lower).toBeLessThanOrEqual(1e-9);
    expect(value).toBeGreaterThan(lower - 2 ** -52);
    expect(value).toBeLessThan(upper + 2 ** -52);
  });

  it('is exact at the ends', () => {
    const of = (probability: number, atLeast: number) =>
      logBinomialTailEnclosure({ trials: 10, probability, atLeast, width: 1e-9 });
    expect(of(0.5, 0)).toStrictEqual({ lower: 0, upper: 0 });
    expect(of(1, 10)).toStrictEqual({ lower: 0, upper: 0 });
    expect(of(0.5, 11)).toStrictEqual({ lower: -Infinity, upper: -Infinity });
    expect(of(0, 1)).toStrictEqual({ lower: -Infinity, upper: -Infinity });
  });
});
