import type { Option } from 'commander';
import type { Grader } from '../../measurement/index.ts';
import { numberOption } from '../options.ts';

/** How often the grader errs. */
export interface GraderOptions {
  readonly falsePositiveRate?: number;
  readonly falseNegativeRate?: number;
}

/** `--false-positive-rate` and `--false-negative-rate` */
export function graderOptions(): readonly Option[] {
  return [
    numberOption('--false-positive-rate <fraction>', 'of the grader: failures that are graded as successes'),
    numberOption('--false-negative-rate <fraction>', 'of the grader: successes that are graded as failures'),
  ];
}

/** The grader, if anything is said of one. */
export function graderFrom({ falsePositiveRate, falseNegativeRate }: GraderOptions): Grader | undefined {
  return (falsePositiveRate ?? falseNegativeRate) === undefined ? undefined : { falsePositiveRate, falseNegativeRate };
}
