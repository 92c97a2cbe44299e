import { checkArray, checkChoice, checkNonNegative, checkPositive, checkWhole, DomainError } from '../../../errors.ts';

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

export const LOSSES: readonly FitLoss[] = ['huber', 'absolute', 'squared', 'squared-levels'];

/** Their names. */
export const OBJECTIVE_OPTIONS: readonly string[] = ['loss', 'delta', 'weights', 'excludeTopLoss', 'exclude'];

const DELTA = 1e-3;

/** Huber's delta for a kind of loss: 0 for absolute values, Infinity for squares. */
export function smoothingOf({ loss = 'huber', delta = DELTA }: ObjectiveOptions): number {
  return loss === 'huber' ? delta : loss === 'absolute' ? 0 : Infinity;
}

/** The checks of the options' fields, for so many runs. */
export function checkObjectiveOptions(options: ObjectiveOptions, runs: number): void {
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
