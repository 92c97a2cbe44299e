import { checkPositive } from '../errors.ts';
import { fractionalPower } from '../numeric/fractional-power.ts';
import { checkLaw, checkScale, type Scale, type ScalingLaw } from './law.ts';

/**
 * Training compute of a dense model, in floating-point operations.
 *
 * ```math
 * C = 6 N D
 * ```
 *
 * @param scale - parameters N and tokens D, both positive
 * @returns C in FLOPs
 * @throws {@link DomainError} if `parameters` or `tokens` is not a positive finite number
 * @remarks An approximation by convention: it leaves out the attention and embedding terms. For a mixture-of-experts
 * model the count of parameters must be stated: the active ones for C, by common usage.
 * @example
 * ```ts
 * import { trainingFlops } from 'skill-emergence/scaling';
 *
 * trainingFlops({ parameters: 70e9, tokens: 1.4e12 }); // => 5.88e23
 * ```
 * @see J. Kaplan et al. (2020), arXiv:2001.08361, §2.1; J. Hoffmann et al. (2022), arXiv:2203.15556, equation 4.
 * @category Allocation
 */
export function trainingFlops(scale: Scale): number {
  checkScale(scale);
  return 6 * scale.parameters * scale.tokens;
}

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
  const ratio = fractionalPower((alpha * A) / (beta * B), 1, alpha, beta);
  const parameters = ratio * fractionalPower(budget, beta, alpha, beta);
  return { parameters, tokens: budget / parameters };
}

/**
 * Exponents of the compute-optimal quantities in the training budget C.
 *
 * @category Allocation
 */
export interface OptimalExponents {
  /** Of the number of parameters, β/(α+β). */
  readonly parameters: number;
  /** Of the number of tokens, α/(α+β). */
  readonly tokens: number;
  /** Of the excess entropy, −αβ/(α+β). */
  readonly excess: number;
}

/**
 * How the compute-optimal quantities scale with the budget: each is proportional to C to the power given.
 *
 * ```math
 * N^* \propto C^{\beta/(\alpha+\beta)}, \qquad D^* \propto C^{\alpha/(\alpha+\beta)}, \qquad
 * \varepsilon^* \propto C^{-\gamma}, \quad \gamma = \frac{\alpha\beta}{\alpha+\beta}
 * ```
 *
 * @param law - the scaling law
 * @returns the exponents of `parameters` and of `tokens`, which sum to 1, and of the `excess` entropy, which is
 * negative
 * @throws {@link DomainError} if the law is not valid
 * @example
 * ```ts
 * import { hoffmann2022, optimalExponents } from 'skill-emergence/scaling';
 *
 * optimalExponents(hoffmann2022).parameters; // ~> 0.451612903226
 * optimalExponents(hoffmann2022).excess; // ~> -0.153548
 * ```
 * @see J. Hoffmann et al. (2022), arXiv:2203.15556, equation 4.
 * @category Allocation
 */
export function optimalExponents(law: ScalingLaw): OptimalExponents {
  checkLaw(law);
  return optimalExponentsOf(law);
}

/** The exponents of a law that has been checked. */
export function optimalExponentsOf({ alpha, beta }: ScalingLaw): OptimalExponents {
  const sum = alpha + beta;
  return { parameters: beta / sum, tokens: alpha / sum, excess: (-alpha * beta) / sum };
}
