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

/** e to a power, to three digits, also where it is below every double: `3.14e-4748`. */
export function exponential(power: number): string {
  if (power > -700) return significant(exp(power), 3);
  if (power === -Infinity) return '0';
  const exponent = Math.floor(power / Math.LN10);
  const mantissa = Number(pow(10, power / Math.LN10 - exponent).toPrecision(3));
  return mantissa < 10 ? `${mantissa}e${exponent}` : `1e${exponent + 1}`;
}

/** A number of so many significant digits, all of them printed. */
export function digits(value: number, number: number): string {
  return value === 0 || value === 1 ? String(value) : value.toPrecision(number);
}

/** Stands for a guarantee that says nothing. */
export const VACUOUS = '–';

/**
 * A guaranteed competence to three decimals. Only 0 and 1 themselves look like 0 and 1, and 0 only where it is vacuous.
 */
export function competence(guarantee: { readonly competence: number; readonly vacuous: boolean }): string {
  const value = guarantee.competence;
  if (guarantee.vacuous) return VACUOUS;
  if (value < 0.0005) return '<0.001';
  if (value >= 0.9995 && value < 1) return '>0.999';
  return value.toFixed(3);
}

/** How tuples of a size are called. */
export function tuples(size: number): string {
  return size === 1 ? 'single skills' : size === 2 ? 'pairs of skills' : `${size}-tuples of skills`;
}
