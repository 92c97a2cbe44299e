import { checkChoice, isDomainError } from '../errors.ts';
import type { Arithmetic, Formula } from './arithmetic.ts';
import { binaryArithmetic } from './binary/binary-arithmetic.ts';
import { bitLength, type Enclosure } from './binary/enclosure.ts';
import { toEnds } from './binary/to-ends.ts';
import { decimalArithmetic } from './decimal/decimal-arithmetic.ts';
import { type Ends, roundOutwards } from './decimal/ends.ts';
import { roundingTo } from './decimal/rounding.ts';
import { checkedDigits, type IntervalOptions } from './digits.ts';
import { Interval } from './interval.ts';

/**
 * How a certified form is to be evaluated.
 *
 * @category Intervals
 */
export interface CertifiedOptions extends IntervalOptions {
  /**
   * `'bigint'`, unless given: arithmetic on pairs of `bigint`s. `'decimal'`: the same formulas in the interval arithmetic of
   * decimal.js, an independent check that takes some hundred times as long.
   */
  readonly arithmetic?: 'bigint' | 'decimal' | undefined;
}

/** Encloses formulas as the options say. */
export type Enclose = (formula: Formula) => Interval;

export function enclosing(options: CertifiedOptions): Enclose {
  const digits = checkedDigits(options);
  const { arithmetic = 'bigint' } = options;
  checkChoice('arithmetic', arithmetic, ['bigint', 'decimal']);
  return (formula) => (arithmetic === 'bigint' ? enclose : encloseInDecimal)(formula, digits);
}

/** Bits beyond those of the result, up to which the precision is raised: four times what the exponents of doubles span. */
const MOST_EXTRA_BITS = 4096;

/** Digits beyond which decimal.js takes no logarithms, with a margin for those that it needs itself. */
const MOST_DIGITS = 600;

/**
 * The value of a formula, evaluated with `bigint`s.
 *
 * The precision is raised until the interval has the digits asked for, relative to the value, or until the limit of
 * {@link MOST_EXTRA_BITS}: the interval is then as narrow as it gets, or if even so a divisor may be 0, all numbers.
 */
function enclose(formula: Formula, digits: number): Interval {
  const needed = Math.ceil(digits * 3.322) + 3;
  for (let extra = 29; ;) {
    const bits = Math.ceil((needed + Math.min(extra, MOST_EXTRA_BITS)) / 64) * 64;
    const value = attempt(formula, binaryArithmetic(bits));
    const good = value && goodBits(value);
    if ((good ?? 0) >= needed || extra >= MOST_EXTRA_BITS) return interval(value && toEnds(value, digits), digits);
    extra = good === undefined ? 2 * extra + 64 : extra + needed - good + 32;
  }
}

/** The same with decimal.js, up to {@link MOST_DIGITS}. */
function encloseInDecimal(formula: Formula, digits: number): Interval {
  for (let work = digits + 10; ; work = Math.min(2 * work, MOST_DIGITS)) {
    const value = attempt(formula, decimalArithmetic(work));
    if (work === MOST_DIGITS || (value && isNarrow(value, digits))) return interval(value, digits);
  }
}

/** The formula's value, or nothing if the precision does not suffice for one of its steps. */
function attempt<T>(formula: Formula, arithmetic: Arithmetic<T>): T | undefined {
  try {
    return formula(arithmetic);
  } catch (error) {
    if (isDomainError(error)) return undefined;
    throw error;
  }
}

/** Bits that the two ends have in common, nearly; nothing if 0 is between them. */
function goodBits({ low, high }: Enclosure): number | undefined {
  if (low === high) return Infinity;
  const smaller = low > 0n ? low : -high;
  return smaller > 0n ? bitLength(smaller) - bitLength(high - low) - 1 : undefined;
}

function isNarrow({ lower, upper }: Ends, digits: number): boolean {
  if (lower.eq(upper)) return true;
  const { up } = roundingTo(10);
  const smaller = lower.gt(0) ? lower : upper.neg();
  return smaller.gt(0) && up.div(up.sub(upper, lower), smaller).lte(`1e-${String(digits)}`);
}

function interval(value: Ends | undefined, digits: number): Interval {
  if (value === undefined) return Interval.between({ lower: -Infinity, upper: Infinity }, { digits });
  return Interval.between(roundOutwards(value, digits), { digits });
}
