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
export type { IntervalOptions } from './digits.ts';
export type { CertifiedOptions } from './enclose.ts';
export { certifiedErrorAmplification } from './error-amplification.ts';
export type { ExactNumber } from './exact-number.ts';
export { certifiedFiniteSizeLogFailure, type ExactSizes, type FiniteSizeMethod } from './finite-size.ts';
export { Interval } from './interval.ts';
export { certifiedMaxTotalVariation, certifiedMinExcessEntropy } from './joint-range.ts';
export {
  certifiedLogBinomialCoefficient,
  certifiedLogBinomialLowerTail,
  certifiedLogBinomialProbability,
  certifiedLogBinomialUpperTail,
} from './log-binomial.ts';
export { certifiedMaxAlpha } from './max-alpha.ts';
export { certifiedPerformanceGap, type ExactPoint } from './performance-gap.ts';
export { certifiedRefinedErrorAmplification } from './refined-error-amplification.ts';
export {
  certifiedChinchillaLoss,
  certifiedComputeOptimalScale,
  certifiedExcessEntropy,
  type ExactScale,
  type ExactScalingLaw,
} from './scaling-law.ts';
export { certifiedSharpErrorAmplification } from './sharp-error-amplification.ts';
