import fc from 'fast-check';
import { totalVariation } from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { refuted } from '../support/arbitraries.ts';
import { binaryPair, distribution, distributionPair, distributionTriple, exactSum } from '../support/distributions.ts';
import { errorInUlps, exactly } from '../support/reference.ts';

const ULP = 2 ** -52;

/** The distribution in which the outcomes from `first` on are one outcome. */
function merged(p: readonly number[], first: number): number[] {
  return [...p.slice(0, first), exactSum(p.slice(first)).toNumber()];
}

describe('totalVariation', () => {
  it('is within 2 ulp of exact arithmetic', () => {
    fc.assert(
      fc.property(distributionPair(), ([p, q]) => {
        const exact = p.reduce((sum, x, i) => sum.plus(exactly(x).minus(exactly(q[i]!)).abs()), exactly(0)).div(2);
        expect(errorInUlps(totalVariation(p, q), exact.toString())).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('is a distance: 0 for equals, symmetric, and no detour is shorter', () => {
    fc.assert(
      fc.property(distributionTriple(), ([p, q, r]) => {
        expect(totalVariation(p, p)).toBe(0);
        expect(totalVariation(p, q)).toBe(totalVariation(q, p));
        const detour = totalVariation(p, r) + totalVariation(r, q);
        expect(totalVariation(p, q)).toBeLessThanOrEqual(detour * (1 + 4 * ULP));
      }),
    );
    const shortened = ([p, q, r]: [number[], number[], number[]]): boolean =>
      totalVariation(p, q) <= 0.99 * (totalVariation(p, r) + totalVariation(r, q));
    expect(refuted(distributionTriple(3), shortened)).toBe(true);
  });

  it('is in [0, 1], and 1 for distributions that share no outcome', () => {
    fc.assert(
      fc.property(distributionPair(), ([p, q]) => {
        const distance = totalVariation(p, q);
        expect(distance).toBeGreaterThanOrEqual(0);
        expect(distance).toBeLessThanOrEqual(1);
      }),
    );
    fc.assert(
      fc.property(distribution(), distribution(), (p, q) => {
        const apart = totalVariation([...p, ...q.map(() => 0)], [...p.map(() => 0), ...q]);
        expect(1 - apart).toBeLessThanOrEqual(4 * ULP); // the sums are 1 within an ulp or two
      }),
    );
  });

  it('is the largest difference over all events', () => {
    fc.assert(
      fc.property(distributionPair(4), ([p, q]) => {
        let largest = 0;
        for (let event = 0; event < 2 ** p.length; event++) {
          const inEvent = (_: number, i: number): boolean => ((event >> i) & 1) === 1;
          const difference = exactSum(p.filter(inEvent)).minus(exactSum(q.filter(inEvent)));
          largest = Math.max(largest, difference.toNumber());
        }
        // the best event takes the positive differences only, which are half of all but for the sums' ulps
        expect(Math.abs(totalVariation(p, q) - largest)).toBeLessThanOrEqual(4 * ULP);
      }),
    );
  });

  it('is |p - q| for two coins', () => {
    fc.assert(
      fc.property(binaryPair(), ([p, q]) => {
        expect(Math.abs(totalVariation(p, q) - Math.abs(p[0]! - q[0]!))).toBeLessThanOrEqual(2 * ULP);
      }),
    );
  });

  it('falls when outcomes are merged', () => {
    fc.assert(
      fc.property(distributionPair(), fc.nat(), ([p, q], cut) => {
        const coarse = totalVariation(merged(p, cut % p.length), merged(q, cut % p.length));
        expect(coarse).toBeLessThanOrEqual(totalVariation(p, q) + 2 * ULP);
      }),
    );
  });
});
