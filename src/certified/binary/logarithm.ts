import { DomainError } from '../../errors.ts';
import { twiceArtanh } from './atanh.ts';
import { bitLength, cut, type Enclosure, magnitude, shifted } from './enclosure.ts';
import { add, negate, quotient, spanning } from './operations.ts';

/** Logarithms of constants, at one precision; computed when first asked for. */
export interface LogTable {
  readonly bits: number;
  /** ln 2, in units of 2^-bits. */
  readonly ln2: FixedPoint;
  /** ln(j/128) for j from 128 to 255, in units of 2^-bits, where they have been asked for. */
  readonly cells: FixedPoint[];
}

/** Two integers that enclose a number times a power of two known from the context. */
export interface FixedPoint {
  readonly low: bigint;
  readonly high: bigint;
}

/** Bits beyond the precision of the result: for the terms of a series, and for a logarithm near 0. */
const GUARD = 24;

export function logTable(bits: number): LogTable {
  return { bits: bits + GUARD, ln2: fixedPoint(twiceArtanh(1n, 3n, bits + 2 * GUARD), bits + GUARD), cells: [] };
}

/** An enclosure in units of 2^-bits. */
export function fixedPoint({ low, high, exponent }: Enclosure, bits: number): FixedPoint {
  return { low: shifted(low, exponent + bits), high: -shifted(-high, exponent + bits) };
}

/** ln x. The logarithm is concave: between the ends of a narrow enclosure, ln(high) ≤ ln(low) + (high − low)/low. */
export function logarithm(x: Enclosure, table: LogTable, bits: number): Enclosure {
  if (x.low <= 0n) throw new DomainError('x', x, 'an enclosure of positive numbers');
  const first = logOfPoint(x.low, x.exponent, table, bits);
  if (x.low === x.high) return first;
  const width = x.high - x.low;
  if (width << 8n > x.low) {
    const last = logOfPoint(x.high, x.exponent, table, bits);
    return spanning(first, last, bits);
  }
  return spanning(first, add(first, quotient(width, x.low, 64), bits), bits);
}

/** ln(1 + x), relatively precise near 0. */
export function logarithm1p(x: Enclosure, table: LogTable, bits: number): Enclosure {
  const first = log1pOfPoint(x.low, x.exponent, table, bits);
  if (x.low === x.high) return first;
  const width = x.high - x.low;
  const size = magnitude(x.low);
  if (width << 8n < size && x.exponent < 0 && size >> BigInt(Math.max(0, -1 - x.exponent)) === 0n) {
    // above -1/2, where the derivative is below 2
    return spanning(first, add(first, { low: 0n, high: 2n * width, exponent: x.exponent }, bits), bits);
  }
  return spanning(first, log1pOfPoint(x.high, x.exponent, table, bits), bits);
}

/** ln(mantissa · 2^exponent). */
function logOfPoint(mantissa: bigint, exponent: number, table: LogTable, bits: number): Enclosure {
  // mantissa 2^exponent = f 2^power with 1 ≤ f < 2, and cell/128 ≤ f < (cell + 1)/128
  let length = bitLength(mantissa) + 1; // not below the true one
  let cell = leadingByte(mantissa, length);
  while (cell < 128) cell = leadingByte(mantissa, --length);
  const power = exponent + length - 1;
  if ((power === 0 && cell === 128) || (power === -1 && cell === 255)) {
    // within 1/128 of 1, and so of an exponent of at most 0: the logarithm of 1 + x
    return log1pOfPoint(mantissa - (1n << BigInt(-exponent)), exponent, table, bits);
  }
  // f = cell/128 (1 + s)/(1 - s), s < 1/256
  const top = length >= 8 ? BigInt(cell) << BigInt(length - 8) : BigInt(cell) >> BigInt(8 - length);
  const rest = fixedPoint(twiceArtanh(mantissa - top, mantissa + top, table.bits), table.bits);
  const { low, high } = cellLog(cell, table);
  const k = BigInt(power);
  const { ln2 } = table;
  return cut(
    k * (power < 0 ? ln2.high : ln2.low) + low + rest.low,
    k * (power < 0 ? ln2.low : ln2.high) + high + rest.high,
    -table.bits,
    bits,
  );
}

/** The first eight bits of a number of this length; fewer if the length is too great. */
function leadingByte(mantissa: bigint, length: number): number {
  return Number(length >= 8 ? mantissa >> BigInt(length - 8) : mantissa << BigInt(8 - length));
}

/** ln(cell/128), by s = (cell − 128)/(cell + 128), which is at most 127/383 and so below 1/3. */
function cellLog(cell: number, table: LogTable): FixedPoint {
  return (table.cells[cell - 128] ??= fixedPoint(
    twiceArtanh(BigInt(cell - 128), BigInt(cell + 128), table.bits),
    table.bits,
  ));
}

/** ln(1 + x) for x = mantissa · 2^exponent, which must be above -1. */
function log1pOfPoint(mantissa: bigint, exponent: number, table: LogTable, bits: number): Enclosure {
  if (mantissa === 0n) return { low: 0n, high: 0n, exponent: 0 };
  const isNegative = mantissa < 0n;
  const size = isNegative ? -mantissa : mantissa;
  const scale = exponent + bitLength(size); // |x| < 2^(scale + 1)
  if (scale + 1 < -bits) {
    // x - x² ≤ ln(1 + x) ≤ x for x ≥ -1/2, and x² < |x| 2^-bits
    const spare = BigInt(bits);
    return cut((mantissa << spare) - size, mantissa << spare, exponent - bits, bits);
  }
  if (scale > -6) {
    const one = exponent <= 0 ? 1n << BigInt(-exponent) : 1n;
    const sum = (exponent > 0 ? mantissa << BigInt(exponent) : mantissa) + one;
    if (sum <= 0n) throw new DomainError('x', `${mantissa} · 2^${exponent}`, 'above -1');
    return logOfPoint(sum, Math.min(exponent, 0), table, bits);
  }
  // 2 artanh(x/(2 + x)), and for negative x, -2 artanh(|x|/(2 + x)); |x| < 1/32 and the quotient is below 1/60
  const value = twiceArtanh(size, (1n << BigInt(1 - exponent)) + mantissa, table.bits);
  return isNegative ? negate(value) : value;
}
