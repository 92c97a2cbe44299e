import fc from 'fast-check';
import {
  bretagnolleHuberTotalVariation,
  clozeErrorBound,
  pinskerTotalVariation,
  totalVariation,
} from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { logUniform, ordered, refuted, uniform } from '../support/arbitraries.ts';
import { excess, holds, pairs } from '../support/variation-bounds.ts';

const ULP = 2 ** -52;

const oneNorm = (p: ArrayLike<number>, q: ArrayLike<number>): number => 2 * totalVariation(p, q);

describe('clozeErrorBound', () => {
  it('bounds the 1-norm of the difference of any two distributions', () => {
    // a probability is at most 1, and so is the bound: it is the part below 1 that says something
    const atMostOne = (p: ArrayLike<number>, q: ArrayLike<number>): number => Math.min(1, oneNorm(p, q));
    fc.assert(fc.property(pairs, (pair) => holds(pair, clozeErrorBound, atMostOne)));
    expect(refuted(pairs, (pair) => holds(pair, (x) => Math.min(1, Math.sqrt(1.95 * x)), atMostOne))).toBe(true);
  });

  it('is Pinsker at four times the excess entropy: twice as much, up to 1', () => {
    fc.assert(
      fc.property(excess, (x) => {
        fc.pre(4 * x < Infinity || x === Infinity);
        expect(clozeErrorBound(x)).toBe(pinskerTotalVariation(4 * x));
        if (x <= 0.5) expect(Math.abs(clozeErrorBound(x) - 2 * pinskerTotalVariation(x))).toBeLessThanOrEqual(ULP);
      }),
    );
  });
});

describe.each([
  ['pinskerTotalVariation', pinskerTotalVariation],
  ['bretagnolleHuberTotalVariation', bretagnolleHuberTotalVariation],
  ['clozeErrorBound', clozeErrorBound],
])('%s', (_name, bound) => {
  it('is 0 at 0, 1 at Infinity, and increases between', () => {
    expect(bound(0)).toBe(0);
    expect(bound(Infinity)).toBe(1);
    expect(bound(Number.MAX_VALUE)).toBe(1);
    fc.assert(
      fc.property(ordered(excess), ([less, more]) => {
        expect(bound(less)).toBeLessThanOrEqual(bound(more));
        // a square root halves the relative difference, and needs more than an ulp of it
        if (more > less * (1 + 16 * ULP) && bound(more) < 1 && less > 2 ** -1022 && more < 1) {
          expect(bound(less)).toBeLessThan(bound(more));
        }
      }),
    );
  });

  it('bounds averages: it is concave', () => {
    const samples = fc.array(fc.tuple(uniform(0, 1), logUniform(1e-12, 50)), { minLength: 2, maxLength: 10 });
    const concave = (at: [weight: number, excess: number][], f: (x: number) => number): boolean => {
      const total = at.reduce((sum, [weight]) => sum + weight, 0);
      const average = (g: (x: number) => number): number => at.reduce((sum, [w, x]) => sum + w * g(x), 0) / total;
      // ten products and sums in either average, and 2 ulp for the function
      return !(total > 0) || average(f) <= f(average((x) => x)) * (1 + 32 * ULP);
    };
    fc.assert(fc.property(samples, (at) => concave(at, bound)));
    expect(refuted(samples, (at) => concave(at, (x) => bound(x) ** 3))).toBe(true);
    expect(refuted(samples, (at) => concave(at, (x) => x ** 2))).toBe(true);
  });
});
