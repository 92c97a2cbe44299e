import { exp } from './elementary/exp.ts';

// Gauss-Legendre rule of 24 nodes on [-1, 1]: the positive nodes and their weights. On integrands that fall from 1 to
// e^-44 like a Gaussian or an exponential it is exact to 1e-17.
const NODES = [
  0.9951872199970213, 0.9747285559713095, 0.9382745520027328, 0.8864155270044011, 0.820001985973903, 0.7401241915785544,
  0.6480936519369755, 0.5454214713888396, 0.4337935076260451, 0.3150426796961634, 0.1911188674736163,
  0.06405689286260563,
];
const WEIGHTS = [
  0.0123412297999872, 0.028531388628933663, 0.04427743881741981, 0.05929858491543678, 0.0733464814110803,
  0.08619016153195327, 0.09761865210411388, 0.10744427011596563, 0.1155056680537256, 0.12167047292780339,
  0.1258374563468283, 0.12793819534675216,
];

/** The integral ends where the integrand has fallen to e^-44 of its start, beyond which it no longer counts. */
const DEPTH = 44;

/**
 * `integral from 0 to end of exp(f(t)) dt` for a smooth concave f with f(0) = 0, about `-slope t - curvature t^2 / 2`,
 * whose higher terms are small over the distance in which it falls.
 */
export function integrateDecay(f: (t: number) => number, slope: number, curvature: number, end: number): number {
  // the depth is reached near the root of slope t + curvature t^2 / 2; higher terms make it a little later or earlier
  const root = (2 * DEPTH) / (slope + Math.sqrt(slope * slope + 2 * DEPTH * curvature));
  const half = Math.min(1.1 * root, end) / 2;
  let sum = 0;
  for (let i = 0; i < NODES.length; i++) {
    const offset = half * NODES[i]!;
    sum += WEIGHTS[i]! * (exp(f(half - offset)) + exp(f(half + offset)));
  }
  return half * sum;
}

/** `integral from low to high of f`, for an f that is smooth over distances of the order of `high - low`. */
export function integrateSmooth(f: (x: number) => number, low: number, high: number): number {
  const half = (high - low) / 2;
  const middle = low + half;
  let sum = 0;
  for (let i = 0; i < NODES.length; i++)
    sum += WEIGHTS[i]! * (f(middle - half * NODES[i]!) + f(middle + half * NODES[i]!));
  return half * sum;
}
