import fc from 'fast-check';
import { logChernoffLowerTailBound, logChernoffUpperTailBound } from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { count, uniform } from '../../support/arbitraries.ts';
import { exact, exactLog1p } from '../../support/exact.ts';
import { exactBinomialTail } from '../../support/exact-tails.ts';
import { errorInUlps } from '../../support/reference.ts';
import { binomialPoint } from '../../support/tail-points.ts';

describe('logChernoffUpperTailBound', () => {
  it('is the tail itself at m = n', () => {
    fc.assert(
      fc.property(count(200), uniform(0.001, 0.999), (trials, probability) => {
        const bound = logChernoffUpperTailBound({ trials, probability, atLeast: trials });
        expect(errorInUlps(bound, exactBinomialTail(trials, probability, trials).toString())).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('is above the tail by at most the square root of 2n', () => {
    // Ash (1965), Lemma 4.7.2: the exponent is right
    const near = ({ trials, probability, count: atLeast }: { trials: number; probability: number; count: number }) =>
      !(atLeast > trials * probability && atLeast < trials) ||
      exactBinomialTail(trials, probability, atLeast).toNumber() >=
        logChernoffUpperTailBound({ trials, probability, atLeast }) * (1 + 2 ** -48) - Math.log(2 * trials) / 2;
    fc.assert(fc.property(binomialPoint(), near));
  });
});

describe('logChernoffLowerTailBound', () => {
  it('is the upper tail bound of the failures', () => {
    fc.assert(
      fc.property(count(1e15), fc.constantFrom(0.5, 0.25, 0.125, 2 ** -20), uniform(0, 1), (trials, probability, t) => {
        const atMost = Math.floor(trials * t);
        const failures = { trials, probability: 1 - probability, atLeast: trials - atMost };
        const bound = logChernoffUpperTailBound(failures);
        // either is within 8 ulp
        expect(Math.abs(logChernoffLowerTailBound({ trials, probability, atMost }) - bound)).toBeLessThanOrEqual(
          2 ** -48 * -bound,
        );
      }),
    );
  });

  it('is the tail itself at m = 0, however small p', () => {
    for (const [trials, probability] of [
      [7, 1e-300],
      [2, 0.5],
    ] as const) {
      const value = exactLog1p(exact(probability).neg()).times(trials);
      const bound = logChernoffLowerTailBound({ trials, probability, atMost: 0 });
      expect(errorInUlps(bound, value.toString())).toBeLessThanOrEqual(8);
    }
  });
});
