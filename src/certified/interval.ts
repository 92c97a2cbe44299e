import type { Decimal } from 'decimal.js';
import { checkNamed, DomainError } from '../errors.ts';
import { exponential, logarithm, logarithm1p } from './decimal/elementary.ts';
import * as ends from './decimal/ends.ts';
import { doubleBeside } from './decimal/number-bounds.ts';
import { integerPower } from './decimal/power.ts';
import { roundingTo } from './decimal/rounding.ts';
import { type IntervalOptions, checkedDigits } from './digits.ts';
import { decimalOf, type ExactNumber, wantedNumber } from './exact-number.ts';
import { foreignInterval, TAG } from './foreign-interval.ts';

/**
 * A closed interval of real numbers that contains a value for certain.
 *
 * Intervals are immutable. The arithmetic is that of enclosures: the result of an operation contains the results for
 * all numbers in the operands, its ends rounded outwards to the number of `digits` of the operand that has more.
 * Operands may be {@link ExactNumber}s: a `number` is the double itself, a string or a `Decimal` is the decimal.
 *
 * An infinite end means that the value may be infinite, or of any size; arithmetic on it is refused.
 *
 * @example
 * ```ts
 * import { Interval } from 'skill-emergence/certified';
 *
 * const third = Interval.exact(1, { digits: 10 }).divide(3);
 * third.toString(); // => '[0.3333333333, 0.3333333334]'
 * third.multiply(3).contains(1); // => true
 * third.compare('0.33'); // => 'greater'
 * third.compare(1 / 3); // => 'undecided'
 * Interval.exact('0.1').compare(0.1); // => 'less'
 * ```
 * @category Intervals
 */
export class Interval {
  /** The lower end, or `-Infinity`. */
  readonly lower: Decimal;
  /** The upper end, or `Infinity`. */
  readonly upper: Decimal;
  /** Significant digits to which the ends of results are rounded, outwards. */
  readonly digits: number;

  /** What `Object.prototype.toString` calls it; also how the copies of this class know each other's intervals. */
  get [Symbol.toStringTag](): string {
    return TAG;
  }

  private constructor({ lower, upper }: ends.Ends, digits: number) {
    const { nearest } = roundingTo(digits);
    this.lower = new nearest(lower);
    this.upper = new nearest(upper);
    this.digits = digits;
    Object.freeze(this);
  }

  /**
   * A single number, exactly: `Interval.exact(0.1)` is the double, `Interval.exact('0.1')` is 1/10.
   *
   * @param value - a finite double, a decimal string or a `Decimal`
   * @param options - `digits` of the results of operations, 10 to 200; 30 unless given
   * @throws {@link DomainError} if the value is none of these, or `digits` is out of range
   */
  static exact(value: ExactNumber, options: IntervalOptions = {}): Interval {
    const digits = checkedDigits(options);
    const x = decimalOf(value);
    if (!x?.isFinite()) throw new DomainError('value', value, 'a finite number, a decimal string or a Decimal');
    return new Interval({ lower: x, upper: x }, digits);
  }

  /**
   * All numbers from one end to the other; an end may be infinite.
   *
   * @param between - the ends, `lower` at most `upper`
   * @param options - `digits` of the results of operations, 10 to 200; 30 unless given
   * @throws {@link DomainError} if an end is not a number, a decimal string or a `Decimal`, if `lower` is above
   * `upper`, or if `digits` is out of range
   */
  static between(
    between: { readonly lower: ExactNumber; readonly upper: ExactNumber },
    options: IntervalOptions = {},
  ): Interval {
    checkNamed('Interval.between', 'between', between, ['lower', 'upper']);
    const digits = checkedDigits(options);
    const [lower, upper] = [decimalOf(between.lower), decimalOf(between.upper)];
    if (!lower) throw new DomainError('lower', between.lower, wantedNumber(between.lower));
    if (!upper) throw new DomainError('upper', between.upper, wantedNumber(between.upper));
    if (lower.gt(upper)) throw new DomainError('lower', between.lower, `at most upper = ${upper.toPrecision(6)}`);
    return new Interval({ lower, upper }, digits);
  }

  /** @internal With these ends, which are in order. */
  static of(between: ends.Ends, digits: number): Interval {
    return new Interval(between, digits);
  }

  /** @internal The number that does not exist: Infinity. */
  static infinite(options: IntervalOptions): Interval {
    return Interval.between({ lower: Infinity, upper: Infinity }, options);
  }

  /** The sum. */
  add(other: Interval | ExactNumber): Interval {
    return this.#combine(other, ends.add);
  }

  /** The difference. */
  subtract(other: Interval | ExactNumber): Interval {
    return this.#combine(other, (x, y, digits) => ends.add(x, ends.negate(y), digits));
  }

  /** The product. */
  multiply(other: Interval | ExactNumber): Interval {
    return this.#combine(other, ends.multiply);
  }

  /** The quotient; a {@link DomainError} if 0 is in the divisor. */
  divide(other: Interval | ExactNumber): Interval {
    return this.#combine(other, ends.divide);
  }

