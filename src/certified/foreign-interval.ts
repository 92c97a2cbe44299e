import { DomainError } from '../errors.ts';
import type { Ends } from './decimal/ends.ts';
import { checkedDigits, type IntervalOptions } from './digits.ts';
import { decimalOf } from './exact-number.ts';

/** The parts of an interval of another copy of the class, checked: the CommonJS build has one, the ESM build another. */
export function foreignInterval(other: unknown): (Ends & { readonly digits: number }) | undefined {
  if (Object.prototype.toString.call(other) !== '[object Interval]') return undefined;
  const given = other as Partial<Ends> & IntervalOptions;
  const [lower, upper] = [decimalOf(given.lower), decimalOf(given.upper)];
  if (!lower || !upper || lower.gt(upper)) throw new DomainError('other', other, 'an Interval with its ends in order');
  return { lower, upper, digits: checkedDigits(given) };
}
