import { artanhExcess, NEAR } from './artanh-excess.ts';
import { divergenceRootStart } from './divergence-root-start.ts';
import { log } from './elementary/log.ts';
import { log1p } from './elementary/log1p.ts';
import { quickLog } from './quick-log.ts';

/**
 * The `d` in (0, 1 - alpha) with `D(alpha + d || alpha) = cost`, for `0 < cost < -ln alpha`.
 *
 * Householder's method of order four on S(d) = sqrt(2 D), which is nearly linear in d, inside a bracket: one
 * evaluation, or two. A step below 1e-4 of the distance to either end is the last that matters; the distance to the
 * upper end counts, because D' is infinite there. (A step beyond it goes to a thousandth of the way from it instead: a
 * root next to it takes a dozen evaluations, not one for every place of a double.) With x = alpha + d and y = 1 - x the
 * derivatives are S' = ln(x (1 - alpha) / (alpha y)) / S, S S'' = 1 / (x y) - S'^2 and
 * S S''' = (x - y) / (x y)^2 - 3 S' S''.
 *
 * The two deviances of D share their logarithms with its derivative, and either is the textbook form of `deviance`,
 * with a logarithm that keeps its digits next to 1 where much cancels, or ten terms of its series, which leave out
 * 2e-17. The error of d was at most 4 ulp (of 2^-52) at 10 000 points where most cancels.
 */
export function divergenceRoot(alpha: number, cost: number): number {
  const rest = 1 - alpha;
  const goal = Math.sqrt(2 * cost);
  let low = 0;
  let high = rest;
  let d = divergenceRootStart(alpha, rest, cost);
  if (!(d < rest)) return rest; // next to which the root is, by less than an ulp
  for (;;) {
    const x = alpha + d;
    const y = rest - d;
    const v = d / (alpha + x);
    const w = d / (rest + y);
    let above: number;
    let below: number;
    let half: number;
    if (v < NEAR) {
      const excess = artanhExcess(v);
      above = 2 * (v + excess);
      half = d * v + 2 * x * excess;
    } else {
      if (v < 2 * NEAR) above = log1p(d / alpha);
      else above = x < 1e300 * alpha ? quickLog(x / alpha) : log(x) - log(alpha);
      half = x * above - d;
    }
    if (w < NEAR) {
      const excess = artanhExcess(w);
      below = 2 * (w + excess);
      half += d * w - 2 * y * excess;
    } else {
      below = w < 2 * NEAR ? -log1p(-d / rest) : -quickLog(y / rest);
      half += d - y * below;
    }
    const square = 2 * half;
    const root = Math.sqrt(square);
    const slope = above + below; // of D, or S S'
    const inverse = 1 / slope;
    const curvature = 1 / (x * y); // of D
    const bend = curvature - (slope * slope) / square; // S S''
    const second = 0.5 * bend * inverse; // S'' / 2 S'
    const third = ((x - y) * curvature * curvature - (3 * slope * bend) / square) * inverse * (1 / 6); // S''' / 6 S'
    const excess = root - goal;
    const newton = excess * root * inverse;
    const step = newton / (1 - newton * (second - newton * (third - second * second)));
    let next = d - step;
    if (Math.abs(step) <= 1e-4 * Math.min(d, y)) return next;
    if (excess > 0) high = d;
    else low = d;
    if (!(next > low && next < high)) {
      const beside = high - (high - low) / 1024;
      next = next >= high && beside < high ? beside : low + (high - low) / 2;
    }
    if (next === low || next === high) return next;
    d = next;
  }
}
