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
 * δ = θ − P[X ≥ x + 1]. So the least is at the first x at which it does not fall. At an x where δ cannot be told from
 * 0, the right side is above the least by at most k|δ|, since its rises grow with x.
 *
 * @param within - numbers that are known to be on either side of that x
 */
export function sharpAmplification<T>(point: SharpPoint, within: Bracket, arithmetic: Arithmetic<T>): T {
  const { theta, k, alpha } = point;
  const { add, subtract, multiply, divide, rational, span } = arithmetic;
  const error = rational(theta);
  const mean = rational(times(integer(k), alpha));
  const valueAt = (x: bigint): T => {
    const tails = [tail(k - 1n, x, alpha, arithmetic), tail(k, x + 1n, alpha, arithmetic)] as const;
    const excess = subtract(multiply(mean, tails[0]), multiply(rational(integer(x)), tails[1]));
    return divide(add(multiply(error, rational(integer(x))), excess), multiply(error, mean));
  };

  const { low, high } = leastPlace(point, within, arithmetic);
  if (high - low === 1n) return valueAt(high);
  const x = (low + high) >> 1n;
  const value = valueAt(x);
  const rise = riseAt(x, point, arithmetic);
  const most = multiply(rational(integer(k)), subtract(rise, rise)); // from −k|δ|, at most
  return span(add(value, divide(most, multiply(error, mean))), value);
}

/** A number that is certainly below the least x with δ ≥ 0, and one that is not. */
export interface Bracket {
  readonly low: bigint;
  readonly high: bigint;
}

/** By bisection, as far as the sign of δ can be told: to neighbours, or to two numbers whose middle is undecided. */
export function leastPlace<T>(point: SharpPoint, within: Bracket, arithmetic: Arithmetic<T>): Bracket {
  let { low, high } = within;
  while (high - low > 1n) {
    const x = (low + high) >> 1n;
    const side = arithmetic.sign(riseAt(x, point, arithmetic));
    if (side === undefined) break;
    if (side >= 0) high = x;
    else low = x;
  }
  return { low, high };
}

/** δ = θ − P[X ≥ x + 1]. */
function riseAt<T>(x: bigint, { theta, k, alpha }: SharpPoint, arithmetic: Arithmetic<T>): T {
  return arithmetic.subtract(arithmetic.rational(theta), tail(k, x + 1n, alpha, arithmetic));
}

/** P[Bin(n, α) ≥ m]. */
function tail<T>(n: bigint, m: bigint, alpha: Rational, arithmetic: Arithmetic<T>): T {
  if (m <= 0n) return arithmetic.rational(integer(1));
  return m > n ? arithmetic.rational(integer(0)) : arithmetic.exp(logUpperTail(n, m, alpha, arithmetic));
}
