import { checkLaw, type ScalingLaw } from './law.ts';

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
export function optimalExponentsOf({ alpha, beta }: Pick<ScalingLaw, 'alpha' | 'beta'>): OptimalExponents {
  const smaller = Math.min(alpha, beta);
  const larger = Math.max(alpha, beta);
  if (smaller < 1e-150 || larger > 1e150) {
    // neither the product nor the sum has to be a double
    const ratio = smaller / larger;
    const shares = [ratio / (1 + ratio), 1 / (1 + ratio)] as const;
    const [parameters, tokens] = beta < alpha ? shares : ([shares[1], shares[0]] as const);
    return { parameters, tokens, excess: -smaller * shares[1] };
  }
  const sum = alpha + beta;
  return { parameters: beta / sum, tokens: alpha / sum, excess: (-alpha * beta) / sum };
}
