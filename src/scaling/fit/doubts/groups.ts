import type { RunDoubt } from './run-doubt.ts';

/** Less of the variance of the ranks is not worth a word. */
const LEAST_SHARE = 0.5;

/** − ln of the chance at which a column is named for nothing. */
const CHANCE = 7;

/** The columns whose entries divide the residuals, by Kruskal and Wallis' test, those that tell most first. */
export function groupDoubts(
  residuals: Float64Array,
  columns: readonly (readonly [column: string, entries: readonly string[]])[],
): readonly RunDoubt[] {
  const ranks = ranksOf(residuals);
  const total = ranks.reduce((sum, rank) => sum + rank * rank, 0);
  if (!(total > 0)) return [];
  return columns
    .map(([column, entries]) => {
      const groups = sumsOf(ranks, entries);
      const between = [...groups.values()].reduce(
        (sum, { ranks: inGroup, count }) => sum + (inGroup * inGroup) / count,
        0,
      );
      return { kind: 'groups' as const, column, share: between / total, entries: groups.size };
    })
    .filter(({ share, entries }) => {
      if (entries < 2 || entries > residuals.length / 4 || share < LEAST_SHARE) return false;
      const freedom = entries - 1;
      return (residuals.length - 1) * share >= freedom + 2 * Math.sqrt(CHANCE * freedom) + 2 * CHANCE;
    })
    .sort((a, b) => b.share - a.share)
    .map(({ entries, ...doubt }) => doubt);
}

/** Ranks about their mean; equal numbers share the mean of theirs. */
function ranksOf(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let i = start; i < end; i++) ranks[order[i]!] = (start + end - order.length) / 2;
    start = end;
  }
  return ranks;
}

function sumsOf(ranks: Float64Array, entries: readonly string[]): Map<string, { ranks: number; count: number }> {
  const groups = new Map<string, { ranks: number; count: number }>();
  entries.forEach((entry, i) => {
    const group = groups.get(entry);
    if (group) {
      group.ranks += ranks[i]!;
      group.count++;
    } else groups.set(entry, { ranks: ranks[i]!, count: 1 });
  });
  return groups;
}
