/** Quantile of values in ascending order, with linear interpolation between order statistics: R's type 7. */
export function quantile(ascending: ArrayLike<number>, probability: number): number {
  return quantileOf(ascending.length, (i) => ascending[i]!, probability);
}

/** The same of as many values as `size` says, of which `at` finds the one at a place in ascending order. */
function quantileOf(size: number, at: (place: number) => number, probability: number): number {
  const place = probability * (size - 1);
  const below = Math.floor(place);
  const low = at(below);
  const high = at(Math.min(below + 1, size - 1));
  return low === high ? low : low + (place - below) * (high - low); // equal infinities have no difference
}

/**
 * The percentile interval of a confidence, of as many values as `size` says, found by their place in ascending order.
 */
export function percentileInterval(
  size: number,
  at: (place: number) => number,
  confidence: number,
): { readonly lower: number; readonly upper: number } {
  return {
    lower: quantileOf(size, at, (1 - confidence) / 2),
    upper: quantileOf(size, at, (1 + confidence) / 2),
  };
}
