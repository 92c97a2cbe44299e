import { deviance } from '../../numeric/deviance.ts';
import type { HypergeometricLaw } from '../hypergeometric-arguments.ts';
import { lowerDrawBound, type Table, upperDrawBound } from './draw-table.ts';

/**
 * Upper bound on the log-probability of at least `atLeast` successes among draws without replacement, in nats: Bennett,
 * with the exact variance.
 *
 * ```math
 * \ln P[X \ge m] \le -v\,h(\delta/v), \qquad h(u) = (1+u)\ln(1+u)-u,
 * \qquad X \sim \mathrm{Hypergeometric}(N,K,n),\quad \delta = m-\frac{nK}N \ge 0
 * ```
 *
 * with the exact variance $`v = n\tfrac KN\bigl(1-\tfrac KN\bigr)\tfrac{N-n}{N-1}`$.
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
 * @remarks True because X has the law of a sum of independent Bernoulli variables, of unequal probabilities, whose
 * variance is that of X. Right in the exponent for deviations small against v, where the relative entropy of a binomial
 * law is not: sampling without replacement has a smaller variance. Relative error below 16 ulp of 2⁻⁵².
 * @example
 * ```ts
 * import { logHypergeometricBennettUpperTailBound } from 'skill-emergence/concentration';
 *
 * logHypergeometricBennettUpperTailBound({ population: 50, successes: 20, draws: 25, atLeast: 16 }); // ~> -3.833144
 * ```
 * @see G. Bennett (1962); W. Hui & C. J. Park (2014), *The Representation of Hypergeometric Random Variables using
 * Independent Bernoulli Random Variables*.
 * @category Tail bounds
 */
export function logHypergeometricBennettUpperTailBound(tail: HypergeometricLaw & { readonly atLeast: number }): number {
  return upperDrawBound('logHypergeometricBennettUpperTailBound', tail, bennett);
}

/**
 * Upper bound on the log-probability of at most `atMost` successes among draws without replacement, in nats: Bennett,
 * with the exact variance.
 *
 * ```math
 * \ln P[X \le m] \le -v\,h(\delta/v), \qquad h(u) = (1+u)\ln(1+u)-u,
 * \qquad X \sim \mathrm{Hypergeometric}(N,K,n),\quad \delta = \frac{nK}N-m \ge 0
 * ```
 *
 * with the exact variance $`v = n\tfrac KN\bigl(1-\tfrac KN\bigr)\tfrac{N-n}{N-1}`$.
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
 * @remarks The upper tail of the failures, and as accurate as {@link logHypergeometricBennettUpperTailBound}.
 * @example
 * ```ts
 * import { logHypergeometricBennettLowerTailBound } from 'skill-emergence/concentration';
 *
 * logHypergeometricBennettLowerTailBound({ population: 50, successes: 20, draws: 25, atMost: 5 }); // ~> -2.805284
 * ```
 * @see G. Bennett (1962); W. Hui & C. J. Park (2014), *The Representation of Hypergeometric Random Variables using
 * Independent Bernoulli Random Variables*.
 * @category Tail bounds
 */
export function logHypergeometricBennettLowerTailBound(tail: HypergeometricLaw & { readonly atMost: number }): number {
  return lowerDrawBound('logHypergeometricBennettLowerTailBound', tail, bennett);
}

function bennett({ cells, total, excess }: Table): number {
  const { successesDrawn, successesLeft, failuresDrawn, failuresLeft } = cells;
  const fractions = ((successesDrawn + successesLeft) / total) * ((failuresDrawn + failuresLeft) / total);
  const variance = (successesDrawn + failuresDrawn) * fractions * ((successesLeft + failuresLeft) / (total - 1));
  return deviance(variance + excess, variance, excess);
}
