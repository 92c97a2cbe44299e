import {
  checkChoice,
  checkCount,
  checkFields,
  checkNamed,
  checkOpenUnit,
  checkUnit,
  DomainError,
} from '../../errors.ts';
import { checkedNuisance, NUISANCE_SETTINGS, type NuisanceSettings, curvePValue } from '../tests/null-curve-test.ts';
import { fisherBelow } from '../tests/fisher.ts';
import { ratioCurve } from '../tests/null-curve.ts';
import { checkReduction } from '../tests/premises.ts';
import type { Arms } from '../tests/region.ts';
import type { TwoSamples } from '../two-samples.ts';

/**
 * A study that is planned: the test that will be made, and the rates that are expected.
 *
 * @category Design
 */
export type Study = SlingshotStudy | RatioStudy;

/**
 * What every study has.
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
 * A study that will be tested by {@link ratioTest}. With a reduction of 1 it is the lower side of {@link bracketTest}.
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

/** A study after its checks: the p-value of what may be seen, and the least rate on tuples that is no violation. */
export interface CheckedStudy {
  readonly pValue: (samples: TwoSamples) => number;
  readonly least: number;
}

const COMMON = ['test', 'single', 'tuple', 'failureProbability'];

/** The checks of a study of so many items at most, with `others` as further arguments. */
export function checkedStudy(
  call: string,
  study: Study,
  others: readonly string[],
  { singles, tuples }: Arms,
): CheckedStudy {
  checkNamed(call, 'study', study, [...COMMON, 'reduction', 'tupleSize', ...NUISANCE_SETTINGS, ...others]);
  checkChoice('test', study.test, ['slingshot', 'ratio']);
  checkUnit('single', study.single);
  checkUnit('tuple', study.tuple);
  checkOpenUnit('failureProbability', study.failureProbability);
  if (study.test === 'slingshot') {
    checkFields(`a slingshot in ${call}`, study, [...COMMON, ...others]);
    return { pValue: fisherBelow, least: study.single };
  }
  const { reduction, tupleSize, failureProbability } = study;
  checkReduction(reduction);
  checkCount('tupleSize', tupleSize);
  const { method, nuisance } = checkedNuisance(study, singles, tuples);
  if (nuisance >= failureProbability) {
    throw new DomainError('nuisance', nuisance, `below failureProbability = ${failureProbability}`);
  }
  const curve = ratioCurve(reduction, tupleSize);
  return {
    pValue: (samples) => {
      const isCapped = samples.singleSuccesses === 0 && reduction > 1;
      return isCapped ? 1 : curvePValue(samples, curve, method, nuisance);
    },
    least: curve.value(study.single),
  };
}
