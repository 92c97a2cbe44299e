import { checkNamed, checkOpenUnit, DomainError } from '../../errors.ts';
import { type EmpiricalPerformancePoint, type Measured, measuredBy } from '../empirical-performance-curve.ts';
import { checkPart } from '../../shards/part.ts';
import { type SimulationPart, STUDY } from './part.ts';

/**
 * What the graphs of a study show together.
 *
 * @category Studies
 */
export interface StudySummary {
  /** How many graphs were drawn. */
  readonly graphs: number;
  /** The fraction of the edges of the worst skills that are in error. */
  readonly worstError: Measured;
  /** The measured performance curve. */
  readonly curve: readonly EmpiricalPerformancePoint[];
}

/**
 * The medians over the graphs of a study, with exact error bars: what {@link empiricalPerformanceCurve} makes of
 * graphs.
 *
 * @param part - a study, or the part of it that there is
 * @param options - `confidence` of the error bars (default 0.95)
 * @returns the error on the worst skills, and the curve at the fractions of the plan
 * @throws {@link DomainError} if it is not a part, has no results, or the confidence is not in (0, 1)
 * @example
 * ```ts
 * import { simulateStudy, summariseStudy } from 'skill-emergence/simulation';
 *
 * const study = { textPieces: 1e4, skills: 50, k: 4, theta: 0.1, alpha: 0.1, errors: 'random' } as const;
 * const { curve } = summariseStudy(simulateStudy({ ...study, seed: 1, seeds: 9, alphas: [0.5] }));
 * Math.abs(curve[0]!.competence - 0.9) < 0.01; // => true
 * ```
 * @category Studies
 */
export function summariseStudy(
  part: SimulationPart,
  options: { readonly confidence?: number | undefined } = {},
): StudySummary {
  checkPart(STUDY, 'part', part);
  checkNamed('summariseStudy', 'options', options, ['confidence']);
  const { confidence = 0.95 } = options;
  checkOpenUnit('confidence', confidence);
  const { results, plan } = part;
  if (results.length === 0) throw new DomainError('part.results.length', 0, 'at least 1');
  const measured = measuredBy(results.length, confidence);
  return {
    graphs: results.length,
    worstError: measured(results.map(({ worstError }) => worstError)),
    curve: plan.alphas.map((alpha, i) => {
      const { value, ...bars } = measured(results.map(({ competences }) => competences[i]!));
      return { alpha, competence: value, ...bars };
    }),
  };
}
