/**
 * Moves heights apart so that neighbours are at least `gap` from each other, keeping their order (that of the list) and
 * staying as close as possible to where they were (least squares), then within `[low, high]` as far as there is room.
 */
export function spread(heights: readonly number[], gap: number, [low, high]: readonly [number, number]): number[] {
  // With the gaps taken out, this is isotonic regression: pool adjacent violators.
  const pools: { sum: number; count: number }[] = [];
  heights.forEach((height, i) => {
    let pool = { sum: height - i * gap, count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count >= pool.sum / pool.count; last = pools.at(-1)) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  });
  const highest = high - (heights.length - 1) * gap;
  return pools
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => Math.max(low, Math.min(highest, sum / count))))
    .map((height, i) => height + i * gap);
}
