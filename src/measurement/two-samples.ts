import { DomainError } from '../errors.ts';
import { checkCounts } from './counts.ts';

/**
 * Two samples: single skills that were tried, and tuples of skills; each drawn independently, and each item tried once.
 *
 * @category Tests of the theory
 */
export interface TwoSamples {
  /** Number of successes on single skills, from 0 to `singles`. */
  readonly singleSuccesses: number;
  /** Number of single skills tried, a positive safe integer. */
  readonly singles: number;
  /** Number of successes on tuples, from 0 to `tuples`. */
  readonly tupleSuccesses: number;
  /** Number of tuples tried, a positive safe integer. */
  readonly tuples: number;
}

/** What the arguments of {@link TwoSamples} are called. */
export const TWO_SAMPLES: readonly string[] = ['singleSuccesses', 'singles', 'tupleSuccesses', 'tuples'];

/** The checks of both samples. */
export function checkTwoSamples({ singleSuccesses, singles, tupleSuccesses, tuples }: TwoSamples): void {
  checkCounts('singleSuccesses', singleSuccesses, 'singles', singles);
  checkCounts('tupleSuccesses', tupleSuccesses, 'tuples', tuples);
  if (!Number.isSafeInteger(singles + tuples)) {
    throw new DomainError('tuples', tuples, 'so few that they are a safe integer with singles');
  }
}
