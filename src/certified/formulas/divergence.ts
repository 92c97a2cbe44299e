import type { Arithmetic } from '../arithmetic.ts';
import { complement, minus, ONE, order, over, type Rational, times, ZERO } from '../rational.ts';

/** ln x of an exact positive x, relatively precise near 1. */
export function logOf<T>(x: Rational, { ln, log1p, rational }: Arithmetic<T>): T {
  const rest = minus(x, ONE);
  const isNear = 2n * (rest.numerator < 0n ? -rest.numerator : rest.numerator) < rest.denominator;
  return isNear ? log1p(rational(rest)) : ln(rational(x));
}

/** H(p) of an exact p in [0, 1]. */
export function entropy<T>(p: Rational, arithmetic: Arithmetic<T>): T {
  const { subtract, rational } = arithmetic;
  const rest = complement(p);
  return subtract(rational(ZERO), plusXLogY(p, p, plusXLogY(rest, rest, rational(ZERO), arithmetic), arithmetic));
}

/** D(q‖p) of exact q and p in [0, 1], where it is finite. */
export function divergence<T>(q: Rational, p: Rational, arithmetic: Arithmetic<T>): T {
  const zero = arithmetic.rational(ZERO);
  if (order(q, p) === 0) return zero;
  const rest = complement(q);
  const second = rest.numerator === 0n ? zero : plusXLogY(rest, over(rest, complement(p)), zero, arithmetic);
  return q.numerator === 0n ? second : plusXLogY(q, over(q, p), second, arithmetic);
}

/** sum + x ln y, where 0 ln 0 is 0. */
function plusXLogY<T>(x: Rational, y: Rational, sum: T, arithmetic: Arithmetic<T>): T {
  if (x.numerator === 0n) return sum;
  return arithmetic.add(sum, arithmetic.multiply(arithmetic.rational(x), logOf(y, arithmetic)));
}

/** H(θ) − kθ D(βα‖α), the left side of Theorem 8, of exact arguments. */
export function gap<T>(
  {
    theta,
    k,
    alpha,
    beta,
  }: { readonly theta: Rational; readonly k: Rational; readonly alpha: Rational; readonly beta: Rational },
  arithmetic: Arithmetic<T>,
): T {
  const { subtract, multiply, rational } = arithmetic;
  const cost = multiply(rational(times(k, theta)), divergence(times(beta, alpha), alpha, arithmetic));
  return subtract(entropy(theta, arithmetic), cost);
}

/** H(θ)/(kθ), what the union over all sets of text pieces costs for each of their skills. */
export function unionCost<T>(theta: Rational, k: Rational, arithmetic: Arithmetic<T>): T {
  return arithmetic.divide(entropy(theta, arithmetic), arithmetic.rational(times(k, theta)));
}

/** ln(1/θ)/k, what the choice of the worst set of text pieces costs for each of their skills. */
export function likelihoodCost<T>(theta: Rational, k: Rational, arithmetic: Arithmetic<T>): T {
  const { subtract, divide, rational } = arithmetic;
  return divide(subtract(rational(ZERO), logOf(theta, arithmetic)), rational(k));
}
