import { checkCount } from '../../errors.ts';
import { checkAffordable } from './affordable.ts';
import { rejectionProbability } from './power.ts';
import { checkedStudy, type Study } from './study.ts';

/**
 * The power of a test: the probability that it rejects, at the success rates that are expected. Where these are rates
 * that the hypothesis allows, it is the probability of a false alarm.
 *
 * ```math
 * \sum_{s_1, s_2} P[\mathrm{Bin}(n_1, p_1) = s_1]\,P[\mathrm{Bin}(n_2, p_2) = s_2]\,1[\text{p-value} \le \delta]
 * ```
 *
 * @param study - the `test`, `'slingshot'` or `'ratio'`; the numbers of `singles` n₁ and of `tuples` n₂; the expected
 * rates of success on a `single` skill and on a `tuple`, in [0, 1]; `failureProbability` δ; and for `'ratio'` the
 * `reduction`, `tupleSize`, `method` and `nuisance` γ, as in {@link ratioTest}, with γ below δ
 * @returns the power, in [0, 1]
 * @throws {@link DomainError} if an argument is outside its domain; or a sample is above 10⁶, or above 1000 for the
 * unconditional test
 * @remarks An exact sum but for 1e-20 of the probability, not a normal approximation. With 60 items an arm the
 * unconditional test takes about half a second, with 300 some seconds.
 * @example
 * ```ts
 * import { testPower } from 'skill-emergence/measurement';
 *
 * const study = { singles: 60, tuples: 60, single: 0.6, tuple: 0.45, failureProbability: 0.05 };
 * const ratio = { ...study, test: 'ratio', reduction: 2, tupleSize: 2, method: 'corner' } as const;
 * testPower(ratio); // ~> 0.285
 * testPower({ ...study, test: 'slingshot' }); // ~> 0.465
 * ```
 * @see [Measuring skills](../../../docs/measuring.md).
 * @category Design
 */
export function testPower(study: Study & { readonly singles: number; readonly tuples: number }): number {
  const checked = checkedStudy('testPower', study, ['singles', 'tuples'], study);
  const { singles, tuples } = study;
  checkCount('singles', singles);
  checkCount('tuples', tuples);
  checkAffordable('singles', singles, study);
  checkAffordable('tuples', tuples, study);
  return rejectionProbability({ singles, tuples }, study, checked.pValue);
}
