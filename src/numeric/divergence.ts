import { deviance } from './deviance.ts';
import { log } from './elementary/log.ts';

/**
 * `D(alpha + d || alpha)` for `-alpha <= d <= 1 - alpha`.
 *
 * Taking the deviation instead of the point keeps full accuracy where d is far below the rounding of alpha + d,
 * which is where Theorem 8 is used at large k or at theta near 1.
 */
export function divergenceAt(alpha: number, d: number): number {
  const rest = 1 - alpha;
  if (d >= rest) return -log(alpha); // the two deviances would add and subtract 1 - alpha
  return deviance(alpha + d, alpha, d) + deviance(rest - d, rest, -d);
}
