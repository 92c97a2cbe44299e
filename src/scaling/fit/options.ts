import {
  checkArray,
  checkBoolean,
  checkChoice,
  checkCount,
  checkNonNegative,
  checkObject,
  checkPositive,
  checkWhole,
  DomainError,
} from '../../errors.ts';
import { checkLaw, checkScale, type Scale, type ScalingLaw } from '../law.ts';

/**
 * A training run: its scale and the loss it reached.
 *
 * @category Fitting
 */
export interface TrainingRun extends Scale {
  /** Cross-entropy in nats per token, positive. */
  readonly loss: number;
}

/**
 * What a fit minimises the sum of, over the runs: of the residuals r of the logarithms, `ln L − ln L(N, D)`, Huber's
 * function of r (`'huber'`: r²/2 up to δ, δ(|r| − δ/2) beyond), `|r|` (`'absolute'`) or r² (`'squared'`); or the
 * squares of the residuals of the losses themselves, L − L(N, D) (`'squared-levels'`).
 *
 * @category Fitting
 */
export type FitLoss = 'huber' | 'absolute' | 'squared' | 'squared-levels';

/**
 * What is minimised, and over which runs.
 *
 * @category Fitting
 */
export interface ObjectiveOptions {
  /** What is summed over the runs; `'huber'` unless given. */
  readonly loss?: FitLoss | undefined;
  /** Huber's δ, positive; 0.001 unless given. The other losses have none. */
  readonly delta?: number | undefined;
  /** A factor for every run's part in the sum, non-negative, in the order of the runs; 1 unless given. */
  readonly weights?: ArrayLike<number> | undefined;
  /** How many runs to leave out, those of the largest losses first; none unless given. */
  readonly excludeTopLoss?: number | undefined;
  /** Indices of runs to leave out; none unless given. */
  readonly exclude?: ArrayLike<number> | undefined;
}

/**
 * Options of {@link fitScalingLaw}.
 *
 * @category Fitting
 */
export interface FitOptions extends ObjectiveOptions {
  /** Whether alpha = beta, one exponent for both; not unless given. */
  readonly tiedExponents?: boolean | undefined;
  /** Coefficients that are known, and not fitted. */
  readonly fixed?: Partial<ScalingLaw> | undefined;
  /**
   * How many starting points to try, or the starting points; 1 unless given. The first of a number of starts is the
   * good one of which the default is content, the others are random.
   */
  readonly starts?: number | readonly ScalingLaw[] | undefined;
  /** Seed of the random starts, a non-negative safe integer; 0 unless given. */
  readonly seed?: number | undefined;
}

export const COEFFICIENTS: readonly (keyof ScalingLaw)[] = ['E', 'A', 'B', 'alpha', 'beta'];
const LOSSES: readonly FitLoss[] = ['huber', 'absolute', 'squared', 'squared-levels'];

/** The checks of runs, row by row: `runs[3].loss` and so on in the messages. */
export function checkRuns(runs: readonly TrainingRun[]): void {
  checkArray('runs', runs);
  for (let i = 0; i < runs.length; i++) {
    if (!isRun(runs[i])) checkRun(runs[i]!, `runs[${i}]`);
  }
}

/** Far beyond any loss; and the logarithms stay small, so that their exponentials keep their digits. */
function isLoss(loss: unknown): boolean {
  return typeof loss === 'number' && loss >= 1e-9 && loss <= 1e9;
}

/** Whether there is nothing to check: a path for every field of every run would take longer than the checks. */
function isRun(run: Partial<TrainingRun> | null | undefined): boolean {
  return isPositive(run?.parameters) && isPositive(run?.tokens) && isLoss(run?.loss);
}

function isPositive(value: unknown): boolean {
  return typeof value === 'number' && value > 0 && value < Infinity;
}

function checkRun(run: TrainingRun, path: string): void {
  checkScale(run, path);
  if (!isLoss(run.loss)) throw new DomainError(`${path}.loss`, run.loss, 'a number in [1e-9, 1e9]');
}

export function checkObjectiveOptions(options: ObjectiveOptions, runs: number): void {
  checkObject('options', options);
  const { loss, delta, weights, excludeTopLoss, exclude } = options;
  if (loss !== undefined) checkChoice('loss', loss, LOSSES);
  if (delta !== undefined) checkPositive('delta', delta);
  if (weights !== undefined) {
    checkArray('weights', weights);
    if (weights.length !== runs) throw new DomainError('weights.length', weights.length, `runs.length = ${runs}`);
    for (let i = 0; i < runs; i++) checkNonNegative(`weights[${i}]`, weights[i]!);
  }
  if (excludeTopLoss !== undefined) checkWhole('excludeTopLoss', excludeTopLoss);
  if (exclude !== undefined) {
    checkArray('exclude', exclude);
    for (let i = 0; i < exclude.length; i++) {
      if (!Number.isSafeInteger(exclude[i]) || exclude[i]! < 0 || exclude[i]! >= runs) {
        throw new DomainError(`exclude[${i}]`, exclude[i], 'the index of a run');
      }
    }
  }
}

export function checkFitOptions(options: FitOptions, runs: number): void {
  checkObjectiveOptions(options, runs);
  const { tiedExponents, fixed, starts, seed } = options;
  if (tiedExponents !== undefined) checkBoolean('tiedExponents', tiedExponents);
  if (fixed !== undefined) {
    checkObject('fixed', fixed);
    for (const name of COEFFICIENTS) {
      const value = fixed[name];
      if (value !== undefined) (name === 'E' ? checkNonNegative : checkPositive)(`fixed.${name}`, value);
    }
  }
  if (tiedExponents && fixed?.beta !== undefined && fixed.beta !== (fixed.alpha ?? fixed.beta)) {
    throw new DomainError('fixed.beta', fixed.beta, 'fixed.alpha where the exponents are tied');
  }
  if (typeof starts === 'object') {
    checkArray('starts', starts);
    if (starts.length === 0) throw new DomainError('starts.length', 0, 'a positive safe integer');
    for (let i = 0; i < starts.length; i++) checkLaw(starts[i]!, `starts[${i}]`);
  } else if (starts !== undefined) {
    checkCount('starts', starts);
  }
  if (seed !== undefined) checkWhole('seed', seed);
}
