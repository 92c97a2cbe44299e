import { certifiedBernoulliDivergence } from '../../certified/bernoulli-divergence.ts';
import { certifiedBinaryEntropy } from '../../certified/binary-entropy.ts';
import { enclosing } from '../../certified/enclose.ts';
import { entropy, logOf } from '../../certified/formulas/divergence.ts';
import { Interval } from '../../certified/interval.ts';
import { certifiedLogBinomialCoefficient } from '../../certified/log-binomial.ts';
import { minus, over } from '../../certified/rational.ts';
import { bernoulliDivergence, binaryEntropy, logBinomialCoefficient } from '../../concentration/index.ts';
import { rational } from '../certified/margins.ts';
import type { Claim } from '../claim.ts';
import { difference, ulps } from '../margins.ts';

const divergenceAboveSquare: Claim<'q' | 'p'> = {
  id: 'divergence-above-square',
  statement: 'D(q\\|p) \\ge 2(q-p)^2',
  source: 'W. Hoeffding (1963), Theorem 2; Pinsker’s inequality for Bernoulli variables',
  domain: { variables: { q: { in: 'unit' }, p: { in: 'open unit' } } },
  margin: ({ q, p }) => bernoulliDivergence(q, p) - 2 * (q - p) ** 2,
  slack: ({ q, p }) => ulps(8, bernoulliDivergence(q, p)),
  certifiedMargin: ({ q, p }, options) =>
    certifiedBernoulliDivergence(q, p, options).subtract(Interval.exact(q, options).subtract(p).power(2).multiply(2)),
  witness: { point: { q: 0.501, p: 0.5 }, margin: 2e-12 },
  mutation: {
    statement: 'D(q\\|p) \\ge 2.01(q-p)^2',
    margin: ({ q, p }) => bernoulliDivergence(q, p) - 2.01 * (q - p) ** 2,
    point: { q: 0.501, p: 0.5 },
  },
};

/** p h(q/p) with h(x) = x ln x − x + 1. */
function rareDivergence(q: number, p: number): number {
  return q * (Math.log(q) - Math.log(p)) - q + p;
}

const divergenceAboveRare: Claim<'p' | 'q'> = {
  id: 'divergence-above-rare',
  statement: 'D(q\\|p) \\ge p\\,h(q/p), \\quad h(x) = x\\ln x - x + 1, \\quad q \\ge p',
  source: 'D. Angluin & L. Valiant (1979)',
  domain: { variables: { p: { in: 'open unit' }, q: { in: 'open unit' } }, ordered: ['p', 'q'] },
  margin: ({ q, p }) => bernoulliDivergence(q, p) - rareDivergence(q, p),
  slack: ({ q, p }) => ulps(8, q * (1 - Math.log(q) - Math.log(p))),
  certifiedMargin: (at, options) => {
    const [q, p] = [rational(at.q), rational(at.p)];
    const rare = enclosing(options)((arithmetic) => {
      const { add, multiply, rational: exact } = arithmetic;
      return add(multiply(exact(q), logOf(over(q, p), arithmetic)), exact(minus(p, q)));
    });
    return certifiedBernoulliDivergence(at.q, at.p, options).subtract(rare);
  },
  witness: { point: { q: 2e-8, p: 1e-8 }, margin: 1e-15 },
  mutation: {
    statement: 'D(q\\|p) \\ge 1.01\\,p\\,h(q/p)',
    margin: ({ q, p }) => bernoulliDivergence(q, p) - 1.01 * rareDivergence(q, p),
    point: { q: 2e-8, p: 1e-8 },
  },
};

