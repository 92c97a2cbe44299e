import { exp } from '../../numeric/elementary/exp.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';
import { nearestDouble } from '../rational.ts';
import type { MixedPoint } from './sharp.ts';

/**
 * About the least x at which P[X ≥ x + 1] ≤ θ, for X as in the sharp curve: nothing that is claimed depends on it.
 *
 * In doubles, by the normal law of the signed root of the deviance, which is off by about one.
 */
export function likelyPlace({ theta, parts, alpha }: MixedPoint): bigint {
  const error = nearestDouble(theta);
  const p = Math.min(1 - 2 ** -53, Math.max(LEAST, nearestDouble(alpha)));
  const laws = parts.map(({ k, weight }) => ({ k: Number(k), weight: nearestDouble(weight) }));
  const tail = (x: number) => laws.reduce((sum, law) => sum + law.weight * tailBeyond(x + 0.5, law.k, p), 0);
  let [low, high] = [-1, Math.max(...laws.map(({ k }) => k))];
  while (high - low > 1) {
    const x = Math.floor((low + high) / 2);
    if (tail(x) <= error) high = x;
    else low = x;
  }
  return BigInt(high);
}

/** Smaller probabilities have no place of their own, and k divided by one is no double. */
const LEAST = 2 ** -900;

function tailBeyond(x: number, k: number, p: number): number {
  if (x > k) return 0;
  const [hits, misses] = [k * p, k * (1 - p)];
  const deviance = 2 * (hits * growth((x - hits) / hits) + misses * growth((hits - x) / misses));
  return normalTail(x < hits ? -Math.sqrt(deviance) : Math.sqrt(deviance));
}

/** (1 + e) ln(1 + e) − e, near 0 by its series. */
function growth(e: number): number {
  if (Math.abs(e) > 0.1) return (1 + e) * log1p(e) - e;
  let sum = 0;
  for (let j = 16; j >= 2; j--) sum = 1 / (j * (j - 1)) - e * sum;
  return e * e * sum;
}

/** The upper tail of the normal law: by the series of its complement, and far out by the continued fraction. */
function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const density = exp(-0.5 * z * z) / 2.5066282746310002;
  if (z > 3) {
    let rest = z;
    for (let j = 40; j >= 1; j--) rest = z + j / rest;
    return density / rest;
  }
  let sum = 0;
  for (let j = 1, term = z; j < 80; j += 2, term *= (z * z) / j) sum += term;
  return 0.5 - density * sum;
}
