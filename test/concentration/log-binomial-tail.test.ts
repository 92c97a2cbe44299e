import fc from 'fast-check';
import {
  bernoulliDivergence,
  logBinomialCoefficient,
  logBinomialLowerTail,
  logBinomialProbability,
  logBinomialUpperTail,
} from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { count, openUnit, refuted, uniform } from '../support/arbitraries.ts';
import { errorInUlps } from '../support/reference.ts';
import { documentedUlps, tailRows } from '../support/tail-reference.ts';
import { exp } from '../../src/numeric/elementary/exp.ts';
import { log } from '../../src/numeric/elementary/log.ts';
import { log1p } from '../../src/numeric/elementary/log1p.ts';

/** 5e-15 and 1e-15, in ulps. */
const PROBABILITY_ULPS = 5e-15 / 2 ** -52;
const COEFFICIENT_ULPS = 1e-15 / 2 ** -52;

/** A law and a count anywhere, near the mean as often as not. */
const tailPoint = fc
  .tuple(count(1e12), openUnit(), uniform(0, 1), uniform(-6, 6), fc.boolean())
  .map(([trials, probability, t, z, near]) => {
    const mean = trials * probability;
    const at = near ? mean + z * Math.sqrt(mean * (1 - probability)) : t * trials;
    return { trials, probability, m: Math.min(trials, Math.max(0, Math.round(at))) };
  })
  .filter(({ probability }) => probability > 2 ** -1000);

describe('logBinomialCoefficient', () => {
  it.each(tailRows('logBinomialCoefficient'))('agrees with 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(logBinomialCoefficient(args.n, args.k), value)).toBeLessThanOrEqual(COEFFICIENT_ULPS);
  });

  it('is symmetric, 0 at the ends and ln n next to them', () => {
    fc.assert(
      fc.property(count(1e15), uniform(0, 1), (n, t) => {
        const k = Math.floor(t * n);
        expect(logBinomialCoefficient(n, k)).toBe(logBinomialCoefficient(n, n - k));
        expect(logBinomialCoefficient(n, 0)).toBe(0);
        expect(logBinomialCoefficient(n, 1)).toBe(log(n));
      }),
    );
    expect(logBinomialCoefficient(0, 0)).toBe(0);
    expect(() => logBinomialCoefficient(4, 5)).toThrow('k must be at most n = 4, got 5');
  });

  it('obeys Pascal’s rule', () => {
    fc.assert(
      fc.property(count(1e6), uniform(0, 1), (n, t) => {
        const k = Math.floor(t * n) + 1;
        const [left, right] = [logBinomialCoefficient(n, k - 1), k > n ? -Infinity : logBinomialCoefficient(n, k)];
        const sum = Math.max(left, right) + log1p(exp(-Math.abs(left - right)));
        const whole = logBinomialCoefficient(n + 1, k);
        // three logarithms, each good to 5 ulp
        expect(Math.abs(sum - whole)).toBeLessThanOrEqual(2 ** -48 * (1 + whole));
      }),
    );
  });
});

describe('logBinomialProbability', () => {
  it.each(tailRows('logBinomialProbability'))('agrees with 40 digits at $args', ({ args, value }) => {
    const ulps = errorInUlps(logBinomialProbability(args), value);
    expect(ulps).toBeLessThanOrEqual(Number(value) < -1 ? PROBABILITY_ULPS : documentedUlps(Number(value)));
  });

  it('is certain or impossible at p = 0 and 1', () => {
    expect(logBinomialProbability({ trials: 5, probability: 0, successes: 0 })).toBe(0);
    expect(logBinomialProbability({ trials: 5, probability: 0, successes: 1 })).toBe(-Infinity);
    expect(logBinomialProbability({ trials: 5, probability: 1, successes: 5 })).toBe(0);
    expect(logBinomialProbability({ trials: 5, probability: 1, successes: 6 })).toBe(-Infinity);
  });
});

describe('logBinomialLowerTail', () => {
  it.each(tailRows('logBinomialLowerTail'))('agrees with 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(logBinomialLowerTail(args), value)).toBeLessThanOrEqual(documentedUlps(Number(value)));
  });
});

