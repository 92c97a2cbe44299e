import { DomainError } from '../../errors.ts';
import type { Rational } from '../rational.ts';
import { bitLength, cut, type Enclosure, magnitude, shifted } from './enclosure.ts';

// Each result is exact up to the last step, which rounds outwards.

/** numerator / denominator for a positive denominator, to at least the precision. */
export function quotient(numerator: bigint, denominator: bigint, bits: number): Enclosure {
  const power = bitLength(denominator) - 1;
  if (denominator === 1n << BigInt(power)) return cut(numerator, numerator, -power, bits);
  const shift = Math.max(0, bits + power - bitLength(magnitude(numerator)) + 1);
  const low = floorDivide(numerator << BigInt(shift), denominator);
  return cut(low, low + 1n, -shift, bits);
}

export function rational(x: Rational, bits: number): Enclosure {
  return quotient(x.numerator, x.denominator, bits);
}

export function negate(x: Enclosure): Enclosure {
  return { low: -x.high, high: -x.low, exponent: x.exponent };
}

export function add(x: Enclosure, y: Enclosure, bits: number): Enclosure {
  if (x.exponent < y.exponent) return add(y, x, bits);
  if (x.low === 0n && x.high === 0n) return y;
  if (y.low === 0n && y.high === 0n) return x;
  const shift = x.exponent - y.exponent;
  const width = Math.max(bitLength(magnitude(y.low)), bitLength(magnitude(y.high)));
  // y is far below the last bit of x: it moves each end by less than a unit
  if (shift > 2 * bits + width) {
    const spare = BigInt(bits);
    return cut((x.low << spare) - 1n, (x.high << spare) + 1n, x.exponent - bits, bits);
  }
  const by = BigInt(shift);
  return cut((x.low << by) + y.low, (x.high << by) + y.high, y.exponent, bits);
}

export function multiply(x: Enclosure, y: Enclosure, bits: number): Enclosure {
  const exponent = x.exponent + y.exponent;
  if (x.low >= 0n && y.low >= 0n) return cut(x.low * y.low, x.high * y.high, exponent, bits);
  if (x.low < 0n && x.high <= 0n) return negate(multiply(negate(x), y, bits));
  if (y.low < 0n && y.high <= 0n) return negate(multiply(x, negate(y), bits));
  const products = [x.low * y.low, x.low * y.high, x.high * y.low, x.high * y.high];
  const low = products.reduce((least, product) => (product < least ? product : least));
  const high = products.reduce((most, product) => (product > most ? product : most));
  return cut(low, high, exponent, bits);
}

export function divide(x: Enclosure, y: Enclosure, bits: number): Enclosure {
  if (y.low <= 0n) {
    if (y.high >= 0n) throw new DomainError('divisor', y, 'an enclosure without 0');
    return divide(negate(x), negate(y), bits);
  }
  const shift = Math.max(0, bits + bitLength(y.high) - bitLength(magnitude(x.high)));
  const by = BigInt(shift);
  const low = floorDivide(x.low << by, x.low >= 0n ? y.high : y.low);
  const high = -floorDivide(-x.high << by, x.high >= 0n ? y.low : y.high);
  return cut(low, high, x.exponent - y.exponent - shift, bits);
}

/** From the lower end of x to the upper end of y. */
export function spanning(x: Enclosure, y: Enclosure, bits: number): Enclosure {
  // an end that is 0 has no exponent of its own; one that is far smaller than the other loses its last bits
  const [low, high] = [x.low === 0n ? y.exponent : x.exponent, y.high === 0n ? x.exponent : y.exponent];
  const exponent = Math.max(Math.min(low, high), Math.max(low, high) - 2 * bits);
  return cut(shifted(x.low, low - exponent), -shifted(-y.high, high - exponent), exponent, bits);
}

/** 1 + n/(d x), in units of 2^-bits. */
export function onePlusQuotient(n: bigint, d: bigint, x: Enclosure, bits: number): Enclosure {
  if (x.low <= 0n) throw new DomainError('divisor', x, 'an enclosure of positive numbers');
  const shift = bits - x.exponent;
  const numerator = n << BigInt(Math.max(0, shift));
  const denominator = d << BigInt(Math.max(0, -shift));
  const one = 1n << BigInt(bits);
  const [first, last] = n > 0n ? [x.high, x.low] : [x.low, x.high];
  return {
    low: one + floorDivide(numerator, denominator * first),
    high: one + floorDivide(numerator, denominator * last) + 1n,
    exponent: -bits,
  };
}

/** √x. What is enclosed is at least 0, even where the enclosure goes below. */
export function squareRoot(x: Enclosure, bits: number): Enclosure {
  if (x.high < 0n) throw new DomainError('radicand', x, 'an enclosure of numbers from 0 on');
  const missing = Math.max(0, 2 * bits - bitLength(x.high));
  const shift = missing + ((missing + x.exponent) & 1); // leaves an even exponent
  const low = x.low > 0n ? integerRoot(x.low << BigInt(shift)) : 0n;
  const top = x.high << BigInt(shift);
  const high = integerRoot(top);
  return cut(low, high * high === top ? high : high + 1n, (x.exponent - shift) / 2, bits);
}

/** ⌊x/y⌋ for a positive y. */
export function floorDivide(x: bigint, y: bigint): bigint {
  return x < 0n ? -((y - 1n - x) / y) : x / y;
}

/** ⌊√n⌋: Newton's method descends to it from any integer above. */
function integerRoot(n: bigint): bigint {
  if (n === 0n) return 0n;
  let root = 1n << BigInt((bitLength(n) >> 1) + 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
