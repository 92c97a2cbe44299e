import {
  checkArray,
  checkAtMost,
  checkBoolean,
  checkCount,
  checkFields,
  checkObject,
  checkWhole,
  DomainError,
} from '../../../errors.ts';
import type { LongWorkOptions } from '../../../long-work.ts';
import { checkLongWork } from '../../../shards/check-long-work.ts';
import { checkCoefficient, checkLaw, COEFFICIENTS, type ScalingLaw } from '../../law.ts';
import { checkObjectiveOptions, type ObjectiveOptions } from './objective-options.ts';

/**
 * Options of {@link fitScalingLaw}.
 *
 * @category Fitting
 */
export interface FitOptions extends ObjectiveOptions, LongWorkOptions {
  /** Whether alpha = beta, one exponent for both; not unless given. */
  readonly tiedExponents?: boolean | undefined;
  /** Coefficients that are known, and not fitted. */
  readonly fixed?: Partial<ScalingLaw> | undefined;
  /**
   * How many starting points to try, at most 10 000, or the starting points; 1 unless given. The first of a number of
   * starts is the good one of which the default is content, the others are random.
   */
  readonly starts?: number | readonly ScalingLaw[] | undefined;
  /** Seed of the random starts, a non-negative safe integer; 0 unless given. */
  readonly seed?: number | undefined;
}

/** Most starting points. */
const MOST_STARTS = 10_000;

/** Their names, those of the objective and of long work among them. */
export const FIT_OPTIONS: readonly string[] = [
  'loss',
  'delta',
  'weights',
  'excludeTopLoss',
  'exclude',
  'tiedExponents',
  'fixed',
  'starts',
  'seed',
  'onProgress',
  'signal',
];

/** The checks of the options' fields, for so many runs. */
export function checkFitOptions(options: FitOptions, runs: number): void {
  checkObjectiveOptions(options, runs);
  const { tiedExponents, fixed, starts, seed } = options;
  if (tiedExponents !== undefined) checkBoolean('tiedExponents', tiedExponents);
  if (fixed !== undefined) {
    checkObject('fixed', fixed);
    checkFields('fixed', fixed, COEFFICIENTS, 'fixed.');
    for (const name of COEFFICIENTS) {
      const value = fixed[name];
      if (value !== undefined) checkCoefficient(`fixed.${name}`, name, value);
    }
  }
  if (tiedExponents && fixed?.beta !== undefined && fixed.beta !== (fixed.alpha ?? fixed.beta)) {
    throw new DomainError('fixed.beta', fixed.beta, 'fixed.alpha where the exponents are tied');
  }
  if (typeof starts === 'object') {
    checkArray('starts', starts);
    if (starts.length === 0) throw new DomainError('starts.length', 0, 'a positive safe integer');
    checkAtMost('starts.length', starts.length, MOST_STARTS);
    for (let i = 0; i < starts.length; i++) checkLaw(starts[i]!, `starts[${i}]`);
  } else if (starts !== undefined) {
    checkCount('starts', starts);
    checkAtMost('starts', starts, MOST_STARTS);
  }
  if (seed !== undefined) checkWhole('seed', seed);
  checkLongWork(options);
}
