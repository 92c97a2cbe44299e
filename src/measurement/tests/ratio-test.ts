import { checkCount, checkNamed } from '../../errors.ts';
import { checkFits } from '../composition/distinct-tuple-competence.ts';
import { checkedGrader, type Grader } from '../grader.ts';
import { limits, lowerLimit } from '../limits.ts';
import { checkTwoSamples, TWO_SAMPLES, type TwoSamples } from '../two-samples.ts';
import { gradedCurve, ratioCurve } from './null-curve.ts';
import { checkedNuisance, curvePValue, NUISANCE_SETTINGS, type NuisanceSettings } from './null-curve-test.ts';
import { checkReduction, SLINGSHOT_PREMISES } from './premises.ts';
import type { TestResult } from './slingshot-test.ts';
import { log } from '../../numeric/elementary/log.ts';

/**
 * The result of a {@link ratioTest}.
 *
 * @category Tests of the theory
 */
export interface RatioTestResult extends TestResult {
  /** The success rate on tuples that the theory predicts, at least, if the rate on single skills is the one seen. */
  readonly predicted: number;
}

const NAMES = [...TWO_SAMPLES, 'reduction', 'tupleSize', ...NUISANCE_SETTINGS, 'skills', 'singleGrader', 'tupleGrader'];

/**
 * Tests what the theory says of k'-tuples at a larger scale, given single skills at a smaller one, for any factor ϱ by
 * which the excess entropy has fallen in between.
 *
 * ```math
 * H: p_2 \ge \Bigl(1 - \frac{1 - p_1}\varrho\Bigr)^{k'}
 * ```
 *
 * It is the stronger form of the slingshot, which follows for $`\varrho \ge k'`$. The p-value is valid for all rates
 * that the hypothesis allows.
 *
 * | point                                              | `pValue` |
 * | -------------------------------------------------- | -------- |
 * | no single skill may have succeeded, and ϱ above 1   | `1`      |
 *
 * @param measured - `singleSuccesses` of `singles` at the smaller scale, `tupleSuccesses` of `tuples` at the larger
 * one; the `reduction` ϱ ≥ 1; `tupleSize` k' ≥ 1; optionally the `method` (default `'unconditional'`) and its
 * `nuisance` γ (default 0.001, and 0.02 with `'corner'`), the number of `skills` where tuples are sets of different
 * ones among them, and the errors of the graders of either, `singleGrader` and `tupleGrader`
 * @returns the `pValue`, the `predicted` rate, and what a rejection `refutes`
 * @throws {@link DomainError} if an argument is outside its domain, or a sample of an unconditional test above 10⁶
 * @remarks Where only a lower limit of ϱ is known, with a failure probability of its own, take that limit, and add the
 * probability to the p-value. Graders change the curve, never the counts. An error fraction of 1 at the smaller scale
 * is a cap, and then says nothing of the larger scale.
 *
 * `'unconditional'` takes the largest tail on a grid of 257 rates, improved by golden sections: smooth, but not a
 * proven supremum. Its tie tolerance is 1e-12 of the statistic. 1000 items an arm take tens of milliseconds. With the
 * same γ, `'unconditional'` has far more power than `'corner'`: 0.74 against 0.16 at 60 items an arm, p₁ = 0.6, p₂ =
 * 0.45, ϱ = k' = 2.
 * @example
 * ```ts
 * import { ratioTest } from 'skill-emergence/measurement';
 *
 * const measured = { singleSuccesses: 60, singles: 100, tupleSuccesses: 50, tuples: 100, reduction: 2, tupleSize: 2 };
 * const { pValue, predicted } = ratioTest(measured);
 * predicted; // ~> 0.64
 * pValue; // ~> 0.01488
 * ratioTest({ ...measured, method: 'corner' }).pValue; // ~> 0.168
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Corollary 13; R. L. Berger & D. D. Boos (1994), *P Values
 * Maximized over a Confidence Set for the Nuisance Parameter*; [Measuring skills](../../../docs/measuring.md), Theorem
 * 5.
 * @category Tests of the theory
 */
export function ratioTest(
  measured: TwoSamples &
    NuisanceSettings & {
      readonly reduction: number;
      readonly tupleSize: number;
      readonly skills?: number | undefined;
      readonly singleGrader?: Grader | undefined;
      readonly tupleGrader?: Grader | undefined;
    },
): RatioTestResult {
  checkNamed('ratioTest', 'measured', measured, NAMES);
  checkTwoSamples(measured);
  const { singleSuccesses, singles, tuples, reduction, tupleSize, skills } = measured;
  checkReduction(reduction);
  checkCount('tupleSize', tupleSize);
  const { method, nuisance } = checkedNuisance(measured, singles, tuples);
  if (skills !== undefined) {
    checkCount('skills', skills);
    checkFits(tupleSize, skills, 'skills');
  }
  const singleGrader = checkedGrader('singleGrader', measured.singleGrader);
  const tupleGrader = checkedGrader('tupleGrader', measured.tupleGrader);
  const curve = gradedCurve(ratioCurve(reduction, tupleSize, skills), singleGrader, tupleGrader);
  const logNuisance = log(nuisance);
  const least =
    method === 'corner'
      ? lowerLimit(singleSuccesses, singles, logNuisance)
      : limits(singleSuccesses, singles, logNuisance).lower;
  const mayBeCapped = reduction > 1 && least <= singleGrader.falsePositiveRate;
  return {
    pValue: mayBeCapped ? 1 : curvePValue(measured, curve, method, nuisance),
    predicted: curve.value(singleSuccesses / singles),
    refutes: SLINGSHOT_PREMISES,
  };
}
