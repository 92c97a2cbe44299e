import { fractionsOf } from '../competence/performance-curve.ts';
import {
  checkArray,
  checkAtMost,
  checkNamed,
  checkNonNegative,
  checkObject,
  checkOpenUnit,
  DomainError,
} from '../errors.ts';
import { wholePart } from '../numeric/whole-part.ts';
import { medianInterval } from './median-interval.ts';
import type { SkillGraphStatistics } from './simulate-skill-graph.ts';

/**
 * What a competence is measured by: the edges of each skill, and those in error.
 *
 * @category Skill graphs
 */
export type MeasuredGraph = Pick<SkillGraphStatistics, 'degrees' | 'errorEdges'>;

/**
 * One point of a measured performance curve.
 *
 * @category Skill graphs
 */
export interface EmpiricalPerformancePoint extends Omit<Measured, 'value'> {
  /** Fraction α of the skills that are left out, those of the least competence. */
  readonly alpha: number;
  /** Median over the graphs of the competence on all others. */
  readonly competence: number;
}

/**
 * Measured performance curve: the competence that graphs had on a 1 − α fraction of their skills, as a function of α,
 * with exact error bars over the graphs.
 *
 * ```math
 * \alpha \mapsto \max\bigl\{y : \text{at most } \alpha m \text{ skills have } 1 - \tfrac{e(Y,s)}{\deg(s)} < y\bigr\}
 * ```
 *
 * A skill that no text piece has is one without errors, of competence 1.
 *
 * @param options - `graphs`: what {@link simulateSkillGraph} or {@link simulateLearning} returned for one setting and
 * up to 1000 seeds; either `alphas`, each in (0, 1), or `points` evenly spaced ones (99 unless given, at most 10⁴);
 * `confidence` of the error bars (default 0.95)
 * @returns the points, in the order of the fractions
 * @throws {@link DomainError} if an argument is outside its domain, or graphs differ in their numbers of skills
 * @remarks The error bars hold for every law of the competence: of N graphs, each is on either side of the median like
 * the toss of a coin, so that two order statistics enclose it with a probability that is known exactly. From six graphs
 * on it can be 0.95.
 * @example
 * ```ts
 * import { empiricalPerformanceCurve, simulateSkillGraph } from 'skill-emergence/simulation';
 *
 * const sizes = { textPieces: 1e7, skills: 100, k: 8, theta: 0.1, alpha: 0.1, errors: 'oblivious' } as const;
 * const graphs = [1, 2, 3, 4, 5, 6, 7].map((seed) => simulateSkillGraph({ ...sizes, seed }));
 * const [worst, rest] = empiricalPerformanceCurve({ graphs, alphas: [0.05, 0.5] });
 * worst?.competence.toFixed(2); // => '0.71'
 * rest?.competence.toFixed(2); // => '0.92'
 * ```
 * @see H. A. David & H. N. Nagaraja (2003), Order Statistics, section 7.1.
 * @category Skill graphs
 */
export function empiricalPerformanceCurve(options: {
  readonly graphs: readonly MeasuredGraph[];
  readonly alphas?: ArrayLike<number> | undefined;
  readonly points?: number | undefined;
  readonly confidence?: number | undefined;
}): readonly EmpiricalPerformancePoint[] {
  checkNamed('empiricalPerformanceCurve', 'options', options, ['graphs', 'alphas', 'points', 'confidence']);
  const { graphs, confidence = 0.95 } = options;
  checkGraphs(graphs);
  const alphas = fractionsOf(options.alphas, options.points, 10_000);
  checkOpenUnit('confidence', confidence);
  const competences = graphs.map((graph) => competencesAt(graph, alphas));
  const measured = measuredBy(graphs.length, confidence);
  return alphas.map((alpha, i) => {
    const { value, ...bars } = measured(competences.map((ofGraph) => ofGraph[i]!));
    return { alpha, competence: value, ...bars };
  });
}

function checkGraphs(graphs: readonly MeasuredGraph[]): void {
  checkArray('graphs', graphs);
  if (graphs.length === 0) throw new DomainError('graphs.length', 0, 'at least 1');
  checkAtMost('graphs.length', graphs.length, 1000);
  graphs.forEach((graph, i) => {
    checkObject(`graphs[${i}]`, graph);
    checkArray(`graphs[${i}].degrees`, graph.degrees);
    checkArray(`graphs[${i}].errorEdges`, graph.errorEdges);
    const { length } = graphs[0]!.degrees;
    for (const name of ['degrees', 'errorEdges'] as const) {
      const found = graph[name].length;
      if (found !== length || length === 0) {
        throw new DomainError(`graphs[${i}].${name}.length`, found, length === 0 ? 'at least 1' : `${length}`);
      }
    }
    graph.degrees.forEach((degree, s) => {
      checkNonNegative(`graphs[${i}].degrees[${s}]`, degree);
      const count = graph.errorEdges[s]!;
      checkNonNegative(`graphs[${i}].errorEdges[${s}]`, count);
      checkAtMost(`graphs[${i}].errorEdges[${s}]`, count, degree);
    });
  });
}

/**
 * A median over graphs.
 *
 * @category Skill graphs
 */
export interface Measured {
  /** The median. */
  readonly value: number;
  /** Lower end of an exact confidence interval of it: the value of one of the graphs. */
  readonly lower: number;
  /** Upper end of it. */
  readonly upper: number;
  /** The probability that the interval holds the median; below the one asked for where there are too few graphs. */
  readonly confidence: number;
}

/** The competence on all but a fraction of the skills of a graph, for each fraction. */
export function competencesAt(graph: MeasuredGraph, alphas: readonly number[]): readonly number[] {
  const { degrees, errorEdges } = graph;
  const rising = errorEdges.map((count, s) => (degrees[s] === 0 ? 1 : 1 - count / degrees[s]!)).sort();
  return alphas.map((alpha) => rising[Math.min(rising.length - 1, wholePart(alpha, rising.length))]!);
}

/** Makes medians, with their error bars, of as many values as there are graphs. */
export function measuredBy(graphs: number, asked: number): (values: readonly number[]) => Measured {
  const { order, confidence } = medianInterval(graphs, asked);
  return (values) => {
    const rising = Float64Array.from(values).sort();
    const middle = (graphs - 1) / 2;
    return {
      value: (rising[Math.floor(middle)]! + rising[Math.ceil(middle)]!) / 2,
      lower: rising[order - 1]!,
      upper: rising[graphs - order]!,
      confidence,
    };
  };
}
