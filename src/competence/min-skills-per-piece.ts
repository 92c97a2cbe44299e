import { checkNamed, checkOpenUnit } from '../errors.ts';
import { bisectIntegers } from '../numeric/bisection.ts';
import { type BoundedAmplification, checkBeta, isMet } from './amplification-condition.ts';
import { checkBound, type CompetenceBound } from './guaranteed-competence.ts';

/**
 * The least number k of skills in a text piece with which a bound has an amplification of at most β.
 *
 * ```math
 * k = \Bigl\lfloor\frac{H(\theta)}{\theta\,D(\beta\alpha\|\alpha)}\Bigr\rfloor + 1 \quad\text{(Theorem 8)}, \qquad
 * k = \Bigl\lceil\frac{\ln(1/\theta)}{D(\beta\alpha\|\alpha)}\Bigr\rceil \quad\text{(refined)}
 * ```
 *
 * and for the sharp bound the least k with $`\beta^\circ(\theta,k,\alpha) \le \beta`$, no larger than the refined one.
 * For a wanted competence take β = (1 − competence)/θ.
 *
 * | point                     | value                        |
 * | ------------------------- | ---------------------------- |
 * | β = 1/α, refined or sharp | `1`                          |
 * | β → 1                     | → `Infinity`                 |
 *
 * @param point - error fraction θ in (0, 1), exempted fraction of skills α in (0, 1), amplification β in (1, 1/α], and
 * the bound (default `'theorem8'`)
 * @returns k, or `Infinity` where it would be above `Number.MAX_SAFE_INTEGER`
 * @throws {@link DomainError} if θ or α is not in (0, 1), β not in (1, 1/α], or `bound` unknown
 * @remarks Every amplification falls, or stays, as k grows. Theorem 8's condition is strict: where H(θ)/(θD) is an
 * integer, that k does not do. Found by bisection: the condition, as rounded, holds for the k returned and not for k −
 * 1, which are the exact ones for k up to about 10¹²; with the sharp bound the relative error of β − 1, some 1e-15/(β −
 * 1), is doubled in k, and the time grows as √k log k (k = 10⁹: a tenth of a second).
 * @example
 * ```ts
 * import { minSkillsPerPiece } from 'skill-emergence/competence';
 *
 * const point = { theta: 0.1, alpha: 0.1, beta: 3 } as const;
 * minSkillsPerPiece(point); // => 22
 * minSkillsPerPiece({ ...point, bound: 'refined' }); // => 15
 * minSkillsPerPiece({ ...point, bound: 'sharp' }); // => 9
 * minSkillsPerPiece({ theta: 0.5, alpha: 0.5, beta: 2 }); // => 3
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Theorem 8; for the other bounds,
 * [The theorem and its proof](../../docs/theorem.md), Corollary 3.2 and Propositions 4.2 and 4.3.
 * @category Inverse questions
 */
export function minSkillsPerPiece(point: Omit<BoundedAmplification, 'k'>): number {
  checkNamed('minSkillsPerPiece', 'point', point, ['theta', 'alpha', 'beta', 'bound']);
  const { theta, alpha, beta, bound = 'theorem8' } = point;
  checkOpenUnit('theta', theta);
  checkOpenUnit('alpha', alpha);
  checkBeta(beta, alpha);
  checkBound(bound);
  const holdsBy =
    (by: CompetenceBound) =>
    (k: number): boolean =>
      isMet({ theta, k, alpha, beta, bound: by });
  if (bound !== 'sharp') return leastCount(MOST, holdsBy(bound));
  const refined = leastCount(MOST, holdsBy('refined'));
  if (refined === Infinity && isBeyondReach(theta, alpha, beta)) return Infinity;
  // the refined count will do also where rounding denies it
  return Math.min(refined, leastCount(Math.min(refined, MOST), holdsBy('sharp')));
}

/** The largest count that can be asked about: 2^53 − 1 as a number, which a bundler drops where nothing uses it. */
const MOST = 9007199254740991;

/** The least count up to `most` for which `holds`, which then holds for larger ones; `Infinity` if there is none. */
function leastCount(most: number, holds: (k: number) => boolean): number {
  let k = 1; // upwards, because a large count can take long to decide
  while (!holds(k)) {
    if (k >= most) return Infinity;
    k = Math.min(2 * k, most);
  }
  return bisectIntegers(Math.floor(k / 2), k, (count) => !holds(count))[1];
}

/**
 * Whether β° is certainly above `beta` at the largest count, where it is smallest, in a closed form. θ(CVaR - kα) is
 * concave in θ, is 0 at both ends, and is half the mean deviation of Bin(k, α) at its largest; and that is at least
 * √(kα(1-α)/2) for α from 1/k to 1 - 1/k (Berend and Kontorovich 2013). Outside of that range β° takes no time.
 */
function isBeyondReach(theta: number, alpha: number, beta: number): boolean {
  const inRange = alpha * MOST >= 1 && (1 - alpha) * MOST >= 1;
  return inRange && Math.min(1, (1 - theta) / theta) * Math.sqrt((1 - alpha) / alpha / (8 * MOST)) > beta - 1;
}
