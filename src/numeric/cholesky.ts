import { square } from './square.ts';

/**
 * Solves `(matrix + ridge * identity) * out = right` for a symmetric, positive definite matrix of order n, of which the
 * lower triangle is read, row by row; `factor` is space of the matrix's size.
 *
 * @returns false, with `out` unspecified, where the matrix is not positive definite by a margin of some ulp
 */
export function solvePositiveDefinite(
  {
    matrix,
    ridge,
    right,
    factor,
  }: {
    readonly matrix: Float64Array;
    readonly ridge: number;
    readonly right: Float64Array;
    readonly factor: Float64Array;
  },
  out: Float64Array,
): boolean {
  const n = right.length;
  for (let i = 0; i < n; i++) {
    let solution = right[i]!;
    for (let j = 0; j < i; j++) {
      let sum = matrix[n * i + j]!;
      for (let k = 0; k < j; k++) sum -= factor[n * i + k]! * factor[n * j + k]!;
      sum /= factor[n * j + j]!;
      factor[n * i + j] = sum;
      solution -= sum * out[j]!;
    }
    const diagonal = matrix[n * i + i]! + ridge;
    let pivot = diagonal;
    for (let k = 0; k < i; k++) pivot -= square(factor[n * i + k]!);
    if (!(pivot > 2 ** -46 * diagonal)) return false;
    const root = Math.sqrt(pivot);
    factor[n * i + i] = root;
    out[i] = solution / root;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = out[i]!;
    for (let k = i + 1; k < n; k++) sum -= factor[n * k + i]! * out[k]!;
    out[i] = sum / factor[n * i + i]!;
  }
  return true;
}
