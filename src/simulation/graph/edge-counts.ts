import { forEachBlock, type SkillGraph } from './skill-graph.ts';

/** How many text pieces have 0, 1, …, k edges into a set of skills, as a byte map. */
export function piecesByEdges(graph: SkillGraph, inSet: Uint8Array): Float64Array {
  const { k } = graph;
  const pieces = new Float64Array(k + 1);
  forEachBlock(graph, (edges, count) => {
    for (let first = 0; first < count * k; first += k) {
      const x = edgesInto(inSet, edges, first, k);
      pieces[x] = pieces[x]! + 1;
    }
  });
  return pieces;
}

/** How many edges each skill has. */
export function degrees(graph: SkillGraph): Float64Array {
  const counts = new Float64Array(graph.skills);
  const others = new Float64Array(graph.skills); // of every second edge: a count need not wait for the one before
  forEachBlock(graph, (edges, pieces) => {
    const end = pieces * graph.k;
    for (let i = 1; i < end; i += 2) {
      const skill = edges[i - 1]!;
      const other = edges[i]!;
      counts[skill] = counts[skill]! + 1;
      others[other] = others[other]! + 1;
    }
    if (end % 2 === 1) counts[edges[end - 1]!] = counts[edges[end - 1]!]! + 1;
  });
  return counts.map((count, s) => count + others[s]!);
}

/** The text pieces in error: those with the most edges into a set, and of those with equally many the first ones. */
export interface WorstPieces {
  readonly inSet: Uint8Array;
  /** All text pieces with more edges than this are in error. */
  readonly cut: number;
  /** How many of those with just so many are; a fraction is the loss of one more of them. */
  readonly ties: number;
}

/** How many of each skill's edges are in error: whole numbers, but for the edges of a text piece in error in part. */
export function errorCounts(graph: SkillGraph, { inSet, cut, ties }: WorstPieces): Float64Array {
  const { k } = graph;
  const counts = new Float64Array(graph.skills);
  let left = ties;
  forEachBlock(graph, (edges, pieces) => {
    for (let first = 0; first < pieces * k; first += k) {
      const x = edgesInto(inSet, edges, first, k);
      if (x < cut) continue;
      const loss = x > cut ? 1 : Math.min(1, left);
      if (x === cut) left -= loss;
      if (loss > 0) for (let i = first; i < first + k; i++) counts[edges[i]!] = counts[edges[i]!]! + loss;
    }
  });
  return counts;
}

function edgesInto(inSet: Uint8Array, edges: Uint32Array, first: number, k: number): number {
  let x = 0;
  for (let i = first; i < first + k; i++) x += inSet[edges[i]!]!;
  return x;
}
