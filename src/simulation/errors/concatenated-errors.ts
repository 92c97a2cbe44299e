import { concatenatedCounts } from '../graph/concatenated-counts.ts';
import type { SkillGraph } from '../graph/skill-graph.ts';
import { piecesByScore, skillDegrees, slotCounts, slotErrors, type SlotWeights } from '../graph/slot-counts.ts';
import { skillsOf } from '../graph/tuple-order.ts';
import type { SetAndEdges } from './adversarial-errors.ts';
import type { WantedSet } from './skill-set.ts';
import { bestOf, firstSet } from './starting-set.ts';
import { cutAt } from './worst-pieces.ts';
import { errorFraction, worstSkills } from './worst-skills.ts';

/** Tuples of skills in concatenated text pieces, `errorPieces` of which are in error. */
export interface Concatenation {
  readonly graph: SkillGraph;
  readonly size: number;
  readonly errorPieces: number;
  readonly wanted: WantedSet;
}

/** Errors that do not look at the skills: the first text pieces are as good a random set as any. */
export function randomConcatenatedErrors(concatenation: Concatenation): SetAndEdges {
  const { graph, errorPieces, wanted } = concatenation;
  const search = searchOf(concatenation);
  const weights = new Uint32Array(graph.k * graph.skills);
  const errors = errorsOf(search, slotErrors(graph, { weights, most: 0 }, { cut: 0, ties: errorPieces }));
  return { inSet: worstSkills(errors, search.degrees, wanted), degrees: search.degrees, errors };
}

/** Errors against the tuples of the first skills, as bad as {@link climb} finds. */
export function obliviousConcatenatedErrors(concatenation: Concatenation): SetAndEdges {
  const { graph, size, wanted } = concatenation;
  const search = searchOf(concatenation);
  const { inSet, errors } = climb(search, firstSet(graph.skills, size, wanted), true);
  return { inSet, degrees: search.degrees, errors };
}

/**
 * As bad as a search finds that has seen the graph: the text pieces and the worst tuples for them take turns, from
 * several sets of tuples. What is found is one choice of text pieces, so its error is a lower bound on the worst one.
 */
export function adversarialConcatenatedErrors(concatenation: Concatenation, starts: number): SetAndEdges {
  const { graph, size, wanted } = concatenation;
  const search = searchOf(concatenation);
  const degree = skillDegrees(search.counts, graph.skills);
  const best = bestOf({ graph, degree, size, wanted, starts }, (start) => climb(search, start, false));
  return { inSet: best.inSet, degrees: search.degrees, errors: best.errors };
}

interface Search extends Concatenation {
  readonly counts: Float64Array;
  readonly degrees: Float64Array;
}

function searchOf(concatenation: Concatenation): Search {
  const { graph, size } = concatenation;
  const counts = slotCounts(graph);
  return { ...concatenation, counts, degrees: concatenatedCounts(counts, graph.skills, size) };
}

/** The occurrences that have a text piece in error among theirs: all but those that have none. */
function errorsOf({ graph, size, counts, degrees }: Search, losses: Float64Array): Float64Array {
  const good = concatenatedCounts(
    counts.map((count, i) => count - losses[i]!),
    graph.skills,
    size,
  );
  return degrees.map((degree, tuple) => Math.max(0, degree - good[tuple]!));
}

interface Found {
  readonly inSet: Uint8Array;
  readonly errors: Float64Array;
  /** The fraction of the occurrences of the set that are in error. */
  readonly fraction: number;
}

/**
 * Takes turns between text pieces and tuples until nothing is gained; with a fixed set, between text pieces and what
 * each of them spoils beside the others. Which text pieces are the worst for a set of tuples is not known: those are
 * taken that would each by itself spoil most of what the last ones left.
 */
function climb(search: Search, start: Uint8Array, fixed: boolean): Found {
  const { graph, counts, degrees, errorPieces, wanted } = search;
  let found: Found = { inSet: start, errors: new Float64Array(degrees.length), fraction: -1 };
  let good = counts;
  for (;;) {
    const weights = weightsFor(search, found.inSet, good);
    const losses = slotErrors(graph, weights, cutAt(piecesByScore(graph, weights), errorPieces));
    const errors = errorsOf(search, losses);
    const inSet = fixed ? start : worstSkills(errors, degrees, wanted);
    const fraction = errorFraction(errors, degrees, inSet);
    if (fraction <= found.fraction) return found;
    found = { inSet, errors, fraction };
    good = counts.map((count, i) => count - losses[i]!);
  }
}

/** Scores up to here are counted one by one. */
const SCORES = 2 ** 22;

/** How many good occurrences of tuples of the set a skill in a slot is part of, in thousandths of the most. */
function weightsFor({ graph: { skills, k }, size }: Search, inSet: Uint8Array, good: Float64Array): SlotWeights {
  const exact = new Float64Array(good.length);
  const own = new Uint32Array(size);
  for (let tuple = 0; tuple < inSet.length; tuple++) {
    if (inSet[tuple] === 0) continue;
    skillsOf(tuple, skills, size, own);
    for (let base = 0; base < good.length; base += skills) addOthers(own, good, base, exact);
  }
  const largest = exact.reduce((most, weight) => Math.max(most, weight), Number.MIN_VALUE);
  const steps = Math.max(1, Math.min(1000, Math.floor(SCORES / k)));
  return { weights: Uint32Array.from(exact, (weight) => Math.round((weight / largest) * steps)), most: k * steps };
}

/** Adds to each skill of a tuple the product of what the others have in this slot. */
function addOthers(own: Uint32Array, good: Float64Array, base: number, exact: Float64Array): void {
  for (let i = 0; i < own.length; i++) {
    let product = 1;
    for (let j = 0; j < own.length; j++) if (j !== i) product *= good[base + own[j]!]!;
    exact[base + own[i]!] = exact[base + own[i]!]! + product;
  }
}
