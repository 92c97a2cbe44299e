import { checkFields, checkObject, DomainError } from '../errors.ts';

/**
 * How precise an interval is to be.
 *
 * @category Intervals
 */
export interface IntervalOptions {
  /** Significant decimal digits of the ends, an integer from 10 to 200; 30 unless given. */
  readonly digits?: number | undefined;
}

/** What an interval may be given: a certified form passes its options on, though an interval has one arithmetic. */
export const CERTIFIED_OPTIONS: readonly string[] = ['digits', 'arithmetic', 'spend', 'inDoubles'];

export function checkedDigits(options: IntervalOptions, known: readonly string[] = CERTIFIED_OPTIONS): number {
  checkObject('options', options);
  checkFields('precision', options, known);
  const { digits = 30 } = options;
  if (!Number.isInteger(digits) || digits < 10 || digits > 200) {
    throw new DomainError('digits', digits, 'an integer from 10 to 200');
  }
  return digits;
}
