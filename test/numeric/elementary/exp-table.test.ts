import { describe, expect, it } from 'vitest';
import { expTable, POWERS_FOR_EXP } from '../../../src/numeric/elementary/exp-table.ts';
import { exact } from '../../support/exact.ts';
import { ln } from '../../support/fast-log.ts';

describe('expTable', () => {
  it('is made once', () => {
    expect(expTable()).toBe(expTable());
  });

  it('holds 2^(i/128) as the nearest double, and its error to 2^-86', () => {
    for (let i = 0; i < 128; i++) {
      const [nearest, error] = [expTable()[2 * i]!, expTable()[2 * i + 1]!];
      const both = ln(exact(nearest).times(exact(error).plus(1)));
      expect(
        both
          .minus(ln(exact(2)).times(i).div(128))
          .abs()
          .lte(2 ** -86),
      ).toBe(true);
      expect(Math.abs(error)).toBeLessThanOrEqual(2 ** -53);
    }
  });

  it('holds every power of two', () => {
    for (let k = -1074; k < 1024; k++) expect(expTable()[POWERS_FOR_EXP + k]).toBe(2 ** k);
    expect(expTable()).toHaveLength(POWERS_FOR_EXP + 1024);
  });
});
