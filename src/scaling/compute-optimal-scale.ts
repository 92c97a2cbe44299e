import { checkPositive } from '../errors.ts';
import { fractionalPower } from '../numeric/fractional-power.ts';
import { checkLaw, type Scale, type ScalingLaw } from './law.ts';
import { optimalExponentsOf } from './optimal-exponents.ts';
import { exp } from '../numeric/elementary/exp.ts';
import { log } from '../numeric/elementary/log.ts';

/**
 * The scale of least loss for a training budget.
 *
 * ```math
 * N^* = G \Bigl(\frac C6\Bigr)^{\beta/(\alpha+\beta)}, \quad
 * D^* = \frac1G \Bigl(\frac C6\Bigr)^{\alpha/(\alpha+\beta)},
 * \quad G = \Bigl(\frac{\alpha A}{\beta B}\Bigr)^{1/(\alpha+\beta)}
 * ```
 *
 * the minimum of the law's loss under 6 N D = C. There the parameter term is the share β/(α+β) of the excess entropy.
 *
 * @param law - the scaling law
 * @param flops - training budget C, positive, in floating-point operations
 * @returns the optimal number of parameters and of tokens
 * @throws {@link DomainError} if the law is not valid or `flops` is not a positive finite number
 * @remarks Relative error below 8 ulp of 2⁻⁵² for the published laws (the exponent is applied to more than double
 * precision). The answer itself is far less certain: coefficients rounded to the printed digits move N* by 20 %.
 * @example
 * ```ts
 * import { computeOptimalScale, hoffmann2022 } from 'skill-emergence/scaling';
 *
 * computeOptimalScale(hoffmann2022, 5.76e23).parameters; // ~> 3.21899e10
 * ```
 * @see J. Hoffmann et al. (2022), arXiv:2203.15556, equation 4.
 * @category Allocation
 */
export function computeOptimalScale(law: ScalingLaw, flops: number): Scale {
  checkLaw(law);
  checkPositive('flops', flops);
  return optimalScaleFor(law, flops);
}

/** The scale of least loss for arguments that have been checked. */
export function optimalScaleFor({ A, B, alpha, beta }: ScalingLaw, flops: number): Scale {
  const budget = flops / 6;
  if (budget === 0) return { parameters: 0, tokens: 0 }; // below the smallest double
  const first = alpha * A;
  const second = beta * B;
  const ratio = fractionalPower(first / second, 1, alpha, beta);
  const parameters = ratio * fractionalPower(budget, beta, alpha, beta);
  const isNormal = [first, second, first / second, ratio, parameters].every((x) => x > 2 ** -1000 && x < 2 ** 1000);
  if (isNormal) return { parameters, tokens: budget / parameters };
  // A step overflows or underflows, which the result need not do: from the logarithms, to fewer digits.
  const logRatio = (log(alpha) - log(beta) + log(A) - log(B)) / (alpha + beta);
  const shares = optimalExponentsOf({ alpha, beta });
  const logBudget = log(budget);
  return {
    parameters: exp(shares.parameters * logBudget + logRatio),
    tokens: exp(shares.tokens * logBudget - logRatio),
  };
}