describe('logBinomialUpperTail', () => {
  it.each(tailRows('logBinomialUpperTail'))('agrees with 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(logBinomialUpperTail(args), value)).toBeLessThanOrEqual(documentedUlps(Number(value)));
  });

  it('is −9963.7336246415 where R 4.2 gives −9963.534', () => {
    const tail = logBinomialUpperTail({ trials: 1e7, probability: 0.999, atLeast: 9999995 });
    expect(tail.toFixed(10)).toBe('-9963.7336246415');
  });

  it('and the lower tail are complements', () => {
    fc.assert(
      fc.property(tailPoint, ({ trials, probability, m }) => {
        const upper = exp(logBinomialUpperTail({ trials, probability, atLeast: m + 1 }));
        const lower = exp(logBinomialLowerTail({ trials, probability, atMost: m }));
        // one is computed from the logarithm of the smaller tail, and one from that itself: P |ln P| 2e-14 at most
        expect(Math.abs(upper + lower - 1)).toBeLessThanOrEqual(2 ** -47);
      }),
    );
  });

  it('is the tail of the failures seen from the other side, where 1 − p is exact', () => {
    fc.assert(
      fc.property(tailPoint, ({ trials, probability, m }) => {
        fc.pre(probability > 0.5 && m > 0);
        const upper = logBinomialUpperTail({ trials, probability, atLeast: m });
        const failures = logBinomialLowerTail({ trials, probability: 1 - probability, atMost: trials - m });
        const tolerance = upper === failures ? 0 : 2 * documentedUlps(upper) * 2 ** -52 * Math.abs(upper);
        expect(Math.abs(upper - failures)).toBeLessThanOrEqual(tolerance);
      }),
    );
  });

  it('falls with m and grows with p and with n', () => {
    fc.assert(
      fc.property(tailPoint, uniform(0, 1), ({ trials, probability, m }, t) => {
        const tail = (n: number, p: number, atLeast: number): number =>
          logBinomialUpperTail({ trials: n, probability: p, atLeast });
        const here = tail(trials, probability, m);
        const slack = 1e-13 * Math.abs(here) + 2 ** -1022;
        expect(tail(trials, probability, m + 1)).toBeLessThanOrEqual(here + slack);
        expect(tail(trials, probability + t * (1 - probability), m)).toBeGreaterThanOrEqual(here - slack);
        expect(tail(trials + 1, probability, m)).toBeGreaterThanOrEqual(here - slack);
      }),
    );
  });

  it('adds one probability a step', () => {
    fc.assert(
      fc.property(tailPoint, ({ trials, probability, m }) => {
        fc.pre(m > 0 && m <= trials);
        const here = logBinomialUpperTail({ trials, probability, atLeast: m });
        const next = logBinomialUpperTail({ trials, probability, atLeast: m + 1 });
        const step = logBinomialProbability({ trials, probability, successes: m });
        fc.pre(here > -1e9); // the sum below is relative to the tail
        const sum = exp(next - here) + exp(step - here);
        expect(Math.abs(sum - 1)).toBeLessThanOrEqual(2 ** -48 * (1 + Math.abs(here)) * 16);
      }),
    );
  });

  it('is at most the Chernoff bound above the mean, and not half of it in the exponent less', () => {
    const above = tailPoint.filter(({ trials, probability, m }) => m > trials * probability);
    const chernoff = ({ trials, probability, m }: { trials: number; probability: number; m: number }): number =>
      -trials * bernoulliDivergence(m / trials, probability);
    const tail = ({ trials, probability, m }: { trials: number; probability: number; m: number }): number =>
      logBinomialUpperTail({ trials, probability, atLeast: m });
    // m/n is rounded: near the mean that moves the exponent by about 2^-52 of m
    fc.assert(fc.property(above, (at) => tail(at) <= chernoff(at) * (1 - 2 ** -40) + 2 ** -40));
    expect(refuted(above, (at) => tail(at) <= 1.5 * chernoff(at))).toBe(true);
  });

  it('has its values at the ends', () => {
    expect(logBinomialUpperTail({ trials: 5, probability: 0.3, atLeast: 0 })).toBe(0);
    expect(logBinomialUpperTail({ trials: 5, probability: 0.3, atLeast: 6 })).toBe(-Infinity);
    expect(logBinomialUpperTail({ trials: 5, probability: 0, atLeast: 1 })).toBe(-Infinity);
    expect(logBinomialUpperTail({ trials: 5, probability: 1, atLeast: 5 })).toBe(0);
    expect(logBinomialLowerTail({ trials: 5, probability: 0, atMost: 0 })).toBe(0);
    expect(logBinomialLowerTail({ trials: 5, probability: 1, atMost: 4 })).toBe(-Infinity);
    expect(logBinomialLowerTail({ trials: 5, probability: 1, atMost: 5 })).toBe(0);
  });
});
