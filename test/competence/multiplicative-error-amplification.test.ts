import fc from 'fast-check';
import { multiplicativeErrorAmplification } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { point } from '../support/arbitraries.ts';
import { exact, exactEntropy } from '../support/exact.ts';

describe('multiplicativeErrorAmplification', () => {
  it('is the root above 1 of x ln x − x + 1 = c/α', () => {
    fc.assert(
      fc.property(point(), (at) => {
        fc.pre(at.alpha > 2 ** -1000);
        const cost = exactEntropy(at.theta).div(exact(at.theta).times(at.k));
        const rate = cost.div(exact(at.alpha));
        const root = exact(multiplicativeErrorAmplification(at));
        const excess = (x: typeof root): boolean => x.times(x.ln()).minus(x).plus(1).gt(rate);
        const delta = root.times(2 ** -46); // 64 ulp
        expect(excess(root.plus(delta))).toBe(true);
        if (root.minus(delta).gt(1)) expect(excess(root.minus(delta))).toBe(false);
      }),
    );
  });

  it('ends in Infinity, not in a loop, where c/α overflows or nearly does', () => {
    expect(multiplicativeErrorAmplification({ theta: 0.1, k: 8, alpha: 5e-324 })).toBe(Infinity);
    const nearly = { theta: 2.4221175419082935e-118, k: 68, alpha: 2.2250738585072014e-308 };
    expect(multiplicativeErrorAmplification(nearly)).toBeGreaterThan(1e305);
  });
});
