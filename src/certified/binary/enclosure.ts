import { log } from '../../numeric/elementary/log.ts';

/** The real numbers from low · 2^exponent to high · 2^exponent. */
export interface Enclosure {
  readonly low: bigint;
  readonly high: bigint;
  readonly exponent: number;
}

/** Number of bits of x ≥ 0, sometimes one more or less: no proof relies on it. */
export function bitLength(x: bigint): number {
  let length = 0;
  let value = Number(x);
  while (value > 2 ** 1000) {
    x >>= 960n;
    length += 960;
    value = Number(x);
  }
  return value === 0 ? 0 : length + Math.floor(log(value) * Math.LOG2E + 2 ** -20) + 1;
}

export function magnitude(x: bigint): bigint {
  return x < 0n ? -x : x;
}

/** Bits of relative precision. */
export function precision({ low, high }: Enclosure): number {
  if (low === high) return Infinity;
  const smaller = low > 0n ? low : -high;
  return smaller > 0n ? Math.max(0, bitLength(smaller) - bitLength(high - low) - 1) : 0;
}

/** x · 2^shift, rounded down. */
export function shifted(x: bigint, shift: number): bigint {
  return shift >= 0 ? x << BigInt(shift) : x >> BigInt(-shift);
}

/** x / 2^shift, rounded up. (The operator `>>` rounds down, also below 0.) */
export function shiftUp(x: bigint, shift: bigint): bigint {
  return -(-x >> shift);
}

/** Bits that mantissas may have beyond the precision before they are cut. */
const SLACK = 32;

/** The enclosure, with mantissas cut to the precision, outwards. */
export function cut(low: bigint, high: bigint, exponent: number, bits: number): Enclosure {
  const length = bitLength(magnitude(-low > high ? low : high));
  if (length <= bits + SLACK) return { low, high, exponent };
  const shift = BigInt(length - bits);
  return {
    low: low >> shift,
    high: low === high ? shiftUp(low, shift) : shiftUp(high, shift),
    exponent: exponent + length - bits,
  };
}
