import type { Arithmetic } from '../arithmetic.ts';
import { complement, integer, ONE, over, ratio, type Rational, ZERO } from '../rational.ts';
import { stepsFor } from './continued-fraction-steps.ts';
import { divergence, logOf } from './divergence.ts';
import { stirlingError } from './stirling.ts';

/** ln C(n, k) for 0 ≤ k ≤ n: of the integer, if k or n − k is small; otherwise by Stirling's series. */
export function logCoefficient<T>(n: bigint, k: bigint, arithmetic: Arithmetic<T>): T {
  const rest = n - k;
  const smaller = k < rest ? k : rest;
  if (smaller <= BigInt(arithmetic.bits)) return logOf(integer(coefficient(n, smaller)), arithmetic);
  const { add, subtract, multiply, rational } = arithmetic;
  const share = ratio(k, n);
  // n H(k/n) = −k ln(k/n) − (n − k) ln(1 − k/n)
  const entropy = add(
    multiply(rational(integer(-k)), logOf(share, arithmetic)),
    multiply(rational(integer(-rest)), logOf(complement(share), arithmetic)),
  );
  return subtract(entropy, stirlingDeficit(n, k, arithmetic));
}

/** ln P[X = x] for X ~ Bin(n, p) and exact p in (0, 1). */
export function logProbability<T>(n: bigint, x: bigint, p: Rational, arithmetic: Arithmetic<T>): T {
  const { add, subtract, multiply, rational } = arithmetic;
  const rest = n - x;
  if (x <= BigInt(arithmetic.bits) || rest <= BigInt(arithmetic.bits)) {
    const hits = x === 0n ? rational(ZERO) : multiply(rational(integer(x)), logOf(p, arithmetic));
    const misses = rest === 0n ? rational(ZERO) : multiply(rational(integer(rest)), logOf(complement(p), arithmetic));
    return add(logCoefficient(n, x, arithmetic), add(hits, misses));
  }
  const exponent = multiply(rational(integer(-n)), divergence(ratio(x, n), p, arithmetic));
  return subtract(exponent, stirlingDeficit(n, x, arithmetic));
}

/** ½ ln(2π k(n − k)/n) − s(n) + s(k) + s(n − k): n H(k/n) less ln C(n, k). */
function stirlingDeficit<T>(n: bigint, k: bigint, arithmetic: Arithmetic<T>): T {
  const { add, subtract, multiply, ln, pi, rational } = arithmetic;
  const spread = multiply(rational(ratio(2n * k * (n - k), n)), pi());
  const errors = add(stirlingError(k, arithmetic), stirlingError(n - k, arithmetic));
  const half = rational(ratio(1n, 2n));
  return add(multiply(half, ln(spread)), subtract(errors, stirlingError(n, arithmetic)));
}

function coefficient(n: bigint, k: bigint): bigint {
  let numerator = 1n;
  let denominator = 1n;
  for (let i = 1n; i <= k; i++) {
    numerator *= n - k + i;
    denominator *= i;
  }
  return numerator / denominator;
}

/**
 * ln P[X ≥ m] for X ~ Bin(n, p), exact p in (0, 1) and 1 ≤ m ≤ n: from the side of the mean on which the tail is the
 * smaller one.
 */
export function logUpperTail<T>(n: bigint, m: bigint, p: Rational, arithmetic: Arithmetic<T>): T {
  if (isBeyondMean(n, m, p)) return logSmallTail(n, m, p, arithmetic);
  const { subtract, exp, log1p, rational } = arithmetic;
  const below = logSmallTail(n, n - m + 1n, complement(p), arithmetic);
  return log1p(subtract(rational(ZERO), exp(below)));
}

/** About how many steps that takes for so many bits. */
export function tailSteps(n: bigint, m: bigint, p: Rational, bits: number): bigint {
  return isBeyondMean(n, m, p) ? stepsFor(bits, n, m, p) : stepsFor(bits, n, n - m + 1n, complement(p));
}

