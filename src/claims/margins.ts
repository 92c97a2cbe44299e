/** What claims say of two numbers, either of which may be infinite. */

/** right − left: 0 if they are the same infinity. */
export function difference(right: number, left: number): number {
  return right === left ? 0 : right - left;
}

/** Minus the distance of two numbers that are to be the same. */
export function agreement(one: number, other: number): number {
  return -Math.abs(difference(one, other));
}

/** So many units in the last place of a number of this size, and of the smallest normal number at least. */
export function ulps(count: number, size: number): number {
  return count * 2 ** -52 * Math.max(Math.abs(size), 2 ** -1022);
}
