/** The arithmetic mean, by a plain sum; 0 of nothing. */
export function mean(values: ArrayLike<number> & Iterable<number>): number {
  if (values.length === 0) return 0;
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
