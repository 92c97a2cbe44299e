import { checkCount, checkNamed, checkPositiveUnit, checkUnit } from '../errors.ts';
import { bisectDoubles } from '../numeric/bisection.ts';
import { checkBound, type CompetenceBound, guaranteeAt, reaches } from './guaranteed-competence.ts';

/**
 * The least fraction α of skills to leave out for a wanted competence to be guaranteed on the others.
 *
 * ```math
 * \min\{\alpha : 1 - \theta\,\beta(\theta,k,\alpha) \ge \text{competence}\}
 * ```
 *
 * | point                                                 | value |
 * | ----------------------------------------------------- | ----- |
 * | `θ = 0`                                               | `0`   |
 * | `competence` guaranteed of no positive fraction of skills | `1`   |
 *
 * @param point - error fraction θ in [0, 1], skills per text piece k ≥ 1, the `competence` wanted, in (0, 1], and the
 * bound (default `'theorem8'`)
 * @returns α in [0, 1]: at least a 1 − α fraction of the skills have the competence, which says nothing at 1; for a
 * competence above 1 − θ it is always 1
 * @throws {@link DomainError} if θ is not in [0, 1], `k` not a positive integer, `competence` not in (0, 1], or `bound`
 * unknown
 * @remarks The competence rises with α, under Theorem 8 up to {@link maxAlpha}, from where on there is no β; but what
 * holds of all but a smaller fraction holds of all but a larger one.
 *
 * Found by bisection: {@link guaranteedCompetence} reaches the competence at the double returned, and its error is
 * above 1 − competence at the one before. Conditioning, with β = (1 − competence)/θ and
 * $`L = \ln\frac{\beta(1-\alpha)}{1-\beta\alpha}`$, for Theorem 8 and the refined bound:
 *
 * ```math
 * \frac{d\ln\alpha}{d\ln\beta} = -\Bigl(1 - \frac{\beta-1}{(1-\alpha)\,\beta L}\Bigr)^{-1},
 * ```
 *
 * which grows as 2(1 − α)/(β − 1) where β tends to 1: close to 1 − θ a competence is bought dearly.
 * @example
 * ```ts
 * import { minAlpha } from 'skill-emergence/competence';
 *
 * minAlpha({ theta: 0.1, k: 8, competence: 0.5 }); // ~> 0.083234
 * minAlpha({ theta: 0.1, k: 8, competence: 0.5, bound: 'sharp' }); // ~> 0.0315417
 * minAlpha({ theta: 0.1, k: 8, competence: 0.95 }); // => 1
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Theorem 8; [The theorem and its proof](../../docs/theorem.md),
 * Corollary 3.2 and Propositions 4.2 and 4.3.
 * @category Inverse questions
 */
export function minAlpha(point: {
  readonly theta: number;
  readonly k: number;
  readonly competence: number;
  readonly bound?: CompetenceBound | undefined;
}): number {
  checkNamed('minAlpha', 'point', point, ['theta', 'k', 'competence', 'bound']);
  const { theta, k, competence, bound = 'theorem8' } = point;
  checkUnit('theta', theta);
  checkCount('k', k);
  checkPositiveUnit('competence', competence);
  checkBound(bound);
  if (theta === 0) return 0;
  // Theorem 8 is infeasible from some α on: where the turn lies there, none of the feasible α is large enough.
  const fails = (alpha: number): boolean => {
    const guarantee = guaranteeAt(theta, k, alpha, bound);
    return guarantee.feasible && !reaches(guarantee, competence);
  };
  const [, alpha] = bisectDoubles(0, 1, fails);
  return alpha < 1 && guaranteeAt(theta, k, alpha, bound).feasible ? alpha : 1;
}
