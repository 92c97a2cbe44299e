import fc from 'fast-check';
import { bitsToNats, natsToBits, shannonEntropy } from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { logUniform, uniform } from '../support/arbitraries.ts';
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
