import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fractionalPower } from '../../src/numeric/fractional-power.ts';
import { logUniform } from '../support/arbitraries.ts';
import { exact } from '../support/exact.ts';

/** The power with an exponent that is not rounded. */
const power = (x: number, numerator: number, first: number, second: number): number =>
  exact(x)
    .pow(exact(numerator).div(exact(first).plus(exact(second))))
    .toNumber();

describe('fractionalPower', () => {
  it('has the digits that rounding the exponent would cost, whatever the size of its parts', () => {
    const part = logUniform(1e-3, 1e3);
    fc.assert(
      fc.property(logUniform(1e-40, 1e40), part, part, part, logUniform(1e-200, 1e200), (x, a, b, c, unit) => {
        const [numerator, first, second] = [a * unit, b * unit, c * unit];
        const expected = power(x, numerator, first, second);
        fc.pre(expected > 1e-300 && expected < 1e300);
        // an ulp of the power, and what the logarithm of the correction leaves
        expect(Math.abs(fractionalPower(x, numerator, first, second) / expected - 1)).toBeLessThan(2 ** -51);
      }),
    );
  });

  it.each([
    ['overflows', 2 ** 1000, 2 ** 1001],
    ['is subnormal', 2 ** -1070, 2 ** -1069],
  ])('has them where a product of its parts %s', (_name, numerator, part) => {
    for (const x of [1e-30, 0.7, 3, 1e25]) {
      for (const [first, second] of [
        [part, part],
        [part, 3 * part],
      ] as const) {
        const expected = power(x, numerator, first, second);
        expect(Math.abs(fractionalPower(x, numerator, first, second) / expected - 1)).toBeLessThan(2 ** -51);
      }
    }
  });

  it('is 1 at 1, and no number that is lost beyond the largest', () => {
    expect(fractionalPower(1, 1e308, 1e-308, 1e-308)).toBe(1);
    expect(fractionalPower(10, 1e5, 1, 1)).toBe(Infinity);
    expect(fractionalPower(0.1, 1e5, 1, 1)).toBe(0);
  });
});
