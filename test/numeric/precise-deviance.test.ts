import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { over, productOf } from '../../src/numeric/double-double.ts';
import { expOfMinusDeviances, preciseDeviance } from '../../src/numeric/precise-deviance.ts';
import { count, logUniform, uniform } from '../support/arbitraries.ts';
import { exact } from '../support/exact.ts';
import { errorInUlps } from '../support/reference.ts';
import { ln } from '../support/fast-log.ts';

/**
 * A count and the two factors of its mean over a divisor: a cell of a table, up to a factor e² off, or as many
 * deviations.
 */
const cell = fc
  .tuple(count(2 ** 40), logUniform(1e-12, 2 ** 53), count(2 ** 53), uniform(-2, 2), fc.boolean())
  .map(([observed, row, whole, t, near]) => {
    const ratio = near ? 1 + (t * 10) / Math.sqrt(observed) : Math.exp(t);
    return { observed, row, column: (Math.abs(ratio) * observed * whole) / row, whole };
  })
  .filter(({ column }) => column > 0);

describe('preciseDeviance', () => {
  it('agrees with 90-digit arithmetic to far more than the digits of a double', () => {
    fc.assert(
      fc.property(cell, ({ observed, row, column, whole }) => {
        const { high, low } = preciseDeviance(observed, over(productOf(row, column), { high: whole, low: 0 }));
        const mean = exact(row).times(exact(column)).div(whole);
        const value = exact(observed)
          .times(ln(exact(observed).div(mean)))
          .minus(observed)
          .plus(mean);
        const error = exact(high).plus(exact(low)).minus(value).abs();
        expect(error.lte(value.plus(1).times(1e-18))).toBe(true);
      }),
    );
  });

  it('of no count is the mean', () => {
    expect(preciseDeviance(0, { high: 3, low: 1e-17 })).toEqual({ high: 3, low: 1e-17 });
  });
});

describe('expOfMinusDeviances', () => {
  it('keeps the digits of e to the -700', () => {
    const mean = { high: 700.3, low: 0 };
    const value = expOfMinusDeviances([{ count: 0, mean }]);
    expect(errorInUlps(value, exact(mean.high).neg().exp().toString())).toBeLessThanOrEqual(2);
  });

  it('is 0 below the smallest double, however far', () => {
    for (const mean of [801, 1e305, Number.MAX_VALUE]) {
      expect(expOfMinusDeviances([{ count: 1, mean: { high: mean, low: 0 } }])).toBe(0);
    }
  });
});
