import { forEachBlock, type SkillGraph } from './skill-graph.ts';

/** In how many text pieces each skill is in each slot: of slot j and skill s that is at j·m + s. */
export function slotCounts(graph: SkillGraph): Float64Array {
  const { k, skills } = graph;
  const counts = new Float64Array(k * skills);
  forEachBlock(graph, (edges, pieces) => {
    for (let first = 0; first < pieces * k; first += k) addSlots(counts, skills, edges, first, k, 1);
  });
  return counts;
}

/** In how many slots of all text pieces each skill is. */
export function skillDegrees(counts: Float64Array, skills: number): Float64Array {
  const sums = new Float64Array(skills);
  counts.forEach((count, i) => {
    sums[i % skills] = sums[i % skills]! + count;
  });
  return sums;
}

/** A weight for each skill in each slot; the score of a text piece is the sum of its weights. */
export interface SlotWeights {
  readonly weights: Uint32Array;
  /** The largest score that a text piece can have. */
  readonly most: number;
}

/** How many text pieces have each score. */
export function piecesByScore(graph: SkillGraph, { weights, most }: SlotWeights): Float64Array {
  const { k, skills } = graph;
  const pieces = new Float64Array(most + 1);
  forEachBlock(graph, (edges, count) => {
    for (let first = 0; first < count * k; first += k) {
      const score = scoreOf(weights, skills, edges, first, k);
      pieces[score] = pieces[score]! + 1;
    }
  });
  return pieces;
}

/** The losses of the text pieces with the largest scores: all above the cut, and of those on it the first ones. */
export function slotErrors(
  graph: SkillGraph,
  { weights }: SlotWeights,
  { cut, ties }: { readonly cut: number; readonly ties: number },
): Float64Array {
  const { k, skills } = graph;
  const losses = new Float64Array(k * skills);
  let left = ties;
  forEachBlock(graph, (edges, pieces) => {
    for (let first = 0; first < pieces * k; first += k) {
      const score = scoreOf(weights, skills, edges, first, k);
      if (score < cut) continue;
      const loss = score > cut ? 1 : Math.min(1, left);
      if (score === cut) left -= loss;
      if (loss > 0) addSlots(losses, skills, edges, first, k, loss);
    }
  });
  return losses;
}

function addSlots(
  counts: Float64Array,
  skills: number,
  edges: Uint32Array,
  first: number,
  k: number,
  amount: number,
): void {
  for (let j = 0, base = 0; j < k; j++, base += skills) {
    const place = base + edges[first + j]!;
    counts[place] = counts[place]! + amount;
  }
}

function scoreOf(weights: Uint32Array, skills: number, edges: Uint32Array, first: number, k: number): number {
  let score = 0;
  for (let j = 0, base = 0; j < k; j++, base += skills) score += weights[base + edges[first + j]!]!;
  return score;
}
