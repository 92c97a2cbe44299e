import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solvePositiveDefinite } from '../../src/numeric/cholesky.ts';
import { singularValues, triangle } from '../../src/numeric/singular-values.ts';
import { solveLinear } from '../../src/numeric/solve-linear.ts';

const entry = fc.integer({ min: -1000, max: 1000 }).map((hundredths) => hundredths / 100);
const square = fc.array(fc.array(entry, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 });
const vector = fc.array(entry, { minLength: 4, maxLength: 4 });

function product(rows: readonly (readonly number[])[], x: ArrayLike<number>): number[] {
  return rows.map((row) => row.reduce((sum, value, j) => sum + value * x[j]!, 0));
}

describe('solvePositiveDefinite', () => {
  it('solves A^T A + identity, whose condition number is at most 1 + 16 * 100', () => {
    fc.assert(
      fc.property(square, vector, (rows, solution) => {
        const gram = rows.map((_, i) => rows.map((__, j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0)));
        const out = new Float64Array(4);
        const right = product(gram, solution).map((value, i) => value + solution[i]!);
        const solved = solvePositiveDefinite(
          {
            matrix: Float64Array.from(gram.flat()),
            ridge: 1,
            right: Float64Array.from(right),
            factor: new Float64Array(16),
          },
          out,
        );
        expect(solved).toBe(true);
        for (let i = 0; i < 4; i++) expect(Math.abs(out[i]! - solution[i]!)).toBeLessThan(1601 * 10 * 2 ** -48);
      }),
    );
  });

  it.each([[[1, 0, 2, 1]], [[0, 0, 0, 0]], [[NaN, 0, 0, 1]], [[1, 0, 1, 1]]])('refuses %j', (matrix) => {
    const space = { ridge: 0, right: new Float64Array(2), factor: new Float64Array(4) };
    const lower = Float64Array.of(matrix[0]!, 0, matrix[2]!, matrix[3]!);
    expect(solvePositiveDefinite({ matrix: lower, ...space }, new Float64Array(2))).toBe(false);
  });
});

describe('solveLinear', () => {
  it('solves, whatever the order of the rows', () => {
    const rows = [
      [0, 2, 1, 0],
      [1, 0, 0, 3],
      [0, 0, 4, 1],
      [2, 1, 0, 0],
    ];
    const solution = [1, -2, 3, 0.5];
    const right = product(rows, solution);
    const found = solveLinear(rows.map((row, i) => Float64Array.of(...row, right[i]!)));
    for (let i = 0; i < 4; i++) expect(Math.abs(found![i]! - solution[i]!)).toBeLessThan(2 ** -48);
  });

  it('has no solution where a column is empty', () => {
    expect(solveLinear([Float64Array.of(0, 1, 1), Float64Array.of(0, 2, 1)])).toBeUndefined();
    expect(solveLinear([])).toStrictEqual(new Float64Array(0));
  });
});

describe('singularValues', () => {
  it('keeps the digits of columns that differ by more than the square of a double can hold', () => {
    const [small, large] = [Float64Array.of(1e-150, 1e-150), Float64Array.of(1e150, 0)];
    const [least, most] = singularValues([small, large]).sort((a, b) => a - b);
    expect(Math.abs(most! / 1e150 - 1)).toBeLessThanOrEqual(2 ** -51);
    expect(Math.abs(least! / 1e-150 - 1)).toBeLessThanOrEqual(2 ** -51);
  });

  it('has those of a matrix that is a rotation of a diagonal one, the small ones to all digits', () => {
    const values = [1, 1e-5, 1e-10];
    const [c, s] = [Math.cos(0.3), Math.sin(0.3)];
    // diag(values) times a rotation in the plane of the first and the last axis, column by column
    const columns = [
      [values[0]! * c, 0, -values[2]! * s],
      [0, values[1]!, 0],
      [values[0]! * s, 0, values[2]! * c],
    ].map((column) => Float64Array.from(column));
    const found = singularValues(columns).sort((a, b) => b - a);
    // the smallest is a difference of entries of 1: absolute errors of 2^-52
    expect(Math.abs(found[0]! - 1)).toBeLessThan(2 ** -50);
    expect(Math.abs(found[1]! / 1e-5 - 1)).toBeLessThan(2 ** -50);
    expect(Math.abs(found[2]! - 1e-10)).toBeLessThan(2 ** -50);
  });

  it('has those of two columns of equal length, by a turn of 45 degrees', () => {
    const found = singularValues([Float64Array.of(1, 0.5), Float64Array.of(0.5, 1)]).sort();
    expect(Math.abs(found[0]! - 0.5)).toBeLessThan(2 ** -51);
    expect(Math.abs(found[1]! - 1.5)).toBeLessThan(2 ** -51);
  });

  it('have the volume as their product and the squares of all entries as the sum of theirs', () => {
    const [a, b, c] = [
      [1, 2, 3],
      [0.5, -1, 2],
      [4, 1, 0.25],
    ] as const;
    const found = singularValues([a, b, c].map((column) => Float64Array.from(column)));
    const cross = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]] as const;
    const volume = Math.abs(cross[0] * c[0] + cross[1] * c[1] + cross[2] * c[2]);
    const squares = [a, b, c].flat().reduce((sum, x) => sum + x * x, 0);
    expect(Math.abs(found.reduce((all, x) => all * x, 1) / volume - 1)).toBeLessThan(2 ** -48);
    expect(Math.abs(found.reduce((sum, x) => sum + x * x, 0) / squares - 1)).toBeLessThan(2 ** -48);
  });

  it('are those of the triangular factor', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(entry, { minLength: 6, maxLength: 6 }), { minLength: 3, maxLength: 3 }),
        (columns) => {
          const copy = (): Float64Array[] => columns.map((column) => Float64Array.from(column));
          const full = singularValues(copy()).sort((a, b) => a - b);
          const reduced = singularValues(triangle(copy())).sort((a, b) => a - b);
          for (let i = 0; i < 3; i++) expect(Math.abs(full[i]! - reduced[i]!)).toBeLessThanOrEqual(2 ** -46 * full[2]!);
        },
      ),
    );
  });
});
