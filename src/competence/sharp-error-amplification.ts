import { type AmplificationPoint, checkAmplificationPoint } from './arguments.ts';
import { upperMean } from './binomial-cvar.ts';

/**
 * Sharp error amplification β°: the least constant that can replace β* in Theorem 8.
 *
 * ```math
 * \beta^\circ(\theta,k,\alpha) = \frac{\mathrm{CVaR}_\theta(X)}{k\alpha}, \qquad X \sim \mathrm{Bin}(k,\alpha)
 * ```
 *
 * ```math
 * \mathrm{CVaR}_\theta(X) = \min_{\tau}\Bigl\{\tau + \tfrac1\theta\,\mathbb E(X-\tau)_+\Bigr\}
 * ```
 *
 * the mean of the largest θ fraction of the number of skills that a text piece draws from a set of measure α, over its
 * overall mean. For every β above it Theorem 8's conclusion holds for every finite set of skills; for every β below it
 * the conclusion fails for some. Non-increasing in θ, k and α; $`1 < \beta^\circ \le \hat\beta < \beta^*`$.
 *
 * | point          | value   |
 * | -------------- | ------- |
 * | `θ <= α^k`     | 1/α     |
 * | `k = 1`        | 1/max(θ, α) |
 * | θ → 1          | → 1     |
 *
 * @param point - error fraction θ in (0, 1), skills per text piece k ≥ 1, exempted fraction of skills α in (0, 1)
 * @returns β°, in [1, 1/α] (1 only by rounding)
 * @throws {@link DomainError} if θ or α is not in (0, 1) or `k` is not a positive integer
 * @remarks Relative error below 1e-14 for every k (α below the smallest normal double aside), in a time that does not
 * grow with k. Where the variance kα(1−α) is at most 10⁵, a sum of positive terms over the binomial law; beyond, two
 * tails beside the quantile. There it differs from $`1 + \sqrt{(1-\alpha)/(k\alpha)}\,\varphi(z)/\theta`$, the normal
 * law's with z of upper tail θ, by at most $`(\alpha^2 + (1-\alpha)^2)/(\theta k\alpha)`$.
 * @example
 * ```ts
 * import { sharpErrorAmplification } from 'skill-emergence/competence';
 *
 * sharpErrorAmplification({ theta: 0.1, k: 8, alpha: 0.1 }); // ~> 3.0446
 * sharpErrorAmplification({ theta: 0.5, k: 2, alpha: 0.5 }); // => 1.5
 * ```
 * @see A result of this library, proved in [The theorem and its proof](../../docs/theorem.md), Theorem 4.1.
 * @category Sharp curve
 */
export function sharpErrorAmplification(point: AmplificationPoint): number {
  checkAmplificationPoint('sharpErrorAmplification', point);
  const { theta, k, alpha } = point;
  return Math.max(1, upperMean(theta, k, alpha) / alpha);
}
