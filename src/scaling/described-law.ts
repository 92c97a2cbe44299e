import {
  checkArray,
  checkChoice,
  checkCount,
  checkNonNegative,
  checkObject,
  checkPositive,
  DomainError,
} from '../errors.ts';
import { checkLaw, COEFFICIENTS, type ScalingLaw } from './law.ts';
import { type CoefficientIntervals, LOSS_UNITS, type LossUnit } from './laws/facts.ts';

/**
 * The scales of the runs that a law was fitted to.
 *
 * @category Laws
 */
export interface FittedRange {
  /** Parameters of the smallest and of the largest model. */
  readonly parameters: readonly [number, number];
  /** Tokens of the shortest and of the longest run. */
  readonly tokens: readonly [number, number];
}

/**
 * A scaling law with what is known of where it comes from.
 *
 * @category Laws
 */
export interface DescribedLaw extends ScalingLaw {
  /** Where the coefficients come from, in words. */
  readonly source?: string;
  /** The scales of the runs that the law was fitted to; beyond them it is an extrapolation. */
  readonly fittedRange?: FittedRange;
  /** Standard errors of the coefficients. */
  readonly standardErrors?: ScalingLaw;
  /** Intervals of the coefficients. */
  readonly intervals?: CoefficientIntervals;
  /** A name. */
  readonly id?: string;
  /** Tells it from published laws of other forms. */
  readonly form?: 'chinchilla';
  /** What its losses are measured in; nats per token, unless it says so. */
  readonly lossUnit?: LossUnit;
  /** How parameters are counted. */
  readonly parameterCount?: string;
  /** How tokens are counted. */
  readonly tokenCount?: string;
  /** The text that the models were trained on. */
  readonly dataset?: string;
  /** The tokenizer. */
  readonly tokenizer?: string;
  /** Number of runs behind the fit. */
  readonly runs?: number;
  /** What is known to be wrong with it, or easily taken wrongly. */
  readonly remarks?: string;
}

/** What is said of a law in words. */
const WORDS = ['source', 'id', 'parameterCount', 'tokenCount', 'dataset', 'tokenizer', 'remarks'] as const;

/** The checks of a law and of what is known of it. */
export function checkDescribedLaw(law: DescribedLaw, path: string): void {
  checkLaw(law, path);
  const { fittedRange, standardErrors, intervals, form, lossUnit, runs } = law;
  for (const name of WORDS) {
    const text = law[name];
    if (text !== undefined && typeof text !== 'string') throw new DomainError(`${path}.${name}`, text, 'a string');
  }
  if (form !== undefined) checkChoice(`${path}.form`, form, ['chinchilla']);
  if (lossUnit !== undefined) checkChoice(`${path}.lossUnit`, lossUnit, LOSS_UNITS);
  if (runs !== undefined) checkCount(`${path}.runs`, runs);
  if (intervals !== undefined) checkIntervals(intervals, `${path}.intervals`);
  checkFittedRange(fittedRange, `${path}.fittedRange`);
  if (standardErrors !== undefined) checkStandardErrors(standardErrors, `${path}.standardErrors`);
}

/** The checks of the range that a law was fitted to, if it is known. */
export function checkFittedRange(range: FittedRange | undefined, path: string): void {
  if (range === undefined) return;
  checkObject(path, range);
  for (const name of ['parameters', 'tokens'] as const) checkRange(`${path}.${name}`, range[name]);
}

function checkRange(path: string, range: readonly number[]): void {
  if (!Array.isArray(range) || range.length !== 2) throw new DomainError(path, range, 'an array [least, most]');
  const [least, most] = range as [number, number];
  checkPositive(`${path}[0]`, least);
  checkPositive(`${path}[1]`, most);
  if (most < least) throw new DomainError(`${path}[1]`, most, `at least ${path}[0] = ${least}`);
}

function checkIntervals(intervals: CoefficientIntervals, path: string): void {
  checkObject(path, intervals);
  const { level, ends } = intervals;
  if (typeof level !== 'string') throw new DomainError(`${path}.level`, level, 'a string');
  checkObject(`${path}.ends`, ends);
  for (const name of COEFFICIENTS) {
    const pair = ends[name];
    if (pair === undefined) continue;
    checkArray(`${path}.ends.${name}`, pair);
    for (const end of [0, 1]) checkNonNegative(`${path}.ends.${name}[${end}]`, pair[end]!);
  }
}

function checkStandardErrors(errors: ScalingLaw, path: string): void {
  checkObject(path, errors);
  for (const name of COEFFICIENTS) checkNonNegative(`${path}.${name}`, errors[name]);
}
