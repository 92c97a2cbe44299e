import { deviance } from './deviance.ts';
import { log } from './elementary/log.ts';
import { log1p } from './elementary/log1p.ts';

/** The deviance is homogeneous; scaled by this nothing overflows before the root does. */
const SCALE = 8.673617379884035e-19; // 2^-60, as a number, which a bundler drops where nothing uses it

/**
 * The `u > 0` with `(1 + u) ln(1 + u) - u = rate`, for `rate > 0`: `exp(1 + W0((rate - 1) / e)) - 1`, without the
 * cancellation at the branch point of the Lambert function.
 *
 * Newton on sqrt(2 phi(u)), which is concave, increasing and nearly linear in u.
 *
 * The rate is `cost / unit`, which may be above the largest double where the root is not.
 */
export function poissonRateRoot(cost: number, unit = 1): number {
  const rate = cost / unit;
  if (rate > 2 ** 1000) return largeRoot(cost, unit);
  const goal = Math.sqrt(2 * SCALE * rate);
  let u = Math.SQRT2 * Math.sqrt(rate) + rate / (3 + log1p(rate));
  for (;;) {
    const root = Math.sqrt(2 * deviance(SCALE + SCALE * u, SCALE, SCALE * u));
    const step = (root - goal) / ((SCALE * log1p(u)) / root);
    u -= step;
    if (Math.abs(step) <= 1e-9 * u) return u;
  }
}

/** With `v = ln(1 + u)` the root is `rate / (v - 1)`, and v nearly the logarithm of the rate: 1 and u count no more. */
function largeRoot(cost: number, unit: number): number {
  const logRate = log(cost) - log(unit);
  let v = logRate;
  for (let step = 0; step < 8; step++) v = logRate - log(v - 1); // each error is a 600th of the one before
  return cost / (v - 1) / unit;
}
