import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp } from '../../../src/numeric/elementary/exp.ts';
import { log } from '../../../src/numeric/elementary/log.ts';
import { uniform } from '../../support/arbitraries.ts';
import { errorInPlaces, worstRow } from '../../support/elementary-reference.ts';
import { exact } from '../../support/exact.ts';

describe('exp', () => {
  it('is within 0.51 of the last place of the reference values', () => {
    expect(worstRow('exp', exp).error).toBeLessThanOrEqual(0.51);
  });

  it('has the limits of the exponential function', () => {
    expect([exp(0), exp(-0), exp(Infinity), exp(-Infinity), exp(NaN)]).toEqual([1, 1, Infinity, 0, NaN]);
    expect([exp(5e-324), exp(-5e-324), exp(1.7e308), exp(-1.7e308)]).toEqual([1, 1, Infinity, 0]);
  });

  it('overflows and underflows where the doubles end', () => {
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    expect(exp(709.7827128933841)).toBe(Infinity);
    expect(exp(-745.1332191019411)).toBe(5e-324);
    expect(exp(-745.1332191019412)).toBe(0);
  });

  it('does not fall where one power of the table gives way to the next', () => {
    for (let n = -137760; n <= 131072; n++) {
      const last = (n - 0.5) / 184.6649652337873;
      const values = [-3, -2, -1, 0, 1, 2, 3].map((ulps) => exp(last + ulps * 2 ** -52 * Math.abs(last)));
      if (values.some((value, i) => value < values[i - 1]!)) expect.fail(`falls near ${last}`);
    }
  });

  it('undoes the logarithm', () => {
    fc.assert(
      fc.property(uniform(-700, 700), (x) => {
        // the rounding of exp is worth half an ulp of 1 in x, and log rounds once more
        expect(Math.abs(log(exp(x)) - x)).toBeLessThanOrEqual(2 ** -53 * (1.1 + 1.1 * Math.abs(x)));
      }),
    );
  });

  it('agrees with decimal arithmetic, also where the result is subnormal', () => {
    fc.assert(
      fc.property(fc.oneof(uniform(-745, 709), uniform(-745, -708), uniform(-1, 1)), (x) => {
        expect(errorInPlaces(exp(x), exact(x).toSignificantDigits(40).exp())).toBeLessThanOrEqual(
          x < -708.39 ? 0.77 : 0.51,
        );
      }),
    );
  });
});
