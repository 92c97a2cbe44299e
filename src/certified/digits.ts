import { checkObject, DomainError } from '../errors.ts';

/**
 * How precise an interval is to be.
 *
 * @category Intervals
 */
export interface IntervalOptions {
  /** Significant decimal digits of the ends, an integer from 10 to 200; 30 unless given. */
  readonly digits?: number | undefined;
}

export function checkedDigits(options: IntervalOptions): number {
  checkObject('options', options);
  const { digits = 30 } = options;
  if (!Number.isInteger(digits) || digits < 10 || digits > 200) {
    throw new DomainError('digits', digits, 'an integer from 10 to 200');
  }
  return digits;
}
