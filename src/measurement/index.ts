/**
 * What counts of passes say of a model's skills: which fraction of all tuples it is competent on, whether it has seen
 * them, how tuples relate to single skills, and whether the theory of Arora & Goyal (2023) is compatible with it.
 *
 * @module skill-emergence/measurement
 */
export type { CompositionPoint, TupleSample } from './composition/composition-curve.ts';
export { compositionCurve } from './composition/composition-curve.ts';
export type { ExponentInterval } from './composition/composition-exponent-interval.ts';
export { compositionExponentInterval } from './composition/composition-exponent-interval.ts';
export { compositionExponent } from './composition/composition-exponent.ts';
export { distinctTupleCompetence } from './composition/distinct-tuple-competence.ts';
export { thetaForTupleCompetence } from './composition/theta-for-tuple-competence.ts';
export { requiredMeasurements } from './design/required-measurements.ts';
export type { BracketStudy, ExpectedRates, GuaranteeStudy, RatioStudy, SlingshotStudy, Study } from './design/study.ts';
export { testPower } from './design/test-power.ts';
export type { Grader } from './grader.ts';
export { expectedSeenFraction } from './memorised/expected-seen-fraction.ts';
export type { SeenFraction } from './memorised/parrot-p-value.ts';
export { parrotPValue } from './memorised/parrot-p-value.ts';
export { seenTuplesQuantile } from './memorised/seen-tuples-quantile.ts';
export { unseenSuccessLowerBound } from './memorised/unseen-success-lower-bound.ts';
export {
  logRandomErrorViolation,
  randomErrorViolation,
  randomErrorViolationBound,
} from './random-errors/random-error-violation.ts';
export type { ViolationPoint } from './random-errors/violation-point.ts';
export type { Repeats } from './repeats.ts';
export type { BracketTestResult } from './tests/bracket-test.ts';
export { bracketTest } from './tests/bracket-test.ts';
export { guaranteeTest } from './tests/guarantee-test.ts';
export { holmPValues } from './tests/holm-p-values.ts';
export { meanTest } from './tests/mean-test.ts';
export type { NuisanceSettings, TwoSampleMethod } from './tests/null-curve-test.ts';
export { pairedSlingshotTest } from './tests/paired-slingshot-test.ts';
export type { RatioTestResult } from './tests/ratio-test.ts';
export { ratioTest } from './tests/ratio-test.ts';
export type { TestResult } from './tests/slingshot-test.ts';
export { slingshotTest } from './tests/slingshot-test.ts';
export { requiredTuples } from './tuples/required-tuples.ts';
export { tupleCompetenceLowerBound } from './tuples/tuple-competence-lower-bound.ts';
export type { PassedTuples } from './tuples/tuple-fraction-lower-bound.ts';
export { tupleFractionLowerBound } from './tuples/tuple-fraction-lower-bound.ts';
export type { TwoSamples } from './two-samples.ts';
