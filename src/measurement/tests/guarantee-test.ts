import { checkNamed, checkUnit } from '../../errors.ts';
import { checkCounts } from '../counts.ts';
import { checkedGrader, type Grader, gradedRate } from '../grader.ts';
import { checkedRepeats, passProbability, type Repeats, REPEATS } from '../repeats.ts';
import { atMost } from './corner.ts';
import { GUARANTEE_PREMISES } from './premises.ts';
import type { TestResult } from './slingshot-test.ts';

const NAMES = ['passed', 'tuples', 'alpha', 'competence', ...REPEATS, 'grader'];

/**
 * Tests a guarantee: that a model has a competence on at least a 1 − α fraction of all tuples of skills.
 *
 * ```math
 * H: P[\text{pass}] \ge b, \quad b = (1-\alpha)\,P[\mathrm{Bin}(r, y) \ge q], \qquad
 * \text{p-value} = P[\mathrm{Bin}(n, b) \le s]
 * ```
 *
 * @param measured - `passed` s of `tuples` n, drawn with replacement; `alpha` in [0, 1] and the `competence` y in [0,
 * 1] that is guaranteed; optionally `repeats` r, `passes` q and `grader` as in {@link tupleFractionLowerBound}
 * @returns the `pValue`, and what a rejection `refutes`
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks The guarantee is that of the tuples which are measured: {@link tupleCompetence} with their `tupleSize`. That
 * of single skills refutes models which the theory allows. Repeated tries are what shows a guarantee violated: at one
 * try a tuple, only the mean is tested, of which the theory says more by itself ({@link meanTest}).
 * @example
 * ```ts
 * import { tupleCompetence } from 'skill-emergence/competence';
 * import { guaranteeTest } from 'skill-emergence/measurement';
 *
 * const { competence } = tupleCompetence({ theta: 0.1, k: 8, alpha: 0.1, tupleSize: 2, bound: 'sharp' });
 * competence; // ~> 0.60975
 * guaranteeTest({ passed: 40, tuples: 100, alpha: 0.1, competence }).pValue; // ~> 0.0020
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Theorem 8; [Measuring skills](../../../docs/measuring.md),
 * Theorem 5.
 * @category Tests of the theory
 */
export function guaranteeTest(
  measured: Repeats & {
    readonly passed: number;
    readonly tuples: number;
    readonly alpha: number;
    readonly competence: number;
    readonly grader?: Grader | undefined;
  },
): TestResult {
  checkNamed('guaranteeTest', 'measured', measured, NAMES);
  const { passed, tuples, alpha, competence } = measured;
  checkCounts('passed', passed, 'tuples', tuples);
  checkUnit('alpha', alpha);
  checkUnit('competence', competence);
  const { repeats, passes } = checkedRepeats(measured);
  const grader = checkedGrader('grader', measured.grader);
  const pass = (p: number): number => passProbability(gradedRate(p, grader), repeats, passes);
  // on the other tuples the model may have no competence, and passes by the grader's errors alone
  const least = (1 - alpha) * pass(competence) + alpha * pass(0);
  return { pValue: atMost(passed, tuples, least), refutes: GUARANTEE_PREMISES };
}
