import { productError } from './two-product.ts';
import { log } from './elementary/log.ts';
import { pow } from './elementary/pow.ts';

/**
 * `x ** (numerator / (first + second))` for positive arguments, as accurate as `Math.pow` with an exact exponent.
 *
 * Rounding the exponent costs |ln x| ulps of the result. The part of the exponent that rounding lost is computed
 * exactly (Dekker's product, Knuth's sum) and put back to first order.
 */
export function fractionalPower(x: number, numerator: number, first: number, second: number): number {
  if (x === 1) return 1; // also with an exponent that overflows
  const sum = first + second;
  // neither a product that overflows nor one of subnormal parts is exact: the same exponent in other units
  if (sum > 2 ** 900) return fractionalPower(x, numerator / 2 ** 200, first / 2 ** 200, second / 2 ** 200);
  if (sum < 2 ** -900) return fractionalPower(x, numerator * 2 ** 200, first * 2 ** 200, second * 2 ** 200);
  const back = sum - first;
  const sumError = first - (sum - back) + (second - back);
  const exponent = numerator / sum;
  const lost = (numerator - exponent * sum - productError(exponent, sum) - exponent * sumError) / sum;
  const power = pow(x, exponent);
  return power > 0 && power < Infinity ? power * (1 + lost * log(x)) : power;
}
