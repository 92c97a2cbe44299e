import fc from 'fast-check';
import { bitsToNats, crossEntropy, perplexity, shannonEntropy } from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { logUniform, ordered, uniform } from '../support/arbitraries.ts';
import { distributionPair } from '../support/distributions.ts';
import { errorInUlps, exactly } from '../support/reference.ts';

const ULP = 2 ** -52;

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
