import { exp } from '../../numeric/elementary/exp.ts';
import { pow } from '../../numeric/elementary/pow.ts';

export { percent } from '../../plot/words.ts';

const LETTERS = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'K'],
] as const;

/** A count as people write it, to four digits: `70B`, `176.2B`, `15.6T`. */
export function count(value: number): string {
  const [unit, letter] = LETTERS.find(([size]) => value >= size) ?? [1, ''];
  return value >= 1e15 ? scientific(value) : `${significant(value / unit, 4)}${letter}`;
}

/** Three digits and a power of ten: `5.88e23`. */
export function scientific(value: number): string {
  return value.toExponential(2).replace('e+', 'e');
}

/** A number of so many significant digits, without zeros at its end. */
export function significant(value: number, digits: number): string {
  return String(Number(value.toPrecision(digits)));
}

/** The least number of so many significant digits that is not below another one: an upper bound, as it is printed. */
export function upwards(value: number, digits: number): number {
  const nearest = Number(value.toPrecision(digits));
  if (nearest >= value) return nearest;
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e') as [string, string];
  const whole = 10 * Number(mantissa.replace('.', ''));
  const unit = whole === Number(`-1e${digits}`) ? 1 : 10; // the numbers above -1 have one more decimal
  return Number(`${whole + unit}e${Number(exponent) - digits}`);
}

/** The largest number of so many significant digits that is not above another one: a lower bound, as it is printed. */
export function downwards(value: number, digits: number): number {
  return 0 - upwards(-value, digits); // no -0
}

/** What a bound that is a power of e may be above it by rounding alone, in relative terms. */
const ROUNDING = 2 ** -40;

/** e to a power, as an upper bound to three digits, also where it is below every double: `3.14e-4748`. */
export function exponential(power: number): string {
  if (power > -700) return String(upwards(exp(power) * (1 - ROUNDING), 3));
  if (power === -Infinity) return '0';
  const exponent = Math.floor(power / Math.LN10);
  const mantissa = upwards(pow(10, power / Math.LN10 - exponent) * (1 - ROUNDING), 3);
  return mantissa < 10 ? `${mantissa}e${exponent}` : `1e${exponent + 1}`;
}

/** A number of so many significant digits, all of them printed. */
export function digits(value: number, number: number): string {
  return value === 0 || value === 1 ? String(value) : value.toPrecision(number);
}

/** Stands for a guarantee that says nothing. */
export const VACUOUS = '–';

/**
 * A guaranteed competence to three decimals, rounded down: what is printed is guaranteed as well. Only 1 itself looks
 * like 1, and below 0.001 there is one significant digit.
 */
export function competence(guarantee: { readonly competence: number; readonly vacuous: boolean }): string {
  const value = guarantee.competence;
  if (guarantee.vacuous) return VACUOUS;
  if (value < 0.001) return String(downwards(value, 1));
  const nearest = value.toFixed(3);
  return Number(nearest) > value ? (Number(nearest) - 0.001).toFixed(3) : nearest;
}

/** The upper end of a band of competences to three decimals, rounded up; only 1 itself looks like 1. */
export function competenceAbove(value: number): string {
  if (value === 0) return VACUOUS;
  if (value < 0.001) return '<0.001';
  if (value > 0.999 && value < 1) return '>0.999';
  const nearest = value.toFixed(3);
  return Number(nearest) < value ? (Number(nearest) + 0.001).toFixed(3) : nearest;
}

/** A fraction that is no bound, to three decimals; only 0 and 1 themselves look like 0 and 1. */
export function fraction(value: number): string {
  if (value === 0 || value === 1) return String(value);
  if (value < 0.0005) return '<0.001';
  return value >= 0.9995 ? '>0.999' : value.toFixed(3);
}

/** How tuples of a size are called. */
export function tuples(size: number): string {
  return size === 1 ? 'single skills' : size === 2 ? 'pairs of skills' : `${size}-tuples of skills`;
}
