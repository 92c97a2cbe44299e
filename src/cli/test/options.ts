import { Option } from 'commander';
import type { TwoSampleMethod } from '../../measurement/index.ts';
import type { ExitStatuses } from '../help.ts';
import { numberOption } from '../options.ts';
import type { TwoSampleOptions } from './two-samples.ts';

/** What the exit status says beside the usual. */
export const REJECTED: ExitStatuses = { 1: 'a hypothesis that is rejected, or output that cannot be written' };

/** The options of tests against a curve. */
export interface CurveOptions extends TwoSampleOptions {
  readonly tupleSize?: number;
  readonly method?: TwoSampleMethod;
  readonly nuisance?: number;
  readonly skills?: number;
  readonly json?: boolean;
}

/** `--failure-probability` */
export function failureOption(): Option {
  return numberOption('--failure-probability <fraction>', 'level of the test').default(0.05);
}

/** `--tuple-size` */
export function tupleSizeOption(): Option {
  return numberOption('--tuple-size <count>', "skills k' in a tuple");
}

/** `--skills` */
export function skillsOption(): Option {
  return numberOption('--skills <count>', 'skills of which every tuple is a set of different ones');
}

/** `--method` and `--nuisance` */
export function nuisanceOptions(): readonly Option[] {
  return [
    new Option(
      '--method <name>',
      'what is done about the unknown rate on single skills (default: unconditional)',
    ).choices(['unconditional', 'corner']),
    numberOption('--nuisance <fraction>', 'probability with which its interval fails (default: 0.001, or 0.02)'),
  ];
}
