import { degrees, errorCounts, piecesByEdges } from '../graph/edge-counts.ts';
import type { SkillGraph } from '../graph/skill-graph.ts';
import { exchange, type ExchangeSearch, type Found, fractionOf } from './exchange.ts';
import type { EdgeCounts } from './oblivious-errors.ts';
import type { WantedSet } from './skill-set.ts';
import { bestOf } from './starting-set.ts';
import { cutAt } from './worst-pieces.ts';
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

interface Search extends ExchangeSearch {
  readonly wanted: WantedSet;
}

/** What is found with a set of skills. */
function foundWith({ graph, errorPieces, degree }: Search, inSet: Uint8Array): Found {
  return { inSet, fraction: fractionOf(piecesByEdges(graph, inSet), errorPieces, sumOver(inSet, degree)) };
}

/** Takes turns between text pieces and skills until nothing is gained. */
function climb(search: Search, start: Uint8Array): Found {
  const { graph, errorPieces, wanted, degree } = search;
  let found = foundWith(search, start);
  for (;;) {
    const { errors } = edgesAgainst(graph, errorPieces, found.inSet, degree);
    const next = foundWith(search, worstSkills(errors, degree, wanted));
    if (next.fraction <= found.fraction) return found;
    found = next;
  }
}
