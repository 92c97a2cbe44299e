import { degrees } from '../graph/edge-counts.ts';
import type { SkillGraph } from '../graph/skill-graph.ts';
import { tupleOrder } from '../graph/tuple-order.ts';
import { blockStream } from '../random/block-stream.ts';
import { below } from '../random/fill-below.ts';
import { SEARCH_STREAM } from '../random/streams.ts';
import { byFalling, firstOf, type WantedSet } from './skill-set.ts';

/**
 * Where a search begins: the skills with the fewest edges first, and then skills in random orders. Of tuples those all
 * of whose skills are among the first, and those one of whose is, in turn.
 */
export function startingSet(graph: SkillGraph, size: number, wanted: WantedSet, start: number): Uint8Array {
  const order = skillOrder(graph, start);
  return firstOf(size === 1 ? order : tupleOrder(order, size, start % 2 === 0 ? 'all' : 'one'), wanted);
}

/** The set that is fixed in advance: the first skills, or the tuples all of whose skills are among the first. */
export function firstSet(skills: number, size: number, wanted: WantedSet): Uint8Array {
  const order = Uint32Array.from({ length: skills }, (_, s) => s);
  return firstOf(size === 1 ? order : tupleOrder(order, size, 'all'), wanted);
}

function skillOrder(graph: SkillGraph, start: number): Uint32Array {
  if (start === 0) return byFalling(degrees(graph).map((count) => -count));
  const stream = blockStream(graph.seed, SEARCH_STREAM, start);
  return byFalling(new Float64Array(graph.skills).map(() => below(stream, 2 ** 32)));
}
