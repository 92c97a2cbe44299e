import { checkChoice, isDomainError } from '../errors.ts';
import type { Arithmetic, Formula } from './arithmetic.ts';
import { binaryArithmetic } from './binary/binary-arithmetic.ts';
import { toEnds } from './binary/to-ends.ts';
import type { Spend } from './decimal/costs.ts';
import { decimalArithmetic } from './decimal/decimal-arithmetic.ts';
import { type Ends, roundOutwards } from './decimal/ends.ts';
import { CERTIFIED_OPTIONS, checkedDigits, type IntervalOptions } from './digits.ts';
import { doubleArithmetic } from './double/double-arithmetic.ts';
import { toEnds as doubleEnds } from './double/to-ends.ts';
import { Interval } from './interval.ts';
import type { Rational } from './rational.ts';

/**
 * How a certified form is to be evaluated.
 *
 * @category Intervals
 */
export interface CertifiedOptions extends IntervalOptions {
  /**
   * `'bigint'`, unless given: arithmetic on pairs of `bigint`s. `'decimal'`: the same formulas in the interval
   * arithmetic of decimal.js, an independent check that takes some fifty times as long.
   */
  readonly arithmetic?: 'bigint' | 'decimal' | undefined;
  /** @internal What is told the cost of every operation on decimals. */
  readonly spend?: Spend | undefined;
  /** @internal Whether doubles with bounded errors are enough, however many digits they give. */
  readonly inDoubles?: boolean | undefined;
}

/** Encloses formulas as the options say. */
export type Enclose = (formula: Formula) => Interval;

export function enclosing(options: CertifiedOptions, known: readonly string[] = CERTIFIED_OPTIONS): Enclose {
  const digits = checkedDigits(options, known);
  const { arithmetic = 'bigint', spend, inDoubles = false } = options;
  checkChoice('arithmetic', arithmetic, ['bigint', 'decimal']);
  if (inDoubles) return (formula) => encloseInDoubles(formula, digits);
  return (formula) => (arithmetic === 'bigint' ? enclose(formula, digits) : encloseInDecimal(formula, digits, spend));
}

/**
 * Bits beyond those of the result, up to which the precision is raised: four times what the exponents of doubles span.
 */
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
  const needed = bitsOf(digits);
  for (let extra = 29; ;) {
    const arithmetic = binaryArithmetic(Math.ceil((needed + Math.min(extra, MOST_EXTRA_BITS)) / 32) * 32);
    const value = attempt(formula, arithmetic);
    const precision = value === undefined ? 0 : arithmetic.precision(value);
    if (precision >= needed || extra >= MOST_EXTRA_BITS) return interval(value && toEnds(value, digits), digits);
    extra += precision === 0 ? extra + 64 : needed - precision + 32;
  }
}

/** The same with decimal.js, up to {@link MOST_DIGITS}. */
function encloseInDecimal(formula: Formula, digits: number, spend: Spend | undefined): Interval {
  const needed = bitsOf(digits);
  for (let work = digits + 10; ;) {
    const arithmetic = decimalArithmetic(work, spend);
    const value = attempt(formula, arithmetic);
    const precision = value === undefined ? 0 : arithmetic.precision(value);
    if (precision >= needed || work === MOST_DIGITS) return interval(value, digits);
    // what is missing; or if nothing is known, twice as many
    work = Math.min(work + (precision === 0 ? work : Math.ceil((needed - precision) / 3.3) + 4), MOST_DIGITS);
  }
}

/** The same in doubles, once, to the digits that they give; a DomainError where they give none. */
function encloseInDoubles(formula: Formula, digits: number): Interval {
  return interval(doubleEnds(formula(doubleArithmetic())), digits);
}

/** What a search finds with few digits, where an evaluation with more then begins; nothing if they are too few. */
export function withFewDigits<Found>(
  { arithmetic, spend, inDoubles }: CertifiedOptions,
  search: <T>(arithmetic: Arithmetic<T>) => Found,
): Found | undefined {
  if (inDoubles) return search(doubleArithmetic());
  return unlessTooWide(() =>
    arithmetic === 'decimal' ? search(decimalArithmetic(20, spend)) : search(binaryArithmetic(64)),
  );
}

/** A rational number: its decimals, if it has no more than the digits asked for, or the two beside it. */
export function enclosingRational(x: Rational, options: CertifiedOptions): Interval {
  const digits = checkedDigits(options);
  if (options.inDoubles) return encloseInDoubles(({ rational }) => rational(x), digits);
  return interval(decimalArithmetic(digits).rational(x), digits);
}

/** Bits for a number of digits, and three more. */
function bitsOf(digits: number): number {
  return Math.ceil(digits * 3.322) + 3;
}

/** The formula's value, or nothing if the precision does not suffice for one of its steps. */
function attempt<T>(formula: Formula, arithmetic: Arithmetic<T>): T | undefined {
  return unlessTooWide(() => formula(arithmetic));
}

/** What is found, or nothing if an enclosure is too wide for an operation. */
export function unlessTooWide<Found>(find: () => Found): Found | undefined {
  try {
    return find();
  } catch (error) {
    if (isDomainError(error)) return undefined;
    throw error;
  }
}

function interval(value: Ends | undefined, digits: number): Interval {
  if (value === undefined) return Interval.between({ lower: -Infinity, upper: Infinity }, { digits });
  return Interval.of(roundOutwards(value, digits), digits);
}
