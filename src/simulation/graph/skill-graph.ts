import { type AliasTable, fillFrom } from '../random/alias-table.ts';
import { type BlockStream, blockStream } from '../random/block-stream.ts';
import { below, fillBelow } from '../random/fill-below.ts';
import { GRAPH_STREAM } from '../random/streams.ts';
import { type PieceTuples, tuplesInto } from './piece-tuples.ts';

/** A random skill graph: its edges are drawn again, block by block, whenever they are looked at, and never stored. */
export interface SkillGraph {
  readonly seed: number;
  readonly textPieces: number;
  readonly skills: number;
  /** Number of skills drawn by each text piece. */
  readonly k: number;
  /** Whether the skills of a text piece are all different. */
  readonly distinct: boolean;
  /** The table of the skills' probabilities, where they are not equally likely. */
  readonly table: AliasTable | undefined;
  /** The kind of draws that it is of, where that is not the usual one: another one gives another graph. */
  readonly stream?: number | undefined;
  /** Where its edges lead to tuples of the skills of another graph: that graph, and which tuples a text piece has. */
  readonly tuples?: TuplesOf | undefined;
}

type TuplesOf = PieceTuples & { readonly of: SkillGraph };

/**
 * Calls `look` with the edges of the text pieces, a block at a time: those of the first text piece come first. A text
 * piece does not depend on how many there are.
 */
export function forEachBlock(graph: SkillGraph, look: Look): void {
  const { seed, textPieces, k, stream = GRAPH_STREAM, tuples } = graph;
  const size = Math.max(1, Math.floor(EDGES_IN_BLOCK / k));
  if (tuples) {
    forEachTupleBlock(tuples, k, size, look);
    return;
  }
  const edges = new Uint32Array(Math.min(size, textPieces) * k);
  const lastDrawnBy = graph.distinct ? new Uint32Array(graph.skills) : undefined;
  for (let block = 0; block * size < textPieces; block++) {
    const pieces = Math.min(size, textPieces - block * size);
    drawEdges(graph, blockStream(seed, stream, block), edges, pieces * k, lastDrawnBy);
    look(edges, pieces);
  }
}

type Look = (edges: Uint32Array, pieces: number) => void;

/** The tuples of `size` text pieces at a time. */
function forEachTupleBlock(tuples: TuplesOf, k: number, size: number, look: Look): void {
  const { of } = tuples;
  const out = new Uint32Array(Math.min(size, of.textPieces) * k);
  let pieces = 0;
  forEachBlock(of, (edges, count) => {
    for (let t = 0; t < count; t++) {
      tuplesInto(tuples, of.skills, edges, t * of.k, out, pieces++ * k);
      if (pieces < size) continue;
      look(out, pieces);
      pieces = 0;
    }
  });
  if (pieces > 0) look(out, pieces);
}

/** A block of 128 kB stays in the cache. */
const EDGES_IN_BLOCK = 32768;

function drawEdges(
  { skills, k, table }: SkillGraph,
  stream: BlockStream,
  edges: Uint32Array,
  count: number,
  lastDrawnBy: Uint32Array | undefined,
): void {
  if (lastDrawnBy) drawDistinct(skills, k, stream, edges, count, lastDrawnBy);
  else if (table) fillFrom(table, stream, edges, count);
  else fillBelow(stream, skills, edges, count);
}

/**
 * A uniformly random set of k skills for each text piece (R. W. Floyd 1987): the j-th draw is among the first j skills,
 * and the j-th itself where that was drawn before.
 *
 * @param lastDrawnBy - for each skill, one more than the text piece of this block that drew it last
 */
function drawDistinct(
  skills: number,
  k: number,
  stream: BlockStream,
  edges: Uint32Array,
  count: number,
  lastDrawnBy: Uint32Array,
): void {
  lastDrawnBy.fill(0);
  for (let first = 0, piece = 1; first < count; first += k, piece++) {
    for (let i = 0; i < k; i++) {
      const last = skills - k + i;
      const drawn = below(stream, last + 1);
      const skill = lastDrawnBy[drawn] === piece ? last : drawn;
      lastDrawnBy[skill] = piece;
      edges[first + i] = skill;
    }
  }
}
