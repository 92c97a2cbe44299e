import { deviance } from '../../numeric/deviance.ts';
import type { BinomialLaw } from '../binomial-arguments.ts';
import { type Deviation, lowerTailBound, upperTailBound } from './deviation.ts';

/**
 * Upper bound on the log-probability of at least `atLeast` successes in independent trials, in nats: Bennett.
 *
 * ```math
 * \ln P[X \ge m] \le -\frac{nv}{b^2}\,h\Bigl(\frac{b\varepsilon}v\Bigr), \qquad h(u) = (1+u)\ln(1+u)-u,
 * \qquad X \sim \mathrm{Bin}(n,p),\quad \varepsilon = m/n-p \ge 0
 * ```
 *
 * with the variance v = p(1 − p) of one trial and b = 1 − p, the most by which one exceeds its mean.
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
 * @remarks Equal to the multiplicative Chernoff bound divided by 1 − p, which is how it is evaluated: relative error
 * below 12 ulp of 2⁻⁵². Never below {@link logChernoffUpperTailBound}.
 * @example
 * ```ts
 * import { logBennettUpperTailBound } from 'skill-emergence/concentration';
 *
 * logBennettUpperTailBound({ trials: 100, probability: 0.5, atLeast: 60 }); // ~> -1.8785868
 * ```
 * @see G. Bennett (1962), *Probability Inequalities for the Sum of Independent Random Variables*; S. Boucheron, G.
 * Lugosi & P. Massart (2013), *Concentration Inequalities*, Theorem 2.9.
 * @category Tail bounds
 */
export function logBennettUpperTailBound(tail: BinomialLaw & { readonly atLeast: number }): number {
  return upperTailBound('logBennettUpperTailBound', tail, bennett);
}

/**
 * Upper bound on the log-probability of at most `atMost` successes in independent trials, in nats: Bennett.
 *
 * ```math
 * \ln P[X \le m] \le -\frac{nv}{b^2}\,h\Bigl(\frac{b\varepsilon}v\Bigr), \qquad h(u) = (1+u)\ln(1+u)-u,
 * \qquad X \sim \mathrm{Bin}(n,p),\quad \varepsilon = p-m/n \ge 0
 * ```
 *
 * with the variance v = p(1 − p) of one trial and b = p, the most by which one falls short of its mean.
 *
 * | point                             | value                  |
 * | --------------------------------- | ---------------------- |
 * | `atMost` at least np              | `0`, the trivial bound |
 * | p = 1 and `atMost` below `trials` | `-Infinity`, exactly   |
 *
 * @param tail - `trials` n, a positive safe integer; `probability` p in [0, 1]; `atMost` m, a non-negative safe integer
 * @returns a log-probability in nats, in [-Infinity, 0], that the logarithm of the tail does not exceed
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks The upper tail of the failures. Relative error below 12 ulp of 2⁻⁵² while p is above 1e-150; below that it
 * may be the trivial bound 0 for `atMost` 0, which is true.
 * @example
 * ```ts
 * import { logBennettLowerTailBound } from 'skill-emergence/concentration';
 *
 * logBennettLowerTailBound({ trials: 100, probability: 0.2, atMost: 10 }); // ~> -3.0023660
 * ```
 * @see G. Bennett (1962), *Probability Inequalities for the Sum of Independent Random Variables*; S. Boucheron, G.
 * Lugosi & P. Massart (2013), *Concentration Inequalities*, Theorem 2.9.
 * @category Tail bounds
 */
export function logBennettLowerTailBound(tail: BinomialLaw & { readonly atMost: number }): number {
  return lowerTailBound('logBennettLowerTailBound', tail, bennett);
}

function bennett({ trials, count, mean, rest, excess }: Deviation): number {
  return deviance(count, mean, excess) / (rest / trials);
}
