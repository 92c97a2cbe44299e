import fc from 'fast-check';
import { bernoulliDivergence } from 'skill-emergence/concentration';
import { crossEntropy, klDivergence, shannonEntropy } from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { refuted, uniform } from '../support/arbitraries.ts';
import { distributionPair, exactDeviance, exactSum } from '../support/distributions.ts';
import { errorInUlps } from '../support/reference.ts';

const ULP = 2 ** -52;

/** Below this a sum may be made of terms that have fewer than 53 bits. */
const SMALLEST = 2 ** -960;

/** The distribution in which the outcomes from `first` on are one outcome. */
function merged(p: readonly number[], first: number): number[] {
  return [...p.slice(0, first), exactSum(p.slice(first)).toNumber()];
}

describe('klDivergence', () => {
  it('is within 8 ulp of 60-digit arithmetic, near-equal distributions included', () => {
    fc.assert(
      fc.property(distributionPair(8), ([p, q]) => {
        const divergence = klDivergence(p, q);
        const exact = exactDeviance(p, q);
        if (exact === undefined) expect(divergence).toBe(Infinity);
        // 5 ulp for a deviance, and its share of the rounding of p - q, which counts twice
        else expect(divergence < SMALLEST ? 0 : errorInUlps(divergence, exact.toString())).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('is H(p, q) - H(p), which has fewer digits', () => {
    const difference = (p: number[], q: number[]): number => crossEntropy(p, q) - shannonEntropy(p);
    fc.assert(
      fc.property(distributionPair(), ([p, q]) => {
        const divergence = klDivergence(p, q);
        if (divergence === Infinity) expect(difference(p, q)).toBe(Infinity);
        // 4 ulp for either entropy, and the ulps by which the sums are not 1
        else expect(Math.abs(divergence - difference(p, q))).toBeLessThanOrEqual(8 * ULP * (1 + crossEntropy(p, q)));
      }),
    );
    const [p, q] = [
      [0.3, 0.7],
      [0.3 + 2 ** -40, 0.7 - 2 ** -40],
    ] as const;
    const exact = exactDeviance(p, q)!.toString();
    expect(errorInUlps(klDivergence(p, q), exact)).toBeLessThanOrEqual(8);
    expect(errorInUlps(difference([...p], [...q]), exact)).toBeGreaterThan(2 ** 40);
  });

  it('is never negative, 0 for equal distributions and positive for all others', () => {
    fc.assert(
      fc.property(distributionPair(), ([p, q]) => {
        const divergence = klDivergence(p, q);
        expect(divergence).toBeGreaterThanOrEqual(0);
        expect(klDivergence(p, p)).toBe(0);
        // the square of a difference of single ulps of single probabilities may underflow
        if (p.some((x, i) => Math.abs(x - q[i]!) > 1e-150)) expect(divergence).toBeGreaterThan(0);
      }),
    );
  });

  it('counts no difference of the sums within the tolerance', () => {
    // naively 0.5 ln(0.5 / (0.5 + 1e-10)) twice: -2e-10
    const divergence = klDivergence([0.5, 0.5], [0.5 + 1e-10, 0.5 + 1e-10]);
    expect(divergence).toBeGreaterThan(0);
    expect(divergence).toBeLessThan(2.1e-20);
  });

  it('is the Bernoulli divergence of two outcomes', () => {
    fc.assert(
      fc.property(uniform(0, 1), uniform(0, 1), (q, p) => {
        const expected = bernoulliDivergence(q, p);
        const actual = klDivergence([q, 1 - q], [p, 1 - p]);
        if (expected === Infinity) expect(actual).toBe(Infinity);
        else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(16 * ULP * expected); // 8 ulp for each
      }),
    );
  });

  it('falls when outcomes are merged: what is not looked at cannot tell two distributions apart', () => {
    const cases = fc.tuple(distributionPair(), fc.nat());
    const holds = ([[p, q], cut]: [[number[], number[]], number], constant: number): boolean => {
      const coarse = klDivergence(merged(p, cut % p.length), merged(q, cut % p.length));
      // 8 ulp for each divergence; the rounding of the two merged sums is an ulp of mass, and costs its ln p/q
      const fine = klDivergence(p, q);
      return coarse <= constant * (fine * (1 + 16 * ULP) + 2 * ULP * Math.sqrt(2 * fine) + ULP ** 2);
    };
    fc.assert(fc.property(cases, (at) => holds(at, 1)));
    expect(refuted(cases, (at) => holds(at, 0.99))).toBe(true);
  });

  it('adds up over independent draws', () => {
    fc.assert(
      fc.property(distributionPair(6), distributionPair(6), ([p, q], [r, s]) => {
        const product = (a: number[], b: number[]): number[] => a.flatMap((x) => b.map((y) => x * y));
        const sum = klDivergence(p, q) + klDivergence(r, s);
        fc.pre(sum < Infinity && [...q, ...s].every((x) => x === 0 || x > 2 ** -500)); // no product loses digits
        const both = klDivergence(product(p, r), product(q, s));
        // rounding x y and z w moves their deviance by an ulp of each, times ln (xy/zw), which averages below
        // sum + sqrt(2 sum), plus second-order terms
        expect(Math.abs(both - sum)).toBeLessThanOrEqual(ULP * (32 * sum + 4 * Math.sqrt(2 * sum)) + ULP ** 2);
      }),
    );
  });

  it('is jointly convex', () => {
    fc.assert(
      fc.property(distributionPair(6), uniform(0, 1), ([p, q], t) => {
        const mix = (a: number[], b: number[]): number[] => a.map((x, i) => (1 - t) * x + t * b[i]!);
        const here = klDivergence(p, q);
        const there = klDivergence(q, p);
        fc.pre(here + there < Infinity);
        const between = klDivergence(mix(p, q), mix(q, p));
        // at most an ulp of each mixed probability, times its ln p/q as above
        const slack = ULP * (16 * between + 8 * Math.sqrt(2 * between)) + ULP ** 2;
        expect(between).toBeLessThanOrEqual((1 - t) * here + t * there + slack);
      }),
    );
  });

  it('is not symmetric', () => {
    const holds = ([p, q]: [number[], number[]]): boolean => klDivergence(p, q) <= 2 * klDivergence(q, p) * (1 + ULP);
    expect(refuted(distributionPair(), holds)).toBe(true);
  });
});
