import type { SeenFraction } from '../../measurement/index.ts';
import type { TupleOccurrence } from '../../competence/index.ts';
import type { ForecastTable } from '../../emergence/index.ts';
import type { Grader } from '../../measurement/index.ts';

/** How results are to be read. */
export interface MeasureSettings {
  readonly failureProbability: number;
  /** Successes that make a tuple pass; all of its tries unless given. */
  readonly passes?: number | undefined;
  readonly grader?: Grader | undefined;
  /** Number of skills of which tuples are sets of different ones; absent where skills may come twice in a tuple. */
  readonly skills?: number | undefined;
  readonly withReplacement: boolean;
  /** What a corpus can have shown; absent where nothing is known. */
  readonly corpus?: SeenTuples | undefined;
  /** What is expected of the model; absent where no scale and no error fraction is given. */
  readonly forecast?: ExpectedModel | undefined;
}

/** The fraction of tuples that stand in a corpus, by their size. */
export interface SeenTuples {
  readonly seen: SeenFraction;
  /** Nothing where the fraction is not known of a size. */
  readonly fractionOf: (tupleSize: number) => number | undefined;
}

/** An error fraction, and where it comes from. */
export interface ExpectedModel {
  readonly theta: number;
  readonly k: number;
  readonly alpha: number;
  readonly within: TupleOccurrence;
  readonly guaranteesOf: (tupleSizes: readonly number[]) => ForecastTable['guarantees'];
  /** The steps from the scale to the error fraction, line by line. */
  readonly lines: readonly string[];
  /** The same for JSON. */
  readonly json: object;
}
