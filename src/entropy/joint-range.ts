import { checkExcess, checkUnit } from '../errors.ts';
import { deviance } from '../numeric/deviance.ts';

/**
 * The exact bound: the largest total variation distance compatible with an excess entropy.
 *
 * ```math
 * V^*(\varepsilon) = \max\{\mathrm{TV}(p,q) : \mathrm{KL}(p\|q) \le \varepsilon\}
 * ```
 *
 * It is attained by two coins, and no bound in terms of ε alone is smaller: not Pinsker's, which it approaches as ε →
 * 0, nor Bretagnolle and Huber's. It is concave.
 *
 * | `excess`   | value |
 * | ---------- | ----- |
 * | `0`        | `0`   |
 * | `Infinity` | `1`   |
 *
 * @param excess - excess entropy ε = KL(p‖q), nats, in [0, Infinity]; an average over places gives a bound on the
 * average
 * @returns the largest total variation distance, in [0, 1] (1 from about 37 nats on, by rounding)
 * @throws {@link DomainError} if `excess` is negative or not a number
 * @remarks Newton's method on the parameter of the boundary; relative error below 1e-14.
 * @example
 * ```ts
 * import { maxTotalVariation } from 'skill-emergence/entropy';
 *
 * maxTotalVariation(0.02); // ~> 0.0998887
 * maxTotalVariation(3); // ~> 0.950213
 * ```
 * @see A. Fedotov, P. Harremoës & F. Topsøe (2003), *Refinements of Pinsker's Inequality*.
 * @category Excess entropy and error
 */
export function maxTotalVariation(excess: number): number {
  checkExcess('excess', excess);
  if (excess < 1e-16) return Math.sqrt(2 * excess) / 2; // V* is sqrt(ε/2) (1 - ε/18 + ...)
  return excess > 40 ? 1 : variationAt(parameterOfExcess(excess));
}

/**
 * The exact inverse of {@link maxTotalVariation}: the least excess entropy compatible with a total variation distance.
 *
 * ```math
 * \varepsilon_{\min}(V) = \min_{0 \le q \le 1-V} D(q+V\|q)
 * ```
 *
 * It is convex.
 *
 * | `totalVariation` | value      |
 * | ---------------- | ---------- |
 * | `0`              | `0`        |
 * | `1`              | `Infinity` |
 *
 * @param totalVariation - total variation distance V, in [0, 1]
 * @returns the least KL(p‖q) in nats, in [0, Infinity]
 * @throws {@link DomainError} if `totalVariation` is not a number in [0, 1]
 * @remarks A divergence at a minimum, so that an error of the parameter counts only in the second order: relative error
 * below 1e-14 down to the smallest normal result.
 * @example
 * ```ts
 * import { minExcessEntropy } from 'skill-emergence/entropy';
 *
 * minExcessEntropy(0.1); // ~> 0.0200447
 * minExcessEntropy(1); // => Infinity
 * ```
 * @see A. Fedotov, P. Harremoës & F. Topsøe (2003), *Refinements of Pinsker's Inequality*.
 * @category Excess entropy and error
 */
export function minExcessEntropy(totalVariation: number): number {
  checkUnit('totalVariation', totalVariation);
  if (totalVariation < 1e-8) return 2 * totalVariation * totalVariation; // 2 V^2 (1 + 2 V^2/9 + ...)
  return totalVariation === 1 ? Infinity : leastDivergence(totalVariation, parameterOfVariation(totalVariation));
}

// The boundary is traced by t > 0, half the log odds ratio of the two coins (p, 1 - p) and (q, 1 - q) that attain it.
// With the Langevin function L = coth t - 1/t,
//
//     q = (1 - L) / 2,   V = p - q = 2 t q (1 - q),   d epsilon = 2 t dV.

/** q at t. Near 0, where coth t - 1/t cancels, its error counts in the second order only. */
function lowProbability(t: number): number {
  return t < 0.01 ? 0.5 - t / 6 + t ** 3 / 90 - t ** 5 / 945 : 0.5 / t - decayAt(t);
}

/** What 1/(2t) is above q. */
function decayAt(t: number): number {
  return 1 / Math.expm1(2 * t);
}

/** V at t. */
function variationAt(t: number): number {
  const q = lowProbability(t);
  return 2 * t * q * (1 - q);
}

/** 1 - V at t, in which nothing cancels where V is near 1. */
function overlapAt(t: number): number {
  const q = lowProbability(t);
  return q + 2 * t * decayAt(t) * (1 - q);
}

/** dV/dt, in two forms for the same reason. */
function slopeAt(t: number): number {
  const q = lowProbability(t);
  if (t < 1) {
    const derivative = t < 0.01 ? 1 / 3 : 1 / (t * t) - 1 / Math.sinh(t) ** 2; // of L
    return 2 * q * (1 - q) - t * (1 - 2 * q) * derivative;
  }
  const decay = decayAt(t);
  const decaySlope = -2 * decay * (1 + decay);
  return (0.5 / (t * t) + decaySlope) * (1 - 2 * t * decay) - 2 * (decay + t * decaySlope) * (1 - q);
}

/**
 * epsilon at t: the divergence where everything is small, and where it is not, the formula in t, which does not cancel.
 */
function divergenceAt(t: number): number {
  if (t < 1) return leastDivergence(variationAt(t), t);
  const decay = Math.exp(-2 * t);
  const rest = 1 - decay;
  return Math.log(2 * t) - Math.log1p(-decay) + (2 * t * decay * (rest - 2 * t)) / (rest * rest);
}

/** D(q + v || q) at the q of t: the least divergence for v, if t belongs to v. */
function leastDivergence(v: number, t: number): number {
  const q = Math.min(lowProbability(t), 1 - v);
  return deviance(q + v, q, v) + deviance(1 - v - q, 1 - q, -v);
}

/** The t of a total variation distance, which is at least 2V, and at least 1/(2 - 2V). */
function parameterOfVariation(v: number): number {
  if (v < 0.9) return increasingRoot(2 * v, (t) => (v - variationAt(t)) / slopeAt(t));
  return increasingRoot(0.5 / (1 - v), (t) => (overlapAt(t) - (1 - v)) / slopeAt(t));
}

/** The t of an excess entropy, which is at least sqrt(2 epsilon), and at least exp(epsilon) / 2. */
function parameterOfExcess(excess: number): number {
  const goal = Math.sqrt(excess);
  return increasingRoot(excess < 2 ? Math.sqrt(2 * excess) : Math.exp(excess) / 2, (t) => {
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
