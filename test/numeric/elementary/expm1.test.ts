import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expm1 } from '../../../src/numeric/elementary/expm1.ts';
import { log1p } from '../../../src/numeric/elementary/log1p.ts';
import { uniform } from '../../support/arbitraries.ts';
import { errorInPlaces, worstRow } from '../../support/elementary-reference.ts';
import { exact } from '../../support/exact.ts';

describe('expm1', () => {
  it('is within 0.55 of the last place of the reference values', () => {
    expect(worstRow('expm1', expm1).error).toBeLessThanOrEqual(0.55);
  });

  it('has the limits of exp(x) - 1', () => {
    expect([expm1(Infinity), expm1(-Infinity), expm1(NaN), expm1(-40), expm1(710)]).toEqual([
      Infinity,
      -1,
      NaN,
      -1,
      Infinity,
    ]);
    expect([expm1(0), expm1(-0), expm1(5e-324), expm1(-5e-324)]).toEqual([0, -0, 5e-324, -5e-324]);
  });

  it('undoes log1p', () => {
    fc.assert(
      fc.property(uniform(-0.9, 20), (x) => {
        // the rounding of log1p is worth half an ulp of it times 1 + x
        const rounding = 2 ** -53 * (Math.abs(x) + 1.1 * (1 + x) * Math.abs(log1p(x)));
        expect(Math.abs(expm1(log1p(x)) - x)).toBeLessThanOrEqual(1.1 * rounding);
      }),
    );
  });

  it('agrees with decimal arithmetic', () => {
    fc.assert(
      fc.property(fc.oneof(uniform(-41, 60), uniform(-1, 1), uniform(-0.07, 0.07)), (x) => {
        expect(errorInPlaces(expm1(x), exact(x).toSignificantDigits(60).exp().minus(1))).toBeLessThanOrEqual(0.62);
      }),
    );
  });
});
