import { divergenceAt } from '../numeric/divergence.ts';
import { entropyOf } from '../numeric/entropy.ts';
import { checkBeta } from './amplification-condition.ts';
import { type AmplificationPoint, checkAmplificationPoint } from './arguments.ts';

/**
 * The left side of Theorem 8's condition: the theorem applies exactly where it is negative.
 *
 * ```math
 * H(\theta) + k\theta\Bigl(H(\beta\alpha) - \beta\alpha\ln\tfrac1\alpha - (1-\beta\alpha)\ln\tfrac1{1-\alpha}\Bigr)
 *   = H(\theta) - k\,\theta\,D(\beta\alpha\|\alpha)
 * ```
 *
 * with $`0 < \theta < 1`$, $`0 < \alpha < 1`$, $`1 < \beta \le 1/\alpha`$ and an integer $`k \ge 1`$. Where it is
 * negative, then as the text pieces grow in number against the skills, with probability tending to 1, every set of
 * text pieces of measure θ leaves at least a 1 − α fraction of the skills with at most a βθ fraction of their edges
 * in it.
 *
 * @param point - θ, k and α, and `beta`: the error amplification β in (1, 1/α]
 * @returns the gap, in nats per text piece; negative where the theorem applies
 * @throws {@link DomainError} if θ or α is not in (0, 1), `k` is not a positive integer, or β is not in (1, 1/α]
 * (a β with the rounded product αβ ≤ 1 is accepted)
 * @remarks Evaluated in the deviation α(β − 1), so it keeps its digits where β − 1 is tiny: the error is below 1e-13 of
 * $`H(\theta) + k\theta D(\beta\alpha\|\alpha)`$, mostly below 1e-15.
 * @example
 * ```ts
 * import { performanceGap } from 'skill-emergence/competence';
 *
 * performanceGap({ theta: 0.2, k: 16, alpha: 0.2, beta: 3 }); // ~> -0.721704779588
 * performanceGap({ theta: 0.1, k: 8, alpha: 0.1, beta: 2 }); // ~> 0.289560567322
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Theorem 8; proved in
 * [The theorem and its proof](../../docs/theorem.md), Theorem 3.1.
 * @category Theorem 8
 */
export function performanceGap(point: AmplificationPoint & { readonly beta: number }): number {
  checkAmplificationPoint('performanceGap', point, 'beta');
  const { theta, k, alpha, beta } = point;
  checkBeta(beta, alpha);
  return entropyOf(theta) - k * theta * divergenceAt(alpha, alpha * (beta - 1));
}
