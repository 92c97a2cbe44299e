import { deviance } from './deviance.ts';
import { integrateDecay } from './integrate-decay.ts';

/** `ln(1 + u) - u`, for u above -1. */
function log1pmx(u: number): number {
  return -deviance(1, 1 + u, -u);
}

/**
 * `integral from 0 to p of exp(-slope h + a log1pmx(-h/p) + b log1pmx(h/q)) dh`: a tail of the binomial or of the
 * Poisson law over its first probability.
 *
 * Takes the same time for every n, where a sum over the tail takes about ten standard deviations' worth of terms.
 */
export function tailIntegral(slope: number, a: number, p: number, b: number, q: number): number {
  const exponent = (h: number): number => -slope * h + a * log1pmx(-h / p) + b * log1pmx(h / q);
  return integrateDecay(exponent, slope, a / p / p + b / q / q, p);
}
