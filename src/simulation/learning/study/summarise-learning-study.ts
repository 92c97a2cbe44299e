import { checkNamed, checkOpenUnit, DomainError } from '../../../errors.ts';
import { checkPart } from '../../../shards/part.ts';
import { type EmpiricalPerformancePoint, type Measured, measuredBy } from '../../empirical-performance-curve.ts';
import { LEARNING_STUDY, type LearningPart, MEASURES } from './learning-part.ts';

/**
 * What graphs show of a number: its mean, which is what limits are about, and its median, which has exact error bars.
 *
 * @category Learning on skill graphs
 */
export interface MeasuredMean extends Measured {
  /** The mean over the graphs. */
  readonly mean: number;
  /** Its standard error; `Infinity` of a single graph, which shows none. */
  readonly standardError: number;
}

/**
 * What the graphs of a study of learning show together: of each field of {@link LearningStatistics} that is kept.
 *
 * @category Learning on skill graphs
 */
export interface LearningSummary extends Readonly<Record<(typeof MEASURES)[number], MeasuredMean>> {
  /** How many graphs were drawn. */
  readonly graphs: number;
  /** Measure of the skills that were unknown at the start. */
  readonly unknown: MeasuredMean;
  /** Fraction of the skills that were. */
  readonly unknownSkills: MeasuredMean;
  /** Measure of the skills that stay unlearnt. */
  readonly unlearnt: MeasuredMean;
  /** Fraction of the skills that do. */
  readonly unlearntSkills: MeasuredMean;
  /** Measure of the largest component. */
  readonly component: MeasuredMean;
  /** Fraction of the skills in it. */
  readonly componentSkills: MeasuredMean;
  /** Fraction of the text pieces in it. */
  readonly componentTexts: MeasuredMean;
  /** Fraction of the text pieces learnt from that are in error in the end. */
  readonly trainingErrors: MeasuredMean;
  /** Fraction of the fresh text pieces that are in error. */
  readonly freshErrors: MeasuredMean;
  /** The measured performance curve, on fresh text. */
  readonly curve: readonly EmpiricalPerformancePoint[];
}

/**
 * Means and medians over the graphs of a study of learning.
 *
 * @param part - a study, or the part of it that there is
 * @param options - `confidence` of the error bars of medians (default 0.95)
 * @returns what was unknown, is unlearnt, connected and in error, and the curve at the fractions of the plan
 * @throws {@link DomainError} if it is not a part, has no results, or the confidence is not in (0, 1)
 * @remarks Near a jump some graphs are above it and some below: the mean tells how many, and the median falls on one
 * side.
 * @example
 * ```ts
 * import { simulateLearningStudy, summariseLearningStudy } from 'skill-emergence/simulation';
 *
 * const study = { textPieces: 5000, skills: 1e4, k: 8, unknown: 0.42, seed: 1, seeds: 9, alphas: [0.5] };
 * const { unlearnt, curve } = summariseLearningStudy(simulateLearningStudy(study));
 * unlearnt.value.toFixed(2); // => '0.33'
 * curve[0]!.competence; // => 0
 * ```
 * @category Learning on skill graphs
 */
export function summariseLearningStudy(
  part: LearningPart,
  options: { readonly confidence?: number | undefined } = {},
): LearningSummary {
  checkPart(LEARNING_STUDY, 'part', part);
  checkNamed('summariseLearningStudy', 'options', options, ['confidence']);
  const { confidence = 0.95 } = options;
  checkOpenUnit('confidence', confidence);
  const { results, plan } = part;
  if (results.length === 0) throw new DomainError('part.results.length', 0, 'at least 1');
  const measured = measuredBy(results.length, confidence);
  const each = MEASURES.map((name) => {
    const values = results.map((result) => result[name]);
    return [name, { ...measured(values), ...meanOf(values) }];
  });
  return {
    graphs: results.length,
    ...(Object.fromEntries(each) as Record<(typeof MEASURES)[number], MeasuredMean>),
    curve: plan.alphas.map((alpha, i) => {
      const { value, ...bars } = measured(results.map(({ competences }) => competences[i]!));
      return { alpha, competence: value, ...bars };
    }),
  };
}

function meanOf(values: readonly number[]): { readonly mean: number; readonly standardError: number } {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, standardError: count === 1 ? Infinity : Math.sqrt(squares / (count - 1) / count) };
}
