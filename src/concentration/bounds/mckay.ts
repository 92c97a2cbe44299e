import { millsRatio } from '../../numeric/normal-tail.ts';
import type { Deviation } from './deviation.ts';
import type { LogBounds } from './log-bounds.ts';
import { log } from '../../numeric/elementary/log.ts';

/**
 * McKay's bounds on the log-probability of at least so many successes, more than the mean, from that of exactly so
 * many: `M` and `M exp(min(sqrt(pi/8), 1/x) / sigma)` with `M = sigma (m / np) b Y(x)`, x the deviation in standard
 * deviations and Y the normal law's tail over its density.
 */
export function mcKay({ trials, count, mean, rest, excess }: Deviation, logProbability: number): LogBounds {
  const q = rest / trials;
  const sigma = Math.sqrt(mean * q);
  const x = excess / sigma;
  const lower = logProbability + log(millsRatio(x) * ((count * q) / sigma));
  return { lower, upper: lower + Math.min(Math.sqrt(Math.PI / 8), 1 / x) / sigma };
}
