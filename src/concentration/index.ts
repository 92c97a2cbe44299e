/**
 * Concentration of measure: entropy and divergence of Bernoulli variables, of which Theorem 8 is made, and the exact
 * probabilities and tails of the binomial, the Poisson and the hypergeometric law in log space, bounds on them, and the
 * questions asked backwards: intervals, deviations and sample sizes.
 *
 * @module skill-emergence/concentration
 */
export { bernoulliDivergence } from './bernoulli-divergence.ts';
export { binaryEntropy } from './binary-entropy.ts';
export type { Column } from '../columns.ts';
export type { BinomialLaw } from './binomial-arguments.ts';
export { logBennettLowerTailBound, logBennettUpperTailBound } from './bounds/bennett.ts';
export { logBernsteinLowerTailBound, logBernsteinUpperTailBound } from './bounds/bernstein.ts';
export { logBinomialCoefficientBounds } from './bounds/binomial-coefficient-bounds.ts';
export { logBinomialSumBound } from './bounds/binomial-sum-bound.ts';
export { logBinomialTailBounds } from './bounds/closed-form-tail-bounds.ts';
export { logBinomialTailEnclosure } from './bounds/continued-fraction-enclosure.ts';
export { logChernoffLowerTailBound, logChernoffUpperTailBound } from './bounds/chernoff.ts';
export { logHoeffdingLowerTailBound, logHoeffdingUpperTailBound } from './bounds/hoeffding.ts';
export {
  logHypergeometricBennettLowerTailBound,
  logHypergeometricBennettUpperTailBound,
} from './bounds/hypergeometric-bennett.ts';
export {
  logHypergeometricChernoffLowerTailBound,
  logHypergeometricChernoffUpperTailBound,
} from './bounds/hypergeometric-chernoff.ts';
export type { LogBounds } from './bounds/log-bounds.ts';
export { logMcDiarmidTailBound } from './bounds/mcdiarmid.ts';
export {
  logMultiplicativeChernoffLowerTailBound,
  logMultiplicativeChernoffUpperTailBound,
} from './bounds/multiplicative-chernoff.ts';
export { logPoissonChernoffLowerTailBound, logPoissonChernoffUpperTailBound } from './bounds/poisson-chernoff.ts';
export { logSerflingLowerTailBound, logSerflingUpperTailBound } from './bounds/serfling.ts';
export { logUnionBound } from './bounds/union-bound.ts';
export type { HypergeometricLaw } from './hypergeometric-arguments.ts';
export { chernoffDeviation } from './inverses/chernoff-deviation.ts';
export { chernoffInterval } from './inverses/chernoff-interval.ts';
export { chernoffSampleSize } from './inverses/chernoff-sample-size.ts';
export { clopperPearsonInterval } from './inverses/clopper-pearson-interval.ts';
export { clopperPearsonSampleSize } from './inverses/clopper-pearson-sample-size.ts';
export { hoeffdingDeviation } from './inverses/hoeffding-deviation.ts';
export { hoeffdingSampleSize } from './inverses/hoeffding-sample-size.ts';
export type { Measurement, ProbabilityInterval } from './inverses/measurement.ts';
export { logBinomialCoefficient } from './log-binomial-coefficient.ts';
export { logBinomialProbability } from './log-binomial-probability.ts';
export { logBinomialLowerTail, logBinomialUpperTail } from './log-binomial-tail.ts';
export type { UpperTailColumns } from './tail-columns.ts';
export { logBinomialUpperTailInto } from './tail-columns.ts';
export {
  logHypergeometricLowerTail,
  logHypergeometricProbability,
  logHypergeometricUpperTail,
} from './log-hypergeometric-tail.ts';
export { logPoissonLowerTail, logPoissonProbability, logPoissonUpperTail } from './log-poisson-tail.ts';
