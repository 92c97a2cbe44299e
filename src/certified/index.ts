/**
 * Intervals that contain the values of the library's formulas for certain, to as many digits as asked for.
 *
 * @module skill-emergence/certified
 */
export { certifiedBernoulliDivergence } from './bernoulli-divergence.ts';
export { certifiedBinaryEntropy } from './binary-entropy.ts';
export type { ExactBinomialLaw } from './binomial-arguments.ts';
export {
  certifiedBretagnolleHuberTotalVariation,
  certifiedClozeErrorBound,
  certifiedExcessEntropyForClozeError,
  certifiedPinskerTotalVariation,
} from './conversions.ts';
export { certifiedComputeOptimalScale } from './compute-optimal-scale.ts';
export type { IntervalOptions } from './digits.ts';
export type { CertifiedOptions } from './enclose.ts';
export { certifiedErrorAmplification } from './error-amplification.ts';
export type { ExactNumber } from './exact-number.ts';
export type { ExactPoint } from './exact-point.ts';
export type { ExactScale, ExactScalingLaw } from './exact-scaling-law.ts';
export type { ExactSizes } from './exact-sizes.ts';
export { certifiedFiniteSizeLogFailure, type FiniteSizeMethod } from './finite-size.ts';
export { certifiedGuaranteePValue } from './guarantee-p-value.ts';
export { Interval } from './interval.ts';
export { certifiedMaxTotalVariation, certifiedMinExcessEntropy } from './joint-range.ts';
export { certifiedLearningThreshold, type CertifiedLearningThreshold } from './learning-threshold.ts';
export { certifiedLogBinomialCoefficient } from './log-binomial-coefficient.ts';
export { certifiedLogBinomialProbability } from './log-binomial-probability.ts';
export { certifiedLogBinomialLowerTail, certifiedLogBinomialUpperTail } from './log-binomial-tails.ts';
export { certifiedMaxAlpha } from './max-alpha.ts';
export { certifiedMixedErrorAmplification, type ExactMixedPoint } from './mixed-error-amplification.ts';
export { certifiedPairedSlingshotPValue } from './paired-slingshot-p-value.ts';
export { certifiedParrotPValue } from './parrot-p-value.ts';
export { certifiedPerformanceGap, certifiedPerformanceGapSign } from './performance-gap.ts';
export { certifiedRefinedErrorAmplification } from './refined-error-amplification.ts';
export { certifiedChinchillaLoss, certifiedExcessEntropy } from './scaling-law.ts';
export { certifiedSharpErrorAmplification } from './sharp-error-amplification.ts';
