import fc from 'fast-check';
import { multiplicativeErrorAmplification } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { point } from '../support/arbitraries.ts';
import { exact, exactEntropy } from '../support/exact.ts';
import { errorInUlps } from '../support/reference.ts';

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

  it.each([
    [0.1, 1e-308, '4.6254085688168981938e305'],
    [0.1, 1.8e-308, '2.5718192491815866289e305'],
    [9.558062711518193e-9, 2.3e-308, '1.2025747389717789086e306'],
  ])('is a double where c/α is none, at θ = %d and α = %d', (theta, alpha, value) => {
    // the double α itself is meant; a few roundings
    expect(errorInUlps(multiplicativeErrorAmplification({ theta, k: 1, alpha }), value)).toBeLessThanOrEqual(4);
  });

  it('ends in Infinity, not in a loop, where c/α overflows or nearly does', () => {
    expect(multiplicativeErrorAmplification({ theta: 0.1, k: 8, alpha: 5e-324 })).toBe(Infinity);
    const nearly = { theta: 2.4221175419082935e-118, k: 68, alpha: 2.2250738585072014e-308 };
    expect(multiplicativeErrorAmplification(nearly)).toBeGreaterThan(1e305);
  });
});
