import { checkUnit } from '../errors.ts';
import { deviance } from '../numeric/deviance.ts';

/**
 * Vajda's bound: an excess entropy that a total variation distance needs at least, in nats.
 *
 * ```math
 * \varepsilon \ge \ln\frac{1+V}{1-V} - \frac{2V}{1+V}
 * ```
 *
 * Below {@link gilardoniExcessEntropy} and above Bretagnolle and Huber's −ln(1 − V²) throughout; above Pinsker's 2V²
 * from V = 0.7818 on. As V → 1, it ends 1 − ln 2 below {@link minExcessEntropy}, which is exact.
 *
 * | `totalVariation` | value      |
 * | ---------------- | ---------- |
 * | `0`              | `0`        |
 * | `1`              | `Infinity` |
 *
 * @param totalVariation - total variation distance V of p and q, in [0, 1]
 * @returns a lower bound on KL(p‖q), nats, in [0, Infinity]
 * @throws {@link DomainError} if `totalVariation` is not a number in [0, 1]
 * @remarks A deviance, which does not cancel: relative error below 8 ulp of 2⁻⁵² down to the smallest normal result.
 * @example
 * ```ts
 * import { vajdaExcessEntropy } from 'skill-emergence/entropy';
 *
 * vajdaExcessEntropy(0.1); // ~> 0.0188525
 * vajdaExcessEntropy(0.95); // ~> 2.68920
 * ```
 * @see I. Vajda (1970), *Note on discrimination information and variation*.
 * @category Excess entropy and error
 */
export function vajdaExcessEntropy(totalVariation: number): number {
  checkUnit('totalVariation', totalVariation);
  const v = totalVariation;
  return deviance(1 + v, 1 - v, 2 * v) / (1 + v);
}
