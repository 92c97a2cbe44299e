import type { Decimal } from 'decimal.js';
import { absolute, type Ends, invert, multiply } from './ends.ts';
import { roundingTo } from './rounding.ts';

/** x^n for an integer n: an increasing function of x, or if n is even, of |x|. */
export function integerPower(x: Ends, n: number, digits: number): Ends {
  if (n < 0) return invert(integerPower(x, -n, digits + 2), digits);
  const { lower, upper } = n % 2 === 0 ? absolute(x) : x;
  return { lower: powerOfPoint(lower, n, digits).lower, upper: powerOfPoint(upper, n, digits).upper };
}

/** By squaring. */
export function powerOfPoint(x: Decimal, n: number, digits: number): Ends {
  const one = new (roundingTo(digits).nearest)(1);
  let result: Ends = { lower: one, upper: one };
  let square: Ends = { lower: x, upper: x };
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiply(result, square, digits);
    if (rest > 1) square = multiply(square, square, digits);
  }
  return result;
}
