import fc from 'fast-check';
import {
  bernoulliDivergence,
  logBernsteinUpperTailBound,
  logChernoffUpperTailBound,
} from 'skill-emergence/concentration';
import { logNormalTail } from '../../../src/numeric/normal-tail.ts';
import { uniform } from '../../support/arbitraries.ts';
import { exact } from '../../support/exact.ts';
import { choose, exactBinomialLowerTail, exactBinomialTail, logOfRatio } from '../../support/exact-tails.ts';
import { refute } from '../../support/mis-statements.ts';

// About binomial tails and coefficients, for X of the law Bin(n, p), T = P[X >= k], a = k/n and d = k/np - 1.

interface Point {
  readonly n: number;
  readonly p: number;
  readonly k: number;
}

const probability = fc.oneof(
  uniform(0.001, 0.999),
  uniform(0, 8).map((digits) => 0.999 * 10 ** -digits),
  uniform(1, 8).map((digits) => 1 - 10 ** -digits),
);

/** Strictly inside the upper tail, np < k < n, and the mirror image of that. */
const upperTail = fc
  .record({ n: fc.integer({ min: 2, max: 200 }), p: probability, t: uniform(0, 1) })
  .map(({ n, p, t }) => ({ n, p, k: Math.floor(n * p) + 1 + Math.floor(t * (n - n * p)) }))
  .filter(({ n, k }) => k < n);
const belowMean = upperTail.map(({ n, p, k }) => ({ n, p: 1 - p, k: n - k })).filter(({ n, p, k }) => k < n * p);

const upper = ({ n, p, k }: Point): number => exactBinomialTail(n, p, k).toNumber();
const lower = ({ n, p, k }: Point): number => exactBinomialLowerTail(n, p, k).toNumber();
const coefficient = ({ n, k }: Point): number => logOfRatio(choose(n, k), 1n).toNumber();
const tailAt = ({ n, p, k }: Point) => ({ trials: n, probability: p, atLeast: k });

const exponent = ({ n, p, k }: Point): number => -n * bernoulliDivergence(k / n, p);
const deviation = ({ n, p, k }: Point): number => k - n * p;
const mean = ({ n, p }: Point): number => n * p;
const variance = ({ n, p }: Point): number => n * p * (1 - p);
const width = ({ n, k }: Point): number => -0.5 * Math.log((2 * Math.PI * k * (n - k)) / n);
const geometric = ({ n, p, k }: Point): number => Math.log(((k / n) * (1 - p)) / (k / n - p));

/** The other side of an upper, and of a lower bound on the tail above. */
const above = (bound: (at: Point) => number) => (at: Point) => bound(at) - upper(at);
const below = (bound: (at: Point) => number) => (at: Point) => upper(at) - bound(at);

refute({
  says: 'T <= exp(-n D(a || p)), for k < np',
  points: belowMean,
  margin: above(exponent),
  counterexample: { n: 10, p: 0.5, k: 2 },
  truth: {
    says: 'T <= exp(-n D(a || p)) for k >= np, and T <= 1 below',
    margin: above((at) => logChernoffUpperTailBound(tailAt(at))),
    points: fc.oneof(belowMean, upperTail),
  },
});

refute({
  says: 'P[X <= k] <= exp(-n D(a || p)), for k > np',
  points: upperTail,
  margin: (at) => exponent(at) - lower(at),
  counterexample: { n: 10, p: 0.5, k: 8 },
  truth: { says: 'P[X <= k] <= exp(-n D(a || p)) for k <= np', points: belowMean },
});

refute({
  says: 'T <= 1 - C(k), off by one in the inequality of Zubkov and Serov',
  points: upperTail,
  margin: above((at) => zubkovSerov(at, at.k)),
  counterexample: { n: 10, p: 0.5, k: 8 },
  truth: {
    says: '1 - C(k) <= T <= 1 - C(k - 1), C(k) = Φ(±√(2n D(a || p)))',
    points: upperTail.filter(({ k }) => k > 1),
    margin: (at) => Math.min(zubkovSerov(at, at.k - 1) - upper(at), upper(at) - zubkovSerov(at, at.k)),
  },
});

function zubkovSerov({ n, p }: Point, k: number): number {
  return logNormalTail(Math.sign(k - n * p) * Math.sqrt(-2 * exponent({ n, p, k })));
}

const SHARP_FACTOR = 'T <= a q / (a - p) exp(-n D(a || p)) / √(2π n a (1 - a))';

refute({
  says: 'T >= a q / (a - p) exp(-n D(a || p)) / √(2π n a (1 - a))',
  points: upperTail,
  margin: below((at) => exponent(at) + width(at) + geometric(at)),
  counterexample: { n: 100, p: 0.5, k: 60 },
  truth: { says: SHARP_FACTOR, margin: above((at) => exponent(at) + width(at) + geometric(at)) },
});

