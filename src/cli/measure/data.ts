import { basename } from 'node:path';
import {
  type BracketTestResult,
  bracketTest,
  type CompositionPoint,
  compositionCurve,
  compositionExponent,
  thetaForTupleCompetence,
  tupleFractionLowerBound,
} from '../../measurement/index.ts';
import { type Adjusted, adjusted } from './adjusted.ts';
import { cautionsOf } from './cautions.ts';
import { expectedOf, type Expected } from './expected.ts';
import { memorisedOf, type Memorised } from './memorised.ts';
import type { MeasureSettings } from './settings.ts';
import type { ModelResults, TriedTuples } from './tuples.ts';

/** What measurement.json holds. */
export interface MeasureReport {
  readonly format: 'skill-emergence-measurement';
  readonly formatVersion: 1;
  /** Of the package that wrote it. */
  readonly version: string;
  readonly file: string;
  readonly settings: object;
  readonly models: readonly MeasuredModel[];
}

/** What the results of one model say. */
export interface MeasuredModel {
  /** Empty where none is named. */
  readonly model: string;
  readonly cautions: readonly string[];
  /** The smallest tuples first. */
  readonly sizes: readonly MeasuredSize[];
}

/** What they say of tuples of one size. The intervals and bounds of all sizes hold at once. */
export interface MeasuredSize extends Omit<CompositionPoint, 'exponent'> {
  /** The estimate is absent where both rates are 0, or both 1: then every exponent fits. */
  readonly exponent?: CompositionPoint['exponent'] & { readonly estimate?: number };
  /** The error fractions of concatenated text pieces with such a mean. */
  readonly theta: { readonly lower: number; readonly upper: number };
  readonly passes: PassedTries;
  readonly bracket?: BracketTestResult & Adjusted;
  readonly memorised?: Memorised & Adjusted;
  readonly expected?: Expected;
}

/** Tuples that pass, and what follows for all tuples. */
interface PassedTries {
  readonly repeats: number;
  readonly passes: number;
  readonly passed: number;
  /** On at least this fraction of all tuples the competence is as large, or larger. */
  readonly fractions: readonly { readonly competence: number; readonly fraction: number }[];
}

/** The competences of which the table of passes says something. */
export const COMPETENCES: readonly number[] = [0.5, 0.75, 0.9, 0.95, 0.99];

/** Everything that a file of results says in numbers. */
export function measureReport(
  version: string,
  path: string,
  models: readonly ModelResults[],
  settings: MeasureSettings,
): MeasureReport {
  const { forecast, corpus, ...rest } = settings;
  return {
    ...{ format: 'skill-emergence-measurement', formatVersion: 1, version, file: basename(path) },
    settings: { ...rest, ...(corpus && { seen: corpus.seen }), ...(forecast && { forecast: forecast.json }) },
    models: models.map((results) => ({
      model: results.model,
      cautions: cautionsOf(results, settings),
      sizes: measuredSizes(results.sizes, settings),
    })),
  };
}

function measuredSizes(sizes: readonly TriedTuples[], settings: MeasureSettings): readonly MeasuredSize[] {
  const { failureProbability, grader, skills } = settings;
  const samples = sizes.map(({ tupleSize, tuples, firstPassed }) => ({ tupleSize, tuples, passed: firstPassed }));
  const curve = compositionCurve({ samples, failureProbability, grader });
  const single = curve.find(({ tupleSize }) => tupleSize === 1);
  const brackets = adjusted(
    curve.map((point) => (single && point !== single ? bracketOf(single, point, settings) : undefined)),
  );
  const memorised = adjusted(curve.map((point) => memorisedOf(point, settings, sizes.length)));
  const expected = expectedOf(sizes, curve, settings);
  return curve.map(({ exponent, ...point }, i) => {
    const { tupleSize, lower, upper } = point;
    const [bracket, parrot, forecast] = [brackets[i], memorised[i], expected[i]];
    return {
      ...point,
      ...(exponent && { exponent: { ...exponent, ...estimateOf(single!, { ...point }) } }),
      theta: {
        // of sets of different skills, a rate may be smaller at the same error fraction
        lower: skills !== undefined && tupleSize > 1 ? 0 : thetaForTupleCompetence({ competence: upper, tupleSize }),
        upper: thetaForTupleCompetence({ competence: lower, tupleSize }),
      },
      passes: passesOf(sizes[i]!, settings, sizes.length),
      ...(bracket && { bracket }),
      ...(parrot && { memorised: parrot }),
      ...(forecast && { expected: forecast }),
    };
  });
}

function estimateOf(single: CompositionPoint, tuple: CompositionPoint): { readonly estimate?: number } {
  const rates = { single: single.competence, tuple: tuple.competence };
  if (rates.single === rates.tuple && (rates.single === 0 || rates.single === 1)) return {};
  return { estimate: compositionExponent({ ...rates, tupleSize: tuple.tupleSize }) };
}

function bracketOf(
  single: CompositionPoint,
  tuple: CompositionPoint,
  { grader, skills }: MeasureSettings,
): BracketTestResult {
  return bracketTest({
    ...{ singleSuccesses: single.passed, singles: single.tuples },
    ...{ tupleSuccesses: tuple.passed, tuples: tuple.tuples },
    ...{ tupleSize: tuple.tupleSize, grader, skills },
  });
}

function passesOf(
  { tuples, repeats, successes }: TriedTuples,
  { failureProbability, passes = repeats, grader }: MeasureSettings,
  sizes: number,
): PassedTries {
  const passed = successes.slice(passes).reduce((sum, count) => sum + count, 0);
  const counts = { passed, tuples, repeats, passes, grader, failureProbability: failureProbability / sizes };
  return {
    ...{ repeats, passes, passed },
    fractions: COMPETENCES.map((competence) => ({
      competence,
      fraction: tupleFractionLowerBound({ ...counts, competence }),
    })),
  };
}
