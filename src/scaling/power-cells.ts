import { type Checked, inStretches } from '../columns.ts';
import { upperHalves } from '../numeric/upper-half.ts';
import { cellOf, middleOf, middleValue, type PowerSeries, seriesOf } from './power-term.ts';

/** The terms of a law in the middles of all cells that a column's numbers may be in. */
export interface PowerCells extends Checked {
  /** The upper half of the column's number i, at `2 * i * step`. */
  readonly upper: Int32Array;
  /** The cell of the first row. */
  readonly first: number;
  /** Four numbers for a cell: the term in the middle, the middle, its inverse, and one that keeps rows in line. */
  readonly rows: Float64Array;
  readonly series: PowerSeries;
}

/**
 * The table for a column of n numbers; nothing where it would have more rows than pay, or a term that is not to be had
 * from its middle, as it would have if a number were not positive or not finite.
 */
export function powerCells(
  coefficient: number,
  exponent: number,
  { values, step }: Checked,
  n: number,
): PowerCells | undefined {
  const upper = upperHalves(values);
  let least = 2 ** 31 - 1;
  let most = 0;
  inStretches(values.length, (from, to) => {
    let low = least;
    let high = most;
    for (let i = 2 * from; i < 2 * to; i += 2) {
      const word = upper[i]!;
      if (word < low) low = word;
      if (word > high) high = word;
    }
    least = low;
    most = high;
  });
  const first = cellOf(least);
  const cells = cellOf(most) - first + 1;
  if (!(cells <= n / 2)) return undefined;
  const rows = new Float64Array(4 * cells);
  for (let i = 0; i < cells; i++) {
    const middle = middleOf(first + i);
    const value = middleValue(coefficient, exponent, middle);
    if (Number.isNaN(value)) return undefined;
    rows[4 * i] = value;
    rows[4 * i + 1] = middle;
    rows[4 * i + 2] = 1 / middle;
  }
  return { values, step, upper, first, rows, series: seriesOf(exponent) };
}
