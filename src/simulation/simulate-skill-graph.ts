import { checkNamed } from '../errors.ts';
import { adversarialErrors, edgesAgainst, type SetAndEdges } from './errors/adversarial-errors.ts';
import { type Division, type EdgeCounts, obliviousErrors, type Part } from './errors/oblivious-errors.ts';
import {
  adversarialConcatenatedErrors,
  obliviousConcatenatedErrors,
  randomConcatenatedErrors,
} from './errors/concatenated-errors.ts';
import { firstSet } from './errors/starting-set.ts';
import { errorFraction, worstSkills } from './errors/worst-skills.ts';
import { degrees, errorCounts } from './graph/edge-counts.ts';
import type { SkillGraph } from './graph/skill-graph.ts';
import { tupleGraph } from './graph/tuple-graph.ts';
import { aliasTable } from './random/alias-table.ts';
import { blockStream } from './random/block-stream.ts';
import { type Cells, throwBalls } from './random/multinomial.ts';
import { COUNTS_STREAM } from './random/streams.ts';
import {
  checkedSetting,
  type ErrorModel,
  SKILL_GRAPH_OPTIONS,
  type SimulationSetting,
  type SkillGraphOptions,
} from './sizes.ts';

/**
 * What a simulated graph shows.
 *
 * @category Skill graphs
 */
export interface SkillGraphStatistics {
  /** Number n of text pieces. */
  readonly textPieces: number;
  /** Number m of skills. */
  readonly skills: number;
  /** Number of skills drawn by each text piece. */
  readonly k: number;
  /** Number q of text pieces in error; real where losses are graded. */
  readonly errorPieces: number;
  /** How the text pieces in error were chosen. */
  readonly errors: ErrorModel;
  /** Size k' of the tuples of skills that are counted; 1 for skills. */
  readonly tupleSize: number;
  /**
   * Number of edges of each skill, or of occurrences of each tuple: (s₁, …, s_k') is at s₁ m^(k'−1) + … + s_k', with
   * skills from 0 on. Numbers above 2⁵³ are rounded.
   */
  readonly degrees: Float64Array;
  /** Number of edges, or occurrences, in error, or their loss where losses are graded. */
  readonly errorEdges: Float64Array;
  /**
   * The skills or tuples Z that the errors are the worst for, in rising order; for random errors, those on which most
   * edges are in error.
   */
  readonly worstSkills: Uint32Array;
  /** The fraction of the edges, or occurrences, of Z that are in error. */
  readonly worstError: number;
}

/**
 * Draws a random skill graph, lets errors be made on it, and counts on which skills they fall.
 *
 * Each of n text pieces draws k of m skills; q = ⌊θn⌋ of the text pieces are in error. For a set Z of skills the worst
 * choice of text pieces Y is that of the q with the most edges into Z; as n → ∞ the fraction of the edges of Z in error
 * then tends to the sharp curve,
 *
 * ```math
 * \frac{e(Y,Z)}{\deg(Z)} \to \theta\,\beta^\circ(\theta,k,a), \qquad a = |Z|/m
 * ```
 *
 * | `errors`        | text pieces in error                                       | time grows with        |
 * | --------------- | ---------------------------------------------------------- | ---------------------- |
 * | `'random'`      | a uniformly random set                                     | skills                 |
 * | `'oblivious'`   | the worst for the first skills, fixed before the draw      | skills, k              |
 * | `'adversarial'` | the worst for the worst set of skills that a search finds  | text pieces × k × looks |
 *
 * With a `tupleSize` k' above 1 errors are counted on tuples of skills: `within` one text piece, for every ordered
 * choice of k' of its slots; or in the concatenations of k' different text pieces, slot by slot, each of which is in
 * error when one of its parts is. The q text pieces in error are chosen as before. As n → ∞ the errors on the tuples of
 * a set of measure a are at most
 *
 * ```math
 * \theta\,\beta^\circ(\theta,\lfloor k/k'\rfloor,a) \quad\text{inside a text piece,}\qquad
 * \theta'\beta^\circ(\theta',k,a),\;\; \theta' = 1-(1-\theta)^{k'} \quad\text{in concatenations.}
 * ```
 *
 * @param options - sizes, errors and seed
 * @returns the edges of each skill, or the occurrences of each tuple, those in error, and the set of skills or tuples
 * that the errors are the worst for
 * @throws {@link DomainError} if an argument is outside its domain, or a setting is unknown
 * @remarks The adversary's search ends in a choice of text pieces, so its `worstError` is a lower bound on the worst
 * one of the graph, and may be below it. The same seed gives the same graph for every kind of errors that draws one.
 * With independent draws, random and oblivious errors draw the counts of edges from their law, without a graph; with
 * distinct ones, and for tuples, the graph is drawn. No graph is stored: every look draws its edges again. Tuples are
 * of independent draws only: about tuples of distinct ones no theorem is known. Which text pieces are the worst for a
 * set of tuples in concatenations is not known either: `'oblivious'` errors are then as bad as a search finds.
 * @example
 * ```ts
 * import { sharpErrorAmplification } from 'skill-emergence';
 * import { simulateSkillGraph } from 'skill-emergence/simulation';
 *
 * const sizes = { textPieces: 1e9, skills: 200, k: 8, theta: 0.1, badSkills: 20 };
 * simulateSkillGraph({ ...sizes, errors: 'oblivious', seed: 1 }).worstError.toFixed(3); // => '0.304'
 * 0.1 * sharpErrorAmplification({ theta: 0.1, k: 8, alpha: 0.1 }); // ~> 0.30446
 * const pairs = { ...sizes, textPieces: 2e4, skills: 20, badSkills: 40, tupleSize: 2, within: 'piece' } as const;
 * simulateSkillGraph({ ...pairs, seed: 1 }).worstError.toFixed(2); // => '0.39'
 * 0.1 * sharpErrorAmplification({ theta: 0.1, k: 4, alpha: 0.1 }); // ~> 0.39025
 * ```
 * @see A result of this library, proved in [The theorem and its proof](../../docs/theorem.md), Theorems 4.1, 6.1
 * and 6.2.
 * @category Skill graphs
 */
