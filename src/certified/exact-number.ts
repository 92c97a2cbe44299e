import { Decimal } from 'decimal.js';
import { DomainError } from '../errors.ts';
import { roundingTo } from './decimal/rounding.ts';
import { ONE, order, ratio, type Rational, ZERO } from './rational.ts';

/**
 * A number whose value is exact: a `number` means the double itself (`0.1` is
 * 0.1000000000000000055511151231257827…), a string or a `Decimal` means the decimal that it shows (`'0.1'` is 1/10).
 *
 * Decimals have at most 1000 digits, and a magnitude from 1e-1000 to 1e1000 unless they are 0.
 *
 * @category Intervals
 */
export type ExactNumber = number | string | Decimal;

/** Where an argument may lie, and the phrase for it in errors. */
interface Range {
  readonly text: string;
  readonly holds: (x: Rational) => boolean;
}

export const REAL: Range = { text: '', holds: () => true };
export const UNIT: Range = { text: ' in [0, 1]', holds: (x) => x.numerator >= 0n && order(x, ONE) <= 0 };
export const OPEN_UNIT: Range = { text: ' in (0, 1)', holds: (x) => x.numerator > 0n && order(x, ONE) < 0 };
export const POSITIVE: Range = { text: ' in (0, Infinity)', holds: (x) => x.numerator > 0n };
export const NON_NEGATIVE: Range = { text: ' in [0, Infinity)', holds: (x) => x.numerator >= 0n };

/** The exact value of an argument, which must lie in the range. */
export function checkedRational(parameter: string, value: ExactNumber, range: Range): Rational {
  const x = rationalOf(value);
  if (x === undefined || !range.holds(x)) {
    throw new DomainError(parameter, value, wantedNumber(value, range.text));
  }
  return x;
}

/** What an argument must be that is none, or outside its range; a decimal may be one but for its length or size. */
export function wantedNumber(value: unknown, range = ''): string {
  const text = typeof value === 'string' ? value : (textOfDecimal(value) ?? '');
  const isDecimal = /^[+-]?(?=\d|\.\d)\d*(?:\.\d*)?(?:e[+-]?\d+)?$/i.test(text);
  const wanted = `a number, a decimal string or a Decimal${range}`;
  if (!isDecimal || rationalOf(value) !== undefined) return wanted;
  return `${wanted}, of at most 1000 digits and, unless it is 0, from 1e-1000 to 1e1000 in size`;
}

/** The exact value of a finite number, of a string in decimal notation or of a finite Decimal; otherwise nothing. */
export function rationalOf(value: unknown): Rational | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? rationalOfDouble(value) : undefined;
  if (typeof value === 'string') return rationalOfDecimal(value);
  const text = textOfDecimal(value);
  return text === undefined ? undefined : rationalOfDecimal(text);
}

/** What a Decimal shows, of whichever copy of decimal.js; nothing for anything else, such as what only has its tag. */
export function textOfDecimal(value: unknown): string | undefined {
  try {
    const text: unknown = Decimal.isDecimal(value) && hasDigits(value) ? value.toExponential() : undefined;
    return typeof text === 'string' && /^-?(Infinity|\d+(\.\d+)?e[+-]\d+)$/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Most words of seven digits: enough for every double, and for all digits that a decimal may have. */
const MOST_WORDS = 1000;

/** Whether its digits are what they are in a Decimal: a list of words, and not only a length to be followed. */
function hasDigits({ d }: Decimal): boolean {
  const digits: unknown = d; // null of what is not finite
  return digits === null || (Array.isArray(digits) && digits.length <= MOST_WORDS);
}

function rationalOfDouble(value: number): Rational {
  if (Number.isSafeInteger(value)) return ratio(BigInt(value), 1n);
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const biased = (bits.getUint16(0) >> 4) & 0x7ff;
  const fraction = bits.getBigUint64(0) & 0xf_ffff_ffff_ffffn;
  const magnitude = biased === 0 ? fraction : fraction | (1n << 52n);
  const exponent = Math.max(biased, 1) - 1075;
  const numerator = value < 0 ? -magnitude : magnitude;
  return exponent < 0 ? reduced(numerator, -exponent) : ratio(numerator << BigInt(exponent), 1n);
}

/** numerator / 2^exponent, which is no integer, in lowest terms. */
function reduced(numerator: bigint, exponent: number): Rational {
  const common = numerator & -numerator; // 2 to the number of zeros at its end
  return ratio(numerator / common, (1n << BigInt(exponent)) / common);
}

function rationalOfDecimal(text: string): Rational | undefined {
  const match = /^([+-]?)(?=\d|\.\d)(\d{0,1000})(?:\.(\d{0,1000}))?(?:e([+-]?\d{1,5}))?$/i.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', power = '0'] = match;
  const digits = BigInt(whole + fraction);
  if (digits === 0n) return ZERO;
  const exponent = Number(power) - fraction.length;
  const leading = exponent + digits.toString().length - 1;
  if (Math.abs(leading) > 1000 || whole.length + fraction.length > 1000) return undefined;
  const numerator = sign === '-' ? -digits : digits;
  return exponent < 0 ? ratio(numerator, 10n ** BigInt(-exponent)) : ratio(numerator * 10n ** BigInt(exponent), 1n);
}

/** The exact value as a Decimal, ±Infinity included; nothing for anything else. */
export function decimalOf(value: unknown): Decimal | undefined {
  const { nearest } = roundingTo(1); // digits bound the results of operations, not what is given
  if (value === Infinity || value === -Infinity) return new nearest(value);
  if (typeof value === 'string') return rationalOfDecimal(value) && new nearest(value);
  if (typeof value !== 'number') {
    const text = textOfDecimal(value);
    return text === undefined ? undefined : new nearest(text);
  }
  if (Number.isNaN(value)) return undefined;
  if (Number.isSafeInteger(value)) return new nearest(value + 0); // not -0
  const { numerator, denominator } = rationalOfDouble(value);
  const places = denominator.toString(2).length - 1; // m / 2^places = m 5^places / 10^places
  return new nearest(`${(numerator * 5n ** BigInt(places)).toString()}e-${places}`);
}
