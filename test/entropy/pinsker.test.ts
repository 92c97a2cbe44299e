import fc from 'fast-check';
import { klDivergence, pinskerTotalVariation, totalVariation } from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { refuted } from '../support/arbitraries.ts';
import { errorInUlps, exactly } from '../support/reference.ts';
import { excess, holds, pairs, type Pair } from '../support/variation-bounds.ts';

const ULP = 2 ** -52;

describe('pinskerTotalVariation', () => {
  it('bounds the total variation of any two distributions', () => {
    fc.assert(fc.property(pairs, (pair) => holds(pair, pinskerTotalVariation)));
  });

  it('would not with a smaller constant, nor another power', () => {
    expect(refuted(pairs, (pair) => holds(pair, (x) => Math.sqrt(x / 2.1)))).toBe(true);
    expect(refuted(pairs, (pair) => holds(pair, (x) => Math.sqrt(x / 2.001)))).toBe(true);
    expect(refuted(pairs, (pair) => holds(pair, (x) => x / 2))).toBe(true);
  });

  it('is attained in the limit by two coins that are almost fair', () => {
    const ratio = (width: number): number => {
      const [p, q] = [0.5 + width, 0.5 - width].map((heads) => [heads, 1 - heads]) as Pair;
      return totalVariation(p, q) / pinskerTotalVariation(klDivergence(p, q));
    };
    // KL = 2 V^2 (1 + V^2/3 + ...) for these, with V = 2 width
    for (const width of [2 ** -4, 2 ** -8, 2 ** -12, 2 ** -20]) {
      expect(ratio(width)).toBeLessThanOrEqual(1 + 12 * ULP);
      expect(ratio(width)).toBeGreaterThanOrEqual(1 - width ** 2 - 12 * ULP);
    }
    expect(ratio(0.25)).toBeLessThan(0.98);
  });

  it('is the square root of half the excess entropy, up to 1', () => {
    fc.assert(
      fc.property(excess, (x) => {
        const bound = pinskerTotalVariation(x);
        if (x >= 2) expect(bound).toBe(1);
        else if (x > 0) expect(errorInUlps(bound, exactly(x).div(2).sqrt().toString())).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});
