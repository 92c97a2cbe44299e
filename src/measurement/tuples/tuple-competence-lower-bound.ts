import { clopperPearsonLogOdds } from '../../concentration/inverses/clopper-pearson-limit.ts';
import { checkNamed, checkOpenUnit, checkPositiveUnit } from '../../errors.ts';
import { fromLogOdds } from '../../numeric/divergence-limit.ts';
import { checkCounts } from '../counts.ts';
import { checkedGrader, trueRate } from '../grader.ts';
import { oneMinusLowerLimit } from '../limits.ts';
import { checkedRepeats } from '../repeats.ts';
import { PASSED_TUPLES, type PassedTuples } from './tuple-fraction-lower-bound.ts';
import { log } from '../../numeric/elementary/log.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';

/**
 * The competence that a model has on at least a 1 − α fraction of all tuples, as measured on tuples drawn at random:
 * the inverse of {@link tupleFractionLowerBound}.
 *
 * ```math
 * P[\mathrm{Bin}(r, y) \ge q] = 1 - \frac{1 - \ell}\alpha
 * ```
 *
 * with Clopper and Pearson's one-sided lower limit ℓ, at δ, of the probability that a tuple passes; 0 where the right
 * side is at most 0. With one try a tuple it is Markov's inequality from above.
 *
 * @param measured - `passed` of `tuples`, `failureProbability` δ, the fraction `alpha` of tuples that is left out, in
 * (0, 1], and optionally `repeats`, `passes` and `grader`, as in {@link tupleFractionLowerBound}
 * @returns the competence y, in [0, 1]; at 0 it says nothing
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks With α = 1 and one try a tuple, y is a lower limit of the *mean* competence. With α = 1 and more tries it
 * says only that *some* tuple has that competence.
 *
 * Repetition buys quantiles: with one try, a fraction 1 − α of the tuples costs 1/α times the tuples that the mean
 * costs. Error of a few 1e-13 of 1 − y, divided by the right side where that is small.
 * @example
 * ```ts
 * import { tupleCompetenceLowerBound } from 'skill-emergence/measurement';
 *
 * const measured = { passed: 95, tuples: 100, alpha: 0.2, failureProbability: 0.05 };
 * tupleCompetenceLowerBound(measured); // ~> 0.4887
 * tupleCompetenceLowerBound({ ...measured, repeats: 5 }); // ~> 0.8666
 * ```
 * @see [Measuring skills](../../../docs/measuring.md), Theorem 2.
 * @category Measured tuples
 */
export function tupleCompetenceLowerBound(measured: PassedTuples & { readonly alpha: number }): number {
  checkNamed('tupleCompetenceLowerBound', 'measured', measured, [...PASSED_TUPLES, 'alpha']);
  const { passed, tuples, alpha, failureProbability } = measured;
  checkCounts('passed', passed, 'tuples', tuples);
  checkPositiveUnit('alpha', alpha);
  checkOpenUnit('failureProbability', failureProbability);
  const { repeats, passes } = checkedRepeats(measured);
  const grader = checkedGrader('grader', measured.grader);
  const failing = oneMinusLowerLimit(passed, tuples, log(failureProbability)) / alpha;
  if (failing >= 1) return 0;
  const seen = repeats === 1 ? 1 - failing : fromLogOdds(clopperPearsonLogOdds(passes, repeats, log1p(-failing)));
  return trueRate(seen, grader);
}
