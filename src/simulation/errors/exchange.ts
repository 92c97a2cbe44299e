import { piecesByEdges } from '../graph/edge-counts.ts';
import { forEachBlock, type SkillGraph } from '../graph/skill-graph.ts';
import { cutAt, edgesOfWorst } from './worst-pieces.ts';
import { sumOver } from './worst-skills.ts';

/** What is searched: the worst set of skills, and text pieces, of a graph. */
export interface ExchangeSearch {
  readonly graph: SkillGraph;
  readonly errorPieces: number;
  /** Edges of each skill. */
  readonly degree: Float64Array;
}

/** A set of skills. */
export interface Found {
  readonly inSet: Uint8Array;
  /** The fraction of its edges that are in error. */
  readonly fraction: number;
}

/** Looks at so many edges would be made by all exchanges together, were each to be looked at by itself. */
const EXCHANGE_EDGES = 2e8;

/** Edges whose text pieces are kept: 64 MB. */
const KEPT_EDGES = 2 ** 24;

/**
 * Exchanges one skill for another as long as that gains, and as long as there are not too many exchanges.
 *
 * How many edges each text piece has into the set is kept, and the text pieces of each skill, so that an exchange takes
 * time in proportion to the edges of a skill. Of a graph with very many edges, which has few exchanges then, each is
 * looked at anew.
 */
export function exchange(search: ExchangeSearch, start: Found, keptEdges: number = KEPT_EDGES): Found {
  const { textPieces, k, skills } = search.graph;
  const inside = start.inSet.reduce((sum, each) => sum + each, 0);
  const exchanges = inside * (skills - inside);
  let left = EXCHANGE_EDGES / (textPieces * k);
  if (exchanges > left) return start;
  const gain = textPieces * k <= keptEdges ? gainsByCounts(search, start.inSet) : gainByLooking(search);
  let found = start;
  for (let next: Found | undefined = start; next !== undefined && exchanges <= left; left -= exchanges) {
    next = gain(found);
    found = next ?? found;
  }
  return found;
}

/** The first exchange that gains on what was found, if there is one. */
type Gain = (found: Found) => Found | undefined;

function gainsByCounts({ graph, errorPieces, degree }: ExchangeSearch, start: Uint8Array): Gain {
  const { starts, pieces } = piecesOfSkills(graph, degree);
  const edges = new Uint32Array(graph.textPieces);
  const counts = new Float64Array(graph.k + 1);
  counts[0] = graph.textPieces;
  const move = (skill: number, by: 1 | -1): void => {
    for (let i = starts[skill]!; i < starts[skill + 1]!; i++) {
      const x = edges[pieces[i]!]!;
      counts[x] = counts[x]! - 1;
      counts[x + by] = counts[x + by]! + 1;
      edges[pieces[i]!] = x + by;
    }
  };
  for (let s = 0; s < start.length; s++) if (start[s] === 1) move(s, 1);
  return ({ inSet, fraction }) => {
    const all = sumOver(inSet, degree);
    for (let out = 0; out < inSet.length; out++) {
      if (inSet[out] === 0) continue;
      move(out, -1);
      for (let into = 0; into < inSet.length; into++) {
        if (inSet[into] === 1) continue;
        move(into, 1);
        const next = fractionOf(counts, errorPieces, all - degree[out]! + degree[into]!);
        if (next > fraction) return { inSet: exchanged(inSet, out, into), fraction: next };
        move(into, -1);
      }
      move(out, 1);
    }
    return undefined;
  };
}

function gainByLooking({ graph, errorPieces, degree }: ExchangeSearch): Gain {
  return ({ inSet, fraction }) => {
    for (let out = 0; out < inSet.length; out++) {
      for (let into = 0; inSet[out] === 1 && into < inSet.length; into++) {
        if (inSet[into] === 1) continue;
        const set = exchanged(inSet, out, into);
        const next = fractionOf(piecesByEdges(graph, set), errorPieces, sumOver(set, degree));
        if (next > fraction) return { inSet: set, fraction: next };
      }
    }
    return undefined;
  };
}

/** The fraction of a set's edges in error, by how many text pieces have how many of them. */
export function fractionOf(pieces: Float64Array, errorPieces: number, edges: number): number {
  return edges === 0 ? 0 : edgesOfWorst(pieces, cutAt(pieces, errorPieces)) / edges;
}

function exchanged(inSet: Uint8Array, out: number, into: number): Uint8Array {
  const next = inSet.slice();
  next[out] = 0;
  next[into] = 1;
  return next;
}

/** The text pieces of each skill, once for every edge: those of skill s are from `starts[s]` on. */
function piecesOfSkills(
  graph: SkillGraph,
  degree: Float64Array,
): { readonly starts: Uint32Array; readonly pieces: Uint32Array } {
  const { k, skills } = graph;
  const starts = new Uint32Array(skills + 1);
  for (let s = 0; s < skills; s++) starts[s + 1] = starts[s]! + degree[s]!;
  const next = starts.slice();
  const pieces = new Uint32Array(starts[skills]!);
  let first = 0;
  forEachBlock(graph, (edges, count) => {
    for (let i = 0; i < count * k; i++) {
      const place = next[edges[i]!]!;
      pieces[place] = first + Math.floor(i / k);
      next[edges[i]!] = place + 1;
    }
    first += count;
  });
  return { starts, pieces };
}
