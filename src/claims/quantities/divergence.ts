import { certifiedBernoulliDivergence } from '../../certified/bernoulli-divergence.ts';
import { certifiedBinaryEntropy } from '../../certified/binary-entropy.ts';
import { Interval } from '../../certified/interval.ts';
import { certifiedLogBinomialCoefficient } from '../../certified/log-binomial-coefficient.ts';
import { bernoulliDivergence, binaryEntropy, logBinomialCoefficient } from '../../concentration/index.ts';
import { certifiedEntropyOf, certifiedRareDivergence } from '../certified/divergence.ts';
import type { Curve, Side } from '../forms/side.ts';
import { log } from '../../numeric/elementary/log.ts';
import { square } from '../../numeric/square.ts';

export const DIVERGENCE: Side<'q' | 'p'> = {
  says: 'D(q\\|p)',
  value: ({ q, p }) => bernoulliDivergence(q, p),
  certified: ({ q, p }, options) => certifiedBernoulliDivergence(q, p, options),
};

export const SQUARE: Side<'q' | 'p'> = {
  says: '2(q-p)^2',
  value: ({ q, p }) => 2 * square(q - p),
  certified: ({ q, p }, options) => Interval.exact(q, options).subtract(p).power(2).multiply(2),
};

export const RARE_DIVERGENCE: Side<'q' | 'p'> = {
  says: 'p\\,h(q/p)',
  value: ({ q, p }) => q * (log(q) - log(p)) - q + p,
  certified: certifiedRareDivergence,
};

export const DIVERGENCE_FROM: Curve<'alpha' | 'x'> = {
  says: (x) => `D(${x}\\|\\alpha)`,
  value: ({ alpha, x }) => bernoulliDivergence(x, alpha),
  certified: ({ alpha, x }, options) => certifiedBernoulliDivergence(x, alpha, options),
};

export const ENTROPY_PER_ERROR: Curve<'theta'> = {
  says: (theta) => `H(${theta})/${theta}`,
  value: ({ theta }) => binaryEntropy(theta) / theta,
  certified: ({ theta }, options) => certifiedBinaryEntropy(theta, options).divide(theta),
};

export const COEFFICIENT: Side<'n' | 'j'> = {
  says: '\\ln\\binom nj',
  value: ({ n, j }) => logBinomialCoefficient(n, j),
  certified: ({ n, j }, options) => certifiedLogBinomialCoefficient(Number(n), Number(j), options),
};

export const ENTROPY_OF_FRACTION: Side<'n' | 'j'> = {
  says: 'n\\,H(j/n)',
  // of the smaller fraction, which keeps its digits
  value: ({ n, j }) => n * binaryEntropy(Math.min(j, n - j) / n),
  certified: certifiedEntropyOf,
};
