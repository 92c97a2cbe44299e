import { checkCount } from '../../errors.ts';
import { checkAffordable } from './affordable.ts';
import { checkedStudy } from './checked-study.ts';
import type { BracketStudy, GuaranteeStudy, RatioStudy, SlingshotStudy } from './study.ts';

/**
 * The power of a test: the probability that it rejects, at the success rates that are expected. Where these are rates
 * that the hypothesis allows, it is the probability of a false alarm.
 *
 * ```math
 * \sum_{s_1, s_2} P[\mathrm{Bin}(n_1, p_1) = s_1]\,P[\mathrm{Bin}(n_2, p_2) = s_2]\,1[\text{p-value} \le \delta]
 * ```
 *
 * @param study - the `test`, `'slingshot'`, `'ratio'`, `'bracket'` or `'guarantee'`; the numbers of `singles` n₁ and of
 * `tuples` n₂; the expected rates of success on a `single` skill and on a `tuple`, in [0, 1]; `failureProbability` δ;
 * for `'ratio'` the `reduction`, `tupleSize`, `method` and `nuisance` γ, as in {@link ratioTest}, with γ below δ; for
 * `'bracket'` the `tupleSize`, `lower`, `method` and `nuisance`, as in {@link bracketTest}, with γ below δ/2; and a
 * `'guarantee'` has `tuples`, and no single skills: the `alpha`, `competence`, `repeats` and `passes` of {@link
 * guaranteeTest}, and the expected `passRate` of the tuples
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
 *
 * const guarantee = { alpha: 0.1, competence: 0.6, passRate: 0.4, failureProbability: 0.05 };
 * testPower({ ...guarantee, test: 'guarantee', tuples: 100 }); // ~> 0.8689
 * ```
 * @see [Measuring skills](../../../docs/measuring.md).
 * @category Design
 */
export function testPower(
  study:
    | ((SlingshotStudy | RatioStudy | BracketStudy) & { readonly singles: number; readonly tuples: number })
    | (GuaranteeStudy & { readonly tuples: number }),
): number {
  if (study.test === 'guarantee') {
    const { powerAt } = checkedStudy('testPower', study, ['tuples'], { singles: 0, tuples: study.tuples });
    checkCount('tuples', study.tuples);
    checkAffordable('tuples', study.tuples, study);
    return powerAt({ singles: 0, tuples: study.tuples });
  }
  const { powerAt } = checkedStudy('testPower', study, ['singles', 'tuples'], study);
  const { singles, tuples } = study;
  checkCount('singles', singles);
  checkCount('tuples', tuples);
  checkAffordable('singles', singles, study);
  checkAffordable('tuples', tuples, study);
  return powerAt({ singles, tuples });
}
