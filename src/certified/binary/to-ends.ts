import { Decimal } from 'decimal.js';
import { type Ends, multiply } from '../decimal/ends.ts';
import { powerOfPoint } from '../decimal/power.ts';
import { roundingTo } from '../decimal/rounding.ts';
import { bitLength, type Enclosure, magnitude } from './enclosure.ts';

/** The enclosure in decimal, rounded outwards to this many significant digits. */
export function toEnds({ low, high, exponent }: Enclosure, digits: number): Ends {
  return {
    lower: toDecimal(low, exponent, digits, Decimal.ROUND_FLOOR),
    upper: toDecimal(high, exponent, digits, Decimal.ROUND_CEIL),
  };
}

/** Digits beyond those asked for, while a number is still rounded down in magnitude or up. */
const SPARE = 3;

/** Exponents of 2 that are written out as integers. */
const WRITTEN_OUT = 20_000;

/** mantissa · 2^exponent, rounded down (ROUND_FLOOR) or up (ROUND_CEIL). */
function toDecimal(mantissa: bigint, exponent: number, digits: number, mode: Decimal.Rounding): Decimal {
  const { nearest } = roundingTo(digits);
  if (mantissa === 0n) return new nearest(0);
  const isUp = (mode === Decimal.ROUND_CEIL) === mantissa > 0n; // in magnitude
  const size = magnitude(mantissa);
  const value =
    Math.abs(exponent) > WRITTEN_OUT ? byPower(size, exponent, digits, isUp) : byDigits(size, exponent, digits, isUp);
  const rounded = value.toSignificantDigits(digits, isUp ? Decimal.ROUND_UP : Decimal.ROUND_DOWN);
  return new nearest(mantissa < 0n ? rounded.neg() : rounded);
}

/** size · 2^exponent as an integer of a few digits more than asked for, times a power of ten. */
function byDigits(size: bigint, exponent: number, digits: number, isUp: boolean): Decimal {
  const leading = Math.floor((bitLength(size) + exponent) * Math.LOG10E * Math.LN2);
  const places = digits + SPARE - leading; // decimal places of the result
  const numerator = (places > 0 ? size * 10n ** BigInt(places) : size) << BigInt(Math.max(exponent, 0));
  const denominator = (places < 0 ? 10n ** BigInt(-places) : 1n) << BigInt(Math.max(-exponent, 0));
  const quotient = (isUp ? numerator + denominator - 1n : numerator) / denominator;
  return new (roundingTo(digits + 2 * SPARE).nearest)(`${quotient.toString()}e${-places}`);
}

/** The same for an exponent of millions. */
function byPower(size: bigint, exponent: number, digits: number, isUp: boolean): Decimal {
  const work = digits + 40; // more than the squarings lose
  const { nearest } = roundingTo(work);
  const mantissa = new nearest(size.toString());
  const power = powerOfPoint(new nearest(exponent < 0 ? 0.5 : 2), Math.abs(exponent), work);
  const { lower, upper } = multiply({ lower: mantissa, upper: mantissa }, power, work);
  return isUp ? upper : lower;
}
