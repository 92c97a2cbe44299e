import { Decimal } from 'decimal.js';

// Tails as exact rational numbers, and their logarithms to 50 digits.

const Exact = Decimal.clone({ defaults: true, precision: 50, minE: -9e15, maxE: 9e15 });

/** Bits kept of a probability before its logarithm is taken. */
const BITS = 200;
const UNIT = 1n << BigInt(BITS);

const LN2 = new Exact(2).ln();

/** A double in [0, Infinity) as a fraction whose denominator is 2 to a power. */
export function fractionOf(x: number): { numerator: bigint; exponent: number } {
  let exponent = 0;
  let scaled = x;
  for (; !Number.isInteger(scaled); scaled *= 2) exponent++;
  return { numerator: BigInt(scaled), exponent };
}

/** ln P[Bin(n, p) >= m]. */
export function exactBinomialTail(n: number, p: number, m: number): Decimal {
  const { numerator, exponent } = fractionOf(p);
  const rest = (1n << BigInt(exponent)) - numerator;
  // sum over i of C(n, i) numerator^i rest^(n - i), by Horner's rule from the largest i down to m
  let tail = 0n;
  let power = 1n; // rest^(n - i)
  let choose = 1n; // C(n, i)
  for (let i = n; i >= Math.max(0, m); i--) {
    tail = tail * numerator + choose * power;
    power *= rest;
    choose = (choose * BigInt(i)) / BigInt(n - i + 1);
  }
  return logOfRatio(m > 0 ? tail * numerator ** BigInt(m) : tail, 1n << BigInt(exponent * n));
}

/** ln P[Bin(n, p) <= m]. */
export function exactBinomialLowerTail(n: number, p: number, m: number): Decimal {
  const { numerator, exponent } = fractionOf(p);
  const rest = (1n << BigInt(exponent)) - numerator;
  let tail = 0n;
  let power = 1n; // numerator^i
  let choose = 1n; // C(n, i)
  for (let i = 0; i <= Math.min(n, m); i++) {
    tail = tail * rest + choose * power;
    power *= numerator;
    choose = (choose * BigInt(n - i)) / BigInt(i + 1);
  }
  return logOfRatio(m < n ? tail * rest ** BigInt(n - m) : tail, 1n << BigInt(exponent * n));
}

/** ln P[at least m of K successes among n draws from a population of N]. */
export function exactHypergeometricTail(N: number, K: number, n: number, m: number): Decimal {
  let tail = 0n;
  for (let x = Math.max(m, 0, n + K - N); x <= Math.min(n, K); x++) tail += choose(K, x) * choose(N - K, n - x);
  return logOfRatio(tail, choose(N, n));
}

/** ln P[Poisson(rate) >= m]: the smaller side summed until nothing is added at 50 digits. */
export function exactPoissonTail(rate: number, m: number): Decimal {
  return m > rate ? poissonFrom(rate, m) : complement(poissonUpTo(rate, m - 1));
}

/** ln P[Poisson(rate) <= m]. */
export function exactPoissonLowerTail(rate: number, m: number): Decimal {
  return m > rate ? complement(poissonFrom(rate, m + 1)) : poissonUpTo(rate, m);
}

/** C(n, k), exactly. */
export function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let result = 1n;
  for (let i = 1; i <= Math.min(k, n - k); i++) result = (result * BigInt(n - i + 1)) / BigInt(i);
  return result;
}

/** ln(a / b) for 0 <= a and 0 < b, also where the ratio is next to 1. */
export function logOfRatio(a: bigint, b: bigint): Decimal {
  if (a === 0n) return new Exact(-Infinity);
  if (2n * a <= b || a > b) return logOf(a).minus(logOf(b));
  return log1m(ratio(b - a, b));
}

// Sums over the first probability, from its own side of the mean, in units of 2^-BITS: no term is above the first.

function poissonFrom(rate: number, m: number): Decimal {
  const { numerator, exponent } = fractionOf(rate);
  let sum = 0n;
  let i = m;
  for (let term = UNIT; term > 0n; term = ((term * numerator) >> BigInt(exponent)) / BigInt(++i)) sum += term;
  return logOf(sum).minus(LN2.times(BITS)).plus(poissonProbability(rate, m));
}

function poissonUpTo(rate: number, m: number): Decimal {
  if (m < 0) return new Exact(-Infinity);
  if (rate === 0) return new Exact(0);
  const { numerator, exponent } = fractionOf(rate);
  let sum = 0n;
  let i = m;
  for (let term = UNIT; term > 0n; term = ((term * BigInt(i--)) << BigInt(exponent)) / numerator) sum += term;
  return logOf(sum).minus(LN2.times(BITS)).plus(poissonProbability(rate, m));
}

function poissonProbability(rate: number, m: number): Decimal {
  const at = exactDouble(rate);
  if (at.isZero()) return new Exact(m === 0 ? 0 : -Infinity);
  let factorial = 1n;
  for (let i = 2; i <= m; i++) factorial *= BigInt(i);
  return at.ln().times(m).minus(at).minus(logOf(factorial));
}

/** ln(1 - e^x). */
function complement(x: Decimal): Decimal {
  return x.isFinite() ? log1m(x.exp()) : new Exact(0);
}

/** ln(1 - x), also for x far below the last of the digits. */
function log1m(x: Decimal): Decimal {
  if (x.gt(1e-16)) return new Exact(1).minus(x).ln();
  return x.plus(x.pow(2).div(2)).plus(x.pow(3).div(3)).neg();
}

function exactDouble(x: number): Decimal {
  const { numerator, exponent } = fractionOf(x);
  return new Exact(numerator.toString()).div(new Exact(2).pow(exponent));
}

function logOf(a: bigint): Decimal {
  const shift = Math.max(0, a.toString(16).length * 4 - BITS);
  return new Exact((a >> BigInt(shift)).toString()).ln().plus(LN2.times(shift));
}

function ratio(a: bigint, b: bigint): Decimal {
  const shift = BigInt(Math.max(0, BITS + (b.toString(16).length - a.toString(16).length) * 4));
  return new Exact(((a << shift) / b).toString()).div(new Exact(2).pow(Number(shift)));
}
