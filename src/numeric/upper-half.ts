import { logTable } from './elementary/log-table.ts';

/** The upper halves of doubles, wherever the machine has them in memory, are at the even places from here on. */
export function upperHalves({ buffer, byteOffset, length }: Float64Array): Int32Array {
  if (length === 0) return new Int32Array(0);
  return new Int32Array(buffer, byteOffset + logTable().words.byteOffset, 2 * length - 1);
}

/** The upper half of a double: its sign, its exponent and the first 20 places of its mantissa. */
export function upperHalf(x: number): number {
  const { doubles, words } = logTable();
  doubles[0] = x;
  return words[0]!;
}

/** The double of an upper half, and a lower one of zeros. */
export function withUpperHalf(word: number): number {
  const { doubles, words } = logTable();
  doubles[0] = 0;
  words[0] = word;
  return doubles[0];
}
