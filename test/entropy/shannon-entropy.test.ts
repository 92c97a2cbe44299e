import fc from 'fast-check';
import { binaryEntropy } from 'skill-emergence/concentration';
import { shannonEntropy } from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { refuted, uniform } from '../support/arbitraries.ts';
import { distribution, exactCrossEntropy, exactSum } from '../support/distributions.ts';
import { errorInUlps } from '../support/reference.ts';

const ULP = 2 ** -52;

/** Below this a sum may be made of terms that have fewer than 53 bits. */
const SMALLEST = 2 ** -960;

/** The distribution in which the outcomes from `first` on are one outcome. */
function merged(p: readonly number[], first: number): number[] {
  return [...p.slice(0, first), exactSum(p.slice(first)).toNumber()];
}

describe('shannonEntropy', () => {
  it('is within 4 ulp of 60-digit arithmetic', () => {
    fc.assert(
      fc.property(distribution(8), (p) => {
        const h = shannonEntropy(p);
        expect(h < SMALLEST ? 0 : errorInUlps(h, exactCrossEntropy(p, p)!.toString())).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('is 0 for certainty and ln n for n equal chances, and between them in general', () => {
    expect(shannonEntropy([0, 1, 0])).toBe(0);
    expect(shannonEntropy([1])).toBe(0);
    expect(shannonEntropy([1 + 1e-10])).toBe(0); // within the tolerance
    expect(shannonEntropy(Array<number>(8).fill(1 / 8))).toBe(3 * Math.LN2);
    const holds = (p: number[], constant: number): boolean => {
      return shannonEntropy(p) >= 0 && shannonEntropy(p) <= constant * Math.log(p.length) * (1 + 8 * ULP);
    };
    fc.assert(fc.property(distribution(), (p) => holds(p, 1)));
    expect(refuted(distribution(), (p) => holds(p, 0.99))).toBe(true);
  });

  it('is the binary entropy of two outcomes', () => {
    fc.assert(
      fc.property(uniform(0, 1), (p) => {
        // both within 4 ulp; the complement of a multiple of 2^-52 is exact
        expect(Math.abs(shannonEntropy([p, 1 - p]) - binaryEntropy(p))).toBeLessThanOrEqual(8 * ULP * binaryEntropy(p));
      }),
    );
  });

  it('adds up over independent draws', () => {
    fc.assert(
      fc.property(distribution(8), distribution(8), (p, q) => {
        const both = shannonEntropy(p.flatMap((x) => q.map((y) => x * y)));
        const sum = shannonEntropy(p) + shannonEntropy(q);
        // 4 ulp each; a rounded product x y moves -xy ln xy by half an ulp of it and of xy, and the weights may sum to
        // an ulp more or less than 1
        expect(Math.abs(both - sum)).toBeLessThanOrEqual(ULP * (12 * sum + 4));
      }),
    );
  });

  it('does not depend on the order of the outcomes, nor on any that never happen', () => {
    fc.assert(
      fc.property(distribution(), (p) => {
        const h = shannonEntropy(p);
        expect(Math.abs(shannonEntropy([...p].reverse()) - h)).toBeLessThanOrEqual(2 * ULP * h);
        expect(shannonEntropy([0, ...p, 0])).toBe(h);
      }),
    );
  });

  it('falls when outcomes are merged', () => {
    fc.assert(
      fc.property(distribution(), fc.nat(), (p, cut) => {
        const coarse = shannonEntropy(merged(p, cut % p.length));
        expect(coarse).toBeLessThanOrEqual(shannonEntropy(p) + 8 * ULP * (1 + coarse));
      }),
    );
  });
});
