import fc from 'fast-check';
import { klDivergence, pinskerTotalVariation, totalVariation } from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { logUniform, refuted, uniform } from '../support/arbitraries.ts';
import { distributionPair } from '../support/distributions.ts';
import { errorInUlps, exactly } from '../support/reference.ts';

const ULP = 2 ** -52;

/** Excess entropies: tiny, ordinary, infinite. */
const excess = fc.oneof(
  logUniform(1e-300, 1e300),
  logUniform(1e-6, 50),
  uniform(0, 3),
  fc.constantFrom(0, Infinity, 5e-324, 2 ** -1022, 0.5, 2, Number.MAX_VALUE),
);

/** Pairs that are equal, or far enough apart that the divergence, a square of the distance, does not underflow. */
const pairs = distributionPair().filter(([p, q]) => {
  const distance = totalVariation(p, q);
  return distance === 0 || distance > 1e-150;
});

type Pair = [number[], number[]];

/**
 * Whether a bound on the total variation holds for two distributions. The divergence is within 8 ulp, of which a bound
 * sees half or less where it is below 1; then come its own rounding, 2 ulp, and that of the distance, 2 ulp, whose
 * distributions sum to 1 within an ulp or two.
 */
function holds([p, q]: Pair, bound: (excess: number) => number, distance = totalVariation): boolean {
  return distance(p, q) <= bound(klDivergence(p, q)) * (1 + 12 * ULP);
}

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
