import fc from 'fast-check';
import {
  bretagnolleHuberTotalVariation,
  klDivergence,
  pinskerTotalVariation,
  totalVariation,
} from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { logUniform, refuted, uniform } from '../support/arbitraries.ts';
import { errorInUlps, exactly } from '../support/reference.ts';
import { excess, holds, pairs } from '../support/variation-bounds.ts';

const ULP = 2 ** -52;

const oneNorm = (p: ArrayLike<number>, q: ArrayLike<number>): number => 2 * totalVariation(p, q);

describe('bretagnolleHuberTotalVariation', () => {
  it('bounds the total variation of any two distributions', () => {
    fc.assert(fc.property(pairs, (pair) => holds(pair, bretagnolleHuberTotalVariation)));
  });

  it('would not with a smaller constant, nor without the root, nor for the 1-norm', () => {
    expect(refuted(pairs, (pair) => holds(pair, (x) => Math.sqrt(-Math.expm1(-0.9 * x))))).toBe(true);
    expect(refuted(pairs, (pair) => holds(pair, (x) => -Math.expm1(-x) * 0.99))).toBe(true);
    expect(refuted(pairs, (pair) => holds(pair, bretagnolleHuberTotalVariation, oneNorm))).toBe(true);
  });

  it('has the right exponent: a two-headed coin leaves 1 - TV^2 at less than twice what it does', () => {
    fc.assert(
      fc.property(uniform(1, 30), (x) => {
        const q = Math.exp(-x); // KL = x, and TV = 1 - q
        const left = -Math.expm1(2 * Math.log1p(-q));
        const bound = bretagnolleHuberTotalVariation(klDivergence([1, 0], [q, 1 - q]));
        // 1 - bound^2 = exp(-x): what is left of 1 after the bound has rounded to within an ulp of it
        expect(left / 2).toBeLessThanOrEqual(1 - bound ** 2 + 4 * ULP);
      }),
    );
  });

  it('is within 2 ulp of 60-digit arithmetic', () => {
    fc.assert(
      fc.property(excess, (x) => {
        fc.pre(x >= 2 ** -1022 && x < Infinity);
        // 1 - exp(-x) at 60 digits; below 1e-30 its series
        const exact =
          x < 1e-30
            ? exactly(x).sqrt()
            : exactly(1)
                .minus(exactly(-Math.min(x, 1e4)).exp())
                .sqrt();
        expect(errorInUlps(bretagnolleHuberTotalVariation(x), exact.toString())).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('has content where Pinsker has none left, up to where it rounds to 1', () => {
    fc.assert(fc.property(uniform(2, 36), (x) => bretagnolleHuberTotalVariation(x) < pinskerTotalVariation(x)));
    expect(bretagnolleHuberTotalVariation(40)).toBe(1);
  });

  it('is above Pinsker below 1.5936 nats, and below it from there on', () => {
    // the root of x / 2 = 1 - exp(-x)
    fc.assert(
      fc.property(logUniform(1e-300, 1.5936), (x) => {
        expect(bretagnolleHuberTotalVariation(x)).toBeGreaterThan(pinskerTotalVariation(x));
      }),
    );
    fc.assert(
      fc.property(uniform(1.5937, 36), (x) => {
        expect(bretagnolleHuberTotalVariation(x)).toBeLessThan(pinskerTotalVariation(x));
      }),
    );
  });

  it('is at most a factor sqrt 2 above Pinsker, which it is in the limit of no excess entropy', () => {
    fc.assert(
      fc.property(
        excess,
        (x) => bretagnolleHuberTotalVariation(x) <= Math.SQRT2 * pinskerTotalVariation(x) * (1 + 4 * ULP),
      ),
    );
    expect(refuted(excess, (x) => bretagnolleHuberTotalVariation(x) <= 1.4 * pinskerTotalVariation(x))).toBe(true);
  });
});
