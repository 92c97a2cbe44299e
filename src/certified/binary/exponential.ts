import { DomainError } from '../../errors.ts';
import { bitLength, cut, type Enclosure, magnitude, shiftUp } from './enclosure.ts';
import { fixedPoint, type FixedPoint, logTable, type LogTable } from './logarithm.ts';
import { add, floorDivide, multiply, spanning } from './operations.ts';
import { pow } from '../../numeric/elementary/pow.ts';

/** Bits of the integer part of an exponent. Beyond 2^48, e^-x is enclosed between 0 and 2^-(2^48), and e^x refused. */
const LARGEST = 48;

const GUARD = 32;

/** e^x. Between the ends of an enclosure of width w ≤ 1, e^high ≤ e^low (1 + w + w²). */
export function exponential(x: Enclosure, table: LogTable, bits: number): Enclosure {
  const first = expOfPoint(x.low, x.exponent, table, bits);
  if (x.low === x.high) return first;
  const width = { low: x.high - x.low, high: x.high - x.low, exponent: x.exponent };
  if (bitLength(width.high) + x.exponent >= -4)
    return spanning(first, expOfPoint(x.high, x.exponent, table, bits), bits);
  const growth = add(width, multiply(width, width, bits), bits);
  return spanning(first, add(first, multiply(first, growth, bits), bits), bits);
}

/** e^x for x = mantissa · 2^exponent. */
function expOfPoint(mantissa: bigint, exponent: number, table: LogTable, bits: number): Enclosure {
  const length = bitLength(magnitude(mantissa));
  const scale = exponent + length; // |x| < 2^(scale + 1)
  if (mantissa === 0n) return { low: 1n, high: 1n, exponent: 0 };
  if (scale > LARGEST) {
    if (mantissa > 0n) throw new DomainError('exponent', `2^${scale}`, `at most 2^${LARGEST}`);
    return { low: 0n, high: 1n, exponent: -pow(2, LARGEST) };
  }
  if (scale + 1 < -bits) {
    // 1 + x ≤ e^x ≤ 1 + x + x² for x ≤ 1, and |x|, x² < 2^-bits
    const one = 1n << BigInt(bits);
    return mantissa < 0n
      ? { low: one - 1n, high: one, exponent: -bits }
      : { low: one, high: one + 2n, exponent: -bits };
  }
  // x = n ln 2 + r, in fixed point; n has at most LARGEST + 1 bits, which ln 2 has to have beyond the point
  const point = bits + GUARD;
  const { ln2 } = table;
  const value = fixedPoint({ low: mantissa, high: mantissa, exponent }, table.bits);
  const n = floorDivide(value.low, value.low < 0n ? ln2.low : ln2.high); // leaves an r of at least 0
  const product = n < 0n ? { low: n * ln2.high, high: n * ln2.low } : { low: n * ln2.low, high: n * ln2.high };
  const rest = { low: value.low - product.high, high: value.high - product.low };
  const shift = BigInt(table.bits - point);
  const r = { low: rest.low >> shift, high: shiftUp(rest.high, shift) };
  const { low, high } = expOfFraction(r, point);
  return cut(low, high, Number(n) - point, bits);
}

/** What {@link exponential} needs of logarithms: ln 2, with the bits that its multiples lose. */
export function exponentialTable(bits: number): LogTable {
  return logTable(bits + GUARD + LARGEST);
}

/**
 * e^r, for r from 0 to 1, in units of u = 2^-bits: the Taylor series of ρ = r/2^k, then k squarings.
 *
 * Each term is the last times ρ (below 2^-k), over its index j, both rounded down: with the error e of the last term,
 * it is short by at most (eρ + u)/j + u ≤ 2u. The terms left out begin with one below 3u and halve at least: together
 * below 6u. The squarings round each end its own way.
 */
function expOfFraction(r: FixedPoint, bits: number): FixedPoint {
  const halvings = Math.floor(Math.sqrt(bits) / 1.5) + 1;
  const scale = BigInt(bits);
  const k = BigInt(halvings);
  const one = 1n << scale;
  const start = r.low >> k;
  let term = one;
  let sum = one;
  let j = 0n;
  while (term > 0n) {
    j++;
    term = ((term * start) >> scale) / j;
    sum += term;
  }
  // from ρ rounded down to r.high / 2^k: e^δ ≤ 1 + 2δ for δ ≤ 1, and the sum is below 2
  const excess = shiftUp(r.high, k) - start;
  let low = sum;
  let high = sum + 2n * j + 6n + 4n * excess;
  for (let i = 0; i < halvings; i++) {
    low = (low * low) >> scale;
    high = shiftUp(high * high, scale);
  }
  return { low, high };
}
