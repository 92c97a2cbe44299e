import { exp } from './elementary/exp.ts';
import { log } from './elementary/log.ts';
import { log1p } from './elementary/log1p.ts';

const LOG_ROOT_TWO_PI = 0.9189385332046728;

/**
 * `ln Q(x)`, the logarithm of the standard normal law's upper tail, for any x; a caller that knows `x^2 / 2` better
 * than as the square of x passes it. The relative error is below 8 ulp of 2^-52: for x of at least 0 that of ln Q(x)
 * itself, for x below 0 that of the probability 1 - Q(x).
 */
export function logNormalTail(x: number, halfSquare: number = (x * x) / 2): number {
  return x < 0 ? log1p(-exp(logNormalTail(-x, halfSquare))) : log(millsRatio(x)) - LOG_ROOT_TWO_PI - halfSquare;
}

/**
 * `Q(x) / phi(x)`, the tail of the standard normal law over its density, for x from 0 up: below 8 ulp of 2^-52.
 *
 * Below 1 the series x + x^3/3 + x^5/15 + ... of the integral over the density, taken from its value at infinity;
 * above, Laplace's continued fraction with the partial numerators 1, 2, 3, ... and denominators x, from where, begun
 * with the limit of its tails, what is left out is below 1e-17.
 */
export function millsRatio(x: number): number {
  if (x < 1) {
    let sum = x;
    let term = x;
    for (let j = 3; term > sum * 2 ** -54; j += 2) {
      term *= (x * x) / j;
      sum += term;
    }
    return Math.sqrt(Math.PI / 2) * exp((x * x) / 2) - sum;
  }
  const terms = Math.ceil(14 + 290 / (x * x));
  let denominator = (x + Math.sqrt(x * x + 4 * terms)) / 2;
  for (let j = terms; j > 0; j--) denominator = x + j / denominator;
  return 1 / denominator;
}
