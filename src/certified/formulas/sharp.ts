import type { Arithmetic } from '../arithmetic.ts';
import { integer, ONE, order, over, plus, ratio, type Rational, times, ZERO } from '../rational.ts';
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

/** A number of skills, and the probability of it; those of all parts have the sum 1. */
export interface Part {
  readonly k: bigint;
  readonly weight: Rational;
}

/** The arguments of the sharp curve where the number of skills K is random. */
export interface MixedPoint {
  readonly theta: Rational;
  readonly parts: readonly Part[];
  readonly alpha: Rational;
}

/** The same where there is one number of skills. */
export function ofOnePart({ theta, k, alpha }: SharpPoint): MixedPoint {
  return { theta, parts: [{ k, weight: ONE }], alpha };
}

/**
 * β° from two tails of every part: X being Bin(K, α) given K, with any whole number x,
 *
 *     θ α E K β° ≤ θ x + E(X − x)₊,   E(X − x)₊ = E[K α P[Bin(K − 1, α) ≥ x] − x P[Bin(K, α) ≥ x + 1]],
 *
 * and equality where P[X ≥ x + 1] ≤ θ ≤ P[X ≥ x]. The right side is convex in x, and rises from x to x + 1 by
 * δ = θ − P[X ≥ x + 1]. So the least is at the first x at which it does not fall. At an x where δ cannot be told from
 * 0, the right side is above the least by at most k|δ|, with the largest k, since its rises grow with x.
 *
 * @param within - numbers that are known to be on either side of that x
 */
export function sharpAmplification<T>(point: MixedPoint, within: Bracket, arithmetic: Arithmetic<T>): T {
  const { theta, parts, alpha } = point;
  const { add, subtract, multiply, divide, rational, span } = arithmetic;
  const error = rational(theta);
  const mean = rational(times(meanOf(parts), alpha));
  const valueAt = (x: bigint): T => {
    const excess = meanOver(parts, arithmetic, (k) => {
      const tails = [tail(k - 1n, x, alpha, arithmetic), tail(k, x + 1n, alpha, arithmetic)] as const;
      const own = rational(times(integer(k), alpha));
      return subtract(multiply(own, tails[0]), multiply(rational(integer(x)), tails[1]));
    });
    return divide(add(multiply(error, rational(integer(x))), excess), multiply(error, mean));
  };

  const { low, high } = leastPlace(point, within, arithmetic);
  if (high - low === 1n) return valueAt(high);
  const x = (low + high) >> 1n;
  const value = valueAt(x);
  const rise = riseAt(x, point, arithmetic);
  const most = multiply(rational(integer(largestOf(parts))), subtract(rise, rise)); // from −k|δ|, at most
  return span(add(value, divide(most, multiply(error, mean))), value);
}

/** A number that is certainly below the least x with δ ≥ 0, and one that is not. */
export interface Bracket {
  readonly low: bigint;
  readonly high: bigint;
}

/** Numbers that are so for every θ. */
export function everyPlace({ parts }: MixedPoint): Bracket {
  return { low: -1n, high: largestOf(parts) };
}

/** By bisection, as far as the sign of δ can be told: to neighbours, or to two numbers whose middle is undecided. */
export function leastPlace<T>(point: MixedPoint, within: Bracket, arithmetic: Arithmetic<T>): Bracket {
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
function riseAt<T>(x: bigint, { theta, parts, alpha }: MixedPoint, arithmetic: Arithmetic<T>): T {
  const above = meanOver(parts, arithmetic, (k) => tail(k, x + 1n, alpha, arithmetic));
  return arithmetic.subtract(arithmetic.rational(theta), above);
}

/** P[Bin(n, α) ≥ m]. */
function tail<T>(n: bigint, m: bigint, alpha: Rational, arithmetic: Arithmetic<T>): T {
  if (m <= 0n) return arithmetic.rational(integer(1));
  return m > n ? arithmetic.rational(integer(0)) : arithmetic.exp(logUpperTail(n, m, alpha, arithmetic));
}

/** The mean over K of a number for each k. */
function meanOver<T>(parts: readonly Part[], arithmetic: Arithmetic<T>, value: (k: bigint) => T): T {
  const { add, multiply, rational } = arithmetic;
  const weighted = parts.map(({ k, weight }) =>
    order(weight, ONE) === 0 ? value(k) : multiply(rational(weight), value(k)),
  );
  return weighted.reduce(add);
}

/** E K. */
export function meanOf(parts: readonly Part[]): Rational {
  return parts.reduce((sum, { k, weight }) => plus(sum, times(integer(k), weight)), ZERO);
}

function largestOf(parts: readonly Part[]): bigint {
  return parts.reduce((most, { k }) => (k > most ? k : most), 0n);
}
