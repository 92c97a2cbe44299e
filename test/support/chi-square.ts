/**
 * How far counts are from what is expected of them, in standard deviations of the chi-square law (Wilson & Hilferty
 * 1931: its cube root is nearly normal, also for few degrees of freedom).
 */
export function chiSquareDeviations(counts: ArrayLike<number>, expected: (i: number) => number): number {
  let chiSquare = 0;
  for (let i = 0; i < counts.length; i++) chiSquare += (counts[i]! - expected(i)) ** 2 / expected(i);
  const spread = 2 / (9 * (counts.length - 1));
  return (Math.cbrt(chiSquare / (counts.length - 1)) - (1 - spread)) / Math.sqrt(spread);
}
