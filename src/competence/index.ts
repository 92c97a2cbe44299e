/**
 * Theorem 8 of Arora & Goyal (2023) and what follows from it: from the error fraction θ of text pieces with k skills
 * each to the competence guaranteed on all but an α fraction of skills, and of tuples of skills; by the theorem, by its
 * refinement, and by the sharp curve.
 *
 * @module skill-emergence/competence
 */
export type { Column } from '../columns.ts';
export type { AmplificationColumns } from './amplification-columns.ts';
export {
  errorAmplificationInto,
  refinedErrorAmplificationInto,
  sharpErrorAmplificationInto,
} from './amplification-columns.ts';
export type { BoundedAmplification } from './amplification-condition.ts';
export type { AmplificationPoint } from './arguments.ts';
export { multiplicativeErrorAmplification } from './multiplicative-error-amplification.ts';
export { pinskerErrorAmplification } from './pinsker-error-amplification.ts';
export { distinctErrorAmplification } from './distinct-error-amplification.ts';
export { errorAmplification } from './error-amplification.ts';
export type { FailureProbability } from './finite-size/allowed-failure-probability.ts';
export type { FiniteSizeGuarantee } from './finite-size/finite-size-guarantee.ts';
export { finiteSizeGuarantee } from './finite-size/finite-size-guarantee.ts';
export type { FiniteSizeFailure } from './finite-size/finite-size-log-failure.ts';
export { finiteSizeLogFailure } from './finite-size/finite-size-log-failure.ts';
export type { FiniteSizePerformancePoint } from './finite-size/finite-size-performance-curve.ts';
export { finiteSizePerformanceCurve } from './finite-size/finite-size-performance-curve.ts';
export type { ToleratedErrors } from './finite-size/max-error-pieces.ts';
export { maxErrorPieces } from './finite-size/max-error-pieces.ts';
export { requiredTextPieces } from './finite-size/required-text-pieces.ts';
export type { Degrees, FiniteSizeBound, FiniteSizes } from './finite-size/sizes.ts';
export type { GuaranteeColumns } from './guarantee-columns.ts';
export { guaranteedCompetenceInto } from './guarantee-columns.ts';
export type { CompetenceBound, Guarantee, GuaranteePoint } from './guaranteed-competence.ts';
export { guaranteedCompetence } from './guaranteed-competence.ts';
export { maxAlpha } from './max-alpha.ts';
export { maxTheta } from './max-theta.ts';
export type { LargestTuple } from './max-tuple.ts';
export { maxTuple } from './max-tuple.ts';
export { minAlpha } from './min-alpha.ts';
export { minSkillsPerPiece } from './min-skills-per-piece.ts';
export { minTheta } from './min-theta.ts';
export { minUnseenTuple } from './min-unseen-tuple.ts';
export type { MixedPoint } from './mixed-error-amplification.ts';
export { mixedErrorAmplification } from './mixed-error-amplification.ts';
export type { PerformancePoint } from './performance-curve.ts';
export { performanceCurve } from './performance-curve.ts';
export { performanceGap } from './performance-gap.ts';
export { refinedErrorAmplification } from './refined-error-amplification.ts';
export type { Corpus } from './seen-tuple-fraction.ts';
export { logSeenTupleFraction, seenTupleFraction } from './seen-tuple-fraction.ts';
export { sharpErrorAmplification } from './sharp-error-amplification.ts';
export type { TupleGuarantee, TupleOccurrence } from './tuple-competence.ts';
export { tupleCompetence } from './tuple-competence.ts';
export { tupleErrorFraction } from './tuple-error-fraction.ts';
export { unseenSuccessFraction } from './unseen-success-fraction.ts';
