import type { Repeats } from '../repeats.ts';
import type { NuisanceSettings } from '../tests/null-curve-test.ts';

/**
 * A study that is planned: the test that will be made, and the rates that are expected.
 *
 * @category Design
 */
export type Study = SlingshotStudy | RatioStudy | BracketStudy | GuaranteeStudy;

/**
 * What every study of single skills and tuples has.
 *
 * @category Design
 */
export interface ExpectedRates {
  /** Success rate on single skills, as it is expected to be, in [0, 1]. */
  readonly single: number;
  /** Success rate on tuples, as it is expected to be, in [0, 1]. */
  readonly tuple: number;
  /** Level δ of the test: it rejects where the p-value is at most this, in (0, 1). */
  readonly failureProbability: number;
}

/**
 * A study that will be tested by {@link slingshotTest}.
 *
 * @category Design
 */
export interface SlingshotStudy extends ExpectedRates {
  /** Which test. */
  readonly test: 'slingshot';
}

/**
 * A study that will be tested by {@link ratioTest}. With a reduction of 1 it is the lower side of {@link bracketTest},
 * at half the level.
 *
 * @category Design
 */
export interface RatioStudy extends ExpectedRates, NuisanceSettings {
  /** Which test. */
  readonly test: 'ratio';
  /** Factor ϱ ≥ 1 by which the excess entropy falls. */
  readonly reduction: number;
  /** Number k' of skills in a tuple. */
  readonly tupleSize: number;
}

/**
 * A study that will be tested by {@link bracketTest}, to both sides.
 *
 * @category Design
 */
export interface BracketStudy extends ExpectedRates, NuisanceSettings {
  /** Which test. */
  readonly test: 'bracket';
  /** Number k' ≥ 2 of skills in a tuple. */
  readonly tupleSize: number;
  /** The lower bound; `'product'` unless given. */
  readonly lower?: 'product' | 'frechet' | undefined;
}

/**
 * A study of tuples alone that will be tested by {@link guaranteeTest}.
 *
 * @category Design
 */
export interface GuaranteeStudy extends Repeats {
  /** Which test. */
  readonly test: 'guarantee';
  /** Fraction α of the tuples without a guarantee, in [0, 1]. */
  readonly alpha: number;
  /** The competence y that is guaranteed on the others, in [0, 1]. */
  readonly competence: number;
  /** Rate at which tuples pass, as it is expected to be, in [0, 1]. */
  readonly passRate: number;
  /** Level δ of the test, in (0, 1). */
  readonly failureProbability: number;
}
