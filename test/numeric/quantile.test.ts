import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile } from '../../src/numeric/quantile.ts';

describe('quantile', () => {
  it('is that of R, type 7', () => {
    // quantile(c(1, 2, 4, 8, 16), c(0, 0.1, 0.25, 0.5, 0.9, 1))
    const probabilities = [0, 0.1, 0.25, 0.5, 0.9, 1];
    const expected = [1, 1.4, 2, 4, 12.8, 16];
    // one rounding of the place and two of the interpolation
    probabilities.forEach((p, i) => {
      expect(Math.abs(quantile([1, 2, 4, 8, 16], p) - expected[i]!)).toBeLessThanOrEqual(2 ** -50 * expected[i]!);
    });
    expect(quantile([3], 0.3)).toBe(3);
  });

  it('lies between the order statistics beside it, and grows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), { minLength: 1 }),
        fc.double({ noNaN: true, min: 0, max: 1 }),
        (values, p) => {
          const sorted = [...values].sort((a, b) => a - b);
          const place = p * (values.length - 1);
          const value = quantile(sorted, p);
          expect(value).toBeGreaterThanOrEqual(sorted[Math.floor(place)]!);
          expect(quantile(sorted, p / 2)).toBeLessThanOrEqual(sorted[Math.ceil(place)]!);
        },
      ),
    );
  });

  it('takes infinities that are equal, or end a list', () => {
    expect(quantile([0, Infinity, Infinity], 0.75)).toBe(Infinity);
    expect(quantile([-Infinity, -Infinity, 0], 0.25)).toBe(-Infinity);
  });
});
