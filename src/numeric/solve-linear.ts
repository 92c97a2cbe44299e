/**
 * Solves a square system by Gaussian elimination with partial pivoting, in place.
 *
 * @param rows - the matrix with the right side as its last column; overwritten
 * @returns the solution, or nothing where a pivot is 0
 */
export function solveLinear(rows: readonly Float64Array[]): Float64Array | undefined {
  const n = rows.length;
  const order = [...rows];
  for (let k = 0; k < n; k++) {
    let largest = k;
    for (let i = k + 1; i < n; i++) {
      if (Math.abs(order[i]![k]!) > Math.abs(order[largest]![k]!)) largest = i;
    }
    const pivot = order[largest]!;
    order[largest] = order[k]!;
    order[k] = pivot;
    if (pivot[k] === 0) return undefined;
    for (let i = k + 1; i < n; i++) {
      const row = order[i]!;
      const factor = row[k]! / pivot[k]!;
      for (let j = k; j <= n; j++) row[j]! -= factor * pivot[j]!;
    }
  }
  const solution = new Float64Array(n);
  for (let k = n - 1; k >= 0; k--) {
    let sum = order[k]![n]!;
    for (let j = k + 1; j < n; j++) sum -= order[k]![j]! * solution[j]!;
    solution[k] = sum / order[k]![k]!;
  }
  return solution;
}
