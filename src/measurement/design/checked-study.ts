import {
  checkChoice,
  checkCount,
  checkFields,
  checkNamed,
  checkOpenUnit,
  checkUnit,
  DomainError,
} from '../../errors.ts';
import { checkTupleSize } from '../composition/tuple-size.ts';
import { checkedRepeats, passProbability, REPEATS } from '../repeats.ts';
import { fisherAbove, fisherBelow } from '../tests/fisher.ts';
import { frechetCurve, type NullCurve, ratioCurve } from '../tests/null-curve.ts';
import { checkedNuisance, curvePValue, NUISANCE_SETTINGS } from '../tests/null-curve-test.ts';
import { checkReduction } from '../tests/premises.ts';
import type { Arms } from '../tests/region.ts';
import type { TwoSamples } from '../two-samples.ts';
import { binomialRejectionProbability, rejectionProbability } from './power.ts';
import type { BracketStudy, ExpectedRates, GuaranteeStudy, RatioStudy, SlingshotStudy, Study } from './study.ts';

/** A study after its checks. */
export interface CheckedStudy {
  /** The probability that the test rejects, for numbers of items; of single skills none where tuples are all. */
  readonly powerAt: (arms: Arms) => number;
  /** Refuses rates that the hypothesis allows. */
  readonly checkViolated: () => void;
}

const TESTS: readonly string[] = ['slingshot', 'ratio', 'bracket', 'guarantee'];
const COMMON: readonly string[] = ['test', 'failureProbability'];
const RATES: readonly string[] = ['single', 'tuple'];
const RATIO: readonly string[] = ['reduction', 'tupleSize', ...NUISANCE_SETTINGS];
const BRACKET: readonly string[] = ['tupleSize', 'lower', ...NUISANCE_SETTINGS];
const GUARANTEE: readonly string[] = ['alpha', 'competence', 'passRate', ...REPEATS];

/** The checks of a study of so many items at most, with `others` as further arguments. */
export function checkedStudy(call: string, study: Study, others: readonly string[], most: Arms): CheckedStudy {
  const all = [...COMMON, ...RATES, ...RATIO, ...BRACKET, ...GUARANTEE, ...others];
  checkNamed(call, 'study', study, all);
  checkChoice('test', study.test, TESTS);
  const own = { slingshot: RATES, ratio: [...RATES, ...RATIO], bracket: [...RATES, ...BRACKET], guarantee: GUARANTEE };
  checkFields(`a ${study.test} in ${call}`, study, [...COMMON, ...own[study.test], ...others]);
  checkOpenUnit('failureProbability', study.failureProbability);
  switch (study.test) {
    case 'slingshot':
      return checkedSlingshot(study);
    case 'ratio':
      return checkedRatio(study, most);
    case 'bracket':
      return checkedBracket(study, most);
    case 'guarantee':
      return checkedGuarantee(study);
  }
}

function checkRates({ single, tuple }: ExpectedRates): void {
  checkUnit('single', single);
  checkUnit('tuple', tuple);
}

function checkBelow(tuple: number, least: number): void {
  if (tuple >= least) throw new DomainError('tuple', tuple, `below ${least}, which the hypothesis allows`);
}

function checkedSlingshot(study: SlingshotStudy): CheckedStudy {
  checkRates(study);
  return {
    powerAt: (arms) => rejectionProbability(arms, study, fisherBelow),
    checkViolated: () => {
      checkBelow(study.tuple, study.single);
    },
  };
}

function checkedRatio(study: RatioStudy, most: Arms): CheckedStudy {
  checkRates(study);
  const { reduction, tupleSize, failureProbability } = study;
  checkReduction(reduction);
  checkCount('tupleSize', tupleSize);
  const pValue = checkedPValue(study, ratioCurve(reduction, tupleSize), failureProbability, most);
  return {
    powerAt: (arms) =>
      rejectionProbability(arms, study, (seen) => (seen.singleSuccesses === 0 && reduction > 1 ? 1 : pValue(seen))),
    checkViolated: () => {
      checkBelow(study.tuple, ratioCurve(reduction, tupleSize).value(study.single));
    },
  };
}

/** Twice the smaller of two p-values is at most δ where one of them is at most δ/2, and never both are. */
function checkedBracket(study: BracketStudy, most: Arms): CheckedStudy {
  checkRates(study);
  const { tupleSize, lower = 'product', single, tuple } = study;
  checkTupleSize(tupleSize);
  checkChoice('lower', lower, ['product', 'frechet']);
  const curve = lower === 'frechet' ? frechetCurve(tupleSize) : ratioCurve(1, tupleSize);
  const side = { single, tuple, failureProbability: study.failureProbability / 2 };
  const below = checkedPValue(study, curve, side.failureProbability, most);
  return {
    powerAt: (arms) => rejectionProbability(arms, side, below) + rejectionProbability(arms, side, fisherAbove, true),
    checkViolated: () => {
      const least = curve.value(single);
      if (tuple < least || tuple > single) return;
      throw new DomainError(
        'tuple',
        tuple,
        `below ${least} or above ${single}, between which the hypothesis allows it`,
      );
    },
  };
}

/** The p-value of the hypothesis that rates are above a curve. */
function checkedPValue(
  study: RatioStudy | BracketStudy,
  curve: NullCurve,
  level: number,
  { singles, tuples }: Arms,
): (samples: TwoSamples) => number {
  const { method, nuisance } = checkedNuisance(study, singles, tuples);
  if (nuisance >= level) throw new DomainError('nuisance', nuisance, `below failureProbability = ${level}`);
  return (samples) => curvePValue(samples, curve, method, nuisance);
}

function checkedGuarantee(study: GuaranteeStudy): CheckedStudy {
  const { alpha, competence, passRate, failureProbability } = study;
  checkUnit('alpha', alpha);
  checkUnit('competence', competence);
  checkUnit('passRate', passRate);
  const { repeats, passes } = checkedRepeats(study);
  const least = (1 - alpha) * passProbability(competence, repeats, passes);
  return {
    powerAt: ({ tuples }) => binomialRejectionProbability(tuples, { least, passRate, failureProbability }),
    checkViolated: () => {
      if (passRate >= least) {
        throw new DomainError('passRate', passRate, `below ${least}, which the hypothesis allows`);
      }
    },
  };
}
