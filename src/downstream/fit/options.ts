import {
  checkArray,
  checkAtMost,
  checkChoice,
  checkFields,
  checkNonNegative,
  checkObject,
  checkPositive,
  checkPositiveUnit,
  checkUnit,
  DomainError,
} from '../../errors.ts';
import { checkBelow } from '../arguments.ts';
import { type DownstreamLaw, FORMS } from '../laws/downstream-law.ts';
import type { Curve } from './curve.ts';
import { EXPONENTIAL_CURVE } from './exponential-curve.ts';
import { LADDER_CURVE } from './ladder-curve.ts';

/**
 * A run with what it reached: its loss, and its accuracy on a downstream task or on the average of many.
 *
 * @category Fitting
 */
export interface DownstreamRun {
  /** Loss that the law takes, in nats per token, positive. */
  readonly loss: number;
  /** Accuracy, in [0, 1]. */
  readonly accuracy: number;
}

/**
 * Options of {@link fitDownstreamLaw}.
 *
 * @category Fitting
 */
export interface DownstreamFitOptions {
  /** The form of the law; `'ladder'` unless given. */
  readonly form?: DownstreamLaw['form'] | undefined;
  /** What is summed over the runs: Huber's function of the residuals (unless given), or half their squares. */
  readonly residuals?: 'huber' | 'squared' | undefined;
  /** Huber's δ in units of accuracy, at least 1e-100; 0.001 unless given. */
  readonly delta?: number | undefined;
  /** Accuracies that are known, and not fitted; of the exponential law, `ceiling` is the error's. */
  readonly fixed?:
    | {
        /** Accuracy by chance, of a ladder. */
        readonly chance?: number | undefined;
        /** Largest accuracy of a ladder; of the exponential law, the largest error. */
        readonly ceiling?: number | undefined;
      }
    | undefined;
  /** A factor for every run's part in the sum, 0 or in [1e-30, 1e30], in the order of the runs; 1 unless given. */
  readonly weights?: ArrayLike<number> | undefined;
}

/** Their names. */
export const DOWNSTREAM_FIT_OPTIONS: readonly string[] = ['form', 'residuals', 'delta', 'fixed', 'weights'];

const DELTA = 1e-3;
/** Far below any rounding; sums of a smaller one would soon be subnormal. */
const LEAST_DELTA = 1e-100;
const MOST_RUNS = 1_000_000;

/** Huber's delta: Infinity for squares. */
export function deltaOf({ residuals = 'huber', delta = DELTA }: DownstreamFitOptions): number {
  return residuals === 'huber' ? delta : Infinity;
}

/** The curve of a form. */
export function curveOf({ form = 'ladder' }: DownstreamFitOptions): Curve {
  return form === 'ladder' ? LADDER_CURVE : EXPONENTIAL_CURVE;
}

/** The checks of the options' fields, for so many runs; `path` is where they stand. */
export function checkDownstreamFitOptions(options: DownstreamFitOptions, runs: number, path = ''): void {
  const { form, residuals, delta, fixed, weights } = options;
  if (form !== undefined) checkChoice(`${path}form`, form, FORMS);
  if (residuals !== undefined) checkChoice(`${path}residuals`, residuals, ['huber', 'squared']);
  if (delta !== undefined) checkPositive(`${path}delta`, delta);
  if (delta !== undefined && delta < LEAST_DELTA)
    throw new DomainError(`${path}delta`, delta, `at least ${LEAST_DELTA}`);
  if (fixed !== undefined) {
    const at = `${path}fixed`;
    checkObject(at, fixed);
    checkFields(at, fixed, form === 'exponential' ? ['ceiling'] : ['chance', 'ceiling'], `${at}.`);
    const { chance = 0, ceiling = 1 } = fixed;
    checkUnit(`${at}.chance`, chance);
    checkPositiveUnit(`${at}.ceiling`, ceiling);
    checkBelow(`${at}.chance`, chance, `${at}.ceiling`, ceiling);
  }
  if (weights !== undefined) {
    checkArray(`${path}weights`, weights);
    if (weights.length !== runs) {
      throw new DomainError(`${path}weights.length`, weights.length, `runs.length = ${runs}`);
    }
    for (let i = 0; i < runs; i++) checkWeight(`${path}weights[${i}]`, weights[i]!);
  }
}

/** Nothing that weighs runs is further from 1; times squares of derivatives they are in the range of doubles. */
const LEAST_WEIGHT = 1e-30;
const MOST_WEIGHT = 1e30;

function checkWeight(parameter: string, value: number): void {
  checkNonNegative(parameter, value);
  if (value === 0 || (value >= LEAST_WEIGHT && value <= MOST_WEIGHT)) return;
  throw new DomainError(parameter, value, 'a number in [1e-30, 1e30], or 0');
}

/** The checks of runs, row by row: `runs[3].accuracy` and so on in the messages. */
export function checkDownstreamRuns(runs: readonly DownstreamRun[]): void {
  checkArray('runs', runs);
  checkAtMost('runs.length', runs.length, MOST_RUNS);
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i]!;
    checkObject(`runs[${i}]`, run);
    const { loss } = run;
    if (!(typeof loss === 'number' && loss >= 1e-9 && loss <= 1e9)) {
      throw new DomainError(`runs[${i}].loss`, loss, 'a number in [1e-9, 1e9]');
    }
    checkUnit(`runs[${i}].accuracy`, run.accuracy);
  }
}
