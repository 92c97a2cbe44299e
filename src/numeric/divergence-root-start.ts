import { log } from './elementary/log.ts';
import { roughLog } from './quick-log.ts';

/**
 * An estimate of the `d` in (0, 1 - alpha) with `D(alpha + d || alpha) = cost`: to 1e-4 of itself for most arguments,
 * to a tenth where the cost is large.
 *
 * With sigma^2 = alpha (1 - alpha) and t = sqrt(2 cost) / sigma it is the series of d in t where that is fast. Beyond,
 * for a small alpha, x (ln(x / alpha) - 1) is nearly the cost of x = alpha + d; and where x comes near 1 the distance y
 * from there has y (1 + ln((1 - alpha) / (alpha y))) next to -ln alpha - cost. Either takes two steps of its iteration.
 */
export function divergenceRootStart(alpha: number, rest: number, cost: number): number {
  const variance = alpha * rest;
  const skew = rest - alpha;
  const t = Math.sqrt((2 * cost) / variance);
  let d: number;
  if (t < 2) {
    const square = t * t;
    const odd = ((4 * variance + 52) * variance - 23) / 17280 + ((t * skew) / 34020) * (19 - variance) * (1 - variance);
    const even = ((t * skew) / 540) * (2 + variance) - (1 + 2 * variance) / 72 + square * odd;
    d = variance * t * (1 + (t * skew) / 6 + square * even);
  } else if (t > 12 && alpha < 0.1) {
    const gain = roughLog(cost) - roughLog(alpha);
    d = cost / (gain - 1 - roughLog(gain));
  } else {
    d = variance * t * (1 / (1 + ((1 + 2 * variance) * t * t) / 144) + (t * skew) / 6);
  }
  if (d < 0.8 * rest) return d;
  const gap = -log(alpha) - cost;
  const slope = 1 + roughLog(rest) - roughLog(alpha);
  return rest - gap / (slope - roughLog(gap / (slope - roughLog(gap))));
}