  /**
   * The power: by multiplications if the exponent is an integer given as a `number`; otherwise by exp and ln, a
   * {@link DomainError} unless all of this interval is positive.
   */
  power(exponent: Interval | ExactNumber): Interval {
    if (Number.isSafeInteger(exponent)) return this.#apply((x, digits) => integerPower(x, Number(exponent), digits));
    return this.#combine(exponent, (x, y, digits) => {
      const logs = ends.multiply(logarithm(x, digits + 20), y, digits + 20);
      return exponential(logs, digits);
    });
  }

  /** The square root of what is at least 0; a {@link DomainError} if nothing is. */
  sqrt(): Interval {
    return this.#apply(ends.squareRoot);
  }

  /** The exponential. */
  exp(): Interval {
    return this.#apply(exponential);
  }

  /** The natural logarithm; a {@link DomainError} unless all of the interval is positive. */
  ln(): Interval {
    return this.#apply(logarithm);
  }

  /** ln(1 + x), precise near 0; a {@link DomainError} unless all of the interval is above -1. */
  log1p(): Interval {
    return this.#apply(logarithm1p);
  }

  /** The negative. */
  negate(): Interval {
    return new Interval(ends.negate(this), this.digits);
  }

  /** The absolute value. */
  abs(): Interval {
    return new Interval(ends.absolute(this), this.digits);
  }

  /** The smaller of two values. */
  min(other: Interval | ExactNumber): Interval {
    const that = Interval.#operand(other, this.digits);
    const lower = ends.least([this.lower, that.lower]);
    return new Interval({ lower, upper: ends.least([this.upper, that.upper]) }, Math.max(this.digits, that.digits));
  }

  /** The greater of two values. */
  max(other: Interval | ExactNumber): Interval {
    const that = Interval.#operand(other, this.digits);
    const lower = ends.most([this.lower, that.lower]);
    return new Interval({ lower, upper: ends.most([this.upper, that.upper]) }, Math.max(this.digits, that.digits));
  }

  /** How any number of this interval compares with any of the other, if that is always the same. */
  compare(other: Interval | ExactNumber): 'less' | 'equal' | 'greater' | 'undecided' {
    const that = Interval.#operand(other, this.digits);
    if (this.upper.lt(that.lower)) return 'less';
    if (this.lower.gt(that.upper)) return 'greater';
    return this.lower.eq(this.upper) && that.lower.eq(that.upper) ? 'equal' : 'undecided';
  }

  /** The sign of every number in the interval, if they have one. */
  sign(): 'negative' | 'zero' | 'positive' | 'undecided' {
    const sign = ends.signOf(this);
    return sign === undefined ? 'undecided' : sign > 0 ? 'positive' : sign < 0 ? 'negative' : 'zero';
  }

  /** Whether the other interval, or number, lies in this one. */
  contains(other: Interval | ExactNumber): boolean {
    const that = Interval.#operand(other, this.digits);
    return this.lower.lte(that.lower) && this.upper.gte(that.upper);
  }

  /** Whether the two intervals have a number in common. */
  overlaps(other: Interval): boolean {
    const that = Interval.#operand(other, this.digits);
    return this.lower.lte(that.upper) && this.upper.gte(that.lower);
  }

  /** upper − lower, rounded up. */
  width(): Decimal {
    const { up } = roundingTo(this.digits);
    return this.lower.eq(this.upper) ? new up(0) : up.sub(this.upper, this.lower);
  }

  /** The closest doubles on either side: `lower` at most, `upper` at least. */
  toNumberBounds(): {
    /** At most the lower end. */
    readonly lower: number;
    /** At least the upper end. */
    readonly upper: number;
  } {
    return { lower: doubleBeside(this.lower, -1), upper: doubleBeside(this.upper, 1) };
  }

  /** Both ends in decimal, `digits` significant digits rounded outwards. */
  toString(): string {
    const { lower, upper } = ends.roundOutwards(this, this.digits);
    return `[${lower.toString()}, ${upper.toString()}]`;
  }

  static #operand(other: Interval | ExactNumber, digits: number): Interval {
    if (other instanceof Interval) return other;
    const foreign = foreignInterval(other);
    if (foreign) return new Interval(foreign, foreign.digits);
    const x = decimalOf(other);
    if (!x) throw new DomainError('other', other, 'an Interval, a number, a decimal string or a Decimal');
    return new Interval({ lower: x, upper: x }, digits);
  }

  #apply(operation: (x: ends.Ends, digits: number) => ends.Ends): Interval {
    return new Interval(operation(finite(this), this.digits), this.digits);
  }

  #combine(
    other: Interval | ExactNumber,
    operation: (x: ends.Ends, y: ends.Ends, digits: number) => ends.Ends,
  ): Interval {
    const that = Interval.#operand(other, this.digits);
    const digits = Math.max(this.digits, that.digits);
    return new Interval(operation(finite(this), finite(that), digits), digits);
  }
}

function finite(x: Interval): Interval {
  if (x.lower.isFinite() && x.upper.isFinite()) return x;
  throw new DomainError('interval', ends.show(x), 'finite at both ends');
}
