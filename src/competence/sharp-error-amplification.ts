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
 * @remarks A sum of positive terms over the binomial law, no root finding; relative error below 1e-14 for k up to 10⁶
 * (α below the smallest normal double aside). Takes a time of the order of √(kα(1−α)).
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
