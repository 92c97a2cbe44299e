/** Powers of ten behind the letters and the percent sign. */
const EXPONENTS: Readonly<Record<string, number>> = { K: 3, M: 6, B: 9, T: 12, '%': -2 };

const NUMBER = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:e([+-]?\d+)|([KMBT%]))?$/i;

/** What is accepted, for messages. */
export const NUMBER_FORMS = 'a number such as 8, 0.1, 10%, 70e9, 70B or 1.4T';

/** Below this a double has fewer digits than it should, or none: 1e-1000 would be 0, the answer to another question. */
const LEAST_NORMAL = 2 ** -1022;

/**
 * Reads a number as people write fractions and parameter counts: `0.1`, `10%`, `70e9`, `70B`, `1.4T`, `300M`, `5K`, in
 * either case. Anything else, and what is too large or too small for a double, is undefined.
 */
export function readNumber(text: string): number | undefined {
  const decimal = readDecimal(text);
  const value = Number(decimal ?? NaN);
  const isZero = decimal !== undefined && !/[1-9]/.test(decimal.replace(/e.*/i, ''));
  return isZero || (Math.abs(value) >= LEAST_NORMAL && Math.abs(value) < Infinity) ? value : undefined;
}

/** What a text that {@link readNumber} refuses has to be. */
export function wantedNumber(text: string): string {
  return readDecimal(text) === undefined ? NUMBER_FORMS : '0 or a number from 2.23e-308 to 1.79e308 in size';
}

/** The same number as a decimal without a letter, exactly: `1.4e12`. So 1.4T is the double nearest to 1.4e12. */
export function readDecimal(text: string): string | undefined {
  const [, digits, exponent, letter] = NUMBER.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const power = letter === undefined ? exponent : String(EXPONENTS[letter.toUpperCase()]);
  return power === undefined ? digits : `${digits}e${power}`;
}
