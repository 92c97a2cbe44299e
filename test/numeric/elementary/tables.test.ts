import { describe, expect, it } from 'vitest';
import {
  EXPONENTIALS,
  FIRST_MIDDLE,
  LOGARITHMS,
  POWERS_OF_TWO,
  tables,
} from '../../../src/numeric/elementary/tables.ts';
import { exact } from '../../support/exact.ts';
import { ln } from '../../support/fast-log.ts';

const { doubles, words } = tables();
const at = (i: number) => exact(doubles[i]!);

describe('tables', () => {
  it('are made once', () => {
    expect(tables()).toBe(tables());
  });

  it('hold 2^(i/128) as the nearest double, and its error to 2^-86', () => {
    for (let i = 0; i < 128; i++) {
      const row = EXPONENTIALS + 2 * i;
      const both = ln(at(row).times(at(row + 1).plus(1)));
      expect(
        both
          .minus(ln(exact(2)).times(i).div(128))
          .abs()
          .lte(2 ** -86),
      ).toBe(true);
      expect(Math.abs(doubles[row + 1]!)).toBeLessThanOrEqual(2 ** -53);
    }
  });

  it('hold inverses of 17 places that are near those of all mantissas of their interval', () => {
    for (let i = 0; i < 128; i++) {
      const inverse = doubles[LOGARITHMS + 3 * i]!;
      expect(Number.isInteger(inverse * 2 ** 17)).toBe(true);
      for (const end of [-4096, 4095]) {
        doubles[0] = 1;
        words[0] = FIRST_MIDDLE + 8192 * i + end;
        expect(Math.abs(doubles[0] * inverse - 1)).toBeLessThanOrEqual(2 ** -8 + 2 ** -18);
      }
    }
  });

  it('hold their logarithms to 2^-88, first to 42 places', () => {
    for (let i = 0; i < 128; i++) {
      const row = LOGARITHMS + 3 * i;
      expect(Number.isInteger(doubles[row + 1]! * 2 ** 42)).toBe(true);
      expect(
        ln(at(row))
          .plus(at(row + 1))
          .plus(at(row + 2))
          .abs()
          .lte(2 ** -88),
      ).toBe(true);
    }
    expect(Array.from(doubles.subarray(LOGARITHMS + 240, LOGARITHMS + 243))).toEqual([1, 0, 0]);
  });

  it('hold every power of two', () => {
    for (let k = -1074; k < 1024; k++) expect(doubles[POWERS_OF_TWO + k]).toBe(2 ** k);
    expect(doubles).toHaveLength(POWERS_OF_TWO + 1024);
  });
});
