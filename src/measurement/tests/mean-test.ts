import { checkChoice, checkCount, checkNamed, checkUnit } from '../../errors.ts';
import { concatenatedErrorFraction } from '../../competence/tuple-error-fraction.ts';
import { logBinomialTail } from '../../numeric/binomial-tail.ts';
import { checkCounts } from '../counts.ts';
import { checkedGrader, type Grader, gradedRate } from '../grader.ts';
import { atMost } from './corner.ts';
import { MEAN_PREMISES } from './premises.ts';
import type { TestResult } from './slingshot-test.ts';
import { exp } from '../../numeric/elementary/exp.ts';

const NAMES = ['passed', 'tuples', 'theta', 'tupleSize', 'within', 'grader'];

/**
 * Tests an error fraction by the mean competence that it implies, whichever text pieces the model errs on.
 *
 * ```math
 * H: p = (1-\theta)^{k'} \;\text{(concatenation)}, \qquad p = 1-\theta \;\text{(piece)}
 * ```
 *
 * Exact to both sides: twice the smaller tail, as in Clopper and Pearson's interval.
 *
 * @param measured - `passed` of `tuples`, drawn independently, each tried once; the error fraction `theta` in [0, 1];
 * optionally `tupleSize` k' (default 1, single skills), `within` which tuples occur, `'concatenation'` (default) or
 * `'piece'`, and the errors of the `grader`
 * @returns the `pValue`, and what a rejection `refutes`
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks The mean competence is the same for *every* set of text pieces in error: a test of means can refute an error
 * model, and never the amplification of errors, which shows in quantiles alone.
 * @example
 * ```ts
 * import { meanTest } from 'skill-emergence/measurement';
 *
 * meanTest({ passed: 70, tuples: 100, theta: 0.1, tupleSize: 2 }).pValue; // ~> 0.0108
 * meanTest({ passed: 80, tuples: 100, theta: 0.1, tupleSize: 2 }).pValue; // ~> 0.878
 * ```
 * @see [Measuring skills](../../../docs/measuring.md), Theorem 1.
 * @category Tests of the theory
 */
export function meanTest(measured: {
  readonly passed: number;
  readonly tuples: number;
  readonly theta: number;
  readonly tupleSize?: number | undefined;
  readonly within?: 'piece' | 'concatenation' | undefined;
  readonly grader?: Grader | undefined;
}): TestResult {
  checkNamed('meanTest', 'measured', measured, NAMES);
  const { passed, tuples, theta, tupleSize = 1, within = 'concatenation' } = measured;
  checkCounts('passed', passed, 'tuples', tuples);
  checkUnit('theta', theta);
  checkCount('tupleSize', tupleSize);
  checkChoice('within', within, ['piece', 'concatenation']);
  const grader = checkedGrader('grader', measured.grader);
  const error = within === 'piece' ? theta : concatenatedErrorFraction(theta, tupleSize, false);
  const rate = gradedRate(1 - error, grader);
  const above = passed === 0 ? 1 : exp(logBinomialTail(passed, tuples, rate, false));
  return { pValue: Math.min(1, 2 * atMost(passed, tuples, rate), 2 * above), refutes: MEAN_PREMISES };
}
