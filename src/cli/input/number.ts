/** Powers of ten behind the letters. */
const EXPONENTS: Readonly<Record<string, number>> = { K: 3, M: 6, B: 9, T: 12 };

const NUMBER = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:e([+-]?\d+)|([KMBT]))?$/i;

/** What is accepted, for messages. */
export const NUMBER_FORMS = 'a number such as 8, 0.1, 70e9, 70B or 1.4T';

/**
 * Reads a number as people write parameter counts: `70e9`, `70B`, `1.4T`, `300M`, `5K`, in either case. Anything else,
 * and what is too large for a double, is undefined.
 */
export function readNumber(text: string): number | undefined {
  const [, digits, exponent, letter = ''] = NUMBER.exec(text) ?? [];
  if (digits === undefined) return undefined;
  // one conversion from decimal, so that 1.4T is the double nearest to 1.4e12
  const value = Number(`${digits}e${exponent ?? String(EXPONENTS[letter.toUpperCase()] ?? 0)}`);
  return Number.isFinite(value) ? value : undefined;
}
