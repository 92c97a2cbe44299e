import { compensatedSum } from '../../numeric/compensated-sum.ts';
import { minimalSetsOf } from './set-count.ts';
import { minimalTupleSetsOf } from './tuple-set-count.ts';

/** What does not change between one bound and the next for the same unequal skills, which are sorted for it. */
export interface MeantSkills {
  /** The probabilities of the skills that are meant, rising. */
  readonly rising: Float64Array;
  /** Their sum; 1 if all skills are meant, whatever rounding has left of it. */
  readonly measure: number;
  /** ln of a bound on the number of sets of them, or of their tuples, of measure above alpha that can spare none. */
  readonly logSets: (alpha: number) => number;
}

/** The skills that are meant: of those that can be drawn, the ones that are frequent enough. */
export function meantSkills(
  measure: ArrayLike<number>,
  leastFrequency: number | undefined,
  tupleSize: number,
): MeantSkills {
  const frequent = Float64Array.from(measure).filter((p) => p > 0 && p >= (leastFrequency ?? 0));
  const sum =
    leastFrequency === undefined
      ? 1
      : Math.min(
          1,
          compensatedSum(frequent.length, (i) => frequent[i]!),
        );
  const rising = frequent.sort();
  return {
    rising,
    measure: sum,
    logSets: tupleSize === 1 ? minimalSetsOf(rising) : minimalTupleSetsOf(rising, tupleSize),
  };
}
