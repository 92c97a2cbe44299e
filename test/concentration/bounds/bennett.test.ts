import fc from 'fast-check';
import {
  logBennettLowerTailBound,
  logBennettUpperTailBound,
  logChernoffUpperTailBound,
} from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { refuted, uniform } from '../../support/arbitraries.ts';
import { exactBinomialLowerTail, exactBinomialTail } from '../../support/exact-tails.ts';
import { extremeBinomialPoint, isAbove } from '../../support/tail-points.ts';

const rare = fc.record({ trials: fc.integer({ min: 1, max: 5 }), probability: uniform(2, 15).map((x) => 10 ** -x) });

describe('logBennettUpperTailBound', () => {
  it('has the curvature of the relative entropy at every p', () => {
    for (const probability of [0.001, 0.1, 0.25, 0.5, 0.75, 0.99]) {
      const at = { trials: 1e14, probability, atLeast: Math.round(1e14 * probability) + 1e8 };
      const ratio = logBennettUpperTailBound(at) / logChernoffUpperTailBound(at);
      // at a deviation e the exponents are 1 - e/3p and 1 - (q - p) e/3pq times the same, and then terms in (e/pq)²
      const epsilon = 1e-6;
      const rest = (epsilon / (probability * (1 - probability))) ** 2;
      expect(Math.abs(ratio - (1 - epsilon / (3 * (1 - probability))))).toBeLessThanOrEqual(rest + 2 ** -46);
    }
  });

  it('would fail with an exponent larger by a tenth', () => {
    expect(
      refuted(rare, (law) =>
        isAbove(
          1.1 * logBennettUpperTailBound({ ...law, atLeast: law.trials }),
          exactBinomialTail(law.trials, law.probability, law.trials),
        ),
      ),
    ).toBe(true);
  });

  it('is the formula of textbooks, with variance and range', () => {
    fc.assert(
      fc.property(extremeBinomialPoint(), ({ trials, probability, count: atLeast }) => {
        const epsilon = atLeast / trials - probability;
        fc.pre(epsilon > 0.01 && atLeast <= trials && probability > 1e-290);
        const variance = probability * (1 - probability);
        const range = 1 - probability;
        const u = (range * epsilon) / variance;
        const textbook = -((trials * variance) / range ** 2) * ((1 + u) * Math.log1p(u) - u);
        // epsilon has lost 7 bits at most, and for u near 0.01 the difference 8; that of a few roundings
        const bound = logBennettUpperTailBound({ trials, probability, atLeast });
        expect(Math.abs(bound / textbook - 1)).toBeLessThanOrEqual(2 ** (2 + 8 - 52));
      }),
    );
  });
});

describe('logBennettLowerTailBound', () => {
  it('would fail with an exponent larger by a tenth', () => {
    expect(
      refuted(rare, ({ trials, probability }) =>
        isAbove(
          1.1 * logBennettLowerTailBound({ trials, probability: 1 - probability, atMost: 0 }),
          exactBinomialLowerTail(trials, 1 - probability, 0),
        ),
      ),
    ).toBe(true);
  });

  it('is true, if only trivially, where the square of p underflows', () => {
    expect(logBennettLowerTailBound({ trials: 1, probability: 1e-200, atMost: 0 })).toBe(0);
    expect(logBennettLowerTailBound({ trials: 3, probability: 5e-324, atMost: 0 })).toBe(0);
  });
});
