import { checkCount, checkNamed } from '../errors.ts';
import { type CertifiedOptions, enclosing } from './enclose.ts';
import { checkedRational, type ExactNumber, OPEN_UNIT } from './exact-number.ts';
import { unionCost } from './formulas/divergence.ts';
import type { Interval } from './interval.ts';
import { integer, ZERO } from './rational.ts';

/**
 * Certified feasibility edge of Theorem 8: an interval that contains α_max. The theorem has a valid β exactly for the
 * fractions α below it.
 *
 * ```math
 * \alpha_{\max}(\theta,k) = \exp\Bigl(-\frac{H(\theta)}{k\,\theta}\Bigr)
 * ```
 *
 * @param point - θ and k. A `number` is the double itself, a string or a `Decimal` the decimal
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value
 * @throws {@link DomainError} if θ is not in (0, 1), `k` is not a positive integer, or an option is not valid
 * @example
 * ```ts
 * import { certifiedMaxAlpha } from 'skill-emergence/certified';
 *
 * certifiedMaxAlpha({ theta: '0.1', k: 4 }, { digits: 12 }).toString(); // => '[0.443655271579, 0.44365527158]'
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Theorem 8; [Certified intervals](../../docs/certified.md).
 * @category Certified competence
 */
export function certifiedMaxAlpha(
  point: { readonly theta: ExactNumber; readonly k: number },
  options: CertifiedOptions = {},
): Interval {
  checkNamed('certifiedMaxAlpha', 'point', point, ['theta', 'k']);
  const theta = checkedRational('theta', point.theta, OPEN_UNIT);
  checkCount('k', point.k);
  const k = integer(point.k);
  return enclosing(options)((arithmetic) => {
    const { exp, subtract, rational } = arithmetic;
    return exp(subtract(rational(ZERO), unionCost(theta, k, arithmetic)));
  });
}
