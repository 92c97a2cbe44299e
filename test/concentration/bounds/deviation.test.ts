import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import * as concentration from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { refuted, uniform } from '../../support/arbitraries.ts';
import { exact, exactLog1p } from '../../support/exact.ts';
import { exactBinomialLowerTail, exactBinomialTail } from '../../support/exact-tails.ts';
import { errorInUlps } from '../../support/reference.ts';
import { binomialPoint, type BinomialPoint, extremeBinomialPoint, isAbove } from '../../support/tail-points.ts';

// What all five bounds on binomial tails have in common; each has a test of its own for the rest.

type Bound = (point: BinomialPoint) => number;

const upper =
  (bound: typeof concentration.logChernoffUpperTailBound): Bound =>
  ({ count, ...law }) =>
    bound({ ...law, atLeast: count });
const lower =
  (bound: typeof concentration.logChernoffLowerTailBound): Bound =>
  ({ count, ...law }) =>
    bound({ ...law, atMost: count });
const exactUpper = ({ trials, probability, count }: BinomialPoint): Decimal =>
  exactBinomialTail(trials, probability, count);
const exactLower = ({ trials, probability, count }: BinomialPoint): Decimal =>
  exactBinomialLowerTail(trials, probability, count);

/** The negative of a bound as it is in textbooks, over n; for p, 1 - p, and the proportion less p. */
type Formula = (p: Decimal, q: Decimal, epsilon: Decimal) => Decimal;

const relativeEntropy: Formula = (p, q, epsilon) => deviance(p, epsilon).plus(deviance(q, epsilon.neg()));
const hoeffding: Formula = (_p, _q, epsilon) => epsilon.pow(2).times(2);
const multiplicative: Formula = (p, _q, epsilon) => deviance(p, epsilon);
/** These with the variance pq of a trial, and the range q by which it exceeds its mean at most. */
const bennett: Formula = (p, q, epsilon) => {
  const [variance, range] = [p.times(q), q];
  return variance.div(range.pow(2)).times(h(range.times(epsilon).div(variance)));
};
const bernstein: Formula = (p, q, epsilon) => {
  return epsilon.pow(2).div(p.times(q).plus(q.times(epsilon).div(3)).times(2));
};

/** a ln(a/p) - a + p for a = p + epsilon. */
function deviance(p: Decimal, epsilon: Decimal): Decimal {
  return p.times(h(epsilon.div(p)));
}

/** (1 + u) ln(1 + u) - u, by its series where that would cancel. */
function h(u: Decimal): Decimal {
  if (u.abs().lt(1e-20))
    return u
      .pow(2)
      .div(2)
      .times(exact(1).minus(u.div(3)));
  return u.eq(-1) ? exact(1) : u.plus(1).times(exactLog1p(u)).minus(u);
}

/** Of failures as of successes. */
const mirrored =
  (formula: Formula): Formula =>
  (p, q, epsilon) =>
    formula(q, p, epsilon.neg());

/** The factor by which the exponent may not be larger: how much room there is for `tightPoint`. */
type Row = readonly [name: string, bound: Bound, formula: Formula, documentedUlps: number, factor: number];

const uppers: readonly Row[] = [
  ['logChernoffUpperTailBound', upper(concentration.logChernoffUpperTailBound), relativeEntropy, 8, 1.001],
  ['logHoeffdingUpperTailBound', upper(concentration.logHoeffdingUpperTailBound), hoeffding, 4, 1.15],
  [
    'logMultiplicativeChernoffUpperTailBound',
    upper(concentration.logMultiplicativeChernoffUpperTailBound),
    multiplicative,
    8,
    1.1,
  ],
  ['logBennettUpperTailBound', upper(concentration.logBennettUpperTailBound), bennett, 12, 1.1],
  ['logBernsteinUpperTailBound', upper(concentration.logBernsteinUpperTailBound), bernstein, 12, 1.35],
];
const lowers: readonly Row[] = [
  ['logChernoffLowerTailBound', lower(concentration.logChernoffLowerTailBound), relativeEntropy, 8, 1.001],
  ['logHoeffdingLowerTailBound', lower(concentration.logHoeffdingLowerTailBound), hoeffding, 4, 1.15],
  [
    'logMultiplicativeChernoffLowerTailBound',
    lower(concentration.logMultiplicativeChernoffLowerTailBound),
    multiplicative,
    8,
    1.01,
  ],
  ['logBennettLowerTailBound', lower(concentration.logBennettLowerTailBound), mirrored(bennett), 12, 1.1],
  ['logBernsteinLowerTailBound', lower(concentration.logBernsteinLowerTailBound), mirrored(bernstein), 12, 1.35],
];

