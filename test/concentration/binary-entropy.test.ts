import fc from 'fast-check';
import { binaryEntropy } from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { openUnit, ordered, refuted, uniform, unit } from '../support/arbitraries.ts';
import { exactEntropy } from '../support/exact.ts';
import { errorInUlps, referenceRows } from '../support/reference.ts';

/** Below this a result may have fewer than 53 bits. */
const SMALLEST_NORMAL = 2 ** -1022;

describe('binaryEntropy', () => {
  it.each(referenceRows('binaryEntropy'))('agrees with 40 digits at $args.p ($regime)', ({ args, value }) => {
    expect(errorInUlps(binaryEntropy(args.p), value)).toBeLessThanOrEqual(4);
  });

  it('is within 4 ulp of 90-digit arithmetic over the whole domain', () => {
    fc.assert(
      fc.property(openUnit(), (p) => {
        const h = binaryEntropy(p);
        expect(h < SMALLEST_NORMAL ? 0 : errorInUlps(h, exactEntropy(p).toString())).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('is 0 at both ends and ln 2 in the middle', () => {
    expect(binaryEntropy(0)).toBe(0);
    expect(binaryEntropy(1)).toBe(0);
    expect(binaryEntropy(0.5)).toBe(Math.LN2);
  });

  it('is symmetric where 1 - p is exact', () => {
    fc.assert(
      fc.property(uniform(0.5, 1), (p) => {
        expect(binaryEntropy(1 - p)).toBe(binaryEntropy(p));
      }),
    );
  });

  it('lies in [0, ln 2], and no smaller constant would do', () => {
    fc.assert(fc.property(unit(), (p) => binaryEntropy(p) >= 0 && binaryEntropy(p) <= Math.LN2));
    expect(refuted(unit(), (p) => binaryEntropy(p) <= 0.69)).toBe(true);
  });

  it('increases up to 1/2', () => {
    fc.assert(
      fc.property(ordered(openUnit().filter((p) => p <= 0.5)), ([a, b]) => {
        expect(binaryEntropy(a)).toBeLessThanOrEqual(binaryEntropy(b));
      }),
    );
  });

  it('lies between 4 p (1-p) ln 2 and ln 2 (4 p (1-p))^(1/ln 4)', () => {
    // Topsøe 2001; a slack of 8 ulp for the two sides' own rounding, which at p = 1/2 are equal
    const product = (p: number): number => 4 * p * (1 - p);
    const within = (p: number, exponent: number): boolean =>
      binaryEntropy(p) >= product(p) * Math.LN2 * (1 - 2 ** -49) &&
      binaryEntropy(p) <= Math.LN2 * product(p) ** exponent * (1 + 2 ** -49);
    fc.assert(fc.property(uniform(1e-12, 1 - 1e-12), (p) => within(p, 1 / Math.log(4))));
    expect(refuted(uniform(0, 1), (p) => within(p, 0.75))).toBe(true);
  });

  it('over p decreases strictly in p', () => {
    fc.assert(
      fc.property(openUnit(), (p) => {
        const q = p * (1 - 2 ** -20);
        fc.pre(q < p && q > SMALLEST_NORMAL);
        expect(binaryEntropy(q) / q).toBeGreaterThan(binaryEntropy(p) / p);
      }),
    );
  });
});
