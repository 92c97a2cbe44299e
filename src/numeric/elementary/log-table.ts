import { withPowersOfTwo } from './powers-of-two.ts';

/** In `doubles`, the second of two cells for passing numbers from step to step. */
export const SECOND_PART = 1;
/** 128 rows: 1/c to 17 binary places, for c in the middle of the i-th interval of mantissas, and ln c in two parts. */
export const LOGARITHMS = 2;
/** 2^0; every other power of two that is a double stands at the distance of its exponent from here. */
export const POWERS_FOR_LOG = 1460;
/** The upper half of the middle of the first interval of mantissas, 0.6875. */
export const FIRST_MIDDLE = 0x3fe60000;

export interface LogTable {
  readonly doubles: Float64Array;
  /** Its one element is the upper half of `doubles[0]`: sign, exponent, and the first 20 places of the mantissa. */
  readonly words: Int32Array;
}

let made: LogTable | undefined;

/** Made at the first call, in about a millisecond. */
export function logTable(): LogTable {
  return (made ??= make());
}

/**
 * From integers alone, with 96 binary places: -ln h, for h = 1/c, by the series of 2 artanh((1 - h)/(1 + h)). What is
 * left out of the series, and of its terms, is below 2^-90. The first parts have 42 places, so that their sums with
 * multiples of the first part of ln 2 are exact.
 */
function make(): LogTable {
  const doubles = withPowersOfTwo(386);
  doubles[0] = 1; // its lower half is 0, wherever that lies in memory, and stays 0 below
  const words = new Int32Array(doubles.buffer, 4 * Number(new Int32Array(doubles.buffer)[0] === 0), 1);
  for (let i = 0; i < 128; i++) {
    words[0] = FIRST_MIDDLE + 8192 * i;
    const inverse = Math.round(2 ** 17 / doubles[0]);
    const ratio = (BigInt(131072 - inverse) << 96n) / BigInt(131072 + inverse);
    let logarithm = 0n;
    for (let j = 1n, power = 2n * ratio; j < 41n; j += 2n, power = (power * ratio * ratio) >> 192n) {
      logarithm += power / j;
    }
    const at = LOGARITHMS + 3 * i;
    doubles[at] = inverse / 2 ** 17;
    doubles[at + 1] = Number(logarithm >> 54n) / 2 ** 42;
    doubles[at + 2] = Number(BigInt.asUintN(54, logarithm)) / 2 ** 96;
  }
  return { doubles, words };
}
