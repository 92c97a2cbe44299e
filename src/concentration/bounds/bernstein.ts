import type { BinomialLaw } from '../binomial-arguments.ts';
import { type Deviation, lowerTailBound, upperTailBound } from './deviation.ts';

/**
 * Upper bound on the log-probability of at least `atLeast` successes in independent trials, in nats: Bernstein.
 *
 * ```math
 * \ln P[X \ge m] \le -\frac{n\varepsilon^2}{2(v+b\varepsilon/3)},
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
 * @remarks From h(u) ≥ u²/(2 + 2u/3) in Bennett’s bound: never below {@link logBennettUpperTailBound}. Relative error
 * below 12 ulp of 2⁻⁵².
 * @example
 * ```ts
 * import { logBernsteinUpperTailBound } from 'skill-emergence/concentration';
 *
 * logBernsteinUpperTailBound({ trials: 100, probability: 0.5, atLeast: 60 }); // ~> -1.87500
 * ```
 * @see S. Bernstein (1924); S. Boucheron, G. Lugosi & P. Massart (2013), *Concentration Inequalities*, §2.7.
 * @category Tail bounds
 */
export function logBernsteinUpperTailBound(tail: BinomialLaw & { readonly atLeast: number }): number {
  return upperTailBound('logBernsteinUpperTailBound', tail, bernstein);
}

/**
 * Upper bound on the log-probability of at most `atMost` successes in independent trials, in nats: Bernstein.
 *
 * ```math
 * \ln P[X \le m] \le -\frac{n\varepsilon^2}{2(v+b\varepsilon/3)},
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
 * @remarks The upper tail of the failures, and as accurate as {@link logBernsteinUpperTailBound}.
 * @example
 * ```ts
 * import { logBernsteinLowerTailBound } from 'skill-emergence/concentration';
 *
 * logBernsteinLowerTailBound({ trials: 100, probability: 0.2, atMost: 10 }); // ~> -3.00000
 * ```
 * @see S. Bernstein (1924); S. Boucheron, G. Lugosi & P. Massart (2013), *Concentration Inequalities*, §2.7.
 * @category Tail bounds
 */
export function logBernsteinLowerTailBound(tail: BinomialLaw & { readonly atMost: number }): number {
  return lowerTailBound('logBernsteinLowerTailBound', tail, bernstein);
}

function bernstein({ trials, mean, rest, excess }: Deviation): number {
  return excess * (excess / (2 * (rest / trials) * (mean + excess / 3)));
}
