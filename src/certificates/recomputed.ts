import type { Spend } from '../certified/decimal/costs.ts';
import type { Interval } from '../certified/interval.ts';
import { decide, MOST_DIGITS, type ExactPoint, type Statement } from './statement.ts';

/** Digits beyond those of a certificate: its ends are hardly ever as near to the margin. */
const MORE_DIGITS = 10;

/** The margin as verification encloses it, to compare with the interval of a certificate with this many digits. */
export function recomputed(statement: Statement, point: ExactPoint, digits: number, spend: Spend): Interval {
  const more = Math.min(digits + MORE_DIGITS, MOST_DIGITS);
  return decide(statement, point, { digits: more, arithmetic: 'decimal', spend });
}
