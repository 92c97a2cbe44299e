import { checkCount, checkNamed, checkOpenUnit, checkPositiveUnit } from '../errors.ts';
import { bisectDoubles } from '../numeric/bisection.ts';
import { checkBound, type CompetenceBound, guaranteeAt, reaches } from './guaranteed-competence.ts';

/**
 * The largest error fraction θ at which a wanted competence is guaranteed on at least a 1 − α fraction of the skills.
 *
 * ```math
 * \max\{\theta : 1 - \theta\,\beta(\theta,k,\alpha) \ge \text{competence}\}
 * ```
 *
 * | point                                       | value |
 * | ------------------------------------------- | ----- |
 * | `competence = 1`                            | `0`   |
 * | Theorem 8 infeasible at every small enough θ | `0`   |
 *
 * @param point - skills per text piece k ≥ 1, exempted fraction of skills α in (0, 1), the `competence` wanted, in
 * (0, 1], and the bound (default `'theorem8'`)
 * @returns θ in [0, 1); 0 where no positive θ will do
 * @throws {@link DomainError} if `k` is not a positive integer, α not in (0, 1), `competence` not in (0, 1], or `bound`
 * unknown
 * @remarks The guaranteed error θβ is continuous and increases with θ, so that every smaller θ will do as well. Theorem
 * 8 alone may have no β for it, but a set of text pieces of measure θ at most is one of any larger measure at most, and
 * what holds at the θ returned holds for it.
 *
 * Found by bisection: {@link guaranteedCompetence} reaches the competence at the double returned, and its error is
 * above 1 − competence at the next. Conditioning, with y = 1 − competence and
 * $`L = \ln\frac{\beta(1-\alpha)}{1-\beta\alpha}`$:
 *
 * ```math
 * \frac{d\ln\theta}{d\ln y} = \Bigl(1 - \frac g{k\beta\alpha L}\Bigr)^{-1}, \qquad
 * g = \tfrac1\theta\ln\tfrac1{1-\theta} \text{ (Theorem 8)}, \quad g = 1 \text{ (refined)},
 * ```
 *
 * and $`k\alpha\beta^\circ/x_\theta`$ for the sharp bound, where $`x_\theta`$ is the upper θ quantile of Bin(k, α).
 * @example
 * ```ts
 * import { maxTheta } from 'skill-emergence/competence';
 *
 * maxTheta({ k: 8, alpha: 0.1, competence: 0.5 }); // ~> 0.113133
 * maxTheta({ k: 8, alpha: 0.1, competence: 0.5, bound: 'sharp' }); // ~> 0.178214
 * maxTheta({ k: 2, alpha: 0.1, competence: 0.9 }); // => 0
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Theorem 8; [The theorem and its proof](../../docs/theorem.md),
 * Corollary 3.2 and Propositions 4.2 and 4.3.
 * @category Inverse questions
 */
export function maxTheta(point: {
  readonly k: number;
  readonly alpha: number;
  readonly competence: number;
  readonly bound?: CompetenceBound | undefined;
}): number {
  checkNamed('maxTheta', 'point', point, ['k', 'alpha', 'competence', 'bound']);
  const { k, alpha, competence, bound = 'theorem8' } = point;
  checkCount('k', k);
  checkOpenUnit('alpha', alpha);
  checkPositiveUnit('competence', competence);
  checkBound(bound);
  return largestTheta(k, alpha, competence, bound);
}

/** The largest θ for arguments that have been checked. */
export function largestTheta(k: number, alpha: number, competence: number, bound: CompetenceBound): number {
  // Where Theorem 8 has no β, θ is below all those where it has one (Corollary 3.2): the turn is looked for above, and
  // if none of them is small enough, it is between the two.
  const [theta] = bisectDoubles(0, 1, (theta) => {
    const guarantee = guaranteeAt(theta, k, alpha, bound);
    return !guarantee.feasible || reaches(guarantee, competence);
  });
  return guaranteeAt(theta, k, alpha, bound).feasible ? theta : 0;
}
