import { checkArray, checkCount, checkNamed, checkObject, checkOpenUnit, DomainError } from '../../errors.ts';
import { checkCounts } from '../counts.ts';
import { checkedGrader, type Grader, trueRate } from '../grader.ts';
import { limits } from '../limits.ts';
import { exponentBetween, type ExponentInterval } from './composition-exponent-interval.ts';
import { log } from '../../numeric/elementary/log.ts';

/**
 * Tuples of one size: how many were tried, once each, and on how many of them the model succeeded.
 *
 * @category Composition
 */
export interface TupleSample {
  /** Number k' of skills in each tuple, a positive safe integer. */
  readonly tupleSize: number;
  /** Number of tuples with a success, from 0 to `tuples`. */
  readonly passed: number;
  /** Number of tuples, a positive safe integer. */
  readonly tuples: number;
}

/**
 * A point of a {@link compositionCurve}.
 *
 * @category Composition
 */
export interface CompositionPoint extends TupleSample {
  /** The mean competence on tuples of this size, as it was measured. */
  readonly competence: number;
  /** Lower end of its interval. */
  readonly lower: number;
  /** Upper end of it. */
  readonly upper: number;
  /** Interval of the {@link compositionExponent}; absent for single skills, and where none were measured. */
  readonly exponent?: ExponentInterval;
}

/** Most sizes of tuples. */
const MOST_SIZES = 1000;

/**
 * The mean competence on tuples of skills by their size, as it was measured, with exact intervals that hold all at
 * once.
 *
 * Each interval is Clopper and Pearson's, at δ/K for K sizes. Where single skills are among the sizes, each other size
 * has an interval of its composition exponent, from the same two intervals: it needs no failure probability of its own.
 *
 * @param measured - `samples`, a list of 1 to 1000, each with another `tupleSize`; `failureProbability` δ in (0, 1);
 * optionally the errors of the `grader`, who is the same for all
 * @returns the points, in the order of the samples
 * @throws {@link DomainError} if an argument is outside its domain (`samples[i].passed` and so on are named)
 * @remarks All statements hold at once except with a probability of at most δ, also where the sizes were measured on
 * common items (Bonferroni). Each tuple is drawn from the measure with replacement, and tried once; of several tries
 * take the first. Accuracy: as {@link compositionExponentInterval}.
 * @example
 * ```ts
 * import { compositionCurve } from 'skill-emergence/measurement';
 *
 * const samples = [
 *   { tupleSize: 1, passed: 80, tuples: 100 },
 *   { tupleSize: 2, passed: 60, tuples: 100 },
 * ];
 * const [, pairs] = compositionCurve({ samples, failureProbability: 0.05 });
 * pairs?.lower; // ~> 0.4831
 * pairs?.upper; // ~> 0.7092
 * pairs?.exponent?.upper; // ~> 2.5331
 * ```
 * @see C. Clopper & E. Pearson (1934), *The Use of Confidence or Fiducial Limits Illustrated in the Case of the
 * Binomial*; [Measuring skills](../../../docs/measuring.md).
 * @category Composition
 */
export function compositionCurve(measured: {
  readonly samples: readonly TupleSample[];
  readonly failureProbability: number;
  readonly grader?: Grader | undefined;
}): readonly CompositionPoint[] {
  checkNamed('compositionCurve', 'measured', measured, ['samples', 'failureProbability', 'grader']);
  const { samples, failureProbability } = measured;
  checkSamples(samples);
  checkOpenUnit('failureProbability', failureProbability);
  const grader = checkedGrader('grader', measured.grader);
  const logFailure = log(failureProbability) - log(samples.length);
  const points = Array.from(samples, ({ tupleSize, passed, tuples }) => {
    const { lower, upper } = limits(passed, tuples, logFailure);
    const competence = trueRate(passed / tuples, grader);
    return { tupleSize, passed, tuples, competence, lower: trueRate(lower, grader), upper: trueRate(upper, grader) };
  });
  const single = points.find(({ tupleSize }) => tupleSize === 1);
  return points.map((point) =>
    single && point !== single ? { ...point, exponent: exponentBetween(single, point, point.tupleSize) } : point,
  );
}

/** The checks of samples, each of another size. */
function checkSamples(samples: readonly TupleSample[]): void {
  checkArray('samples', samples);
  if (samples.length === 0 || samples.length > MOST_SIZES) {
    throw new DomainError('samples', samples, `a list of 1 to ${MOST_SIZES} samples`);
  }
  const seen = new Set<number>();
  Array.from(samples).forEach((sample, i) => {
    checkObject(`samples[${i}]`, sample);
    const { tupleSize, passed, tuples } = sample;
    checkCount(`samples[${i}].tupleSize`, tupleSize);
    if (seen.has(tupleSize)) throw new DomainError(`samples[${i}].tupleSize`, tupleSize, 'another than those before');
    seen.add(tupleSize);
    checkCounts(`samples[${i}].passed`, passed, `samples[${i}].tuples`, tuples);
  });
}
