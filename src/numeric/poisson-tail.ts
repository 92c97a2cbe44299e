import { smallerFirst } from './binomial-tail.ts';
import { deviance } from './deviance.ts';
import { log1mexp } from './log1mexp.ts';
import { expOfMinusDeviances } from './precise-deviance.ts';
import { stirlingError } from './stirling-error.ts';
import { tailIntegral } from './tail-integral.ts';
import { exp } from './elementary/exp.ts';
import { log } from './elementary/log.ts';

/** ln P[Poisson(rate) = x] plus the logarithm of `factor`: see the binomial law's. */
export function logPoissonTimes(factor: number, x: number, rate: number): number {
  if (x === 0) return log(factor) - rate;
  return log(factor / Math.sqrt(2 * Math.PI * x)) - stirlingError(x) - deviance(x, rate, x - rate);
}

/** `ln P[Poisson(rate) >= m]` or, of the complement, `ln P[Poisson(rate) < m]`, for a positive m. */
export function logPoissonTail(m: number, rate: number, complement: boolean): number {
  if (m === 1) return complement ? -rate : log1mexp(-rate); // at least one
  return smallerFirst(m > rate, complement, {
    logFirst: () => logPoissonTimes(upperOverFirst(m, rate), m, rate),
    first: () => upperOverFirst(m, rate) * probability(m, rate),
    logSecond: () => logPoissonTimes(lowerOverFirst(m - 1, rate), m - 1, rate),
    second: () => lowerOverFirst(m - 1, rate) * probability(m - 1, rate),
  });
}

/** P[Poisson(rate) = x] for a positive x. */
function probability(x: number, rate: number): number {
  const ofMean = exp(-stirlingError(x)) / Math.sqrt(2 * Math.PI * x);
  return ofMean * expOfMinusDeviances([{ count: x, mean: { high: rate, low: 0 } }]);
}

/** `P[X >= x] / P[X = x]`. */
function upperOverFirst(x: number, rate: number): number {
  const ratio = rate / (x + 1);
  if (ratio > 0.6 && rate > 1000) return (x / rate) * tailIntegral((x - rate - 1) / rate, x - 1, rate, 0, 1);
  let sum = 1;
  let term = ratio;
  for (let j = x + 2; term > 2 ** -60 * sum; j++) {
    sum += term;
    term *= rate / j;
  }
  return sum;
}

/** `P[X <= x] / P[X = x]`. */
function lowerOverFirst(x: number, rate: number): number {
  const ratio = x / rate;
  if (ratio > 0.6 && rate > 1000) return tailIntegral((rate - x) / rate, 0, Infinity, x, rate);
  let sum = 1;
  let term = ratio;
  for (let j = x - 1; term > 2 ** -60 * sum; j--) {
    sum += term;
    term *= j / rate;
  }
  return sum;
}
