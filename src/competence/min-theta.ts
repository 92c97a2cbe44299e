import { checkCount, checkNamed, checkOpenUnit } from '../errors.ts';
import { bisectDoubles } from '../numeric/bisection.ts';
import { type BoundedAmplification, checkBeta, isMet } from './amplification-condition.ts';
import { checkBound } from './guaranteed-competence.ts';

/**
 * The least error fraction θ from which a bound has an amplification of at most β.
 *
 * ```math
 * \inf\{\theta : \beta(\theta,k,\alpha) \le \beta\}
 * ```
 *
 * Every amplification falls as θ grows: what Theorem 8 says with a given (α, β) it says of the error fractions above
 * this one, and of those below it that at least a 1 − α fraction of the skills have at most β times *this* θ of errors.
 * For the largest θ that leaves a competence, see {@link maxTheta}.
 *
 * | bound       | θ                                               |
 * | ----------- | ----------------------------------------------- |
 * | `'theorem8'` | the root of H(θ)/θ = k D(βα‖α)                  |
 * | `'refined'`  | exp(−k D(βα‖α)), 0 for β = 1/α                  |
 * | `'sharp'`    | min over τ below βkα of E(X − τ)₊ / (βkα − τ), 0 for β = 1/α |
 *
 * with X ~ Bin(k, α): for the sharp bound the buffered probability that X exceeds βkα.
 *
 * @param point - skills per text piece k ≥ 1, exempted fraction of skills α in (0, 1), amplification β in (1, 1/α], and
 * the bound (default `'theorem8'`)
 * @returns θ in [0, 1]; 0 where every double will do, 1 where none below 1 does
 * @throws {@link DomainError} if `k` is not a positive integer, α not in (0, 1), β not in (1, 1/α], or `bound` unknown
 * @remarks Found by bisection: the condition holds at the double returned, and not at the one before. Theorem 8's is
 * strict. Conditioning, with $`L = \ln\frac{\beta(1-\alpha)}{1-\beta\alpha}`$:
 *
 * ```math
 * \frac{d\ln\theta}{d\ln\beta} = -\frac{k\beta\alpha L}g, \qquad
 * g = \tfrac1\theta\ln\tfrac1{1-\theta} \text{ (Theorem 8)}, \quad g = 1 \text{ (refined)},
 * ```
 *
 * and $`-k\alpha\beta/(k\alpha\beta - x_\theta)`$ for the sharp bound, where $`x_\theta`$ is the upper θ quantile of
 * Bin(k, α).
 * @example
 * ```ts
 * import { minTheta } from 'skill-emergence/competence';
 *
 * minTheta({ k: 8, alpha: 0.1, beta: 3 }); // ~> 0.558307
 * minTheta({ k: 8, alpha: 0.1, beta: 3, bound: 'refined' }); // ~> 0.292495
 * minTheta({ k: 8, alpha: 0.1, beta: 3, bound: 'sharp' }); // ~> 0.108930
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Theorem 8; [The theorem and its proof](../../docs/theorem.md),
 * Corollary 3.2 and Propositions 4.2 and 4.3. Buffered probabilities: A. Mafusalov & S. Uryasev (2018),
 * *Buffered Probability of Exceedance*.
 * @category Inverse questions
 */
export function minTheta(point: Omit<BoundedAmplification, 'theta'>): number {
  checkNamed('minTheta', 'point', point, ['k', 'alpha', 'beta', 'bound']);
  const { k, alpha, beta, bound = 'theorem8' } = point;
  checkCount('k', k);
  checkOpenUnit('alpha', alpha);
  checkBeta(beta, alpha);
  checkBound(bound);
  const fails = (theta: number): boolean => !isMet({ theta, k, alpha, beta, bound });
  return fails(Number.MIN_VALUE) ? bisectDoubles(Number.MIN_VALUE, 1, fails)[1] : 0;
}
