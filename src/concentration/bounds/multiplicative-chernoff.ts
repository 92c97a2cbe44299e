import { deviance } from '../../numeric/deviance.ts';
import type { BinomialLaw } from '../binomial-arguments.ts';
import { type Deviation, lowerTailBound, mirrored, upperTailBound } from './deviation.ts';

/**
 * Upper bound on the log-probability of at least `atLeast` successes in independent trials, in nats: multiplicative
 * Chernoff.
 *
 * ```math
 * \ln P[X \ge m] \le -np\,h\Bigl(\frac m{np}-1\Bigr), \qquad h(u) = (1+u)\ln(1+u)-u,
 * \qquad X \sim \mathrm{Bin}(n,p),\quad m \ge np
 * ```
 *
 * With m = (1 + δ)np it is the bound $`(e^\delta/(1+\delta)^{1+\delta})^{np}`$.
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
 * @remarks It knows of the trials only the mean, so it holds for Poisson variables too. Never below {@link
 * logBennettUpperTailBound}, and close to the best where p is small. The weaker form −npδ²/3 is true only for δ ≤ 1.
 * Relative error below 8 ulp of 2⁻⁵².
 * @example
 * ```ts
 * import { logMultiplicativeChernoffUpperTailBound } from 'skill-emergence/concentration';
 *
 * logMultiplicativeChernoffUpperTailBound({ trials: 100, probability: 0.5, atLeast: 60 }); // ~> -0.9392934
 * ```
 * @see D. Angluin & L. G. Valiant (1979), *Fast Probabilistic Algorithms for Hamiltonian Circuits and Matchings*; M.
 * Mitzenmacher & E. Upfal, *Probability and Computing*, Theorem 4.4.
 * @category Tail bounds
 */
export function logMultiplicativeChernoffUpperTailBound(tail: BinomialLaw & { readonly atLeast: number }): number {
  return upperTailBound('logMultiplicativeChernoffUpperTailBound', tail, poissonDeviance);
}

/**
 * Upper bound on the log-probability of at most `atMost` successes in independent trials, in nats: multiplicative
 * Chernoff.
 *
 * ```math
 * \ln P[X \le m] \le -np\,h\Bigl(\frac m{np}-1\Bigr), \qquad h(u) = (1+u)\ln(1+u)-u,
 * \qquad X \sim \mathrm{Bin}(n,p),\quad m \le np
 * ```
 *
 * With m = (1 − δ)np it is the bound $`(e^{-\delta}/(1-\delta)^{1-\delta})^{np}`$, at most exp(−npδ²/2).
 *
 * | point                             | value                  |
 * | --------------------------------- | ---------------------- |
 * | `atMost` at least np              | `0`, the trivial bound |
 * | p = 1 and `atMost` below `trials` | `-Infinity`, exactly   |
 *
 * @param tail - `trials` n, a positive safe integer; `probability` p in [0, 1]; `atMost` m, a non-negative safe integer
 * @returns a log-probability in nats, in [-Infinity, 0], that the logarithm of the tail does not exceed
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks The same formula as for the upper tail, not the upper tail of the failures: both follow from D(q‖p) ≥
 * p h(q/p − 1). Relative error below 8 ulp of 2⁻⁵².
 * @example
 * ```ts
 * import { logMultiplicativeChernoffLowerTailBound } from 'skill-emergence/concentration';
 *
 * logMultiplicativeChernoffLowerTailBound({ trials: 100, probability: 0.2, atMost: 10 }); // ~> -3.0685282
 * ```
 * @see D. Angluin & L. G. Valiant (1979), *Fast Probabilistic Algorithms for Hamiltonian Circuits and Matchings*; M.
 * Mitzenmacher & E. Upfal, *Probability and Computing*, Theorem 4.5.
 * @category Tail bounds
 */
export function logMultiplicativeChernoffLowerTailBound(tail: BinomialLaw & { readonly atMost: number }): number {
  return lowerTailBound('logMultiplicativeChernoffLowerTailBound', tail, (failures) =>
    poissonDeviance(mirrored(failures)),
  );
}

function poissonDeviance({ count, mean, excess }: Deviation): number {
  return deviance(count, mean, excess);
}
