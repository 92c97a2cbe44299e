import { checkArray, checkAtMost, DomainError } from '../../../errors.ts';
import { checkScale, type Scale } from '../../law.ts';

/**
 * A training run: its scale and the loss it reached.
 *
 * @category Fitting
 */
export interface TrainingRun extends Scale {
  /** Cross-entropy in nats per token, positive. */
  readonly loss: number;
}

/** Most runs of a fit: its memory is some 500 bytes for each. */
const MOST_RUNS = 1_000_000;

/** The checks of runs, row by row: `runs[3].loss` and so on in the messages. */
export function checkRuns(runs: readonly TrainingRun[]): void {
  checkArray('runs', runs);
  checkAtMost('runs.length', runs.length, MOST_RUNS);
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
