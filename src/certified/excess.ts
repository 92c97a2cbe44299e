import { DomainError } from '../errors.ts';
import { type ExactNumber, rationalOf, textOfDecimal, wantedNumber } from './exact-number.ts';
import type { Rational } from './rational.ts';

/** An excess entropy, which is infinite where a model rules out what happens. */
export function checkedExcess(excess: ExactNumber): Rational | 'infinite' {
  if (excess === Infinity || textOfDecimal(excess) === 'Infinity') return 'infinite';
  const x = rationalOf(excess);
  if (x === undefined || x.numerator < 0n) {
    throw new DomainError('excess', excess, wantedNumber(excess, ' in [0, Infinity]'));
  }
  return x;
}
