import betainc from '@stdlib/math-base-special-betainc';
import binomcoefln from '@stdlib/math-base-special-binomcoefln';
import gammainc from '@stdlib/math-base-special-gammainc';
import ln from '@stdlib/math-base-special-ln';
import entropy from '@stdlib/stats-base-dists-bernoulli-entropy';
import logpmf from '@stdlib/stats-base-dists-binomial-logpmf';
import hypergeometricCdf from '@stdlib/stats-base-dists-hypergeometric-cdf';
import jstat from 'jstat';
import { all, create, type MathJsInstance } from 'mathjs';
import type { Peer } from './peer.ts';

// Each library by the best of its own means: a tail is the logarithm of its incomplete beta or gamma function where it
// has one that does not cancel, and of one minus its cumulative probability where it has not.

const { jStat } = jstat;
const math = create(all!) as MathJsInstance & {
  kldivergence(q: number[], p: number[]): number;
  lgamma(x: number): number;
};

export const stdlib: Peer = {
  name: '@stdlib',
  functions: {
    binaryEntropy: ({ p }) => entropy(p),
    bernoulliDivergence: ({ q, p }) => term(q, p) + term(1 - q, 1 - p),
    logBinomialCoefficient: ({ n, k }) => binomcoefln(n, k),
    logBinomialProbability: ({ trials, probability, successes }) => logpmf(successes, trials, probability),
    logBinomialUpperTail: ({ trials, probability, atLeast }) => ln(betainc(probability, atLeast, trials - atLeast + 1)),
    logPoissonUpperTail: ({ rate, atLeast }) => ln(gammainc(rate, atLeast)),
    logHypergeometricUpperTail: ({ population, successes, draws, atLeast }) =>
      ln(1 - hypergeometricCdf(atLeast - 1, population, successes, draws)),
  },
};

export const mathjs: Peer = {
  name: 'mathjs',
  functions: {
    bernoulliDivergence: ({ q, p }) => math.kldivergence([q, 1 - q], [p, 1 - p]),
    // combinations takes as many steps as the smaller of k and n − k
    logBinomialCoefficient: ({ n, k }) =>
      Math.min(k, n - k) <= 1e6
        ? Math.log(math.combinations(n, k))
        : math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1),
  },
};

export const jstatPeer: Peer = {
  name: 'jstat',
  functions: {
    logBinomialCoefficient: ({ n, k }) => jStat.combinationln(n, k),
    logBinomialProbability: ({ trials, probability, successes }) =>
      Math.log(jStat.binomial.pdf(successes, trials, probability)),
    logBinomialUpperTail: ({ trials, probability, atLeast }) =>
      Math.log(1 - jStat.binomial.cdf(atLeast - 1, trials, probability)),
    // it keeps every probability of the sum, and beyond some 10^8 of them that ends the process
    logPoissonUpperTail: ({ rate, atLeast }) =>
      atLeast < 1e8 ? Math.log(1 - jStat.poisson.cdf(atLeast - 1, rate)) : NaN,
    logHypergeometricUpperTail: ({ population, successes, draws, atLeast }) =>
      Math.log(1 - jStat.hypgeom.cdf(atLeast - 1, population, successes, draws)),
  },
};

/** `q ln(q/p)`, as a textbook has it. */
function term(q: number, p: number): number {
  return q === 0 ? 0 : q * ln(q / p);
}
