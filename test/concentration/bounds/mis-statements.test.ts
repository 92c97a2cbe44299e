import fc from 'fast-check';
import { bernoulliDivergence } from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { refuted, uniform } from '../../support/arbitraries.ts';
import { drawPoint, type DrawPoint } from '../../support/draw-points.ts';
import {
  choose,
  exactBinomialTail,
  exactBinomialLowerTail,
  exactHypergeometricTail,
  logOfRatio,
} from '../../support/exact-tails.ts';

// Bounds as they are found in print or from memory, and are false. The points are those at which the statement is made;
// each has to be refuted by a clear margin, so that rounding has no part in it.

const MARGIN = 1e-6;

interface Point {
  readonly n: number;
  readonly p: number;
  readonly k: number;
}

/** Strictly inside the upper tail: np < k < n. */
const upperTail = fc
  .record({ n: fc.integer({ min: 2, max: 200 }), p: uniform(0.001, 0.999), t: uniform(0, 1) })
  .map(({ n, p, t }) => ({ n, p, k: Math.floor(n * p) + 1 + Math.floor(t * (n - n * p)) }))
  .filter(({ n, k }) => k < n);
const belowMean = upperTail.map(({ n, p, k }) => ({ n, p: 1 - p, k: n - k })).filter(({ k }) => k > 0);

const exponent = ({ n, p, k }: Point): number => -n * bernoulliDivergence(k / n, p);
const deviation = ({ n, p, k }: Point): number => k - n * p;
const width = ({ n, k }: Point): number => -0.5 * Math.log((2 * Math.PI * k * (n - k)) / n);
const upperLog = ({ n, p, k }: Point): number => exactBinomialTail(n, p, k).toNumber();

describe('upper bounds on P[X >= k] that are none', () => {
  it.each<[string, fc.Arbitrary<Point>, (point: Point) => number]>([
    ['relative entropy, below the mean', belowMean, exponent],
    [
      'the Gaussian exponent with the variance of the trials, for p < 1/2',
      upperTail.filter(({ p }) => p < 0.5),
      (at) => -(deviation(at) ** 2) / (2 * at.n * at.p * (1 - at.p)),
    ],
    [
      '-np d^2 / 3, for d > 1',
      upperTail.filter((at) => deviation(at) > at.n * at.p),
      (at) => -(deviation(at) ** 2) / (3 * at.n * at.p),
    ],
    ['-np d^2 / 2, which is true of the lower tail', upperTail, (at) => -(deviation(at) ** 2) / (2 * at.n * at.p)],
    [
      'relative entropy and width, without the sum 1 / (1 - r) over the tail',
      upperTail,
      (at) => exponent(at) + width(at),
    ],
    [
      'the first probability alone',
      upperTail,
      ({ n, p, k }) => logOfRatio(choose(n, k), 1n).toNumber() + k * Math.log(p) + (n - k) * Math.log1p(-p),
    ],
  ])('%s', (_name, points, wrong) => {
    expect(refuted(points, (at) => upperLog(at) <= wrong(at) + MARGIN)).toBe(true);
  });
});

describe('upper bounds on P[X <= k] that are none', () => {
  it.each<[string, fc.Arbitrary<Point>, (point: Point) => number]>([
    ['relative entropy, above the mean', upperTail, exponent],
    [
      'the Gaussian exponent with the variance of the trials, for p > 1/2',
      belowMean.filter(({ p }) => p > 0.5),
      (at) => -(deviation(at) ** 2) / (2 * at.n * at.p * (1 - at.p)),
    ],
  ])('%s', (_name, points, wrong) => {
    const exact = ({ n, p, k }: Point): number => exactBinomialLowerTail(n, p, k).toNumber();
    expect(refuted(points, (at) => exact(at) <= wrong(at) + MARGIN)).toBe(true);
  });
});

describe('lower bounds on P[X >= k] that are none', () => {
  it('relative entropy with the sharp factor of the upper bound', () => {
    const wrong = (at: Point): number => {
      const a = at.k / at.n;
      return exponent(at) + width(at) + Math.log((a * (1 - at.p)) / (a - at.p));
    };
    expect(refuted(upperTail, (at) => upperLog(at) >= wrong(at) - MARGIN)).toBe(true);
  });
});

describe('upper bounds for draws without replacement that are none', () => {
  const table = ({ population: N, successes: K, draws: n, count: k }: DrawPoint) => [
    [k, (n * K) / N],
    [K - k, (K * (N - n)) / N],
    [n - k, (n * (N - K)) / N],
    [N - K - n + k, ((N - n) * (N - K)) / N],
  ];
  const points = drawPoint().filter(
    ({ population, successes, draws, count }) =>
      draws < population && count <= Math.min(successes, draws) && count * population > successes * draws,
  );

  it.each<[string, (point: DrawPoint) => number]>([
    [
      '-2n e^2 / (1 - n/N)',
      ({ population: N, successes: K, draws: n, count: k }) => (-2 * n * (k / n - K / N) ** 2) / (1 - n / N),
    ],
    [
      'all four cells of the relative entropy',
      (at) => -table(at).reduce((sum, [x, y]) => sum + (x! > 0 ? x! * Math.log(x! / y!) : 0), 0),
    ],
  ])('%s', (_name, wrong) => {
    const holds = (at: DrawPoint): boolean =>
      exactHypergeometricTail(at.population, at.successes, at.draws, at.count).toNumber() <= wrong(at) + MARGIN;
    expect(refuted(points, holds)).toBe(true);
    expect(holds({ population: 2, successes: 1, draws: 1, count: 1 })).toBe(false);
  });
});

describe('lower bounds on a binomial coefficient that are none', () => {
  it('entropy, width and -1/(8n), which is for the middle of 2n', () => {
    const inner = upperTail.filter(({ n, k }) => k > 0 && k < n);
    const wrong = ({ n, k }: Point): number => {
      const entropy = k * Math.log(n / k) - (n - k) * Math.log1p(-k / n);
      return entropy + width({ n, p: 0, k }) - 1 / (8 * n);
    };
    const exact = ({ n, k }: Point): number => logOfRatio(choose(n, k), 1n).toNumber();
    expect(refuted(inner, (at) => exact(at) >= wrong(at) - MARGIN)).toBe(true);
  });
});
