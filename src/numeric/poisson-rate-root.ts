import { deviance } from './deviance.ts';

/**
 * The `u > 0` with `(1 + u) ln(1 + u) - u = rate`, for `rate > 0`: `exp(1 + W0((rate - 1) / e)) - 1`, without the
 * cancellation at the branch point of the Lambert function.
 *
 * Newton on sqrt(2 phi(u)), which is concave, increasing and nearly linear in u. Square roots are taken before the
 * factor 2 so that nothing overflows before the result does.
 */
export function poissonRateRoot(rate: number): number {
  if (rate === Infinity) return Infinity;
  const goal = Math.SQRT2 * Math.sqrt(rate);
  let u = goal + rate / (3 + Math.log1p(rate));
  for (;;) {
    const root = Math.SQRT2 * Math.sqrt(deviance(1 + u, 1, u));
    const step = (root - goal) / (Math.log1p(u) / root);
    u -= step;
    if (Math.abs(step) <= 1e-9 * u) return u;
  }
}
