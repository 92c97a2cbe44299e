import { checkNamed, DomainError } from '../../errors.ts';
import { checkTupleSize } from '../composition/tuple-size.ts';
import { checkTwoSamples, TWO_SAMPLES, type TwoSamples } from '../two-samples.ts';
import { fisherBelow } from './fisher.ts';
import { checkReduction, SLINGSHOT_PREMISES } from './premises.ts';

/**
 * The result of a test.
 *
 * @category Tests of the theory
 */
export interface TestResult {
  /** The largest probability, under the hypothesis, of a p-value that is at most this; in [0, 1]. */
  readonly pValue: number;
  /** What a rejection refutes: one of these premises, not the theorem. That nothing is rejected supports none. */
  readonly refutes: string;
}

/**
 * Tests the slingshot: that k'-tuples at a larger scale are at least where single skills were at the smaller one, which
 * the theory says where the excess entropy has fallen by a factor of k' or more.
 *
 * ```math
 * H: p_2 \ge p_1, \qquad \text{p-value} = P[\mathrm{Hyp} \le s_2]
 * ```
 *
 * Fisher's exact test to one side: valid for all $`p_2 \ge p_1`$.
 *
 * @param measured - `singleSuccesses` of `singles` at the smaller scale, `tupleSuccesses` of `tuples` at the larger
 * one; optionally the `reduction` of the excess entropy and the `tupleSize` k', to have it checked that the theory says
 * it
 * @returns the `pValue`, and what a rejection `refutes`
 * @throws {@link DomainError} if an argument is outside its domain, or `reduction` below `tupleSize`: {@link ratioTest}
 * tests what the theory says then
 * @remarks With a grader who errs, the counts can stay as they are if the grader and the rates of error are the same
 * for single skills and for tuples. Where the same items were tried at both scales, see {@link pairedSlingshotTest}.
 * The losses at both scales are to be in the same tokenizer. Relative error of the p-value: 1e-13 of 1 + |ln p|.
 * @example
 * ```ts
 * import { slingshotTest } from 'skill-emergence/measurement';
 *
 * const singles = { singleSuccesses: 60, singles: 100 };
 * slingshotTest({ ...singles, tupleSuccesses: 50, tuples: 100 }).pValue; // ~> 0.100
 * slingshotTest({ ...singles, tupleSuccesses: 40, tuples: 100 }).pValue; // ~> 0.00353
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Corollary 13; R. A. Fisher (1935), *The Logic of Inductive
 * Inference*; [Measuring skills](../../../docs/measuring.md), Theorem 5.
 * @category Tests of the theory
 */
export function slingshotTest(
  measured: TwoSamples & { readonly reduction?: number | undefined; readonly tupleSize?: number | undefined },
): TestResult {
  checkNamed('slingshotTest', 'measured', measured, [...TWO_SAMPLES, 'reduction', 'tupleSize']);
  checkTwoSamples(measured);
  const { reduction, tupleSize } = measured;
  if (tupleSize !== undefined) checkTupleSize(tupleSize);
  if (reduction !== undefined) checkReduction(reduction);
  if (tupleSize !== undefined && reduction !== undefined && reduction < tupleSize) {
    throw new DomainError('reduction', reduction, `at least tupleSize = ${tupleSize}, or else for ratioTest`);
  }
  return { pValue: fisherBelow(measured), refutes: SLINGSHOT_PREMISES };
}
