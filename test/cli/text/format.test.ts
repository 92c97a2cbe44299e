import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  competence,
  competenceAbove,
  count,
  digits,
  downwards,
  exponential,
  scientific,
  significant,
  tuples,
  upwards,
} from '../../../src/cli/text/format.ts';
import { readNumber } from '../../../src/cli/input/number.ts';

describe('count', () => {
  it.each([
    [70e9, '70B'],
    [176.247e9, '176.2B'],
    [15.6e12, '15.6T'],
    [410e6, '410M'],
    [5000, '5K'],
    [999, '999'],
    [0.5, '0.5'],
    [2.5e15, '2.50e15'],
  ])('writes %d as %s', (value, text) => {
    expect(count(value)).toBe(text);
  });

  it('is read back to four digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 9e14, noNaN: true }), (value) => {
        // half a unit of the fourth digit is at most 1/2000 of the value; the rest is rounding
        expect(Math.abs(readNumber(count(value))! / value - 1)).toBeLessThan(0.5e-3 + 2 ** -50);
      }),
    );
  });
});

describe('competence', () => {
  const shown = (value: number, vacuous = false): string => competence({ competence: value, vacuous });

  it('tells a small competence from none, and a large one from a perfect one', () => {
    expect(shown(0, true)).toBe('–');
    expect(shown(1e-9)).toBe('1e-9');
    expect(shown(0.00096)).toBe('0.0009');
    expect(shown(0.00069)).toBe('0.0006');
    expect(shown(0.3568)).toBe('0.356');
    expect(shown(0.357)).toBe('0.357');
    expect(shown(0.9996)).toBe('0.999');
    expect(shown(1)).toBe('1.000');
  });

  it('is guaranteed as it is printed, and less than one unit below', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, minExcluded: true, max: 1, noNaN: true }), (value) => {
        const printed = Number(shown(value));
        expect(printed).toBeLessThanOrEqual(value);
        if (value >= 0.001) expect(printed).toBeGreaterThan(value - 0.001 - 2 ** -52);
      }),
    );
  });
});

describe('competenceAbove', () => {
  it('is not below the end of the band', () => {
    const shown = [0, 1e-9, 0.0011, 0.357, 0.3561, 0.9991, 1].map(competenceAbove);
    expect(shown).toEqual(['–', '<0.001', '0.002', '0.357', '0.357', '>0.999', '1.000']);
  });
});

describe('upwards and downwards', () => {
  const value = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });

  it('enclose a number in the digits asked for', () => {
    expect([upwards(3.14159, 3), downwards(3.14159, 3), upwards(-3.14159, 3)]).toEqual([3.15, 3.14, -3.14]);
    expect([upwards(9.999, 2), upwards(0.1, 5), upwards(0, 3), upwards(-Infinity, 3)]).toEqual([10, 0.1, 0, -Infinity]);
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 8 }), (x, count) => {
        const [below, above] = [downwards(x, count), upwards(x, count)];
        expect(below).toBeLessThanOrEqual(x);
        expect(above).toBeGreaterThanOrEqual(x);
        for (const end of [below, above]) expect(Number(end.toPrecision(count))).toBe(end);
        // one unit in the last of the digits, which is a tenth of the number where it has one digit
        expect(above - below).toBeLessThanOrEqual(10 ** (1 - count) * Math.abs(x) * (1 + 2 ** -40) + 1e-322);
      }),
    );
  });
});

describe('exponential', () => {
  it.each([
    [0, '1'],
    [-1, '0.368'],
    [Math.log(0.05), '0.05'],
    [-2, '0.136'],
    [-699, '2.69e-304'],
    [-5471.53, '5.56e-2377'],
    [-Infinity, '0'],
  ])('writes e^%d as %s', (power, text) => {
    expect(exponential(power)).toBe(text);
  });

  it('writes a mantissa that rounds up to 10 as 1', () => {
    expect(exponential(Math.LN10 * -999.0001)).toBe('1e-999');
    expect(exponential(Math.LN10 * -999.01)).toBe('9.78e-1000');
  });
});

describe('the other forms', () => {
  it('keep the digits asked for', () => {
    expect(digits(0.246645, 5)).toBe('0.24665');
    expect(digits(2, 5)).toBe('2.0000');
    expect([digits(1, 4), digits(0, 4)]).toEqual(['1', '0']);
    expect(significant(0.1 + 0.2, 4)).toBe('0.3');
    expect(scientific(5.88e23)).toBe('5.88e23');
    expect(scientific(1e-5)).toBe('1.00e-5');
    expect([1, 2, 4].map(tuples)).toEqual(['single skills', 'pairs of skills', '4-tuples of skills']);
  });
});
