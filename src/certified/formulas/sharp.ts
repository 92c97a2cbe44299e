import type { Arithmetic } from '../arithmetic.ts';
import { integer, over, ratio, type Rational, times } from '../rational.ts';
import { logUpperTail } from './binomial.ts';

/** The arguments of the sharp curve, exactly. */
export interface SharpPoint {
  readonly theta: Rational;
  readonly k: bigint;
  readonly alpha: Rational;
}

/** β° itself: the mean of the largest θ fraction of Bin(k, α), over kα, in rational numbers. */
export function exactSharpAmplification({ theta, k, alpha }: SharpPoint): Rational {
  // in units of 1/(u dᵏ), where θ = s/u and α = a/d: what is left of θ, and u times the weight C(k, x) aˣ (d − a)ᵏ⁻ˣ
  const { numerator: a, denominator: d } = alpha;
  const whole = d ** k;
  let left = theta.numerator * whole;
  let weight = a ** k;
  let total = 0n;
  for (let x = k; x >= 1n; x--) {
    const mass = theta.denominator * weight;
    if (mass >= left) {
      total += left * x;
      break;
    }
    total += mass * x;
    left -= mass;
    weight = (weight * x * (d - a)) / ((k - x + 1n) * a);
  }
  return over(ratio(total, theta.denominator * whole), times(theta, times(integer(k), alpha)));
}

/**
 * β° from two tails: with any whole number x,
 *
 *     θ k α β° ≤ θ x + E(X − x)₊,   E(X − x)₊ = k α P[Bin(k − 1, α) ≥ x] − x P[Bin(k, α) ≥ x + 1],
 *
 * and equality where P[X ≥ x + 1] ≤ θ ≤ P[X ≥ x]. The right side is convex in x, and rises from x to x + 1 by
 * δ = θ − P[X ≥ x + 1]. So the least is found by bisection, as far as the tails can be told from θ. At an x where they
 * cannot, the right side is above the least by at most k|δ|, since its rises grow with x.
 */
export function sharpAmplification<T>({ theta, k, alpha }: SharpPoint, arithmetic: Arithmetic<T>): T {
  const { add, subtract, multiply, divide, rational, exp, sign, span } = arithmetic;
  const tail = (n: bigint, m: bigint): T => {
    if (m <= 0n) return rational(integer(1));
    return m > n ? rational(integer(0)) : exp(logUpperTail(n, m, alpha, arithmetic));
  };
  const error = rational(theta);
  const mean = rational(times(integer(k), alpha));
  const valueAt = (x: bigint): T => {
    const excess = subtract(multiply(mean, tail(k - 1n, x)), multiply(rational(integer(x)), tail(k, x + 1n)));
    return divide(add(multiply(error, rational(integer(x))), excess), multiply(error, mean));
  };

  let [low, high] = [-1n, k]; // the least x with δ ≥ 0 is above low, and at most high
  while (high - low > 1n) {
    const x = (low + high) >> 1n;
    const rise = subtract(error, tail(k, x + 1n));
    const side = sign(rise);
    if (side === undefined) {
      const value = valueAt(x);
      const most = multiply(rational(integer(k)), subtract(rise, rise)); // from −k|δ|, at most
      return span(add(value, divide(most, multiply(error, mean))), value);
    }
    if (side >= 0) high = x;
    else low = x;
  }
  return valueAt(high);
}
