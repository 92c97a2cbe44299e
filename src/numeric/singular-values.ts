/**
 * Singular values of the matrix with the given columns, by one-sided Jacobi rotations: also the small ones keep their
 * digits, which those of the Gram matrix would lose. The columns are overwritten.
 */
export function singularValues(columns: readonly Float64Array[]): number[] {
  for (let sweep = 0; sweep < 30; sweep++) {
    let turned = false;
    for (let i = 1; i < columns.length; i++) {
      for (let j = 0; j < i; j++) turned = rotate(columns[i]!, columns[j]!) || turned;
    }
    if (!turned) break;
  }
  return columns.map((column) => Math.sqrt(dot(column, column)));
}

/** Makes two columns orthogonal; false where they were. */
function rotate(p: Float64Array, q: Float64Array): boolean {
  const pp = dot(p, p);
  const qq = dot(q, q);
  const pq = dot(p, q);
  if (Math.abs(pq) <= 2 ** -52 * Math.sqrt(pp * qq)) return false;
  const cotangent = (qq - pp) / (2 * pq);
  const tangent = Math.sign(cotangent || 1) / (Math.abs(cotangent) + hypotenuse(cotangent));
  const cosine = 1 / hypotenuse(tangent);
  const sine = cosine * tangent;
  for (let k = 0; k < p.length; k++) {
    const value = p[k]!;
    p[k] = cosine * value - sine * q[k]!;
    q[k] = sine * value + cosine * q[k]!;
  }
  return true;
}

/** √(1 + x²), also where x² overflows. */
function hypotenuse(x: number): number {
  return Math.abs(x) < 2 ** 500 ? Math.sqrt(1 + x * x) : Math.abs(x);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

/**
 * The triangular factor of the matrix with the given columns, column by column: as many short columns with the same
 * lengths and angles, by the modified Gram–Schmidt process. The given ones are overwritten.
 */
export function triangle(columns: readonly Float64Array[]): Float64Array[] {
  const factor = columns.map(() => new Float64Array(columns.length));
  columns.forEach((column, k) => {
    const length = Math.sqrt(dot(column, column));
    factor[k]![k] = length;
    if (length === 0) return;
    for (let j = k + 1; j < columns.length; j++) {
      const other = columns[j]!;
      const along = dot(column, other) / length;
      factor[j]![k] = along;
      for (let i = 0; i < other.length; i++) other[i]! -= (along / length) * column[i]!;
    }
  });
  return factor;
}
