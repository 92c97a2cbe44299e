import { deviance } from '../../numeric/deviance.ts';
import type { BinomialLaw } from '../binomial-arguments.ts';
import { type Deviation, lowerTailBound, upperTailBound } from './deviation.ts';

/**
 * Upper bound on the log-probability of at least `atLeast` successes in independent trials, in nats: relative entropy
 * (Chernoff, Hoeffding).
 *
 * ```math
 * \ln P[X \ge m] \le -n\,D(m/n\,\|\,p), \qquad X \sim \mathrm{Bin}(n,p),\quad m \ge np
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
 * @remarks The smallest bound that Markov’s inequality yields from exp(λX): equal to the tail at m = n, and right in
 * the exponent everywhere. False below the mean, where the tail is nearly 1. Two deviances with the product np exact:
 * nothing cancels, and the relative error is below 8 ulp of 2⁻⁵², n up to 2⁵³.
 * @example
 * ```ts
 * import { logChernoffUpperTailBound } from 'skill-emergence/concentration';
 *
 * logChernoffUpperTailBound({ trials: 100, probability: 0.5, atLeast: 60 }); // ~> -2.0135514
 * logChernoffUpperTailBound({ trials: 100, probability: 0.5, atLeast: 40 }); // => 0
 * ```
 * @see H. Chernoff (1952); W. Hoeffding (1963), *Probability Inequalities for Sums of Bounded Random Variables*,
 * Theorem 1.
 * @category Tail bounds
 */
export function logChernoffUpperTailBound(tail: BinomialLaw & { readonly atLeast: number }): number {
  return upperTailBound('logChernoffUpperTailBound', tail, relativeEntropy);
}

/**
 * Upper bound on the log-probability of at most `atMost` successes in independent trials, in nats: relative entropy
 * (Chernoff, Hoeffding).
 *
 * ```math
 * \ln P[X \le m] \le -n\,D(m/n\,\|\,p), \qquad X \sim \mathrm{Bin}(n,p),\quad m \le np
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
 * @remarks The upper tail of the failures. Equal to the tail at m = 0; as accurate as {@link
 * logChernoffUpperTailBound}.
 * @example
 * ```ts
 * import { logChernoffLowerTailBound } from 'skill-emergence/concentration';
 *
 * logChernoffLowerTailBound({ trials: 100, probability: 0.2, atMost: 10 }); // ~> -3.6690014
 * ```
 * @see H. Chernoff (1952); W. Hoeffding (1963), *Probability Inequalities for Sums of Bounded Random Variables*,
 * Theorem 1.
 * @category Tail bounds
 */
export function logChernoffLowerTailBound(tail: BinomialLaw & { readonly atMost: number }): number {
  return lowerTailBound('logChernoffLowerTailBound', tail, relativeEntropy);
}

/** `n D(count / n || p)`. */
export function relativeEntropy({ trials, count, mean, rest, excess }: Deviation): number {
  return deviance(count, mean, excess) + deviance(trials - count, rest, -excess);
}
