import { checkNamed, checkOpenUnit } from '../../errors.ts';
import type { ProbabilityInterval } from '../../concentration/inverses/measurement.ts';
import { checkedGrader, type Grader, trueRate } from '../grader.ts';
import { limits } from '../limits.ts';
import { checkTwoSamples, TWO_SAMPLES, type TwoSamples } from '../two-samples.ts';
import { exponentOf } from './composition-exponent.ts';
import { checkTupleSize } from './tuple-size.ts';
import { log } from '../../numeric/elementary/log.ts';

/**
 * Two ends of an interval of exponents.
 *
 * @category Composition
 */
export interface ExponentInterval {
  /** Lower end; `-Infinity` where single skills may all fail, or tuples all succeed. */
  readonly lower: number;
  /** Upper end; `Infinity` where single skills may all succeed, or tuples all fail. */
  readonly upper: number;
}

const NAMES = [...TWO_SAMPLES, 'tupleSize', 'failureProbability', 'singleGrader', 'tupleGrader'];

/**
 * An interval that holds the {@link compositionExponent} with at least the confidence 1 − δ, from two samples.
 *
 * ```math
 * [\gamma(\ell_1, u_2), \gamma(u_1, \ell_2)]
 * ```
 *
 * with the ends of Clopper and Pearson's intervals of either sample, at δ/2 each: γ rises with the competence on single
 * skills, and falls with that on tuples.
 *
 * @param measured - `singleSuccesses` of `singles` and `tupleSuccesses` of `tuples`; `tupleSize` k' ≥ 2;
 * `failureProbability` δ in (0, 1); optionally the errors of the graders of either, `singleGrader` and `tupleGrader`
 * @returns the two ends
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Exact for independent samples, and for dependent ones too: it fails only where one of the two intervals
 * does. In fact it fails much more rarely than δ.
 * @example
 * ```ts
 * import { compositionExponentInterval } from 'skill-emergence/measurement';
 *
 * const measured = { singleSuccesses: 70, singles: 100, tupleSuccesses: 30, tuples: 100, tupleSize: 2 };
 * const { lower, upper } = compositionExponentInterval({ ...measured, failureProbability: 0.05 });
 * lower; // ~> 0.7239
 * upper; // ~> 2.8312
 * ```
 * @see [Measuring skills](../../../docs/measuring.md).
 * @category Composition
 */
export function compositionExponentInterval(
  measured: TwoSamples & {
    readonly tupleSize: number;
    readonly failureProbability: number;
    readonly singleGrader?: Grader | undefined;
    readonly tupleGrader?: Grader | undefined;
  },
): ExponentInterval {
  checkNamed('compositionExponentInterval', 'measured', measured, NAMES);
  checkTwoSamples(measured);
  const { singleSuccesses, singles, tupleSuccesses, tuples, tupleSize, failureProbability } = measured;
  checkTupleSize(tupleSize);
  checkOpenUnit('failureProbability', failureProbability);
  const singleGrader = checkedGrader('singleGrader', measured.singleGrader);
  const tupleGrader = checkedGrader('tupleGrader', measured.tupleGrader);
  const logHalf = log(failureProbability) - Math.LN2;
  const single = limits(singleSuccesses, singles, logHalf);
  const tuple = limits(tupleSuccesses, tuples, logHalf);
  return exponentBetween(
    { lower: trueRate(single.lower, singleGrader), upper: trueRate(single.upper, singleGrader) },
    { lower: trueRate(tuple.lower, tupleGrader), upper: trueRate(tuple.upper, tupleGrader) },
    tupleSize,
  );
}

/** The exponents between the corners of two intervals. */
export function exponentBetween(
  single: ProbabilityInterval,
  tuple: ProbabilityInterval,
  tupleSize: number,
): ExponentInterval {
  return {
    lower: single.lower === 0 || tuple.upper === 1 ? -Infinity : exponentOf(single.lower, tuple.upper, tupleSize),
    upper: single.upper === 1 || tuple.lower === 0 ? Infinity : exponentOf(single.upper, tuple.lower, tupleSize),
  };
}
