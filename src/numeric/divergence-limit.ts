import { deviance } from './deviance.ts';
import { exp } from './elementary/exp.ts';
import { log } from './elementary/log.ts';

/**
 * The log-odds of the p below x/n with `D(x/n || p) = cost`, for x in 1 ... n and a positive cost.
 *
 * In u = ln(p / (1 - p)) the divergence is convex, and as `D >= share ln(share / p) - share` it is above the cost at
 * the start: Newton's steps approach the root from one side.
 */
export function lowerLogOdds(x: number, n: number, cost: number): number {
  const share = x / n;
  const rest = (n - x) / n;
  let u = log(share) - 1 - cost / share;
  for (;;) {
    const p = fromLogOdds(u);
    const q = fromLogOdds(-u);
    const distance = share < 0.5 ? share - p : q - rest;
    const excess = deviance(share, p, distance) + deviance(rest, q, -distance) - cost;
    const step = excess / distance;
    u += step;
    // a step leaves about half of its square over the distance in u, which is 1e-16 at this bound
    if (!(step > 1e-8 * Math.sqrt(Math.min(1, distance / (p * q))))) return u;
  }
}

/** p of ln(p / (1 - p)). */
export function fromLogOdds(u: number): number {
  return 1 / (1 + exp(-u));
}
