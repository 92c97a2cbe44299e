import type { SkillGraph } from '../graph/skill-graph.ts';
import { tupleOrder } from '../graph/tuple-order.ts';
import { blockStream } from '../random/block-stream.ts';
import { below } from '../random/fill-below.ts';
import { SEARCH_STREAM } from '../random/streams.ts';
import { byFalling, firstOf, type WantedSet } from './skill-set.ts';

/** Where searches for the worst set of skills, or of tuples of them, begin. */
export interface Starts {
  readonly graph: SkillGraph;
  /** Edges of each skill of the graph. */
  readonly degree: Float64Array;
  readonly size: number;
  readonly wanted: WantedSet;
  readonly starts: number;
}

/** The best of what searches from several sets find. */
export function bestOf<Found extends { readonly fraction: number }>(
  from: Starts,
  search: (start: Uint8Array) => Found,
): Found {
  let best = search(startingSet(from, 0));
  for (let start = 1; start < from.starts; start++) {
    const next = search(startingSet(from, start));
    if (next.fraction > best.fraction) best = next;
  }
  return best;
}

/**
 * The skills with the fewest edges first, and then skills in random orders. Of tuples those all of whose skills are
 * among the first, and those one of whose is, in turn.
 */
function startingSet(from: Starts, start: number): Uint8Array {
  const order = skillOrder(from, start);
  const { size, wanted } = from;
  return firstOf(size === 1 ? order : tupleOrder(order, size, start % 2 === 0 ? 'all' : 'one'), wanted);
}

/** The set that is fixed in advance: the first skills, or the tuples all of whose skills are among the first. */
export function firstSet(skills: number, size: number, wanted: WantedSet): Uint8Array {
  const order = Uint32Array.from({ length: skills }, (_, s) => s);
  return firstOf(size === 1 ? order : tupleOrder(order, size, 'all'), wanted);
}

function skillOrder({ graph, degree }: Starts, start: number): Uint32Array {
  if (start === 0) return byFalling(degree.map((count) => -count));
  const stream = blockStream(graph.seed, SEARCH_STREAM, start);
  return byFalling(new Float64Array(graph.skills).map(() => below(stream, 2 ** 32)));
}
