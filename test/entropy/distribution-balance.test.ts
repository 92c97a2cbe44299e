import fc from 'fast-check';
import { distributionBalance } from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { unit } from '../support/arbitraries.ts';
import { distribution, exactSum } from '../support/distributions.ts';

const ULP = 2 ** -52;

describe('distributionBalance', () => {
  it('is the best of all splits, tried one by one with exact sums', () => {
    fc.assert(
      fc.property(distribution(6), (q) => {
        const sides = Array.from({ length: 2 ** q.length }, (_, subset) => {
          const [a, b] = [1, 0].map((bit) => exactSum(q.filter((_x, i) => ((subset >> i) & 1) === bit)));
          return (a!.lt(b!) ? a! : b!).toNumber();
        });
        const best = Math.min(0.5, Math.max(...sides));
        // five additions, none above 1/2 by more than an ulp
        expect(Math.abs(distributionBalance(q) - best)).toBeLessThanOrEqual(8 * ULP * best);
      }),
    );
  });

  it('is the smaller probability of two', () => {
    fc.assert(
      fc.property(unit(), (p) => {
        expect(distributionBalance([p, 1 - p])).toBe(Math.min(p, 1 - p));
      }),
    );
  });

  it('is at least a third unless one outcome has more than that to spare, and then what the others have', () => {
    fc.assert(
      fc.property(distribution(12), (q) => {
        const largest = Math.max(...q);
        const others = 1 - largest;
        expect(distributionBalance(q)).toBeGreaterThanOrEqual(Math.min(1 / 3, others) - 16 * ULP);
        expect(distributionBalance(q)).toBeLessThanOrEqual(0.5);
        if (largest >= 0.5) expect(Math.abs(distributionBalance(q) - others)).toBeLessThanOrEqual(16 * ULP);
      }),
    );
  });

  it('changes with the number of outcomes only where they happen, and not with their order', () => {
    fc.assert(
      fc.property(distribution(10), (q) => {
        expect(distributionBalance([0, ...q, 0])).toBe(distributionBalance(q));
        expect(Math.abs(distributionBalance([...q].reverse()) - distributionBalance(q))).toBeLessThanOrEqual(
          16 * ULP * distributionBalance(q),
        );
      }),
    );
  });

  it('normalises, and takes no more than 20 outcomes', () => {
    expect(distributionBalance([2, 1, 1], { normalise: true })).toBe(0.5);
    expect(distributionBalance([3, 1], { normalise: true })).toBe(0.25);
    expect(distributionBalance([1, 6, 1], { normalise: true })).toBe(0.25);
    expect(distributionBalance(Array<number>(20).fill(0.05))).toBeGreaterThan(0.5 - 16 * ULP);
    expect(() => distributionBalance(Array<number>(21).fill(1), { normalise: true })).toThrow(
      'q.length must be at most 20, got 21',
    );
  });
});
