import type { Deviation } from './deviation.ts';
import type { LogBounds } from './log-bounds.ts';
import { log } from '../../numeric/elementary/log.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';

/**
 * Bahadur's bounds on the log-probability of at least so many successes, more than the mean, from that of exactly so
 * many: `B / (1 + 1/x^2)` and `B = b (m + 1) q / (m + 1 - (n + 1) p)`, x the deviation in standard deviations.
 */
export function bahadur({ trials, count, mean, rest, excess }: Deviation, logProbability: number): LogBounds {
  const q = rest / trials;
  const x = excess / Math.sqrt(mean * q);
  const upper = logProbability + log(((count + 1) * q) / (excess + q));
  return { lower: upper - log1p(1 / x / x), upper };
}
