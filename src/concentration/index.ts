/**
 * Concentration of measure: entropy and divergence of Bernoulli variables, of which Theorem 8 is made, and the exact
 * probabilities and tails of the binomial, the Poisson and the hypergeometric law in log space, bounds on them, and the
 * questions asked backwards: intervals, deviations and sample sizes.
 *
 * @module skill-emergence/concentration
 */
export { bernoulliDivergence } from './bernoulli-divergence.ts';
export { binaryEntropy } from './binary-entropy.ts';
export type { BinomialLaw } from './binomial-arguments.ts';
export { logBennettLowerTailBound, logBennettUpperTailBound } from './bounds/bennett.ts';
export { logBernsteinLowerTailBound, logBernsteinUpperTailBound } from './bounds/bernstein.ts';
export { logBinomialCoefficientBounds } from './bounds/binomial-coefficient-bounds.ts';
export { logBinomialSumBound } from './bounds/binomial-sum-bound.ts';
export { logBinomialTailBounds } from './bounds/binomial-tail-bounds.ts';
export { logBinomialTailEnclosure } from './bounds/binomial-tail-enclosure.ts';
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
export type { Measurement, ProbabilityInterval } from './confidence-intervals.ts';
export { chernoffInterval, clopperPearsonInterval } from './confidence-intervals.ts';
export type { HypergeometricLaw } from './hypergeometric-arguments.ts';
export { logBinomialCoefficient } from './log-binomial-coefficient.ts';
export { logBinomialProbability } from './log-binomial-probability.ts';
export { logBinomialLowerTail, logBinomialUpperTail } from './log-binomial-tail.ts';
export {
  logHypergeometricLowerTail,
  logHypergeometricProbability,
  logHypergeometricUpperTail,
} from './log-hypergeometric-tail.ts';
export { logPoissonLowerTail, logPoissonProbability, logPoissonUpperTail } from './log-poisson-tail.ts';
export { chernoffDeviation, chernoffSampleSize, hoeffdingDeviation, hoeffdingSampleSize } from './sample-size.ts';