/** `m + 1 > (n + 1)p`. */
function isBeyondMean(n: bigint, m: bigint, p: Rational): boolean {
  return (m + 1n) * p.denominator > (n + 1n) * p.numerator;
}

/** ln P[X ≥ m] beyond the mean: the probability of m, times 1 − p, over the continued fraction. */
function logSmallTail<T>(n: bigint, m: bigint, p: Rational, arithmetic: Arithmetic<T>): T {
  const { add, subtract, ln } = arithmetic;
  const first = add(logProbability(n, m, p, arithmetic), logOf(complement(p), arithmetic));
  return subtract(first, ln(tailFraction(n, m, p, arithmetic)));
}

/**
 * The continued fraction 1 + d₁/(1 + d₂/(1 + …)) of a binomial tail (A&S 26.5.8), with A = m and B = n − m + 1:
 *
 *     d₂ⱼ = j(B − j)p / ((A + 2j − 1)(A + 2j)),   d₂ⱼ₊₁ = −(A + j)(A + B + j)p / ((A + 2j)(A + 2j + 1)).
 *
 * d₂ⱼ is positive up to j = B, where it is 0 and the fraction ends; −d₂ⱼ₊₁ falls with j, and is below 1 from the start,
 * as `m + 1 > (n + 1)p`. So, tⱼ being what stands below dⱼ, a t of odd index is at least 1, and one of even index
 * between 1 + d₂ⱼ₊₁, which is positive, and 1. From that enclosure of a late one, the first follows step by step.
 */
function tailFraction<T>(n: bigint, m: bigint, p: Rational, arithmetic: Arithmetic<T>): T {
  const last = n - m + 1n;
  const wanted = arithmetic.bits - 16;
  let before = 0;
  for (let steps = stepsFor(wanted, n, m, p); ;) {
    if (steps > last) steps = last;
    const value = convergent(n, m, p, steps, arithmetic);
    const precision = arithmetic.precision(value);
    // enough, or all of it, or hardly better for more steps: rounding is then what is left
    if (precision >= wanted || steps === last || (before > 8 && precision < 1.02 * before)) return value;
    // the precision grows in proportion to the steps, or faster
    const growth = Math.min(8, (1.05 * wanted) / Math.max(1, precision));
    steps = (steps * BigInt(Math.ceil(64 * growth))) / 64n + 1n;
    before = precision;
  }
}

/**
 * The fraction with what follows d₂ₛ enclosed.
 *
 * With a p of more digits than are worked with, each t of even index is divided by p: 1/p then stands for its 1, and
 * the p of every d cancels. So p is rounded outwards once, and not multiplied out at every step.
 */
function convergent<T>(n: bigint, m: bigint, p: Rational, steps: bigint, arithmetic: Arithmetic<T>): T {
  const { onePlusQuotient, rational, add, multiply, span, announce } = arithmetic;
  announce(2n * steps + 1n);
  const one = rational(ONE);
  const more = isLong(p, arithmetic.bits) ? rational(over(complement(p), p)) : undefined; // 1/p − 1
  const { numerator: a, denominator: b } = more === undefined ? p : ONE;
  const plusMore = (t: T) => (more === undefined ? t : add(t, more));
  const odd = (j: bigint, t: T) =>
    plusMore(onePlusQuotient(-(m + j) * (n + 1n + j) * a, (m + 2n * j) * (m + 2n * j + 1n) * b, t));
  const even = (j: bigint, t: T) => onePlusQuotient(j * (n - m + 1n - j) * a, (m + 2n * j - 1n) * (m + 2n * j) * b, t);
  let t = span(odd(steps, one), plusMore(one));
  for (let j = steps; j >= 1n; j--) t = odd(j - 1n, even(j, t));
  return more === undefined ? t : multiply(t, rational(p));
}

/** Whether p has far more digits than are worked with. */
function isLong({ denominator }: Rational, bits: number): boolean {
  return denominator >> BigInt(bits + 64) > 0n;
}