const divergenceIncreasing: Claim<'alpha' | 'low' | 'high'> = {
  id: 'divergence-increasing',
  statement: 'D(x\\|\\alpha) \\le D(y\\|\\alpha), \\quad \\alpha \\le x < y',
  source: 'S. Arora & A. Goyal (2023), Theorem 8: D(βα‖α) increases in β',
  domain: {
    variables: { alpha: { in: 'open unit' }, low: { in: 'open unit' }, high: { in: 'open unit' } },
    ordered: ['low', 'high'],
    where: { text: '\\alpha \\le x', holds: ({ alpha, low }) => alpha <= low },
  },
  margin: ({ alpha, low, high }) => bernoulliDivergence(high, alpha) - bernoulliDivergence(low, alpha),
  slack: ({ alpha, high }) => ulps(8, bernoulliDivergence(high, alpha)),
  certifiedMargin: ({ alpha, low, high }, options) =>
    certifiedBernoulliDivergence(high, alpha, options).subtract(certifiedBernoulliDivergence(low, alpha, options)),
  witness: { point: { alpha: 0.5, low: 0.5, high: 0.5001 }, margin: 1e-7 },
  mutation: {
    statement: 'D(x\\|\\alpha) \\ge D(y\\|\\alpha), \\quad \\alpha \\le x < y',
    margin: ({ alpha, low, high }) => bernoulliDivergence(low, alpha) - bernoulliDivergence(high, alpha),
    point: { alpha: 0.5, low: 0.6, high: 0.7 },
  },
};

const entropyPerErrorDecreasing: Claim<'low' | 'high'> = {
  id: 'entropy-per-error-decreasing',
  statement: "H(\\theta)/\\theta \\ge H(\\theta')/\\theta', \\quad \\theta < \\theta'",
  source: 'S. Arora & A. Goyal (2023), Theorem 8: β* decreases in θ',
  domain: { variables: { low: { in: 'open unit' }, high: { in: 'open unit' } }, ordered: ['low', 'high'] },
  margin: ({ low, high }) => binaryEntropy(low) / low - binaryEntropy(high) / high,
  slack: ({ low }) => ulps(8, binaryEntropy(low) / low),
  certifiedMargin: ({ low, high }, options) =>
    certifiedBinaryEntropy(low, options).divide(low).subtract(certifiedBinaryEntropy(high, options).divide(high)),
  witness: { point: { low: 0.5, high: 0.5000001 }, margin: 3e-7 },
  mutation: {
    statement: "H(\\theta)/\\sqrt\\theta \\ge H(\\theta')/\\sqrt{\\theta'}",
    margin: ({ low, high }) => binaryEntropy(low) / Math.sqrt(low) - binaryEntropy(high) / Math.sqrt(high),
    point: { low: 1e-4, high: 1e-3 },
  },
};

/** n H(j/n), of the smaller fraction, which keeps its digits. */
function entropyOf(n: number, j: number): number {
  return n * binaryEntropy(Math.min(j, n - j) / n);
}

const coefficientBelowEntropy: Claim<'n' | 'j'> = {
  id: 'binomial-coefficient-below-entropy',
  statement: '\\ln\\binom nj \\le n\\,H(j/n)',
  source: 'T. M. Cover & J. A. Thomas (2006), Example 11.1.3',
  domain: { variables: { n: { in: 'count', to: 1e9 }, j: { in: 'integers', from: 0, to: 'n' } } },
  margin: ({ n, j }) => entropyOf(n, j) - logBinomialCoefficient(n, j),
  slack: ({ n, j }) => ulps(16, entropyOf(n, j)),
  certifiedMargin: (at, options) => {
    const [n, j] = [rational(at.n), rational(at.j)];
    const most = enclosing(options)((arithmetic) =>
      arithmetic.multiply(arithmetic.rational(n), entropy(over(j, n), arithmetic)),
    );
    return most.subtract(certifiedLogBinomialCoefficient(Number(at.n), Number(at.j), options));
  },
  witness: { point: { n: 1e9, j: 5e8 }, margin: 11 },
  mutation: {
    statement: '\\ln\\binom nj \\le 0.999\\,n\\,H(j/n)',
    margin: ({ n, j }) => difference(0.999 * entropyOf(n, j), logBinomialCoefficient(n, j)),
    point: { n: 1e9, j: 5e8 },
  },
};

/** Entropy and divergence of Bernoulli variables. */
export const divergenceClaims: readonly Claim[] = [
  divergenceAboveSquare,
  divergenceAboveRare,
  divergenceIncreasing,
  entropyPerErrorDecreasing,
  coefficientBelowEntropy,
];
