import fc from 'fast-check';
import {
  logBennettUpperTailBound,
  logMultiplicativeChernoffLowerTailBound,
  logMultiplicativeChernoffUpperTailBound,
} from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { count, refuted, uniform } from '../../support/arbitraries.ts';
import { exactBinomialLowerTail, exactBinomialTail } from '../../support/exact-tails.ts';
import { extremeBinomialPoint, isAbove } from '../../support/tail-points.ts';

/** All of few rare trials succeed, or none. */
const rare = fc.record({ trials: fc.integer({ min: 1, max: 5 }), probability: uniform(2, 20).map((x) => 10 ** -x) });

describe('logMultiplicativeChernoffUpperTailBound', () => {
  it('is a factor e above the tail of a rare success, and would fail with an exponent larger by a tenth', () => {
    const bound = logMultiplicativeChernoffUpperTailBound({ trials: 1, probability: 1e-200, atLeast: 1 });
    // an ulp or two of 2^9 in either
    expect(Math.abs(bound - (Math.log(1e-200) + 1))).toBeLessThanOrEqual(2 ** (2 + 9 - 52));
    expect(
      refuted(rare, (law) =>
        isAbove(
          1.1 * logMultiplicativeChernoffUpperTailBound({ ...law, atLeast: law.trials }),
          exactBinomialTail(law.trials, law.probability, law.trials),
        ),
      ),
    ).toBe(true);
  });

  it('is the formula of textbooks, (e^d / (1 + d)^(1 + d))^(np)', () => {
    fc.assert(
      fc.property(count(1e6), uniform(0.01, 0.5), uniform(0.3, 1), (trials, probability, t) => {
        const atLeast = Math.ceil(trials * (probability + t * (1 - probability)));
        const mean = trials * probability;
        const delta = atLeast / mean - 1;
        const textbook = mean * (delta - (1 + delta) * Math.log1p(delta));
        // delta is 0.3 at least, and what is subtracted at most 9 times what is left; half a dozen roundings
        const bound = logMultiplicativeChernoffUpperTailBound({ trials, probability, atLeast });
        expect(Math.abs(bound / textbook - 1)).toBeLessThanOrEqual(2 ** (6 - 52));
      }),
    );
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
  it('approaches the tail of no rare success, and would fail with an exponent larger by a hundredth', () => {
    const holds = (factor: number) => (law: { trials: number; probability: number }) =>
      isAbove(
        factor * logMultiplicativeChernoffLowerTailBound({ ...law, atMost: 0 }),
        exactBinomialLowerTail(law.trials, law.probability, 0),
      );
    fc.assert(fc.property(rare, holds(1)));
    expect(refuted(rare, holds(1.01))).toBe(true);
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
