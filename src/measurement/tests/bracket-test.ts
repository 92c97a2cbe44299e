import { checkChoice, checkCount, checkNamed } from '../../errors.ts';
import { checkFits } from '../composition/distinct-tuple-competence.ts';
import { checkTupleSize } from '../composition/tuple-size.ts';
import { checkedGrader, type Grader } from '../grader.ts';
import { checkTwoSamples, TWO_SAMPLES, type TwoSamples } from '../two-samples.ts';
import { fisherAbove } from './fisher.ts';
import { frechetCurve, gradedCurve, ratioCurve } from './null-curve.ts';
import { checkedNuisance, curvePValue, NUISANCE_SETTINGS, type NuisanceSettings } from './null-curve-test.ts';
import { BRACKET_PREMISES, FRECHET_PREMISES } from './premises.ts';
import type { TestResult } from './slingshot-test.ts';

/**
 * The result of a {@link bracketTest}.
 *
 * @category Tests of the theory
 */
export interface BracketTestResult extends TestResult {
  /** The p-value of the lower bound alone; to be used alone only if that was decided in advance. */
  readonly belowPValue: number;
  /** The p-value of the upper bound alone. */
  readonly abovePValue: number;
}

const NAMES = [...TWO_SAMPLES, 'tupleSize', 'lower', ...NUISANCE_SETTINGS, 'skills', 'grader'];

/**
 * Tests whether k'-tuples and single skills at the *same* scale are where the theory has them: no worse than in
 * concatenated text pieces, and no better than inside one text piece.
 *
 * ```math
 * H: p_1^{k'} \le p_2 \le p_1, \qquad \text{p-value} = \min(1, 2\min(p_\text{below}, p_\text{above}))
 * ```
 *
 * With `lower: 'frechet'` the lower bound is $`(k'p_1 - k' + 1)_+`$, and holds wherever a tuple fails only if one of
 * its skills does.
 *
 * @param measured - `singleSuccesses` of `singles` and `tupleSuccesses` of `tuples`; `tupleSize` k' ≥ 2; optionally the
 * `lower` bound, `'product'` (default) or `'frechet'`, `method` and `nuisance` of its test as in {@link ratioTest}, the
 * number of `skills` where tuples are sets of different ones among them, and the errors of the `grader`, who is the
 * same for both
 * @returns the `pValue`, those of either bound, and what a rejection `refutes`
 * @throws {@link DomainError} if an argument is outside its domain, or a sample of an unconditional test above 10⁶
 * @remarks The upper bound is tested by Fisher's exact test. The smaller of both p-values is no p-value: it has two
 * chances. Where single skills nearly always succeed, both bounds are next to 1, and the test has no power.
 * @example
 * ```ts
 * import { bracketTest } from 'skill-emergence/measurement';
 *
 * const measured = { singleSuccesses: 160, singles: 200, tupleSuccesses: 40, tuples: 200, tupleSize: 5 };
 * const { pValue, belowPValue, abovePValue } = bracketTest(measured);
 * belowPValue; // ~> 0.0289
 * abovePValue; // => 1
 * pValue; // ~> 0.0579
 * ```
 * @see [Measuring skills](../../../docs/measuring.md), Theorem 5.
 * @category Tests of the theory
 */
export function bracketTest(
  measured: TwoSamples &
    NuisanceSettings & {
      readonly tupleSize: number;
      readonly lower?: 'product' | 'frechet' | undefined;
      readonly skills?: number | undefined;
      readonly grader?: Grader | undefined;
    },
): BracketTestResult {
  checkNamed('bracketTest', 'measured', measured, NAMES);
  checkTwoSamples(measured);
  const { singles, tuples, tupleSize, lower = 'product', skills } = measured;
  checkTupleSize(tupleSize);
  checkChoice('lower', lower, ['product', 'frechet']);
  const { method, nuisance } = checkedNuisance(measured, singles, tuples);
  if (skills !== undefined) {
    checkCount('skills', skills);
    checkFits(tupleSize, skills, 'skills');
  }
  const grader = checkedGrader('grader', measured.grader);
  const bound = lower === 'frechet' ? frechetCurve(tupleSize) : ratioCurve(1, tupleSize, skills);
  const belowPValue = curvePValue(measured, gradedCurve(bound, grader, grader), method, nuisance);
  const abovePValue = fisherAbove(measured);
  return {
    pValue: Math.min(1, 2 * Math.min(belowPValue, abovePValue)),
    belowPValue,
    abovePValue,
    refutes: lower === 'frechet' ? FRECHET_PREMISES : BRACKET_PREMISES,
  };
}
