import { bahadur } from './bahadur.ts';
import type { Deviation } from './deviation.ts';
import { type LogBounds, widened } from './log-bounds.ts';
import { mcKay } from './mckay.ts';
import type { BinomialLaw } from '../binomial-arguments.ts';
import { checkUpperTail, logProbability, twoSidedTailBounds } from './two-sided-tail.ts';
import { zubkovSerov } from './zubkov-serov.ts';

/**
 * Closed-form bounds on both sides of the log-probability of at least `atLeast` successes in independent trials, in
 * nats: the tightest of Bahadur's, McKay's, and Zubkov and Serov's.
 *
 * For X of the law Bin(n, p) with q = 1 − p, above the mean np, with b the probability of exactly m,
 * x = (m − np)/σ, σ² = npq and Y(x) = Q(x)/φ(x) of the normal law,
 *
 * ```math
 * \begin{aligned}
 * B\Big/\Bigl(1+\frac1{x^2}\Bigr) &\le P[X\ge m] \le B = b\,\frac{(m+1)q}{m+1-(n+1)p}, \\
 * M &\le P[X\ge m] \le M e^{\min(\sqrt{\pi/8},\,1/x)/\sigma}, \qquad M = \sigma\,\frac{m}{np}\,b\,Y(x), \\
 * Q\bigl(\sqrt{2nD(m/n\|p)}\bigr) &\le P[X\ge m] \le Q\bigl(\pm\sqrt{2nD((m-1)/n\|p)}\bigr),
 * \end{aligned}
 * ```
 *
 * the sign that of m − 1 − np. Up to the mean they are those of the failures, of the complement.
 *
 * | `atLeast`                                  | value                    |
 * | ------------------------------------------ | ------------------------ |
 * | `0`, or at most `trials` where p = 1       | `0` on both sides        |
 * | above `trials`, or at least 1 where p = 0  | `-Infinity` on both sides |
 *
 * @param tail - `trials` n, a positive safe integer; `probability` p in [0, 1]; `atLeast` m, a non-negative safe
 * integer
 * @returns `lower` and `upper`, log-probabilities in nats, in [-Infinity, 0]
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks In the logarithm they are apart by less than 0.04 for 1000 fair trials at any deviation, and by less for
 * more. Widened by 32 ulp of 2⁻⁵² of the terms, so that rounding does not make them false.
 * @example
 * ```ts
 * import { logBinomialTailBounds } from 'skill-emergence/concentration';
 *
 * logBinomialTailBounds({ trials: 1000, probability: 0.5, atLeast: 550 }).lower; // ~> -7.0610445
 * logBinomialTailBounds({ trials: 1000, probability: 0.5, atLeast: 550 }).upper; // ~> -7.0410445
 * ```
 * @see R. R. Bahadur (1960), *Some Approximations to the Binomial Distribution Function*; B. D. McKay (1989), *On
 * Littlewood’s Estimate for the Binomial Distribution*; A. M. Zubkov & A. A. Serov (2012), *A Complete Proof of
 * Universal Inequalities for the Distribution Function of the Binomial Law*.
 * @category Tail bounds
 */
export function logBinomialTailBounds(tail: BinomialLaw & { readonly atLeast: number }): LogBounds {
  checkUpperTail('logBinomialTailBounds', tail);
  return twoSidedTailBounds(tail, closedForms);
}

/** The tightest of the three on either side, above the mean. */
function closedForms(deviation: Deviation): LogBounds {
  const { value, size } = logProbability(deviation);
  const bounds = [bahadur(deviation, value), mcKay(deviation, value), zubkovSerov(deviation)];
  return widened(Math.max(...bounds.map(({ lower }) => lower)), Math.min(...bounds.map(({ upper }) => upper)), size);
}
