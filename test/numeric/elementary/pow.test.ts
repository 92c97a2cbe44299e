import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pow } from '../../../src/numeric/elementary/pow.ts';
import { uniform } from '../../support/arbitraries.ts';
import { errorInPlaces, worstRow } from '../../support/elementary-reference.ts';
import { exact } from '../../support/exact.ts';
import { ln } from '../../support/fast-log.ts';

describe('pow', () => {
  it('is within 0.51 of the last place of the reference values', () => {
    expect(worstRow('pow', pow).error).toBeLessThanOrEqual(0.51);
  });

  it('is Math.pow where neither leaves a choice', () => {
    const bases = [0, 5e-324, 0.3, 1 - 2 ** -53, 1, 1 + 2 ** -52, 3, Number.MAX_VALUE, Infinity, NaN];
    const exponents = [-Infinity, -1e300, -(2 ** 64), -1e-320, -0, 0, 5e-324, 2 ** 64, 1e300, Infinity, NaN];
    for (const x of bases) for (const y of exponents) expect([x, y, pow(x, y)]).toEqual([x, y, Math.pow(x, y)]);
  });

  it('has no negative base', () => {
    expect([pow(-1, 2), pow(-0.5, 0.5), pow(-Infinity, 3), pow(-0, 1)]).toEqual([NaN, NaN, NaN, 0]);
  });

  it('is exact where the power is a double', () => {
    for (let i = 0; i <= 22; i++) expect(pow(10, i)).toBe(Number(10n ** BigInt(i)));
    for (let i = 0; i <= 33; i++) expect(pow(3, i)).toBe(Number(3n ** BigInt(i)));
    for (let k = -1074; k < 1024; k++) expect(pow(2, k)).toBe(2 ** k);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 26 }), (x) => {
        expect([pow(x, 2), pow(x * x, 0.5), pow(x, 1), pow(1 / x, 1)]).toEqual([x * x, x, x, 1 / x]);
      }),
    );
  });

  it('overflows and underflows where the doubles end', () => {
    expect([pow(2, 1023.9999999999999), pow(2, 1024), pow(2, -1074.9999), pow(2, -1076)]).toEqual([
      1.7976931348621742e308,
      Infinity,
      5e-324,
      0,
    ]);
  });

  it('agrees with decimal arithmetic', () => {
    const base = fc.oneof(
      uniform(-700, 700).map(Math.exp),
      uniform(0.5, 2),
      uniform(-36, -1).map((power) => 1 + Math.exp(power)),
      uniform(-36, -1).map((power) => 1 - Math.exp(power)),
    );
    fc.assert(
      fc.property(base, fc.oneof(uniform(-745, 709), uniform(-745, -708), uniform(-1, 1)), (x, logarithm) => {
        const y = x === 1 ? 1 : logarithm / Math.log(x);
        const exponent = ln(exact(x)).times(exact(y));
        const error = errorInPlaces(pow(x, y), exponent.toSignificantDigits(40).exp());
        expect(error).toBeLessThanOrEqual(exponent.lt(-708.39) ? 0.8 : 0.55);
      }),
    );
  });
});
