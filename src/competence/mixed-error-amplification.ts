import { checkArray, checkAtMost, checkCount, checkNamed, checkOpenUnit, DomainError } from '../errors.ts';
import { successesOf } from '../numeric/binomial-top-mean.ts';
import { compensatedSum } from '../numeric/compensated-sum.ts';
import { checkDistribution } from '../probabilities.ts';
import { mixedTopMean } from './mixed-cvar.ts';

/**
 * Where the number of skills in a text piece is random.
 *
 * @category Skill graph
 */
export interface MixedPoint {
  /** Error fraction θ: the measure of the text pieces answered wrongly, in (0, 1). */
  readonly theta: number;
  /** The numbers of skills that a text piece can have, at most 250 positive integers. */
  readonly ks: ArrayLike<number>;
  /** The probability of each of them, of sum 1. */
  readonly probabilities: ArrayLike<number>;
  /** Fraction α of skills for which no guarantee is made, in (0, 1). */
  readonly alpha: number;
}

/** Each step of the search takes a tail of every law. */
const MOST_LAWS = 250;

/**
 * Sharp error amplification where text pieces differ in their number of skills: K is random, with the law κ.
 *
 * ```math
 * \beta^\circ(\theta,\kappa,\alpha) = \frac{\mathrm{CVaR}_\theta(X)}{\alpha\,\mathbb E K}, \qquad
 * P[K = k_i] = \kappa_i, \quad X\,|\,K \sim \mathrm{Bin}(K,\alpha)
 * ```
 *
 * Every text piece draws K on its own; θ is a fraction of text pieces, whatever they hold, and a skill has n E K π(s)
 * edges on average. An adversary takes text pieces with many skills first: as α rises this falls to CVaR_θ(K)/E K, the
 * share of edges of the θ text pieces with the most skills over θ, and not to 1. The more K spreads (in convex order),
 * the larger it is, and it is at least β°(θ, ⌈E K⌉, α). Theorem 8 is false with E K, or the least K, in place of k.
 *
 * | point                    | value           |
 * | ------------------------ | --------------- |
 * | one number k             | β°(θ, k, α)     |
 * | `θ >= 1 − E (1 − α)^K`   | 1/θ             |
 * | α → 1                    | → CVaR_θ(K)/E K |
 *
 * @param point - error fraction θ in (0, 1), the numbers of skills `ks` that a text piece can have and their
 * `probabilities`, exempted fraction of skills α in (0, 1)
 * @returns β°, from 1 to 1/θ and to CVaR_θ(K)/(α E K), which may be above 1/α; `Infinity` where it is above the largest
 * double
 * @throws {@link DomainError} if θ or α is not in (0, 1), `ks` is not an array of 1 to 250 positive integers, or
 * `probabilities` are not as many non-negative numbers of sum 1 within 1e-9; they are divided by their sum
 * @remarks Relative error below 1e-14 for all k (α below the smallest normal double aside), in a time that does not
 * grow with k: a search for the quantile, and two tails of every law beside it.
 * @example
 * ```ts
 * import { mixedErrorAmplification, sharpErrorAmplification } from 'skill-emergence/competence';
 *
 * const spread = { ks: [4, 8, 12], probabilities: [0.25, 0.5, 0.25] };
 * mixedErrorAmplification({ theta: 0.1, ...spread, alpha: 0.1 }); // ~> 3.226174
 * sharpErrorAmplification({ theta: 0.1, k: 8, alpha: 0.1 }); // ~> 3.0446
 * ```
 * @see A result of this library, proved in [The theorem and its proof](../../docs/theorem.md), Theorem 4.5.
 * @category Sharp curve
 */
export function mixedErrorAmplification(point: MixedPoint): number {
  checkNamed('mixedErrorAmplification', 'point', point, ['theta', 'ks', 'probabilities', 'alpha']);
  const { theta, ks, probabilities, alpha } = point;
  checkOpenUnit('theta', theta);
  checkSkills(ks);
  checkDistribution('probabilities', probabilities, {});
  if (probabilities.length !== ks.length) {
    throw new DomainError('probabilities.length', probabilities.length, `ks.length = ${ks.length}`);
  }
  checkOpenUnit('alpha', alpha);
  const sum = compensatedSum(ks.length, (i) => probabilities[i]!);
  const mean = compensatedSum(ks.length, (i) => (probabilities[i]! / sum) * ks[i]!);
  const laws = Array.from(ks, (k, i) => ({ law: successesOf(k, alpha), weight: probabilities[i]! / sum }));
  const top = mixedTopMean(theta, laws);
  return Math.max(1, top === 0 ? 1 / theta : top / mean / alpha);
}

function checkSkills(ks: ArrayLike<number>): void {
  checkArray('ks', ks);
  if (ks.length === 0) throw new DomainError('ks.length', 0, 'at least 1');
  checkAtMost('ks.length', ks.length, MOST_LAWS);
  for (let i = 0; i < ks.length; i++) checkCount(`ks[${i}]`, ks[i]!);
}
