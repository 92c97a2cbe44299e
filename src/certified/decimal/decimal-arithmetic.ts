import type { Arithmetic } from '../arithmetic.ts';
import { exponential, logarithm, logarithm1p } from './elementary.ts';
import { add, divide, type Ends, multiply, negate, precision, signOf, squareRoot } from './ends.ts';
import { roundingTo } from './rounding.ts';

/** Arithmetic on pairs of `Decimal`s, to this many digits. */
export function decimalArithmetic(digits: number): Arithmetic<Ends> {
  const { down, up, nearest } = roundingTo(digits);
  const point = (n: bigint): Ends => {
    const value = new nearest(n.toString());
    return { lower: value, upper: value };
  };
  return {
    bits: Math.ceil(digits * 3.33),
    rational: ({ numerator, denominator }) => ({
      lower: down.div(numerator.toString(), denominator.toString()),
      upper: up.div(numerator.toString(), denominator.toString()),
    }),
    add: (x, y) => add(x, y, digits),
    subtract: (x, y) => add(x, negate(y), digits),
    multiply: (x, y) => multiply(x, y, digits),
    divide: (x, y) => divide(x, y, digits),
    onePlusQuotient: (n, d, x) => {
      const product = multiply(point(d), x, digits);
      return add(point(1n), divide(point(n), product, digits), digits);
    },
    sqrt: (x) => squareRoot(x, digits),
    exp: (x) => exponential(x, digits),
    ln: (x) => logarithm(x, digits),
    log1p: (x) => logarithm1p(x, digits),
    pi: () => ({ lower: down.acos(-1), upper: up.acos(-1) }), // decimal.js has 1025 digits of π, and rounds them
    sign: signOf,
    precision,
    middle: ({ lower, upper }) => {
      const middle = nearest.div(nearest.add(lower, upper), 2);
      return { lower: middle, upper: middle };
    },
    span: (x, y) => ({ lower: x.lower, upper: y.upper }),
  };
}
