import { distinctMean, distinctMeanSlope } from '../composition/distinct-tuple-competence.ts';
import { type GraderRates, gradedRate, trueRate } from '../grader.ts';
import { pow } from '../../numeric/elementary/pow.ts';

/** The least success rate on tuples that a hypothesis allows, as an increasing function of that on single skills. */
export interface NullCurve {
  readonly value: (p: number) => number;
  readonly slope: (p: number) => number;
}

/**
 * `(1 − (1 − p)/ϱ)^k'`: tuples in concatenated text pieces where the errors of single skills have fallen by ϱ. With a
 * number of skills, of tuples of different ones among them.
 */
export function ratioCurve(reduction: number, tupleSize: number, skills?: number): NullCurve {
  const improved = (p: number): number => 1 - (1 - p) / reduction;
  if (skills !== undefined && tupleSize > 1) {
    return {
      value: (p) => distinctMean(improved(p), skills, tupleSize),
      slope: (p) => distinctMeanSlope(improved(p), skills, tupleSize) / reduction,
    };
  }
  return {
    value: (p) => pow(improved(p), tupleSize),
    slope: (p) => (tupleSize / reduction) * pow(improved(p), tupleSize - 1),
  };
}

/** `(k'p − k' + 1)₊`: a tuple fails only where one of its skills does (Fréchet's bound). */
export function frechetCurve(tupleSize: number): NullCurve {
  const value = (p: number): number => Math.max(0, 1 - tupleSize * (1 - p));
  return { value, slope: (p) => (value(p) > 0 ? tupleSize : 0) };
}

/** The same of the rates that graders see. */
export function gradedCurve({ value, slope }: NullCurve, single: GraderRates, tuple: GraderRates): NullCurve {
  const scale =
    (1 - tuple.falsePositiveRate - tuple.falseNegativeRate) / (1 - single.falsePositiveRate - single.falseNegativeRate);
  return {
    value: (p) => gradedRate(value(trueRate(p, single)), tuple),
    slope: (p) => scale * slope(trueRate(p, single)),
  };
}
