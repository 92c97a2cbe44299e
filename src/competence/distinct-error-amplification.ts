import { checkAtMost, checkCount, DomainError } from '../errors.ts';
import { wholePart } from '../numeric/whole-part.ts';
import { checkAmplificationPoint, type AmplificationPoint } from './arguments.ts';
import { type CountLaw, topMean } from './count-cvar.ts';

/** The sum has at most some 50 √k terms. */
const LARGEST_K = 1e9;

/**
 * Sharp error amplification where the k skills of a text piece are distinct, a uniformly random set of them.
 *
 * ```math
 * \frac{\mathrm{CVaR}_\theta(X)}{ka}, \qquad X \sim \mathrm{Hyp}(m, z, k), \qquad
 * z = \lfloor\alpha m\rfloor + 1, \quad a = \frac zm
 * ```
 *
 * Drawing without replacement spreads the edges of a set of skills more evenly, so this is at most β°(θ, k, a), and
 * tends to it as the number of skills grows. For skills that are not equally likely drawing without replacement breaks
 * the bound, and nothing is claimed.
 *
 * @param point - error fraction θ in (0, 1), skills per text piece k ≥ 1, exempted fraction of skills α in (0, 1), and
 * the number m of `skills`, at least k
 * @returns the amplification, in [1, 1/a]
 * @throws {@link DomainError} if θ or α is not in (0, 1), `k` is not an integer from 1 to 10⁹, or `skills` is not an
 * integer of at least k
 * @remarks A sum of positive terms over the hypergeometric law; relative error below 1e-13. It has up to some hundred
 * standard deviations' worth of terms, which is a few milliseconds at k = 10⁹, and is why no larger k is taken.
 * @example
 * ```ts
 * import { distinctErrorAmplification, sharpErrorAmplification } from 'skill-emergence/competence';
 *
 * distinctErrorAmplification({ theta: 0.1, k: 8, alpha: 0.1, skills: 200 }); // ~> 2.91703
 * sharpErrorAmplification({ theta: 0.1, k: 8, alpha: 21 / 200 }); // ~> 2.97392
 * ```
 * @see A result of this library, proved in [The theorem and its proof](../../docs/theorem.md), Proposition 4.4.
 * @category Sharp curve
 */
export function distinctErrorAmplification(point: AmplificationPoint & { readonly skills: number }): number {
  checkAmplificationPoint('distinctErrorAmplification', point, 'skills');
  const { theta, k, alpha, skills } = point;
  checkAtMost('k', k, LARGEST_K);
  checkCount('skills', skills);
  if (skills < k) throw new DomainError('skills', skills, `at least k = ${k}`);
  const bad = Math.min(skills, wholePart(alpha, skills) + 1);
  return Math.max(1, topMean(theta, hypergeometric(k, skills, bad)) / ((k / skills) * bad));
}

/** How many of k distinct skills are in a set of `bad` of them. */
function hypergeometric(k: number, skills: number, bad: number): CountLaw {
  const outside = skills - bad - k; // of which x more than this are left outside the set
  const lowest = Math.max(0, -outside);
  const highest = Math.min(k, bad);
  return {
    lowest,
    mode: Math.min(highest, Math.max(lowest, Math.floor(((k + 1) / (skills + 2)) * (bad + 1)))),
    scale: (k / skills) * bad,
    up: (x) => ((bad - x) / (x + 1)) * ((k - x) / (outside + x + 1)),
    down: (x) => (x / (bad - x + 1)) * ((outside + x) / (k - x + 1)),
  };
}
