import { betaFraction } from './beta-fraction.ts';
import { deviance } from './deviance.ts';
import { type DoubleDouble, negative, plus, productOf } from './double-double.ts';
import { log1mexp } from './log1mexp.ts';
import { expOfMinusDeviances } from './precise-deviance.ts';
import { stirlingError } from './stirling-error.ts';
import { tailIntegral } from './tail-integral.ts';
import { productError } from './two-product.ts';
import { exp } from './elementary/exp.ts';
import { log } from './elementary/log.ts';
import { log1p } from './elementary/log1p.ts';

/** `x - n p`, as if the product were exact. */
export function distanceFromMean(x: number, n: number, p: number): number {
  const product = n * p;
  return x - product - productError(n, p);
}

/**
 * `ln P[Bin(n, p) = x]` for x in 0 ... n, with `q = 1 - p` and `d = x - np` as exact as they are known, plus the
 * logarithm of `factor`, which is taken together with what is not exponentially small.
 *
 * Loader's form: no cancellation, and relative accuracy however small the probability.
 */
export function logProbabilityTimes(factor: number, x: number, n: number, p: number, q: number, d: number): number {
  if (n === 0) return log(factor);
  const y = n - x;
  if (y === 0) return n * logOf(p, q) + log(factor);
  if (x === 0) return n * logOf(q, p) + log(factor);
  const errors = stirlingError(n) - stirlingError(x) - stirlingError(y);
  const exponent = deviance(x, n * p, d) + deviance(y, n * q, -d);
  return log(factor * Math.sqrt(n / x / y / (2 * Math.PI))) + errors - exponent;
}

/** P[Bin(n, x/n) = x]: the probability of a count that is the mean. */
export function probabilityOfMean(x: number, n: number): number {
  const y = n - x;
  if (x === 0 || y === 0) return 1;
  return Math.sqrt(n / x / y / (2 * Math.PI)) * exp(stirlingError(n) - stirlingError(x) - stirlingError(y));
}

/** `ln P[Bin(n, p) >= m]` or, of the complement, `ln P[Bin(n, p) < m]`, for m in 1 ... n. */
export function logBinomialTail(m: number, n: number, p: number, complement: boolean): number {
  if (p === 0 || p === 1) return (p === 1) === complement ? -Infinity : 0;
  const q = 1 - p;
  if (m === n && !complement) return n * logOf(p, q);
  if (m === 1) {
    const logNone = n * logOf(q, p);
    if (complement) return logNone;
    return logNone > -1 ? log1mexp(logNone) : log1p(-probability(0, n, productOf(n, p)));
  }
  const d = distanceFromMean(m, n, p);
  if (d > 0) {
    // as in smallerFirst, but without its closures, which would take a third of the time
    const ratio = tailOverFirst(m, n, p, q, d);
    const log = complement
      ? log1p(-ratio * probability(m, n, productOf(n, p)))
      : logProbabilityTimes(ratio, m, n, p, q, d);
    if (complement === log > -Math.LN2) return log;
  }
  const failures = n - m + 1; // at least so many is fewer than m successes
  const ratio = tailOverFirst(failures, n, q, p, 1 - d);
  return complement
    ? Math.min(0, logProbabilityTimes(ratio, failures, n, q, p, 1 - d))
    : log1p(-ratio * probability(m - 1, n, productOf(n, p)));
}

/** P[Bin(n, p) = x] for the mean np. */
function probability(x: number, n: number, mean: DoubleDouble): number {
  const rest = plus({ high: n, low: 0 }, negative(mean));
  return (
    probabilityOfMean(x, n) *
    expOfMinusDeviances([
      { count: x, mean },
      { count: n - x, mean: rest },
    ])
  );
}

/** The probabilities of an event and of its complement, and their logarithms. */
export interface Sides {
  logFirst(): number;
  first(): number;
  logSecond(): number;
  second(): number;
}

/**
 * The log-probability of the first of two complementary events or, of the complement, that of the second. It is
 * computed from the smaller of the two probabilities: the first event's if that is a tail as seen from the mean, unless
 * it turns out to be above one half.
 *
 * The larger one comes from the smaller probability itself and not from its logarithm: the logarithm of 1e-300 gives
 * back only 13 digits of it.
 */
export function smallerFirst(firstIsTail: boolean, complement: boolean, sides: Sides): number {
  if (firstIsTail) {
    // An event beyond the mean may still be the likelier one, by a little: then the other side is the smaller
    const log = complement ? log1p(-sides.first()) : sides.logFirst();
    if (complement === log > -Math.LN2) return log;
  }
  return complement ? Math.min(0, sides.logSecond()) : log1p(-sides.second());
}

/** `P[X >= x] / P[X = x]`, at least 1. */
export function tailOverFirst(x: number, n: number, p: number, q: number, d: number): number {
  const odds = p / q;
  const ratio = ((n - x) / (x + 1)) * odds;
  const variance = n * p * q;
  // Away from the mean, or where the law is narrow, the fraction takes some ten steps, and never 300
  if (ratio > 0.5 && d > 1 && (d * d > 4 * variance || variance < 20000)) {
    return x * q * betaFraction(x, n - x + 1, p, q, d, 2 ** -51, 1000).last;
  }
  // A sum takes about 37 / (1 - ratio) terms, but no more than some ten standard deviations
  if (ratio > 0.6 && variance > 1000) return (x / p) * tailIntegral((d - q) / p / q, x - 1, p, n - x, q);
  let sum = 1;
  let term = ratio;
  for (let j = 1; term > 2 ** -60 * sum; j++) {
    sum += term;
    term *= ((n - x - j) / (x + j + 1)) * odds;
  }
  return sum;
}

/** ln p, from q = 1 - p where that is the exact one of the two. */
function logOf(p: number, q: number): number {
  return p > 0.5 ? log1p(-q) : log(p);
}
