import { pow } from '../numeric/elementary/pow.ts';
import { bitLength, magnitude } from './binary/enclosure.ts';

/** An exact rational number; the denominator is positive, and the fraction need not be in lowest terms. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Rational = { numerator: 0n, denominator: 1n };
export const ONE: Rational = { numerator: 1n, denominator: 1n };

export function integer(n: number | bigint): Rational {
  return { numerator: BigInt(n), denominator: 1n };
}

export function ratio(numerator: bigint, denominator: bigint): Rational {
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}

/** A double near its value, which need not be a double's: infinite beyond them, and 0 below them. */
export function nearestDouble({ numerator, denominator }: Rational): number {
  const [n, d] = [Number(numerator), Number(denominator)];
  if (Math.abs(n) < Infinity && d < Infinity) return n / d;
  // of both parts the leading bits are enough; the two powers of 2 by themselves are doubles where the quotient is one
  const [over, under] = [excessBits(magnitude(numerator)), excessBits(denominator)];
  const quotient = Number(numerator >> BigInt(over)) / Number(denominator >> BigInt(under));
  const half = Math.trunc((over - under) / 2);
  return quotient * pow(2, half) * pow(2, over - under - half);
}

/** Bits that are kept of a numerator or a denominator that is no double. */
const KEPT = 128;

/** How many bits of x ≥ 0 are beyond those that are kept. */
export function excessBits(x: bigint): number {
  return Math.max(0, bitLength(x) - KEPT);
}

export function plus(x: Rational, y: Rational): Rational {
  if (x.denominator === y.denominator) return ratio(x.numerator + y.numerator, x.denominator);
  return ratio(x.numerator * y.denominator + y.numerator * x.denominator, x.denominator * y.denominator);
}

export function minus(x: Rational, y: Rational): Rational {
  return plus(x, ratio(-y.numerator, y.denominator));
}

export function times(x: Rational, y: Rational): Rational {
  return ratio(x.numerator * y.numerator, x.denominator * y.denominator);
}

/** x / y, for y other than 0. */
export function over(x: Rational, y: Rational): Rational {
  return ratio(x.numerator * y.denominator, x.denominator * y.numerator);
}

/** 1 − x. */
export function complement(x: Rational): Rational {
  return ratio(x.denominator - x.numerator, x.denominator);
}

/** Negative, 0 or positive as x is less than, equal to or greater than y. */
export function order(x: Rational, y: Rational): number {
  const difference = x.numerator * y.denominator - y.numerator * x.denominator;
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** The greatest integer that is at most x, for x from 0 on. */
export function floor(x: Rational): bigint {
  return x.numerator / x.denominator;
}
