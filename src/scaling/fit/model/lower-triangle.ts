import { DIMENSION } from './frame.ts';

/** Where the entry of two coordinates stands in a symmetric matrix, of which only the lower triangle is kept. */
export function entry(j: number, k: number): number {
  return j >= k ? DIMENSION * j + k : DIMENSION * k + j;
}
