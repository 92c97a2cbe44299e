/**
 * What counts of passes say of a model's skills: which fraction of all tuples it is competent on, whether it has seen
 * them, how tuples relate to single skills, and whether the theory of Arora & Goyal (2023) is compatible with it.
 *
 * @module skill-emergence/measurement
 */
export type { ExponentInterval } from './composition/composition-exponent-interval.ts';
export { compositionExponentInterval } from './composition/composition-exponent-interval.ts';
export { compositionExponent } from './composition/composition-exponent.ts';
export { distinctTupleCompetence } from './composition/distinct-tuple-competence.ts';
export { thetaForTupleCompetence } from './composition/theta-for-tuple-competence.ts';
export type { Grader } from './grader.ts';
export type { SeenFraction } from './memorised/parrot-p-value.ts';
export { parrotPValue } from './memorised/parrot-p-value.ts';
export { seenTuplesQuantile } from './memorised/seen-tuples-quantile.ts';
export { unseenSuccessLowerBound } from './memorised/unseen-success-lower-bound.ts';
export type { Repeats } from './repeats.ts';
export { requiredTuples } from './tuples/required-tuples.ts';
export { tupleCompetenceLowerBound } from './tuples/tuple-competence-lower-bound.ts';
export type { PassedTuples } from './tuples/tuple-fraction-lower-bound.ts';
export { tupleFractionLowerBound } from './tuples/tuple-fraction-lower-bound.ts';
export type { TwoSamples } from './two-samples.ts';
