import type { HypergeometricLaw } from '../hypergeometric-arguments.ts';
import { lowerDrawBound, type Table, upperDrawBound } from './draw-table.ts';

/**
 * Upper bound on the log-probability of at least `atLeast` successes among draws without replacement, in nats:
 * Serfling.
 *
 * ```math
 * \ln P[X \ge m] \le -\frac{2n\,\varepsilon^2}{1-(n-1)/N}, \qquad
 * X \sim \mathrm{Hypergeometric}(N,K,n),\quad \varepsilon = \frac mn-\frac KN \ge 0
 * ```
 *
 * | point                  | value                  |
 * | ---------------------- | ---------------------- |
 * | `atLeast` at most nK/N | `0`, the trivial bound |
 * | `atLeast` above n or K | `-Infinity`, exactly   |
 *
 * @param tail - `population` N, a positive safe integer; `successes` K and `draws` n, from 0 to N; `atLeast` m, a non-
 * negative safe integer
 * @returns a log-probability in nats, in [-Infinity, 0], that the logarithm of the tail does not exceed
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Hoeffding’s bound with a correction for the finite population. The correction 1 − n/N, which one might
 * expect, is false. Relative error below 8 ulp of 2⁻⁵².
 * @example
 * ```ts
 * import { logSerflingUpperTailBound } from 'skill-emergence/concentration';
 *
 * logSerflingUpperTailBound({ population: 50, successes: 20, draws: 25, atLeast: 16 }); // ~> -5.538462
 * ```
 * @see R. J. Serfling (1974), *Probability Inequalities for the Sum in Sampling without Replacement*, Corollary 1.1.
 * @category Tail bounds
 */
export function logSerflingUpperTailBound(tail: HypergeometricLaw & { readonly atLeast: number }): number {
  return upperDrawBound('logSerflingUpperTailBound', tail, serfling);
}

/**
 * Upper bound on the log-probability of at most `atMost` successes among draws without replacement, in nats: Serfling.
 *
 * ```math
 * \ln P[X \le m] \le -\frac{2n\,\varepsilon^2}{1-(n-1)/N}, \qquad
 * X \sim \mathrm{Hypergeometric}(N,K,n),\quad \varepsilon = \frac KN-\frac mn \ge 0
 * ```
 *
 * | point                    | value                  |
 * | ------------------------ | ---------------------- |
 * | `atMost` at least nK/N   | `0`, the trivial bound |
 * | `atMost` below n + K − N | `-Infinity`, exactly   |
 *
 * @param tail - `population` N, a positive safe integer; `successes` K and `draws` n, from 0 to N; `atMost` m, a non-
 * negative safe integer
 * @returns a log-probability in nats, in [-Infinity, 0], that the logarithm of the tail does not exceed
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks The upper tail of the failures, and as accurate as {@link logSerflingUpperTailBound}.
 * @example
 * ```ts
 * import { logSerflingLowerTailBound } from 'skill-emergence/concentration';
 *
 * logSerflingLowerTailBound({ population: 50, successes: 20, draws: 25, atMost: 5 }); // ~> -3.846154
 * ```
 * @see R. J. Serfling (1974), *Probability Inequalities for the Sum in Sampling without Replacement*, Corollary 1.1.
 * @category Tail bounds
 */
export function logSerflingLowerTailBound(tail: HypergeometricLaw & { readonly atMost: number }): number {
  return lowerDrawBound('logSerflingLowerTailBound', tail, serfling);
}

function serfling({ cells, total, excess }: Table): number {
  const draws = cells.successesDrawn + cells.failuresDrawn;
  return 2 * excess * (excess / draws) * (total / (total - draws + 1));
}
