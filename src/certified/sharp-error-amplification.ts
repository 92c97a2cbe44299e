import { checkTrials } from './binomial-arguments.ts';
import { type CertifiedOptions, enclosing, enclosingRational } from './enclose.ts';
import { exactSharpAmplification, ofOnePart } from './formulas/sharp.ts';
import type { Interval } from './interval.ts';
import { checkedPoint, type ExactPoint } from './exact-point.ts';
import { sharpByTails } from './sharp-by-tails.ts';
import { checkSharpWork } from './tail-work.ts';

/** Up to k² times the bits of α's denominator, sums of rational numbers take a few milliseconds. */
const MOST_BITS = 2 ** 22;

/**
 * Certified sharp error amplification β°: an interval that contains the least constant that can replace β* in Theorem
 * 8.
 *
 * ```math
 * \beta^\circ(\theta,k,\alpha) = \frac{\mathrm{CVaR}_\theta(X)}{k\alpha}, \qquad X \sim \mathrm{Bin}(k,\alpha)
 * ```
 *
 * @param point - θ, k up to 10¹², and α. A `number` is the double itself, a string or a `Decimal` the decimal
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value
 * @throws {@link DomainError} if θ or α is not in (0, 1), `k` is not an integer from 1 to 10¹², an option is not
 * valid, or (50 + `digits`)(3 + ∛k) is above 8.1 · 10⁵, in the decimal arithmetic 3 · 10⁴: about a second
 * @remarks β° is a rational number, and for k up to a thousand or so it is computed as one, and rounded once to either
 * side. Beyond, and in the decimal arithmetic, it comes from a binomial tail beside the quantile, which takes
 * the longer the nearer that is to the mean: at k = 10¹² and θ = α = 1/2, a second for 30 digits; elsewhere some
 * milliseconds.
 * @example
 * ```ts
 * import { certifiedSharpErrorAmplification } from 'skill-emergence/certified';
 *
 * const point = { theta: '0.1', k: 8, alpha: '0.1' };
 * certifiedSharpErrorAmplification(point).toString(); // => '[3.04464925, 3.04464925]'
 * certifiedSharpErrorAmplification({ theta: 0.5, k: 2, alpha: 0.5 }).toString(); // => '[1.5, 1.5]'
 * ```
 * @see A result of this library, proved in [The theorem and its proof](../../docs/theorem.md), Theorem 4.1;
 * [Certified intervals](../../docs/certified.md).
 * @category Certified competence
 */
export function certifiedSharpErrorAmplification(point: ExactPoint, options: CertifiedOptions = {}): Interval {
  const { theta, alpha } = checkedPoint('certifiedSharpErrorAmplification', point);
  checkTrials('k', point.k);
  const exactly = { theta, k: BigInt(point.k), alpha };
  const enclose = enclosing(options);
  const isSmall = point.k * point.k * alpha.denominator.toString(2).length <= MOST_BITS;
  if (isSmall && options.arithmetic !== 'decimal') return enclosingRational(exactSharpAmplification(exactly), options);
  checkSharpWork('(3 + the cube root of k)', [point.k], options);
  return sharpByTails(ofOnePart(exactly), enclose, options);
}
