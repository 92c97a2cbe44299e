import { DIMENSION } from '../model/frame.ts';

/** The product of two vectors of coordinates. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < DIMENSION; j++) sum += a[j]! * b[j]!;
  return sum;
}
