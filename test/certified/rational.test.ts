import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rationalOf } from '../../src/certified/exact-number.ts';
import { nearestDouble, ratio } from '../../src/certified/rational.ts';

describe('the double near a fraction', () => {
  it('is within two roundings, however long its parts are', () => {
    const factor = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 40n }), fc.integer({ min: 0, max: 5000 }));
    fc.assert(
      fc.property(fc.double({ min: 1e-290, max: 1e290, noNaN: true }), fc.boolean(), factor, (x, negative, [n, e]) => {
        const value = negative ? -x : x;
        const { numerator, denominator } = rationalOf(value)!;
        const common = n << BigInt(e);
        const double = nearestDouble(ratio(numerator * common, denominator * common));
        expect(Math.abs(double - value)).toBeLessThanOrEqual(2 ** -51 * x);
      }),
    );
  });

  it('is 0 or infinite beyond the doubles, and has what digits there are of the smallest', () => {
    expect(nearestDouble(rationalOf('1e-1000')!)).toBe(0);
    expect(nearestDouble(rationalOf('1e1000')!)).toBe(Infinity);
    expect(nearestDouble(rationalOf('-1e1000')!)).toBe(-Infinity);
    expect(nearestDouble(rationalOf(`${'1'.repeat(900)}e-1220`)!)).toBe(1.11e-321);
    expect(nearestDouble(rationalOf(`0.4${'9'.repeat(900)}`)!)).toBe(0.5);
  });
});
