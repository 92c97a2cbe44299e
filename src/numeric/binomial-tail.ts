import { betaFraction } from './beta-fraction.ts';
import { deviance } from './deviance.ts';
import { log1mexp } from './log1mexp.ts';
import { stirlingError } from './stirling-error.ts';
import { tailIntegral } from './tail-integral.ts';
import { productError } from './two-product.ts';

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
  if (n === 0) return Math.log(factor);
  const y = n - x;
  if (y === 0) return n * logOf(p, q) + Math.log(factor);
  if (x === 0) return n * logOf(q, p) + Math.log(factor);
  const errors = stirlingError(n) - stirlingError(x) - stirlingError(y);
  const exponent = deviance(x, n * p, d) + deviance(y, n * q, -d);
  return Math.log(factor * Math.sqrt(n / x / y / (2 * Math.PI))) + errors - exponent;
}

/** `ln P[Bin(n, p) >= m]` or, of the complement, `ln P[Bin(n, p) < m]`, for m in 1 ... n. */
export function logBinomialTail(m: number, n: number, p: number, complement: boolean): number {
  if (p === 0 || p === 1) return (p === 1) === complement ? -Infinity : 0;
  const q = 1 - p;
  // all or at least one: powers, which need no sum and no complement of a sum
  if (m === n) return complement ? log1mexp(n * logOf(p, q)) : n * logOf(p, q);
  if (m === 1) return complement ? n * logOf(q, p) : log1mexp(n * logOf(q, p));
  const d = distanceFromMean(m, n, p);
  const upper = (): number => logTail(m, n, p, q, d);
  const lower = (): number => logTail(n - m + 1, n, q, p, 1 - d); // of the failures
  return smallerFirst(d > 0, complement, upper, lower);
}

/**
 * One of two complementary log-probabilities, from the smaller: the first or the second, `complement` for the second,
 * computed from the side on which the mean says that it lies, unless that turns out to hold most of the mass.
 */
export function smallerFirst(
  firstIsTail: boolean,
  complement: boolean,
  first: () => number,
  second: () => number,
): number {
  let fromFirst = firstIsTail;
  let value = fromFirst ? first() : second();
  if (fromFirst && value > -Math.LN2) {
    fromFirst = false; // a median below the mean; it is never above it by a whole count
    value = second();
  }
  return fromFirst === complement ? log1mexp(value) : Math.min(0, value);
}

function logTail(x: number, n: number, p: number, q: number, d: number): number {
  return logProbabilityTimes(tailOverFirst(x, n, p, q, d), x, n, p, q, d);
}

/** `P[X >= x] / P[X = x]`, at least 1. */
function tailOverFirst(x: number, n: number, p: number, q: number, d: number): number {
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
  return p > 0.5 ? Math.log1p(-q) : Math.log(p);
}
