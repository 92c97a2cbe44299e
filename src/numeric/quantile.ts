/** Quantile of values in ascending order, with linear interpolation between order statistics: R's type 7. */
export function quantile(ascending: ArrayLike<number>, probability: number): number {
  const place = probability * (ascending.length - 1);
  const below = Math.floor(place);
  const low = ascending[below]!;
  const high = ascending[Math.min(below + 1, ascending.length - 1)]!;
  return low === high ? low : low + (place - below) * (high - low); // equal infinities have no difference
}
