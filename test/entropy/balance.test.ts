import fc from 'fast-check';
import { balance } from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { unit } from '../support/arbitraries.ts';
import { distribution, exactSum } from '../support/distributions.ts';

const ULP = 2 ** -52;

describe('balance', () => {
  it('is the best of all splits, tried one by one with exact sums', () => {
    fc.assert(
      fc.property(distribution(6), (q) => {
        const sides = Array.from({ length: 2 ** q.length }, (_, subset) => {
          const [a, b] = [1, 0].map((bit) => exactSum(q.filter((_x, i) => ((subset >> i) & 1) === bit)));
          return (a!.lt(b!) ? a! : b!).toNumber();
        });
        const best = Math.min(0.5, Math.max(...sides));
        // five additions, none above 1/2 by more than an ulp
        expect(Math.abs(balance(q) - best)).toBeLessThanOrEqual(8 * ULP * best);
      }),
    );
  });

  it('is the smaller probability of two', () => {
    fc.assert(
      fc.property(unit(), (p) => {
        expect(balance([p, 1 - p])).toBe(Math.min(p, 1 - p));
      }),
    );
  });

  it('is at least a third unless one outcome has more than that to spare, and then what the others have', () => {
    fc.assert(
      fc.property(distribution(12), (q) => {
        const largest = Math.max(...q);
        const others = 1 - largest;
        expect(balance(q)).toBeGreaterThanOrEqual(Math.min(1 / 3, others) - 16 * ULP);
        expect(balance(q)).toBeLessThanOrEqual(0.5);
        if (largest >= 0.5) expect(Math.abs(balance(q) - others)).toBeLessThanOrEqual(16 * ULP);
      }),
    );
  });

  it('changes with the number of outcomes only where they happen, and not with their order', () => {
    fc.assert(
      fc.property(distribution(10), (q) => {
        expect(balance([0, ...q, 0])).toBe(balance(q));
        expect(Math.abs(balance([...q].reverse()) - balance(q))).toBeLessThanOrEqual(16 * ULP * balance(q));
      }),
    );
  });

  it('normalises, and takes no more than 20 outcomes', () => {
    expect(balance([2, 1, 1], { normalise: true })).toBe(0.5);
    expect(balance([3, 1], { normalise: true })).toBe(0.25);
    expect(balance(Array<number>(20).fill(0.05))).toBeGreaterThan(0.5 - 16 * ULP);
    expect(() => balance(Array<number>(21).fill(1), { normalise: true })).toThrow(
      'q.length must be at most 20, got 21',
    );
  });
});
