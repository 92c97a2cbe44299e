import { checkNamed, checkPositive, checkWhole } from '../../errors.ts';
import { deviance } from '../../numeric/deviance.ts';

/**
 * Upper bound on the log-probability of at least `atLeast` events at a rate, in nats: Chernoff.
 *
 * ```math
 * \ln P[X \ge m] \le -m\ln\frac m\lambda + m - \lambda, \qquad X \sim \mathrm{Poisson}(\lambda),\quad m \ge \lambda
 * ```
 *
 * | point                   | value                  |
 * | ----------------------- | ---------------------- |
 * | `atLeast` at most λ     | `0`, the trivial bound |
 *
 * @param point - `rate` λ, positive and finite; `atLeast` m, a non-negative safe integer
 * @returns a log-probability in nats, in [-Infinity, 0], that the logarithm of the tail does not exceed
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks The smallest bound that Markov’s inequality yields from exp(tX). One deviance, of relative error below 8 ulp
 * of 2⁻⁵². It bounds sums of independent Bernoulli variables with mean λ as well.
 * @example
 * ```ts
 * import { logPoissonChernoffUpperTailBound } from 'skill-emergence/concentration';
 *
 * logPoissonChernoffUpperTailBound({ rate: 4, atLeast: 12 }); // ~> -5.1833475
 * ```
 * @see M. Mitzenmacher & E. Upfal, *Probability and Computing*, Theorem 5.4.
 * @category Tail bounds
 */
export function logPoissonChernoffUpperTailBound(point: { readonly rate: number; readonly atLeast: number }): number {
  checkNamed('logPoissonChernoffUpperTailBound', 'point', point, ['rate', 'atLeast']);
  const { rate, atLeast } = point;
  checkPositive('rate', rate);
  checkWhole('atLeast', atLeast);
  return atLeast > rate ? -deviance(atLeast, rate, atLeast - rate) : 0;
}

/**
 * Upper bound on the log-probability of at most `atMost` events at a rate, in nats: Chernoff.
 *
 * ```math
 * \ln P[X \le m] \le -m\ln\frac m\lambda + m - \lambda, \qquad X \sim \mathrm{Poisson}(\lambda),\quad m \le \lambda
 * ```
 *
 * | point               | value                  |
 * | ------------------- | ---------------------- |
 * | `atMost` at least λ | `0`, the trivial bound |
 * | `atMost` 0          | −λ, exactly            |
 *
 * @param point - `rate` λ, positive and finite; `atMost` m, a non-negative safe integer
 * @returns a log-probability in nats, in [-Infinity, 0], that the logarithm of the tail does not exceed
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks The smallest bound that Markov’s inequality yields from exp(−tX), and as accurate as {@link
 * logPoissonChernoffUpperTailBound}.
 * @example
 * ```ts
 * import { logPoissonChernoffLowerTailBound } from 'skill-emergence/concentration';
 *
 * logPoissonChernoffLowerTailBound({ rate: 12, atMost: 4 }); // ~> -3.6055508
 * logPoissonChernoffLowerTailBound({ rate: 12, atMost: 0 }); // => -12
 * ```
 * @see M. Mitzenmacher & E. Upfal, *Probability and Computing*, Theorem 5.4.
 * @category Tail bounds
 */
export function logPoissonChernoffLowerTailBound(point: { readonly rate: number; readonly atMost: number }): number {
  checkNamed('logPoissonChernoffLowerTailBound', 'point', point, ['rate', 'atMost']);
  const { rate, atMost } = point;
  checkPositive('rate', rate);
  checkWhole('atMost', atMost);
  return atMost < rate ? -deviance(atMost, rate, atMost - rate) : 0;
}
