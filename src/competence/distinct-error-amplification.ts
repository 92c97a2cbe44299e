import { checkCount, DomainError } from '../errors.ts';
import { wholePart } from '../numeric/whole-part.ts';
import { checkAmplificationPoint, type AmplificationPoint } from './arguments.ts';
import { distinctDraws } from './finite-size/draws-into-set.ts';

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
 * @throws {@link DomainError} if θ or α is not in (0, 1), `k` is not an integer from 1 to 10⁶, or `skills` is not an
 * integer of at least k
 * @remarks A sum of positive terms over the hypergeometric law; relative error below 1e-13.
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
  checkCount('skills', skills);
  if (skills < k) throw new DomainError('skills', skills, `at least k = ${k}`);
  const bad = Math.min(skills, wholePart(alpha, skills) + 1);
  return Math.max(1, topMean(distinctDraws(k, skills, bad), theta) / ((k * bad) / skills));
}

/** Mean of the largest `theta` fraction of a law on 0 ... k, from the logarithms of its probabilities. */
function topMean(law: Float64Array, theta: number): number {
  let x = law.length - 1;
  let mass = Math.exp(law[x]!); // P[X >= x]
  let moment = 0; // E (X - x)_+
  while (mass <= theta && x > 0) {
    moment += mass;
    x--;
    mass += Math.exp(law[x]!);
  }
  return x + moment / theta;
}
