import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholePart } from '../../src/numeric/whole-part.ts';
import { unit } from '../support/arbitraries.ts';

describe('wholePart', () => {
  it('takes a product that rounding moved off a whole number for that number', () => {
    expect(0.07 * 100).toBeGreaterThan(7);
    expect(0.29 * 100).toBeLessThan(29);
    expect(wholePart(0.07, 100)).toBe(7);
    expect(wholePart(0.29, 100)).toBe(29);
    expect(wholePart(0.1, 1e15)).toBe(1e14);
  });

  it('is the floor elsewhere, and a whole number of at most n', () => {
    fc.assert(
      fc.property(unit(), fc.maxSafeNat(), (fraction, n) => {
        const part = wholePart(fraction, n);
        expect(Number.isSafeInteger(part)).toBe(true);
        expect(part).toBeLessThanOrEqual(n);
        expect(Math.abs(part - fraction * n)).toBeLessThan(Math.max(1, 2 ** -50 * fraction * n));
      }),
    );
  });

  it('gives back every decimal fraction of a hundred', () => {
    for (let count = 0; count <= 100; count++) expect(wholePart(count / 100, 100)).toBe(count);
  });
});
