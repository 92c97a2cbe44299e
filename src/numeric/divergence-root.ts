import { divergenceAt } from './divergence.ts';
import { log1p } from './elementary/log1p.ts';

/**
 * The `d` in (0, 1 - alpha) with `D(alpha + d || alpha) = cost`, for `0 < cost < -ln alpha`.
 *
 * Halley's method on S(d) = sqrt(2 D), which is nearly linear in d, inside a bracket. The start is the series
 * d = sigma z + (1 - 2 alpha) z^2 / 6 with z = sqrt(2 cost). Convergence is cubic, so a step below 4e-6 of the distance
 * to either end is the last that matters; the distance to the upper end counts, because D' is infinite there.
 */
export function divergenceRoot(alpha: number, cost: number): number {
  const rest = 1 - alpha;
  const goal = Math.sqrt(2 * cost);
  let low = 0;
  let high = rest;
  let d = goal * (Math.sqrt(alpha * rest) + ((1 - 2 * alpha) * goal) / 6);
  if (!(d > 0 && d < rest)) d = rest / 2;
  for (;;) {
    const root = Math.sqrt(2 * divergenceAt(alpha, d));
    const excess = root - goal;
    if (excess > 0) high = d;
    else low = d;
    const slope = (log1p(Math.min(d / alpha, Number.MAX_VALUE)) - log1p(-d / rest)) / root;
    const curvature = (1 / ((alpha + d) * (rest - d)) - slope * slope) / root;
    const step = excess / (slope - (excess * curvature) / (2 * slope));
    let next = d - step;
    if (Math.abs(step) <= 4e-6 * Math.min(d, rest - d)) return next;
    if (!(next > low && next < high)) next = low + (high - low) / 2;
    if (next === low || next === high) return next;
    d = next;
  }
}
