import { DomainError } from '../errors.ts';
import type { Ends } from './decimal/ends.ts';
import { checkedDigits, type IntervalOptions } from './digits.ts';
import { decimalOf } from './exact-number.ts';

/** What intervals of every copy of their class are called. */
export const TAG = 'Interval';

/** The parts of an interval of another copy of the class, checked: each of the two builds has its own copy. */
export function foreignInterval(other: unknown): (Ends & { readonly digits: number }) | undefined {
  if (Object.prototype.toString.call(other) !== `[object ${TAG}]`) return undefined;
  const given = other as Partial<Ends> & IntervalOptions;
  const [lower, upper] = [decimalOf(given.lower), decimalOf(given.upper)];
  if (!lower || !upper || lower.gt(upper)) throw new DomainError('other', other, 'an Interval with its ends in order');
  return { lower, upper, digits: checkedDigits({ digits: given.digits }) };
}
