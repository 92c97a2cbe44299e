import fc from 'fast-check';
import {
  logBennettUpperTailBound,
  logMultiplicativeChernoffLowerTailBound,
  logMultiplicativeChernoffUpperTailBound,
} from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { logUniform } from '../../support/arbitraries.ts';
import { extremeBinomialPoint } from '../../support/tail-points.ts';

describe('logMultiplicativeChernoffUpperTailBound', () => {
  it('is a factor e above the tail of a rare success', () => {
    const bound = logMultiplicativeChernoffUpperTailBound({ trials: 1, probability: 1e-200, atLeast: 1 });
    // an ulp or two of 2^9 in either
    expect(Math.abs(bound - (Math.log(1e-200) + 1))).toBeLessThanOrEqual(2 ** (2 + 9 - 52));
  });

  it('is never below Bennett’s bound, which knows the variance', () => {
    fc.assert(
      fc.property(extremeBinomialPoint(), ({ trials, probability, count: atLeast }) => {
        const bennett = logBennettUpperTailBound({ trials, probability, atLeast });
        expect(logMultiplicativeChernoffUpperTailBound({ trials, probability, atLeast })).toBeGreaterThanOrEqual(
          bennett * (1 + 2 ** -48),
        );
      }),
    );
  });
});

describe('logMultiplicativeChernoffLowerTailBound', () => {
  it('approaches the tail of no rare success: -np for n ln(1 - p)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), logUniform(1e-20, 0.01), (trials, probability) => {
        const bound = logMultiplicativeChernoffLowerTailBound({ trials, probability, atMost: 0 });
        const tail = trials * Math.log1p(-probability);
        // -p > ln(1 - p) > -p - p²/2(1 - p); and an ulp or two in either
        expect(tail).toBeLessThanOrEqual(bound * (1 - 2 ** -50));
        expect(tail).toBeGreaterThanOrEqual(bound * (1 + probability + 2 ** -50));
      }),
    );
  });

  it('is below -np d^2 / 2', () => {
    fc.assert(
      fc.property(extremeBinomialPoint(), ({ trials, probability, count: atMost }) => {
        const mean = trials * probability;
        fc.pre(atMost < mean * 0.99 && probability < 1);
        const delta = 1 - atMost / mean;
        const textbook = (-mean * delta * delta) / 2;
        // the difference next to the mean has lost at most 7 bits
        expect(logMultiplicativeChernoffLowerTailBound({ trials, probability, atMost })).toBeLessThanOrEqual(
          textbook * (1 - 2 ** -42),
        );
      }),
    );
  });
});
