import fc from 'fast-check';
import { logBinomialUpperTail } from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { binomialTopMean, failuresOf, successesOf } from '../../src/numeric/binomial-top-mean.ts';
import { leastSolution } from '../../src/numeric/least-solution.ts';
import { logNormalTail } from '../../src/numeric/normal-tail.ts';
import { uniform } from '../support/arbitraries.ts';

/** Laws of up to 2^53 - 1 trials with a standard deviation of at least 100. */
const law = fc
  .tuple(uniform(15.4, 53), uniform(0, 1), fc.boolean())
  .map(([bits, share, mirrored]) => {
    const n = Math.min(Number.MAX_SAFE_INTEGER, Math.ceil(2 ** bits));
    const variance = 1e4 * (n / 4e4) ** share;
    const rare = 0.5 * (1 - Math.sqrt(Math.max(0, 1 - (4 * variance) / n)));
    return { n, p: mirrored ? 1 - rare : rare };
  })
  .filter(({ n, p }) => n * p * (1 - p) >= 1e4);

/** Up to one half, down to the smallest double. */
const fraction = fc.oneof(
  uniform(0.001, 0.5),
  uniform(1, 323).map((digits) => 10 ** -digits),
);

/** The point that a standard normal law exceeds with a probability of at most one half. */
function normalQuantile(probability: number): number {
  if (probability === 0.5) return 0;
  return leastSolution((x) => logNormalTail(x) - Math.log(probability), 1e-17, 40);
}

describe('binomialTopMean', () => {
  it('begins at the least count whose upper tail is at most the fraction', () => {
    fc.assert(
      fc.property(law, fraction, ({ n, p }, share) => {
        const { place } = binomialTopMean(share, successesOf(n, p));
        const logTail = (atLeast: number): number => logBinomialUpperTail({ trials: n, probability: p, atLeast });
        const slack = 2 ** -44 * Math.max(1, -Math.log(share)); // of both logarithms
        expect(logTail(place + 1)).toBeLessThanOrEqual(Math.log(share) + slack);
        expect(logTail(place)).toBeGreaterThanOrEqual(Math.log(share) - slack);
      }),
    );
  });

  it('differs from the normal law by at most (p² + q²)/f counts', () => {
    // The distance of Wasserstein between a standardised sum and the normal law is at most E|x|³/(σ³ √n), with the
    // constant 1 (Goldstein 2010, Annals of Probability 38), and E(X - t)₊ is a mean of a 1-Lipschitz function.
    fc.assert(
      fc.property(law, uniform(0.001, 0.5), ({ n, p }, share) => {
        const { mean, q } = successesOf(n, p);
        const { place, rest } = binomialTopMean(share, successesOf(n, p));
        const z = normalQuantile(share);
        const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
        const normal = (Math.sqrt(n * p * q) * density) / share;
        const difference = place - mean.high - mean.low + rest - normal;
        // and the rounding of a number of the size of a few standard deviations
        expect(Math.abs(difference)).toBeLessThanOrEqual((p * p + q * q) / share + 2 ** -44 * normal);
      }),
    );
  });

  it('balances: the upper half and the lower half of a law have its mean between them', () => {
    fc.assert(
      fc.property(law, ({ n, p }) => {
        const successes = successesOf(n, p);
        const upper = binomialTopMean(0.5, successes);
        const failures = binomialTopMean(0.5, failuresOf(successes));
        const { high, low } = successes.mean;
        const above = upper.place - high - low + upper.rest;
        const below = high - (n - failures.place) + low + failures.rest;
        // a few ulp of the numbers that are subtracted: tails of one half, over at most a few standard deviations
        expect(Math.abs(above - below)).toBeLessThanOrEqual(2 ** -46 * above);
      }),
    );
  });
});
