import fc from 'fast-check';
import { bitsToNats, crossEntropy, natsToBits, perplexity, shannonEntropy } from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { logUniform, ordered, uniform } from '../support/arbitraries.ts';
import { distributionPair } from '../support/distributions.ts';
import { errorInUlps, exactly } from '../support/reference.ts';

const ULP = 2 ** -52;

/** Of either sign: log-probabilities are negative. */
const amount = fc
  .tuple(fc.oneof(logUniform(1e-300, 1e300), uniform(0, 100)), fc.constantFrom(-1, 1))
  .map(([size, sign]) => sign * size);

const exactLn2 = exactly(2).ln();

describe('natsToBits', () => {
  it('divides by ln 2, within an ulp', () => {
    fc.assert(
      fc.property(amount, (nats) => {
        expect(errorInUlps(natsToBits(nats), exactly(nats).div(exactLn2).toString())).toBeLessThanOrEqual(1);
      }),
    );
    expect(natsToBits(Math.LN2)).toBe(1);
    expect(natsToBits(Math.log(8))).toBe(3);
  });

  it('makes a fair coin one bit, and n of them n', () => {
    expect(natsToBits(shannonEntropy([0.5, 0.5]))).toBe(1);
    expect(natsToBits(shannonEntropy(Array<number>(256).fill(1 / 256)))).toBe(8);
  });
});

describe('bitsToNats', () => {
  it('multiplies by ln 2, within an ulp', () => {
    fc.assert(
      fc.property(amount, (bits) => {
        expect(errorInUlps(bitsToNats(bits), exactly(bits).times(exactLn2).toString())).toBeLessThanOrEqual(1);
      }),
    );
    expect(bitsToNats(1)).toBe(Math.LN2);
  });

  it('undoes natsToBits and is undone by it, within an ulp', () => {
    fc.assert(
      fc.property(amount, (x) => {
        expect(Math.abs(bitsToNats(natsToBits(x)) - x)).toBeLessThanOrEqual(ULP * Math.abs(x));
        expect(Math.abs(natsToBits(bitsToNats(x)) - x)).toBeLessThanOrEqual(ULP * Math.abs(x));
      }),
    );
  });
});

describe.each([
  ['natsToBits', natsToBits],
  ['bitsToNats', bitsToNats],
])('%s', (_name, convert) => {
  it('is odd, and keeps zero and the infinities', () => {
    fc.assert(fc.property(amount, (x) => convert(-x) === -convert(x)));
    expect(convert(0)).toBe(0);
    expect(convert(Infinity)).toBe(Infinity);
    expect(convert(-Infinity)).toBe(-Infinity);
  });
});

describe('perplexity', () => {
  it('is the exponential, within an ulp', () => {
    fc.assert(
      fc.property(fc.oneof(uniform(0, 20), uniform(0, 700), logUniform(1e-20, 1)), (nats) => {
        expect(errorInUlps(perplexity(nats), exactly(nats).exp().toString())).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is the number of outcomes of an even choice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (n) => {
        const even = Array<number>(n).fill(1 / n);
        // ln n is at most 7, with 4 ulp of relative error, and exp makes it absolute
        expect(Math.abs(perplexity(shannonEntropy(even)) - n)).toBeLessThanOrEqual(n * ULP * 32);
      }),
    );
  });

  it('is 2 to the power of the bits', () => {
    fc.assert(
      fc.property(uniform(0, 1000), (bits) => {
        // an ulp of relative error in up to 1000 ln 2 nats
        expect(Math.abs(perplexity(bitsToNats(bits)) / 2 ** bits - 1)).toBeLessThanOrEqual(ULP * (4 + bits));
      }),
    );
  });

  it('is at least that of the truth, for every model', () => {
    fc.assert(
      fc.property(distributionPair(), ([p, q]) => {
        const truth = shannonEntropy(p);
        // the slack that Gibbs' inequality needs for entropies of 4 ulp, and the exponential's own ulp
        expect(perplexity(crossEntropy(p, q))).toBeGreaterThanOrEqual(
          perplexity(truth) * (1 - ULP * (16 + 16 * truth)),
        );
      }),
    );
  });

  it('is 1 at 0 and Infinity at Infinity, overflows to it, and increases', () => {
    expect(perplexity(0)).toBe(1);
    expect(perplexity(Infinity)).toBe(Infinity);
    expect(perplexity(710)).toBe(Infinity);
    fc.assert(fc.property(ordered(uniform(0, 800)), ([a, b]) => perplexity(a) <= perplexity(b)));
  });
});
