/** In `doubles`, the second of two cells for passing numbers from step to step. */
export const SECOND_PART = 1;
/** 128 rows: 2^(i/128) as a double, and how much that is off, relatively. */
export const EXPONENTIALS = 2;
/** 128 rows: 1/c to 17 binary places, for c in the middle of the i-th interval of mantissas, and ln c in two parts. */
export const LOGARITHMS = 258;
/** 2^0; every power of two that is a double stands at its distance from here, and 2^-1074 first. */
export const POWERS_OF_TWO = 1716;
/** The upper half of the middle of the first interval of mantissas, 0.6875. */
export const FIRST_MIDDLE = 0x3fe60000;

export interface Tables {
  readonly doubles: Float64Array;
  /** Its one element is the upper half of `doubles[0]`: sign, exponent, and the first 20 places of the mantissa. */
  readonly words: Int32Array;
}

let made: Tables | undefined;

/** Made at the first call, in about a millisecond, from integers alone. */
export function tables(): Tables {
  return (made ??= make());
}

/** 2^96, and with that many binary places 2^(1/128). */
const ONE = 79228162514264337593543950336n;
const ROOT = 79658363602065864296602447411n;

function make(): Tables {
  const doubles = new Float64Array(2740);
  doubles[0] = 1; // its lower half is 0, wherever that lies in memory, and stays 0 below
  const words = new Int32Array(doubles.buffer, new Int32Array(doubles.buffer)[0] === 0 ? 4 : 0, 1);
  for (let i = 0, power = ONE; i < 128; i++, power = (power * ROOT) / ONE) {
    const nearest = Number(power);
    doubles[EXPONENTIALS + 2 * i] = nearest * 2 ** -96;
    doubles[EXPONENTIALS + 2 * i + 1] = Number(power - BigInt(nearest)) / nearest;
    words[0] = FIRST_MIDDLE + 8192 * i;
    const inverse = Math.floor(2 ** 17 / doubles[0] + 0.5);
    const logarithm = minusLogarithm(inverse);
    const at = LOGARITHMS + 3 * i;
    doubles[at] = inverse * 2 ** -17;
    doubles[at + 1] = Number(logarithm >> 54n) * 2 ** -42; // sums with multiples of the first part of ln 2 are exact
    doubles[at + 2] = Number(BigInt.asUintN(54, logarithm)) * 2 ** -96;
  }
  for (let i = 642, power = 2 ** -1074; i < 2740; power *= 2) doubles[i++] = power;
  return { doubles, words };
}

/** -ln(h/2^17), for h within √2 of 2^17, to 90 places: the series of 2 artanh((2^17 - h)/(2^17 + h)). */
function minusLogarithm(h: number): bigint {
  const ratio = (BigInt(131072 - h) * ONE) / BigInt(131072 + h);
  let sum = 0n;
  for (let j = 1n, power = 2n * ratio; j < 41n; j += 2n, power = (((power * ratio) >> 96n) * ratio) >> 96n) {
    sum += power / j;
  }
  return sum;
}
