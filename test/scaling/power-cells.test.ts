import { describe, expect, it } from 'vitest';
import { powerCells } from '../../src/scaling/power-cells.ts';
import { grown, middleValue, seriesOf } from '../../src/scaling/power-term.ts';
import { exact } from '../support/exact.ts';

describe('powerCells', () => {
  it('has a row for each cell that the numbers are spread over, 128 an octave about its middle, in any order', () => {
    for (const [low, high, cells] of [
      [1, 2 - 2 ** -20, 129],
      [3, 3.001, 1],
      [2 ** -10, 2 ** 10, 20 * 128 + 1],
    ] as const) {
      const values = Float64Array.from({ length: 8000 }, (_, i) =>
        i % 3 === 0 ? low : i % 3 === 1 ? high : (low + high) / 2,
      );
      expect(powerCells(400, 0.3, { values, step: 1 }, values.length)?.rows).toHaveLength(4 * cells);
    }
  });

  it('is none where a table would not pay', () => {
    const values = Float64Array.of(1, 1e300);
    expect(powerCells(400, 0.3, { values, step: 1 }, 2)).toBeUndefined();
  });
});

describe('grown', () => {
  it.each([0.01, 0.3, 0.7, 1])('is a power within 2 ulp at the ends of a cell, to the exponent −%d', (exponent) => {
    for (const [middle, ratio] of [
      [1 + 2 ** -8, 2 ** -8],
      [1 + 2 ** -8, -(2 ** -8) / (1 + 2 ** -8)],
      [1.5, 1 / 400],
    ] as const) {
      const value = middleValue(1, exponent, middle);
      const expected = exact(middle)
        .times(exact(1).plus(exact(ratio)))
        .pow(exact(exponent).neg())
        .toNumber();
      expect(Math.abs(grown(value, ratio, seriesOf(exponent)) / expected - 1)).toBeLessThan(2 * 2 ** -52);
    }
  });
});