refute({
  says: 'T <= exp(-n D(a || p)) / √(2π n a (1 - a)), without the sum 1 / (1 - r) over the tail',
  points: upperTail,
  margin: above((at) => exponent(at) + width(at)),
  counterexample: { n: 100, p: 0.5, k: 60 },
  truth: { says: SHARP_FACTOR, margin: above((at) => exponent(at) + width(at) + geometric(at)) },
});

refute({
  says: 'T <= P[X = k]',
  points: upperTail,
  margin: above(point),
  counterexample: { n: 100, p: 0.5, k: 60 },
  truth: {
    says: 'T <= P[X = k] (k + 1) q / (k + 1 - (n + 1) p)',
    margin: above((at) => point(at) + Math.log(((at.k + 1) * (1 - at.p)) / (at.k - at.n * at.p + 1 - at.p))),
  },
});

function point(at: Point): number {
  return coefficient(at) + at.k * Math.log(at.p) + (at.n - at.k) * Math.log1p(-at.p);
}

const gaussian = (at: Point): number => -(deviation(at) ** 2) / (2 * variance(at));

refute({
  says: 'T <= exp(-(k - np)² / 2npq), for p < 1/2',
  points: upperTail.filter(({ p }) => p < 0.5),
  margin: above(gaussian),
  counterexample: { n: 100, p: 0.1, k: 30 },
  truth: { says: 'the same for p >= 1/2 (Okamoto)', points: upperTail.filter(({ p }) => p >= 0.5) },
});

refute({
  says: 'P[X <= k] <= exp(-(k - np)² / 2npq), for p > 1/2',
  points: belowMean.filter(({ p }) => p > 0.5),
  margin: (at) => gaussian(at) - lower(at),
  counterexample: { n: 100, p: 0.9, k: 70 },
  truth: { says: 'the same for p <= 1/2', points: belowMean.filter(({ p }) => p <= 0.5) },
});

refute({
  says: 'T <= exp(-(k - np)² / 2npq), the tail of a normal law, for any p',
  points: upperTail,
  margin: above(gaussian),
  counterexample: { n: 100, p: 0.1, k: 30 },
  truth: {
    says: 'T <= exp(-(k - np)² / 2(npq + q (k - np) / 3)) (Bernstein)',
    margin: above((at) => logBernsteinUpperTailBound(tailAt(at))),
  },
});

refute({
  says: 'T <= exp(-np d² / 3), for d > 1',
  points: upperTail.filter((at) => deviation(at) > mean(at)),
  margin: above((at) => -(deviation(at) ** 2) / (3 * mean(at))),
  counterexample: { n: 100, p: 0.1, k: 60 },
  truth: {
    says: 'T <= exp(-np d² / (2 + d)) for any d, and so the same for d <= 1',
    points: upperTail,
    margin: above((at) => -(deviation(at) ** 2) / (2 * mean(at) + deviation(at))),
  },
});

refute({
  says: 'T <= exp(-np d² / 2)',
  points: upperTail,
  margin: above((at) => -(deviation(at) ** 2) / (2 * mean(at))),
  counterexample: { n: 100, p: 0.1, k: 30 },
  truth: {
    says: 'P[X <= k] <= exp(-np d² / 2)',
    points: belowMean,
    margin: (at) => -(deviation(at) ** 2) / (2 * mean(at)) - lower(at),
  },
});

const slud = below((at) => logNormalTail(deviation(at) / Math.sqrt(variance(at))));

refute({
  says: 'T >= Q((k - np) / √npq), for any k >= np where p <= 1/2',
  points: upperTail.filter(({ p }) => p <= 0.5),
  margin: slud,
  counterexample: { n: 100, p: 0.4, k: 90 },
  truth: {
    says: 'the same for p <= 1/4, or for k <= nq (Slud)',
    points: upperTail.filter(({ n, p, k }) => p <= 0.25 || k <= n * (1 - p)),
  },
});

/** At the least count that is not below the mean. */
const atMean = fc
  .record({ n: fc.integer({ min: 1, max: 200 }), p: probability })
  .map(({ n, p }) => ({ n, p, k: exact(p).times(n).ceil().toNumber() }));

refute({
  says: 'P[X >= np] >= 1/4',
  points: atMean,
  margin: below(() => Math.log(1 / 4)),
  counterexample: { n: 10, p: 0.02, k: 1 },
  truth: { says: 'the same for p >= 1/n', points: atMean.filter(({ n, p }) => p >= 1 / n) },
});

refute({
  says: 'C(n, k) >= exp(n h(a)) √(n / 2π k (n - k)) exp(-1 / 8n)',
  points: upperTail,
  margin: (at) => coefficient(at) - (entropy(at) + width(at) - 1 / (8 * at.n)),
  counterexample: { n: 2, p: 0.4, k: 1 },
  truth: {
    says: 'the same with exp(-(1/k + 1/(n - k) - 1/n) / 12)',
    margin: (at) => {
      const { n, k } = at;
      return coefficient(at) - (entropy(at) + width(at) - (1 / k + 1 / (n - k) - 1 / n) / 12);
    },
  },
});

function entropy({ n, k }: Point): number {
  return k * Math.log(n / k) - (n - k) * Math.log1p(-k / n);
}
