import { log } from './elementary/log.ts';
import { log1p } from './elementary/log1p.ts';

/** `-p ln p - (1 - p) ln(1 - p)` on [0, 1], from the smaller of p and 1 - p, either of which is exact. */
export function entropyOf(p: number): number {
  const q = p > 0.5 ? 1 - p : p;
  return q === 0 ? 0 : -q * log(q) - (1 - q) * log1p(-q);
}
