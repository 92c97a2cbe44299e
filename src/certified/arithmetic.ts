import type { Rational } from './rational.ts';

/**
 * Arithmetic on enclosures: whatever real numbers the operands enclose, the result encloses the result of the operation
 * on them. There are two, {@link binaryArithmetic} and {@link decimalArithmetic}, which share no code. What two
 * evaluations have in common is the formulas, which are written for any arithmetic, and the exact fractions that they
 * begin with.
 *
 * An operation whose operand is too wide for it (a divisor around 0, a logarithm of what may be negative) throws a
 * `DomainError`; {@link enclose} then takes more digits.
 */
export interface Arithmetic<T> {
  /** Roughly the number of bits that the results have. */
  readonly bits: number;
  readonly rational: (x: Rational) => T;
  readonly add: (x: T, y: T) => T;
  readonly subtract: (x: T, y: T) => T;
  readonly multiply: (x: T, y: T) => T;
  readonly divide: (x: T, y: T) => T;
  /** 1 + n/(d x) for a positive x of moderate size: a step of a continued fraction. */
  readonly onePlusQuotient: (n: bigint, d: bigint, x: T) => T;
  /** Says, before they are taken, how many such steps follow. */
  readonly announce: (steps: bigint) => void;
  readonly sqrt: (x: T) => T;
  readonly exp: (x: T) => T;
  readonly ln: (x: T) => T;
  /** ln(1 + x), with the relative precision of x near 0. */
  readonly log1p: (x: T) => T;
  /** π. */
  readonly pi: () => T;
  /** -1, 0 or 1 if every number enclosed has this sign; otherwise nothing. */
  readonly sign: (x: T) => number | undefined;
  /** Bits of relative precision, a few more or less: 0 if 0 is inside, Infinity if only one number is. */
  readonly precision: (x: T) => number;
  /** A single number out of the enclosure, near its middle. */
  readonly middle: (x: T) => T;
  /** From the lower end of x to the upper end of y. */
  readonly span: (x: T, y: T) => T;
}

/** What can be evaluated in any arithmetic. */
export type Formula = <T>(arithmetic: Arithmetic<T>) => T;
