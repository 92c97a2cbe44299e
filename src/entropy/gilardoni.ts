import { checkUnit } from '../errors.ts';
import { deviance } from '../numeric/deviance.ts';

/**
 * Gilardoni's bound: an excess entropy that a total variation distance needs at least, in nats.
 *
 * ```math
 * \varepsilon \ge -\ln(1-V) - (1-V)\ln(1+V)
 * ```
 *
 * Above {@link vajdaExcessEntropy} and above Bretagnolle and Huber's −ln(1 − V²) throughout; above Pinsker's 2V² from
 * V = 0.5691 on. As V → 1, it approaches {@link minExcessEntropy}, which is exact.
 *
 * | `totalVariation` | value      |
 * | ---------------- | ---------- |
 * | `0`              | `0`        |
 * | `1`              | `Infinity` |
 *
 * @param totalVariation - total variation distance V of p and q, in [0, 1]
 * @returns a lower bound on KL(p‖q), nats, in [0, Infinity]
 * @throws {@link DomainError} if `totalVariation` is not a number in [0, 1]
 * @remarks A sum of two deviances and a square, of which none is negative: relative error below 8 ulp of 2⁻⁵² down to
 * the smallest normal result.
 * @example
 * ```ts
 * import { gilardoniExcessEntropy } from 'skill-emergence/entropy';
 *
 * gilardoniExcessEntropy(0.1); // ~> 0.0195814
 * gilardoniExcessEntropy(0.95); // ~> 2.96234
 * ```
 * @see G. Gilardoni (2010), *On Pinsker's and Vajda's Type Inequalities for Csiszár's f-Divergences*.
 * @category Excess entropy and error
 */
export function gilardoniExcessEntropy(totalVariation: number): number {
  checkUnit('totalVariation', totalVariation);
  const v = totalVariation;
  return deviance(1, 1 - v, v) + (1 - v) * deviance(1, 1 + v, -v) + v * v;
}
