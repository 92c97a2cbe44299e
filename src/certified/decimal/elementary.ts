import type { Decimal } from 'decimal.js';
import { DomainError } from '../../errors.ts';
import { add, divide, type Ends, multiply, roundOutwards, show } from './ends.ts';
import { roundingTo } from './rounding.ts';

/**
 * Digits beyond those of the result, with which decimal.js takes a logarithm or an exponential.
 *
 * It does not always round them as asked: in a directed mode, the true value may be on the wrong side of the result.
 * All that is relied on here is an error of at most one unit in the last of the digits it computes with; the result is
 * widened by ten on each side (one, if the true value and the result have different numbers of digits before the
 * point).
 */
const GUARD = 7;

/** Of a width below this, the square no longer counts. */
const NARROW = '1e-8';

// Of a narrow interval, decimal.js takes the function at the lower end only.

/**
 * e^x. Beyond the exponents that a Decimal has, from 0 to the smallest one, or from the largest to Infinity. Between
 * ends of which one is w ≤ 1 above the other, e^upper ≤ e^lower (1 + w + w²).
 */
export function exponential(x: Ends, digits: number): Ends {
  const { up } = roundingTo(digits + GUARD);
  const first = expOfPoint(x.lower, digits + GUARD);
  const width = up.sub(x.upper, x.lower);
  if (width.isZero()) return roundOutwards(first, digits);
  const growth = up.add(1, up.add(width, up.mul(width, width)));
  const upper = width.lt(NARROW) ? up.mul(first.upper, growth) : expOfPoint(x.upper, digits + GUARD).upper;
  return roundOutwards({ lower: first.lower, upper }, digits);
}

function expOfPoint(x: Decimal, digits: number): Ends {
  const { nearest, down, up } = roundingTo(digits);
  const value = nearest.exp(x);
  return {
    lower: value.isFinite() ? down.sub(value, uncertainty(value, digits)) : new down('1e9000000000000000'),
    upper: value.isZero() ? new up('1e-9000000000000000') : up.add(value, uncertainty(value, digits)),
  };
}

/** ln x, which is concave: ln(upper) ≤ ln(lower) + (upper − lower)/lower. */
export function logarithm(x: Ends, digits: number): Ends {
  if (x.lower.lte(0)) throw new DomainError('x', show(x), 'an interval of positive numbers');
  const { up } = roundingTo(digits + GUARD);
  const first = logOfPoint(x.lower, digits + GUARD);
  const rise = up.div(up.sub(x.upper, x.lower), x.lower);
  if (rise.isZero()) return roundOutwards(first, digits);
  const upper = rise.lt(NARROW) ? up.add(first.upper, rise) : logOfPoint(x.upper, digits + GUARD).upper;
  return roundOutwards({ lower: first.lower, upper }, digits);
}

function logOfPoint(x: Decimal, digits: number): Ends {
  const { nearest, down, up } = roundingTo(digits);
  const value = nearest.ln(x);
  return { lower: down.sub(value, uncertainty(value, digits)), upper: up.add(value, uncertainty(value, digits)) };
}

/** ln(1 + x), with the relative precision of x near 0: there, by 2 artanh(x/(2 + x)). */
export function logarithm1p(x: Ends, digits: number): Ends {
  const one = point(1, digits);
  if (x.lower.lt(-0.01) || x.upper.gt(0.01)) return logarithm(add(one, x, digits + GUARD), digits);
  return { lower: log1pOfPoint(x.lower, digits).lower, upper: log1pOfPoint(x.upper, digits).upper };
}

function log1pOfPoint(x: Decimal, digits: number): Ends {
  const work = digits + GUARD;
  const value = { lower: x, upper: x };
  const s = divide(value, add(point(2, work), value, work), work);
  const z = multiply(s, s, work);
  // 2 s (1 + z/3 + z²/5 + …): the terms left out are below the last power of z, as z < 1/2
  let power = point(1, work);
  let sum = power;
  for (let j = 3; power.upper.gt(`1e-${work}`); j += 2) {
    power = multiply(power, z, work);
    sum = add(sum, divide(power, point(j, work), work), work);
  }
  sum = add(sum, { lower: point(0, work).lower, upper: power.upper }, work);
  return multiply(multiply(point(2, work), s, work), sum, digits);
}

/** Ten units in the last of the digits that decimal.js computes with. Exact results have none. */
function uncertainty(value: Decimal, digits: number): Decimal {
  const { nearest } = roundingTo(digits);
  return new nearest(value.isZero() || !value.isFinite() ? 0 : `1e${value.e + 2 - digits}`);
}

function point(n: number, digits: number): Ends {
  const value = new (roundingTo(digits).nearest)(n);
  return { lower: value, upper: value };
}
