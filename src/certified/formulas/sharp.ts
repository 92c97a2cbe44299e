import type { Arithmetic } from '../arithmetic.ts';
import { complement, integer, minus, ONE, order, over, plus, ratio, type Rational, times, ZERO } from '../rational.ts';
import { logProbability, logUpperTail } from './binomial.ts';

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
 * β° from one tail and one probability of every part: X being Bin(K, α) given K, with any whole number x,
 *
 *     θ α E K β° ≤ θ x + E(X − x)₊,
 *     E(X − x)₊ = E[(Kα − x) P[Bin(K, α) ≥ x + 1] + K α (1 − α) P[Bin(K − 1, α) = x]],
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
  const tails = tailsOf(point, arithmetic);
  const error = rational(theta);
  const mean = rational(times(meanOf(parts), alpha));
  const valueAt = (x: bigint): T => {
    const excess = meanOver(parts, arithmetic, (k) => {
      if (x >= k) return rational(ZERO);
      const own = times(integer(k), alpha);
      const deviation = multiply(rational(minus(own, integer(x))), tails(k, x + 1n));
      const before = arithmetic.exp(logProbability(k - 1n, x, alpha, arithmetic));
      return add(deviation, multiply(rational(times(own, complement(alpha))), before));
    });
    return divide(add(multiply(error, rational(integer(x))), excess), multiply(error, mean));
  };

  const { low, high } = narrowed(point, within, tails, arithmetic);
  if (high - low === 1n) return valueAt(high);
  const x = (low + high) >> 1n;
  const value = valueAt(x);
  const rise = riseAt(x, point, tails, arithmetic);
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

/**
 * A bracket of neighbours, or of two numbers whose middle is undecided, as the sign of δ can be told: looked for
 * around a number that is thought to be near, in steps that double, and then by bisection.
 */
export function bracketNear<T>(near: bigint, point: MixedPoint, arithmetic: Arithmetic<T>): Bracket {
  const tails = tailsOf(point, arithmetic);
  let { low, high } = everyPlace(point);
  for (let [x, step] = [near, 1n]; low < x && x < high; step *= 2n) {
    const side = arithmetic.sign(riseAt(x, point, tails, arithmetic));
    if (side === undefined) {
      // a tie: its neighbours can be told, or else all is as wide as it was
      const [below, above] = [x - 1n, x + 1n].map((y) => arithmetic.sign(riseAt(y, point, tails, arithmetic)));
      return below === -1 && above === 1 ? { low: x - 1n, high: x + 1n } : { low, high };
    }
    if (side >= 0) [high, x] = [x, x - step];
    else [low, x] = [x, x + step];
    if (low >= 0n && high < largestOf(point.parts)) break;
  }
  return narrowed(point, { low, high }, tails, arithmetic);
}

/** By bisection, as far as the sign of δ can be told: to neighbours, or to two numbers whose middle is undecided. */
function narrowed<T>(point: MixedPoint, within: Bracket, tails: Tails<T>, arithmetic: Arithmetic<T>): Bracket {
  let { low, high } = within;
  while (high - low > 1n) {
    const x = (low + high) >> 1n;
    const side = arithmetic.sign(riseAt(x, point, tails, arithmetic));
    if (side === undefined) break;
    if (side >= 0) high = x;
    else low = x;
  }
  return { low, high };
}

/** δ = θ − P[X ≥ x + 1]. */
function riseAt<T>(x: bigint, { theta, parts }: MixedPoint, tails: Tails<T>, arithmetic: Arithmetic<T>): T {
  return arithmetic.subtract(
    arithmetic.rational(theta),
    meanOver(parts, arithmetic, (k) => tails(k, x + 1n)),
  );
}

/** P[Bin(n, α) ≥ m]. */
type Tails<T> = (n: bigint, m: bigint) => T;

/** Each tail is computed once: near the mean of a large number it takes most of the time. */
function tailsOf<T>({ alpha }: MixedPoint, arithmetic: Arithmetic<T>): Tails<T> {
  const known = new Map<string, T>();
  return (n, m) => {
    if (m <= 0n) return arithmetic.rational(ONE);
    if (m > n) return arithmetic.rational(ZERO);
    const name = `${n} ${m}`;
    const tail = known.get(name) ?? arithmetic.exp(logUpperTail(n, m, alpha, arithmetic));
    known.set(name, tail);
    return tail;
  };
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
