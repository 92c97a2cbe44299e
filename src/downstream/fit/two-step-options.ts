import { checkFields, checkNamed, checkObject, checkUnit } from '../../errors.ts';
import { checkRuns, type TrainingRun } from '../../scaling/fit/options/training-run.ts';
import type { FitOptions } from '../../scaling/fit/options/fit-options.ts';
import { FIT_OPTIONS } from '../../scaling/fit/options/fit-options.ts';
import { checkDownstreamFitOptions, DOWNSTREAM_FIT_OPTIONS, type DownstreamFitOptions } from './options.ts';

/**
 * A training run, with its accuracy on a downstream task or on the average of many.
 *
 * @category Two steps
 */
export interface TwoStepRun extends TrainingRun {
  /** Accuracy, in [0, 1]. */
  readonly accuracy: number;
}

/**
 * Options of {@link fitTwoStepLaw}.
 *
 * @category Two steps
 */
export interface TwoStepFitOptions {
  /** How the scaling law is fitted, as by {@link fitScalingLaw}; what it leaves out takes no part in either step. */
  readonly lossLaw?: Omit<FitOptions, 'onProgress' | 'signal'> | undefined;
  /** How the downstream law is fitted, as by {@link fitDownstreamLaw}. */
  readonly downstreamLaw?: DownstreamFitOptions | undefined;
}

/** The checks of runs: `runs[3].accuracy` and so on in the messages. */
export function checkTwoStepRuns(runs: readonly TwoStepRun[]): void {
  checkRuns(runs);
  for (let i = 0; i < runs.length; i++) checkUnit(`runs[${i}].accuracy`, runs[i]!.accuracy);
}

/** The checks of the names of both steps' options, and of the fields of the second one. */
export function checkTwoStepOptions(
  call: string,
  options: TwoStepFitOptions,
  names: readonly string[],
  runs: number,
): void {
  checkNamed(call, 'options', options, names);
  const { lossLaw, downstreamLaw } = options;
  if (lossLaw !== undefined) {
    checkObject('lossLaw', lossLaw);
    // progress and the signal are those of the whole
    const names = FIT_OPTIONS.filter((name) => name !== 'onProgress' && name !== 'signal');
    checkFields('lossLaw', lossLaw, names, 'lossLaw.');
  }
  if (downstreamLaw !== undefined) {
    checkObject('downstreamLaw', downstreamLaw);
    checkFields('downstreamLaw', downstreamLaw, DOWNSTREAM_FIT_OPTIONS, 'downstreamLaw.');
    checkDownstreamFitOptions(downstreamLaw, runs, 'downstreamLaw.');
  }
}
