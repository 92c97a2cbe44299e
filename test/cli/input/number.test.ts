import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecimal, readNumber, wantedNumber } from '../../../src/cli/input/number.ts';

describe('readNumber', () => {
  it.each([
    ['8', 8],
    ['0.1', 0.1],
    ['.5', 0.5],
    ['5.', 5],
    ['+3', 3],
    ['-0.2', -0.2],
    ['70e9', 70e9],
    ['70E+9', 70e9],
    ['1e-3', 1e-3],
    ['5K', 5e3],
    ['300M', 300e6],
    ['70B', 70e9],
    ['70b', 70e9],
    ['1.4T', 1.4e12],
    ['6.7t', 6.7e12],
    ['176.247B', 176.247e9],
    ['10%', 0.1],
    ['0.7%', 0.007],
    ['110%', 1.1],
    ['0.00', 0],
    ['0e-5000', 0],
    ['0%', 0],
    ['2.2250738585072014e-308', 2 ** -1022],
  ])('reads %s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each([
    '',
    ' ',
    '7 B',
    ' 7B',
    '7B ',
    '1_000',
    '1,000',
    '70e9B',
    '70BB',
    '%',
    '10%%',
    '1e1%',
    '10 %',
    '70G',
    'e9',
    'B',
    '.',
    '1.2.3',
    '0x10',
    '1e',
    'NaN',
    'Infinity',
    '-Infinity',
    '1e999',
    '1e-1000',
    '-1e-1000',
    '0.01e-999',
    '1e-310',
    '--1',
    '１２',
    '7B\n',
  ])('refuses %j', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });

  it('reads back every double that JavaScript prints, if it has all of its digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const isSubnormal = value !== 0 && Math.abs(value) < 2 ** -1022;
        expect(readNumber(String(value))).toBe(isSubnormal ? undefined : value === 0 ? 0 : value);
      }),
    );
  });

  it('gives the double nearest to what is written, whatever the letter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('K', 'M', 'B', 'T', '%'), (digits, letter) => {
        const exponent = { K: 3, M: 6, B: 9, T: 12, '%': -2 }[letter];
        expect(readNumber(`${digits / 100}${letter}`)).toBe(Number(`${digits}e${exponent - 2}`));
      }),
    );
  });
});

describe('wantedNumber', () => {
  it('tells what is no number from what no double holds', () => {
    expect(wantedNumber('ten')).toBe('a number such as 8, 0.1, 10%, 70e9, 70B or 1.4T');
    expect(wantedNumber('1e-1000')).toBe('0 or a number from 2.23e-308 to 1.79e308 in size');
    expect(wantedNumber('1e999')).toBe('0 or a number from 2.23e-308 to 1.79e308 in size');
  });
});

describe('readDecimal', () => {
  it.each([
    ['0.10', '0.10'],
    ['10%', '10e-2'],
    ['1.4T', '1.4e12'],
    ['-7e-3', '-7e-3'],
  ])('keeps the digits of %s', (text, decimal) => {
    expect(readDecimal(text)).toBe(decimal);
  });

  it('knows no other forms', () => {
    expect(readDecimal('1/2')).toBeUndefined();
  });
});