export function simulateSkillGraph(options: SkillGraphOptions): SkillGraphStatistics {
  checkNamed('simulateSkillGraph', 'options', options, SKILL_GRAPH_OPTIONS);
  return simulate(checkedSetting(options));
}

/** The simulation of a setting that has been checked. */
export function simulate(setting: SimulationSetting): SkillGraphStatistics {
  const { textPieces, skills, k, errorPieces, errors, tupleSize } = setting;
  const edges = edgesOf(setting);
  const { inSet } = edges;
  return {
    ...{ textPieces, skills, k, errorPieces, errors, tupleSize },
    degrees: edges.degrees,
    errorEdges: edges.errors,
    worstSkills: Uint32Array.from(inSet.keys()).filter((s) => inSet[s] === 1),
    worstError: errorFraction(edges.errors, edges.degrees, inSet),
  };
}

function edgesOf(setting: SimulationSetting): SetAndEdges {
  const { errorPieces, wanted, errors, distinct, starts, tupleSize, within } = setting;
  if (tupleSize > 1 && within === 'concatenation') return concatenatedErrors(setting);
  if (errors === 'adversarial') return adversarialErrors(graphOf(setting), errorPieces, wanted, starts);
  const drawn = distinct || tupleSize > 1;
  if (errors === 'random') {
    const counts = drawn ? firstPieces(setting) : randomErrors(setting);
    return { ...counts, inSet: worstSkills(counts.errors, counts.degrees, wanted) };
  }
  const inSet = firstSet(setting.skills, tupleSize, wanted);
  if (drawn) return edgesAgainst(graphOf(setting), errorPieces, inSet);
  const { textPieces, k, seed } = setting;
  const stream = blockStream(seed, COUNTS_STREAM, 0);
  return { ...obliviousErrors(textPieces, k, errorPieces, divisionBy(inSet, setting), stream), inSet };
}

function concatenatedErrors(setting: SimulationSetting): SetAndEdges {
  const { tupleSize: size, errorPieces, wanted, errors, starts } = setting;
  const concatenation = { graph: drawnGraph(setting), size, errorPieces, wanted };
  if (errors === 'random') return randomConcatenatedErrors(concatenation);
  if (errors === 'oblivious') return obliviousConcatenatedErrors(concatenation);
  return adversarialConcatenatedErrors(concatenation, starts);
}

/** The graph whose edges are counted: those into skills, or into tuples of them inside a text piece. */
function graphOf(setting: SimulationSetting): SkillGraph {
  const graph = drawnGraph(setting);
  return setting.tupleSize === 1 ? graph : tupleGraph(graph, setting.tupleSize);
}

function drawnGraph({ seed, textPieces, skills, k, distinct, measure }: SimulationSetting): SkillGraph {
  return { seed, textPieces, skills, k, distinct, table: measure && aliasTable(measure) };
}

/** The first text pieces are as good a random set as any: the skills that they draw do not depend on their order. */
function firstPieces(setting: SimulationSetting): EdgeCounts {
  const graph = graphOf(setting);
  const none = new Uint8Array(graph.skills);
  return { degrees: degrees(graph), errors: errorCounts(graph, { inSet: none, cut: 0, ties: setting.errorPieces }) };
}

/** The edges of the text pieces in error, and those of all others, are thrown at the skills. */
function randomErrors({ textPieces, skills, k, measure, errorPieces, seed }: SimulationSetting): EdgeCounts {
  const stream = blockStream(seed, COUNTS_STREAM, 0);
  const cells: Cells = measure ? { weights: measure, table: aliasTable(measure) } : { count: skills };
  const whole = Math.floor(errorPieces);
  const errors = throwBalls(whole * k, cells, stream);
  const degree = errors.slice();
  const add = (edges: number, loss: number): void => {
    throwBalls(edges, cells, stream).forEach((count, s) => {
      degree[s] = degree[s]! + count;
      errors[s] = errors[s]! + loss * count;
    });
  };
  const inPart = errorPieces > whole ? 1 : 0;
  if (inPart > 0) add(k, errorPieces - whole);
  add((textPieces - whole - inPart) * k, 0);
  return { degrees: degree, errors };
}

/** The skills of a set and the others, each with the law by which an edge into them chooses. */
function divisionBy(inSet: Uint8Array, { skills, measure }: SimulationSetting): Division {
  const part = (side: 0 | 1): Part => {
    const numbers = Uint32Array.from(inSet.keys()).filter((s) => inSet[s] === side);
    if (measure === undefined) return { skills: numbers, cells: { count: numbers.length } };
    const total = numbers.reduce((sum, s) => sum + measure[s]!, 0);
    const weights = Float64Array.from(numbers, (s) => measure[s]! / total);
    return { skills: numbers, cells: { weights, table: aliasTable(weights) } };
  };
  const inside = part(1);
  const measured = measure && inside.skills.reduce((sum, s) => sum + measure[s]!, 0);
  return { fraction: Math.min(1, measured ?? inside.skills.length / skills), inside, outside: part(0) };
}
