import { checkScale, type Scale } from './law.ts';

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
  return flopsOf(scale);
}

/** The operations for a scale that has been checked, also where six times the parameters overflow. */
export function flopsOf({ parameters, tokens }: Scale): number {
  const perToken = 6 * parameters;
  return perToken < Infinity ? perToken * tokens : 6 * (parameters * tokens);
}
