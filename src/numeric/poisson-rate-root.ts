import { deviance } from './deviance.ts';

/** The deviance is homogeneous; scaled by this nothing overflows before the root does. */
const SCALE = 8.673617379884035e-19; // 2^-60, as a number, which a bundler drops where nothing uses it

/**
 * The `u > 0` with `(1 + u) ln(1 + u) - u = rate`, for `rate > 0`: `exp(1 + W0((rate - 1) / e)) - 1`, without the
 * cancellation at the branch point of the Lambert function.
 *
 * Newton on sqrt(2 phi(u)), which is concave, increasing and nearly linear in u.
 */
export function poissonRateRoot(rate: number): number {
  if (rate === Infinity) return Infinity;
  const goal = Math.sqrt(2 * SCALE * rate);
  let u = Math.SQRT2 * Math.sqrt(rate) + rate / (3 + Math.log1p(rate));
  for (;;) {
    const root = Math.sqrt(2 * deviance(SCALE + SCALE * u, SCALE, SCALE * u));
    const step = (root - goal) / ((SCALE * Math.log1p(u)) / root);
    u -= step;
    if (Math.abs(step) <= 1e-9 * u) return u;
  }
}
