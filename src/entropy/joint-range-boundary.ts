import { deviance } from '../numeric/deviance.ts';
import { exp } from '../numeric/elementary/exp.ts';
import { expm1 } from '../numeric/elementary/expm1.ts';
import { log } from '../numeric/elementary/log.ts';
import { log1p } from '../numeric/elementary/log1p.ts';

// The boundary is traced by t > 0, half the log odds ratio of the two coins (p, 1 - p) and (q, 1 - q) that attain it.
// With the Langevin function L = coth t - 1/t,
//
//     q = (1 - L) / 2,   V = p - q = 2 t q (1 - q),   d epsilon = 2 t dV.

/** q at t, which is at least 1e-8 here. Where coth t - 1/t cancels, its error counts in the second order only. */
function lowProbability(t: number): number {
  return 0.5 / t - decayAt(t);
}

/** What 1/(2t) is above q. */
function decayAt(t: number): number {
  return 1 / expm1(2 * t);
}

/** V at t. */
export function variationAt(t: number): number {
  const q = lowProbability(t);
  return 2 * t * q * (1 - q);
}

/** 1 - V at t, in which nothing cancels where V is near 1. */
function overlapAt(t: number): number {
  const q = lowProbability(t);
  return q + 2 * t * decayAt(t) * (1 - q);
}

/** dV/dt, in which nothing cancels where V is near 1. Where t is small its error only turns the steps by as much. */
function slopeAt(t: number): number {
  const decay = decayAt(t);
  const decaySlope = -2 * decay * (1 + decay);
  const q = 0.5 / t - decay;
  return (0.5 / (t * t) + decaySlope) * (1 - 2 * t * decay) - 2 * (decay + t * decaySlope) * (1 - q);
}

/**
 * epsilon at t: the divergence where everything is small, and where it is not, the formula in t, which does not cancel.
 */
function divergenceAt(t: number): number {
  if (t < 1) return leastDivergence(variationAt(t), t);
  const decay = exp(-2 * t);
  const rest = 1 - decay;
  return log(2 * t) - log1p(-decay) + (2 * t * decay * (rest - 2 * t)) / (rest * rest);
}

/** D(q + v || q) at the q of t: the least divergence for v, if t belongs to v. */
export function leastDivergence(v: number, t: number): number {
  const q = Math.min(lowProbability(t), 1 - v);
  return deviance(q + v, q, v) + deviance(1 - v - q, 1 - q, -v);
}

/** The t of a total variation distance, which is at least 2V, and at least 1/(2 - 2V). */
export function parameterOfVariation(v: number): number {
  if (v < 0.9) return increasingRoot(2 * v, (t) => (v - variationAt(t)) / slopeAt(t));
  return increasingRoot(0.5 / (1 - v), (t) => (overlapAt(t) - (1 - v)) / slopeAt(t));
}

/** The t of an excess entropy, which is at least sqrt(2 epsilon), and at least exp(epsilon) / 2. */
export function parameterOfExcess(excess: number): number {
  const goal = Math.sqrt(excess);
  return increasingRoot(excess < 2 ? Math.sqrt(2 * excess) : exp(excess) / 2, (t) => {
    const root = Math.sqrt(divergenceAt(t));
    return ((goal - root) * root) / (t * slopeAt(t));
  });
}

/**
 * Newton's method on a concave increasing function, from the left of the root: every step is upwards, so that the first
 * small one, or one of rounding downwards, is the last.
 */
function increasingRoot(start: number, stepAt: (t: number) => number): number {
  let t = start;
  for (;;) {
    const step = stepAt(t);
    t += step;
    if (!(step > 1e-9 * t)) return t;
  }
}
