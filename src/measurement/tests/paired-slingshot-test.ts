import { checkNamed, checkWhole, DomainError } from '../../errors.ts';
import { atMost } from './corner.ts';
import { SLINGSHOT_PREMISES } from './premises.ts';
import type { TestResult } from './slingshot-test.ts';

/**
 * Tests the slingshot where every tuple at the larger scale was paired beforehand with a single skill at the smaller
 * one: McNemar's exact test to one side.
 *
 * ```math
 * H: p_2 \ge p_1, \qquad \text{p-value} = P[\mathrm{Bin}(b + c, 1/2) \le c]
 * ```
 *
 * @param measured - of the pairs, the number b in which only the single skill succeeded, `singleOnly`, and the number c
 * in which only the tuple did, `tupleOnly`; the others say nothing
 * @returns the `pValue`, and what a rejection `refutes`
 * @throws {@link DomainError} if a number is not a non-negative safe integer, or their sum is not
 * @remarks Two-sample tests of paired items are not exact: they take for independent what is not.
 * @example
 * ```ts
 * import { pairedSlingshotTest } from 'skill-emergence/measurement';
 *
 * pairedSlingshotTest({ singleOnly: 15, tupleOnly: 5 }).pValue; // ~> 0.0207
 * ```
 * @see Q. McNemar (1947), *Note on the Sampling Error of the Difference Between Correlated Proportions or Percentages*.
 * @category Tests of the theory
 */
export function pairedSlingshotTest(measured: { readonly singleOnly: number; readonly tupleOnly: number }): TestResult {
  checkNamed('pairedSlingshotTest', 'measured', measured, ['singleOnly', 'tupleOnly']);
  const { singleOnly, tupleOnly } = measured;
  checkWhole('singleOnly', singleOnly);
  checkWhole('tupleOnly', tupleOnly);
  const pairs = singleOnly + tupleOnly;
  if (!Number.isSafeInteger(pairs)) {
    throw new DomainError('tupleOnly', tupleOnly, 'so few that they are a safe integer with singleOnly');
  }
  return { pValue: atMost(tupleOnly, pairs, 0.5), refutes: SLINGSHOT_PREMISES };
}
