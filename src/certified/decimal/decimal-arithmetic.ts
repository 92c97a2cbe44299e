import type { Arithmetic } from '../arithmetic.ts';
import { costsOf, type Spend } from './costs.ts';
import { exponential, logarithm, logarithm1p } from './elementary.ts';
import { add, divide, type Ends, multiply, negate, precision, signOf, squareRoot } from './ends.ts';
import { roundingTo } from './rounding.ts';

/** Arithmetic on pairs of `Decimal`s, to this many digits, which says what each operation costs. */
export function decimalArithmetic(digits: number, spend: Spend = () => undefined): Arithmetic<Ends> {
  const { down, up, nearest } = roundingTo(digits);
  const costs = costsOf(digits);
  /** An exact operand as text. */
  const textOf = (n: bigint): string => {
    const text = n.toString();
    spend(text.length * costs.digit);
    return text;
  };
  const point = (text: string): Ends => {
    const value = new nearest(text);
    return { lower: value, upper: value };
  };
  const paying =
    <Operands extends readonly unknown[]>(cost: number, operation: (...operands: Operands) => Ends) =>
    (...operands: Operands): Ends => {
      spend(cost);
      return operation(...operands);
    };
  return {
    bits: Math.ceil(digits * 3.33),
    rational: paying(costs.divide, ({ numerator, denominator }) => {
      const [n, d] = [textOf(numerator), textOf(denominator)];
      return { lower: down.div(n, d), upper: up.div(n, d) };
    }),
    add: paying(costs.add, (x, y) => add(x, y, digits)),
    subtract: paying(costs.add, (x, y) => add(x, negate(y), digits)),
    multiply: paying(costs.multiply, (x, y) => multiply(x, y, digits)),
    divide: paying(costs.divide, (x, y) => divide(x, y, digits)),
    announce: (steps) => {
      spend(Number(steps) * (costs.add + costs.divide));
    },
    onePlusQuotient: (n, d, x) => {
      const product = multiply(point(textOf(d)), x, digits);
      return add(point('1'), divide(point(textOf(n)), product, digits), digits);
    },
    sqrt: paying(costs.sqrt, (x) => squareRoot(x, digits)),
    exp: paying(costs.elementary, (x) => exponential(x, digits)),
    ln: paying(costs.elementary, (x) => logarithm(x, digits)),
    log1p: paying(2 * costs.elementary, (x) => logarithm1p(x, digits)),
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
