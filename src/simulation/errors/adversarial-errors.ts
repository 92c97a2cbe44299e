import { degrees, errorCounts, piecesByEdges } from '../graph/edge-counts.ts';
import type { SkillGraph } from '../graph/skill-graph.ts';
import type { EdgeCounts } from './oblivious-errors.ts';
import type { WantedSet } from './skill-set.ts';
import { bestOf } from './starting-set.ts';
import { cutAt, edgesOfWorst } from './worst-pieces.ts';
import { sumOver, worstSkills } from './worst-skills.ts';

/** A set of skills, and the edges of all skills where the text pieces in error are the worst for it. */
export interface SetAndEdges extends EdgeCounts {
  readonly inSet: Uint8Array;
}

/**
 * The worst text pieces and skills that a search finds, as an adversary would who has seen the graph.
 *
 * For a given set of skills the worst text pieces are known exactly, and for given text pieces the worst skills: the
 * two take turns, from several sets at the start, until nothing is gained; then skills are exchanged one for one, where
 * that takes little time. What is found is one choice of text pieces, so its error is a lower bound on the worst one.
 */
export function adversarialErrors(
  graph: SkillGraph,
  errorPieces: number,
  wanted: WantedSet,
  starts: number,
): SetAndEdges {
  const degree = degrees(graph);
  const search = { graph, errorPieces, wanted, degree };
  const { tuples } = graph;
  const skills = tuples
    ? { graph: tuples.of, degree: degrees(tuples.of), size: tuples.size }
    : { graph, degree, size: 1 };
  const best = bestOf({ ...skills, wanted, starts }, (start) => climb(search, start));
  const inSet = 'size' in wanted ? exchange(search, best).inSet : best.inSet;
  return edgesAgainst(graph, errorPieces, inSet, degree);
}

/** The edges where the text pieces in error are the worst against a set of skills. */
export function edgesAgainst(
  graph: SkillGraph,
  errorPieces: number,
  inSet: Uint8Array,
  degree: Float64Array = degrees(graph),
): SetAndEdges {
  const cut = cutAt(piecesByEdges(graph, inSet), errorPieces);
  return { inSet, degrees: degree, errors: errorCounts(graph, { inSet, ...cut }) };
}

interface Search {
  readonly graph: SkillGraph;
  readonly errorPieces: number;
  readonly wanted: WantedSet;
  readonly degree: Float64Array;
}

interface Found {
  readonly inSet: Uint8Array;
  /** The fraction of its edges that are in error. */
  readonly fraction: number;
}

function fractionOf({ graph, errorPieces, degree }: Search, inSet: Uint8Array): number {
  const pieces = piecesByEdges(graph, inSet);
  const all = sumOver(inSet, degree);
  return all === 0 ? 0 : edgesOfWorst(pieces, cutAt(pieces, errorPieces)) / all;
}

/** Takes turns between text pieces and skills until nothing is gained. */
function climb(search: Search, start: Uint8Array): Found {
  const { graph, errorPieces, wanted, degree } = search;
  let found = { inSet: start, fraction: fractionOf(search, start) };
  for (;;) {
    const { errors } = edgesAgainst(graph, errorPieces, found.inSet, degree);
    const inSet = worstSkills(errors, degree, wanted);
    const fraction = fractionOf(search, inSet);
    if (fraction <= found.fraction) return found;
    found = { inSet, fraction };
  }
}

/** Edges that exchanges may look at, all together: some seconds. */
const EXCHANGE_EDGES = 2e8;

/** Exchanges one skill for another as long as that gains, and as long as the edges to look at are not too many. */
function exchange(search: Search, start: Found): Found {
  const { textPieces, k, skills } = search.graph;
  const inside = sumOver(start.inSet, new Float64Array(skills).fill(1));
  let left = EXCHANGE_EDGES / (textPieces * k);
  let found = start;
  for (let gained = true; gained && inside * (skills - inside) <= left;) {
    gained = false;
    left -= inside * (skills - inside);
    for (const next of exchanges(found.inSet)) {
      const fraction = fractionOf(search, next);
      if (fraction > found.fraction) {
        found = { inSet: next, fraction };
        gained = true;
        break;
      }
    }
  }
  return found;
}

/** All sets that differ in one skill from this one. */
function* exchanges(inSet: Uint8Array): Generator<Uint8Array> {
  for (let out = 0; out < inSet.length; out++) {
    for (let into = 0; inSet[out] === 1 && into < inSet.length; into++) {
      if (inSet[into] === 1) continue;
      const next = inSet.slice();
      next[out] = 0;
      next[into] = 1;
      yield next;
    }
  }
}
