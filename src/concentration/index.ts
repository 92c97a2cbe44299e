/**
 * Concentration of measure: entropy and divergence of Bernoulli variables, of which Theorem 8 is made, and the exact
 * probabilities and tails of the binomial, the Poisson and the hypergeometric law, in log space.
 *
 * @module skill-emergence/concentration
 */
export { bernoulliDivergence } from './bernoulli-divergence.ts';
export { binaryEntropy } from './binary-entropy.ts';
export type { BinomialLaw } from './binomial-arguments.ts';
export { logBinomialCoefficient } from './log-binomial-coefficient.ts';
export { logBinomialProbability } from './log-binomial-probability.ts';
export { logBinomialLowerTail, logBinomialUpperTail } from './log-binomial-tail.ts';
export type { HypergeometricLaw } from './log-hypergeometric-tail.ts';
export {
  logHypergeometricLowerTail,
  logHypergeometricProbability,
  logHypergeometricUpperTail,
} from './log-hypergeometric-tail.ts';
export { logPoissonLowerTail, logPoissonProbability, logPoissonUpperTail } from './log-poisson-tail.ts';
export { logBennettLowerTailBound, logBennettUpperTailBound } from './bounds/bennett.ts';
export { logBernsteinLowerTailBound, logBernsteinUpperTailBound } from './bounds/bernstein.ts';
export { logChernoffLowerTailBound, logChernoffUpperTailBound } from './bounds/chernoff.ts';
export { logHoeffdingLowerTailBound, logHoeffdingUpperTailBound } from './bounds/hoeffding.ts';
export {
  logMultiplicativeChernoffLowerTailBound,
  logMultiplicativeChernoffUpperTailBound,
} from './bounds/multiplicative-chernoff.ts';