/** Where each bound is close to the tail: among many trials, and where all or none of few succeed. */
const tightPoint = fc.oneof(
  fc
    .tuple(fc.integer({ min: 150, max: 200 }), uniform(0.05, 0.95), uniform(0, 1))
    .map(([trials, probability, t]) => ({ trials, probability, count: Math.round(trials * t) })),
  fc
    .tuple(fc.integer({ min: 1, max: 5 }), uniform(2, 15), fc.boolean(), fc.boolean())
    .map(([trials, digits, rare, all]) => {
      return { trials, probability: rare ? 10 ** -digits : 1 - 10 ** -digits, count: all ? trials : 0 };
    }),
);

/** Rounding of two bounds that are compared, in units of either. */
const SLACK = 32 * 2 ** -52;

describe('the five upper tail bounds', () => {
  it('are never below the exact tail', () => {
    fc.assert(
      fc.property(binomialPoint(), (point) => {
        const exact = exactUpper(point);
        for (const [name, bound] of uppers) expect(isAbove(bound(point), exact), name).toBe(true);
      }),
    );
  });
});

describe('the five lower tail bounds', () => {
  it('are never below the exact tail', () => {
    fc.assert(
      fc.property(binomialPoint(), (point) => {
        const exact = exactLower(point);
        for (const [name, bound] of lowers) expect(isAbove(bound(point), exact), name).toBe(true);
      }),
    );
  });
});

describe.each([...uppers, ...lowers])('%s', (name, bound, formula, documentedUlps, factor) => {
  const isUpper = name.includes('Upper');

  it(`would be below the tail with an exponent ${factor} times as large`, () => {
    const tail = isUpper ? exactUpper : exactLower;
    expect(refuted(tightPoint, (point) => isAbove(factor * bound(point), tail(point)))).toBe(true);
  });

  it(`is within ${documentedUlps} ulp of the formula in 90 digits, next to the mean of 10^15 trials too`, () => {
    fc.assert(
      fc.property(extremeBinomialPoint(), (point) => {
        fc.pre(point.probability > 1e-150 && point.count <= point.trials);
        const value = bound(point);
        fc.pre(value < 0 && value > -Infinity);
        const p = exact(point.probability);
        const epsilon = exact(point.count).div(point.trials).minus(p);
        const cost = formula(p, exact(1).minus(p), epsilon).times(point.trials);
        expect(errorInUlps(value, cost.neg().toString())).toBeLessThanOrEqual(documentedUlps);
      }),
    );
  });

  it('is 0 on the wrong side of the mean, and at it', () => {
    for (const count of isUpper ? [0, 1, 5] : [5, 9, 10, 11]) {
      expect(bound({ trials: 10, probability: 0.5, count })).toBe(0);
    }
    expect(bound({ trials: 1e15, probability: 0.5, count: 5e14 })).toBe(0);
  });

  it('is exact where nothing is random', () => {
    expect(bound({ trials: 10, probability: 0, count: 0 })).toBe(0);
    expect(bound({ trials: 10, probability: 0, count: 1 })).toBe(isUpper ? -Infinity : 0);
    expect(bound({ trials: 10, probability: 1, count: 9 })).toBe(isUpper ? 0 : -Infinity);
    expect(bound({ trials: 10, probability: 1, count: 10 })).toBe(0);
  });

  it('is exact beyond the trials', () => {
    expect(bound({ trials: 10, probability: 0.5, count: 11 })).toBe(isUpper ? -Infinity : 0);
    expect(bound({ trials: 10, probability: 1, count: 11 })).toBe(isUpper ? -Infinity : 0);
  });

  it('is a log-probability over the whole domain, never NaN and never -0', () => {
    fc.assert(
      fc.property(extremeBinomialPoint(), (point) => {
        const value = bound(point);
        expect(value <= 0).toBe(true);
        expect(value).not.toBe(-0);
      }),
    );
  });

  it('falls as the count moves away from the mean', () => {
    fc.assert(
      fc.property(extremeBinomialPoint(), fc.integer({ min: 1, max: 1000 }), (point, step) => {
        const further = point.count + (isUpper ? step : -step);
        fc.pre(further >= 0 && further <= point.trials);
        const near = bound(point);
        expect(bound({ ...point, count: further })).toBeLessThanOrEqual(near * (1 - SLACK));
      }),
    );
  });

  it('is never below the relative entropy', () => {
    const best = (isUpper ? uppers : lowers)[0]![1];
    fc.assert(
      fc.property(extremeBinomialPoint(), (point) => {
        const chernoff = best(point);
        expect(bound(point)).toBeGreaterThanOrEqual(chernoff * (1 + SLACK));
      }),
    );
  });
});
