import type { BinomialLaw } from '../binomial-arguments.ts';
import { type Deviation, lowerTailBound, upperTailBound } from './deviation.ts';

/**
 * Upper bound on the log-probability of at least `atLeast` successes in independent trials, in nats: Hoeffding.
 *
 * ```math
 * \ln P[X \ge m] \le -2n\,(m/n-p)^2, \qquad X \sim \mathrm{Bin}(n,p),\quad m \ge np
 * ```
 *
 * | point                                                | value                  |
 * | ---------------------------------------------------- | ---------------------- |
 * | `atLeast` at most np                                 | `0`, the trivial bound |
 * | `atLeast` above `trials`, or p = 0 and `atLeast` ≥ 1 | `-Infinity`, exactly   |
 *
 * @param tail - `trials` n, a positive safe integer; `probability` p in [0, 1]; `atLeast` m, a non-negative safe
 * integer
 * @returns a log-probability in nats, in [-Infinity, 0], that the logarithm of the tail does not exceed
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks From D(q‖p) ≥ 2(q − p)²: never below {@link logChernoffUpperTailBound}, and close to it only near p = 1/2.
 * Relative error below 4 ulp of 2⁻⁵², because the product np is exact.
 * @example
 * ```ts
 * import { logHoeffdingUpperTailBound } from 'skill-emergence/concentration';
 *
 * logHoeffdingUpperTailBound({ trials: 100, probability: 0.5, atLeast: 60 }); // ~> -2.00000
 * ```
 * @see W. Hoeffding (1963), *Probability Inequalities for Sums of Bounded Random Variables*, Theorem 2.
 * @category Tail bounds
 */
export function logHoeffdingUpperTailBound(tail: BinomialLaw & { readonly atLeast: number }): number {
  return upperTailBound('logHoeffdingUpperTailBound', tail, squaredDeviation);
}

/**
 * Upper bound on the log-probability of at most `atMost` successes in independent trials, in nats: Hoeffding.
 *
 * ```math
 * \ln P[X \le m] \le -2n\,(p-m/n)^2, \qquad X \sim \mathrm{Bin}(n,p),\quad m \le np
 * ```
 *
 * | point                             | value                  |
 * | --------------------------------- | ---------------------- |
 * | `atMost` at least np              | `0`, the trivial bound |
 * | p = 1 and `atMost` below `trials` | `-Infinity`, exactly   |
 *
 * @param tail - `trials` n, a positive safe integer; `probability` p in [0, 1]; `atMost` m, a non-negative safe integer
 * @returns a log-probability in nats, in [-Infinity, 0], that the logarithm of the tail does not exceed
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks The upper tail of the failures, and as accurate as {@link logHoeffdingUpperTailBound}.
 * @example
 * ```ts
 * import { logHoeffdingLowerTailBound } from 'skill-emergence/concentration';
 *
 * logHoeffdingLowerTailBound({ trials: 100, probability: 0.2, atMost: 10 }); // ~> -2.00000
 * ```
 * @see W. Hoeffding (1963), *Probability Inequalities for Sums of Bounded Random Variables*, Theorem 2.
 * @category Tail bounds
 */
export function logHoeffdingLowerTailBound(tail: BinomialLaw & { readonly atMost: number }): number {
  return lowerTailBound('logHoeffdingLowerTailBound', tail, squaredDeviation);
}

function squaredDeviation({ trials, excess }: Deviation): number {
  return 2 * excess * (excess / trials);
}
