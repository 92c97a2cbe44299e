import { describe, expect, it } from 'vitest';
import { FIRST_MIDDLE, LOGARITHMS, logTable, POWERS_FOR_LOG } from '../../../src/numeric/elementary/log-table.ts';
import { exact } from '../../support/exact.ts';
import { ln } from '../../support/fast-log.ts';

const { doubles, words } = logTable();
const at = (i: number) => exact(doubles[i]!);

describe('logTable', () => {
  it('is made once', () => {
    expect(logTable()).toBe(logTable());
  });

  it('holds inverses of 17 places that are near those of all mantissas of their interval', () => {
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

  it('holds their logarithms to 2^-88, first to 42 places', () => {
    for (let i = 0; i < 128; i++) {
      const row = LOGARITHMS + 3 * i;
      expect(Number.isInteger(doubles[row + 1]! * 2 ** 42)).toBe(true);
      const error = ln(at(row))
        .plus(at(row + 1))
        .plus(at(row + 2));
      expect(error.abs().lte(2 ** -88)).toBe(true);
    }
    expect(Array.from(doubles.subarray(LOGARITHMS + 240, LOGARITHMS + 243))).toEqual([1, 0, 0]);
  });

  it('holds every power of two', () => {
    for (let k = -1074; k < 1024; k++) expect(doubles[POWERS_FOR_LOG + k]).toBe(2 ** k);
    expect(doubles).toHaveLength(POWERS_FOR_LOG + 1024);
  });
});
