import { readFileSync } from 'node:fs';
import type { ReferenceRow } from './reference.ts';

interface Measured {
  tuples: number;
  failureProbability: number;
  repeats: number;
  passes: number;
}

interface TwoSamples {
  singleSuccesses: number;
  singles: number;
  tupleSuccesses: number;
  tuples: number;
}

interface Arguments {
  randomErrorViolation: { theta: number; meanDegree: number; level: number };
  randomErrorViolationBound: { theta: number; meanDegree: number; level: number };
  parrotPValue: { successes: number; tuples: number; seenFraction: number };
  parrotPValueExpected: { successes: number; tuples: number; seenFraction: number };
  unseenSuccessLowerBound: { successes: number; tuples: number; seenFraction: number; failureProbability: number };
  seenTuplesQuantile: { tuples: number; seenFraction: number; failureProbability: number };
  tupleFractionLowerBound: Measured & { passed: number; competence: number };
  tupleCompetenceLowerBound: Measured & { passed: number; alpha: number };
  requiredTuples: Omit<Measured, 'tuples'> & { competence: number; alpha: number; failures: number };
  thetaForTupleCompetence: { competence: number; tupleSize: number };
  compositionExponent: { single: number; tuple: number; tupleSize: number };
  'compositionExponentInterval.lower': TwoSamples & { tupleSize: number; failureProbability: number };
  'compositionExponentInterval.upper': TwoSamples & { tupleSize: number; failureProbability: number };
  slingshotPValue: TwoSamples;
  ratioCornerPValue: TwoSamples & { reduction: number; tupleSize: number; nuisance: number };
  productCornerPValue: TwoSamples & { tupleSize: number; nuisance: number };
  frechetCornerPValue: TwoSamples & { tupleSize: number; nuisance: number };
  guaranteePValue: Omit<Measured, 'failureProbability'> & { passed: number; alpha: number; competence: number };
  ratioPValue: TwoSamples & { reduction: number; tupleSize: number; nuisance: number };
}

/** Values of 40 digits from test/reference/measurement.py. */
export function measurementRows<F extends keyof Arguments>(name: F): readonly ReferenceRow<Arguments[F]>[] {
  const text = readFileSync(new URL('../reference/measurement.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { functions: { [G in keyof Arguments]: ReferenceRow<Arguments[G]>[] } }).functions[name];
}

/** 1e-12 of the value, in ulps. */
export const REFERENCE_ULPS = 1e-12 / 2 ** -52;
