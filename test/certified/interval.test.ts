import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { Interval } from 'skill-emergence/certified';
import { describe, expect, it } from 'vitest';
import { uniform } from '../support/arbitraries.ts';

/** The arithmetic of the tests: 120 digits. */
const Exact = Decimal.clone({ defaults: true, precision: 120, minE: -9e15, maxE: 9e15 });

const exact = (value: string, digits = 10) => Interval.exact(value, { digits });
const between = (lower: string | number, upper: string | number, digits = 10) =>
  Interval.between({ lower, upper }, { digits });

/** Decimals of every size, as strings. */
const decimal = fc.tuple(uniform(-10, 10), fc.integer({ min: -30, max: 30 })).map(([x, e]) => `${x.toFixed(15)}e${e}`);

/** An interval and a number in it. */
const member = fc.tuple(decimal, decimal, uniform(0, 1), fc.integer({ min: 10, max: 40 })).map(([a, b, t, digits]) => {
  const [lower, upper] = new Exact(a).lte(b) ? [a, b] : [b, a];
  const inside = new Exact(upper).minus(lower).times(t).plus(lower);
  return { interval: Interval.between({ lower, upper }, { digits }), inside };
});

describe('Interval', () => {
  it('is the double itself for a number, and the decimal for a string or a Decimal', () => {
    expect(Interval.exact(0.1).lower.toFixed()).toBe('0.1000000000000000055511151231257827021181583404541015625');
    expect(Interval.exact('0.1').lower.toFixed()).toBe('0.1');
    expect(Interval.exact(new Decimal('0.1')).compare('0.1')).toBe('equal');
    expect(Interval.exact(0.1).compare('0.1')).toBe('greater');
    expect(Interval.exact(5e-324).lower.precision()).toBe(751);
    expect(Interval.exact(-0).sign()).toBe('zero');
    expect(Interval.exact(2 ** 1000).lower.eq(new Exact(2).pow(1000).toFixed())).toBe(false); // more than 120 digits
    expect(Interval.exact(2 ** 1000).lower.toFixed()).toBe((2n ** 1000n).toString());
  });

  it('takes an interval of another copy of the library, if its ends are in order', () => {
    const foreign = (lower: unknown, upper: unknown) => ({
      lower,
      upper,
      digits: 20,
      [Symbol.toStringTag]: 'Interval',
    });
    const other = foreign(new Exact('0.25'), new Exact('0.5')) as never;
    expect(exact('1').add(other).toString()).toBe('[1.25, 1.5]');
    expect(exact('1').add(other).digits).toBe(20);
    expect(exact('0.3').compare(other)).toBe('undecided');
    expect(between('0.2', '0.6').contains(other)).toBe(true);
    expect(exact('0.3').overlaps(other)).toBe(true);
    for (const [lower, upper] of [[1, 0], [Number.NaN, 1], [0], [{}, 1]]) {
      expect(() => exact('1').add(foreign(lower, upper) as never)).toThrow(
        'other must be an Interval with its ends in',
      );
    }
  });

  it('contains the results for the numbers it contains', () => {
    fc.assert(
      fc.property(member, member, (x, y) => {
        const [a, b] = [x.inside, y.inside];
        expect(x.interval.add(y.interval).contains(a.plus(b))).toBe(true);
        expect(x.interval.subtract(y.interval).contains(a.minus(b))).toBe(true);
        expect(x.interval.multiply(y.interval).contains(a.times(b).toSignificantDigits(100))).toBe(true);
        expect(x.interval.min(y.interval).contains(Exact.min(a, b))).toBe(true);
        expect(x.interval.max(y.interval).contains(Exact.max(a, b))).toBe(true);
        expect(x.interval.abs().contains(a.abs())).toBe(true);
        expect(x.interval.negate().contains(a.neg())).toBe(true);
        expect(x.interval.power(3).contains(a.pow(3).toSignificantDigits(100))).toBe(true);
        expect(x.interval.power(2).contains(a.pow(2).toSignificantDigits(100))).toBe(true);
        if (y.interval.sign() !== 'undecided') {
          expect(x.interval.divide(y.interval).contains(a.div(b).toSignificantDigits(100))).toBe(true);
        }
        if (!a.isNeg()) expect(x.interval.sqrt().contains(a.sqrt().toSignificantDigits(100))).toBe(true);
        if (x.interval.upper.lt(1e6)) expect(x.interval.exp().contains(a.exp().toSignificantDigits(100))).toBe(true);
        if (x.interval.sign() === 'positive') {
          expect(x.interval.ln().contains(a.ln().toSignificantDigits(100))).toBe(true);
          expect(x.interval.log1p().contains(a.plus(1).ln().toSignificantDigits(60))).toBe(true);
        }
      }),
    );
  });

  it('rounds outwards to its digits, and no further', () => {
    expect(exact('1').divide(3).toString()).toBe('[0.3333333333, 0.3333333334]');
    expect(exact('-2').divide(3).toString()).toBe('[-0.6666666667, -0.6666666666]');
    expect(exact('2').sqrt().toString()).toBe('[1.414213562, 1.414213563]');
    expect(exact('2').ln().toString()).toBe('[0.6931471805, 0.6931471806]');
    expect(exact('1').exp().toString()).toBe('[2.718281828, 2.718281829]');
    expect(exact('1e-20').log1p().toString()).toBe('[9.999999999e-21, 1.000000001e-20]');
    expect(exact('2').power('0.5').toString()).toBe('[1.414213562, 1.414213563]');
    expect(exact('2').power(-2).toString()).toBe('[0.25, 0.25]');
    expect(exact('3').power(0).toString()).toBe('[1, 1]');
    expect(exact('0.5').multiply(Interval.exact(1, { digits: 20 }).divide(3)).digits).toBe(20);
  });

  it('is not fooled by logarithms and exponentials that decimal.js rounds the wrong way', () => {
    // decimal.js gives 8.6877 as the upper end at 5 digits, and 2.046738147 as the lower end at 10
    const e = exact('2.16190823220865176370902747118675501317338869', 10).exp();
    expect(e.contains('8.6877')).toBe(true);
    expect(e.upper.gt('8.6877')).toBe(true);
    const l = exact('7.74260463389554459120086747603').ln();
    expect(l.contains('2.046738147')).toBe(true);
    expect(l.lower.lt('2.046738147')).toBe(true);
  });

  it('keeps even powers from being negative, and roots too', () => {
    expect(between(-2, 3).power(2).toString()).toBe('[0, 9]');
    expect(between(-3, 2).power(3).toString()).toBe('[-27, 8]');
    expect(between(-1, 4).sqrt().toString()).toBe('[0, 2]');
    expect(between(-5, -2).abs().toString()).toBe('[2, 5]');
  });

  it('compares where every pair compares alike', () => {
    expect(between(1, 2).compare(between(3, 4))).toBe('less');
    expect(between(3, 4).compare(between(1, 2))).toBe('greater');
    expect(between(1, 2).compare(between(2, 3))).toBe('undecided');
    expect(exact('2').compare(2)).toBe('equal');
    expect(between(1, 2).compare('1.5')).toBe('undecided');
    expect([between(1, 2), between(-2, -1), between(0, 0), between(0, 1)].map((x) => x.sign())).toEqual([
      'positive',
      'negative',
      'zero',
      'undecided',
    ]);
  });

  it('knows what it contains and overlaps, and how wide it is', () => {
    expect(between(1, 2).contains(between('1.5', 2))).toBe(true);
    expect(between(1, 2).contains(between('1.5', 3))).toBe(false);
    expect(between(1, 2).contains(Infinity)).toBe(false);
    expect(between(1, 2).overlaps(between(2, 3))).toBe(true);
    expect(between(1, 2).overlaps(between('2.1', 3))).toBe(false);
    expect(between(1, '1.00000000000000000001').width().toString()).toBe('1e-20');
    expect(between(Infinity, Infinity).width().toString()).toBe('0');
    expect(between(-Infinity, Infinity).width().toString()).toBe('Infinity');
  });

  it('has the closest doubles on either side', () => {
    expect(exact('0.1').toNumberBounds()).toEqual({ lower: 0.09999999999999999, upper: 0.1 });
    expect(Interval.exact(0.1).toNumberBounds()).toEqual({ lower: 0.1, upper: 0.1 });
    expect(exact('-0.1').toNumberBounds()).toEqual({ lower: -0.1, upper: -0.09999999999999999 });
    expect(exact('1e-400').toNumberBounds()).toEqual({ lower: 0, upper: 5e-324 });
    expect(exact('-1e-400').toNumberBounds()).toEqual({ lower: -5e-324, upper: 0 });
    expect(exact('1e400').toNumberBounds()).toEqual({ lower: Number.MAX_VALUE, upper: Infinity });
    expect(between(-Infinity, Infinity).toNumberBounds()).toEqual({ lower: -Infinity, upper: Infinity });
  });

  it('encloses exponentials beyond every exponent', () => {
    expect(exact('-1e17').exp().lower.isZero()).toBe(true);
    expect(exact('-1e17').exp().upper.toString()).toBe('1e-9000000000000000');
    expect(exact('1e17').exp().lower.toString()).toBe('1e+9000000000000000');
    expect(exact('1e17').exp().upper.isFinite()).toBe(false);
  });

  it('cannot be changed, and does not depend on the settings of Decimal', () => {
    const third = exact('1').divide(3);
    expect(Object.isFrozen(third)).toBe(true);
    const { precision, rounding } = Decimal;
    try {
      Decimal.set({ precision: 3, rounding: Decimal.ROUND_UP });
      expect(exact('1').divide(3).toString()).toBe(third.toString());
      expect(Interval.exact('1', { digits: 47 }).divide(3).lower.precision()).toBe(47);
    } finally {
      Decimal.set({ precision, rounding });
    }
  });

  it('is known by its tag, in every copy of the library', () => {
    expect(Object.prototype.toString.call(Interval.exact(1))).toMatch(/^\[object .*Interval.*\]$/);
  });
});
