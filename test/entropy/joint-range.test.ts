import fc from 'fast-check';
import {
  klDivergence,
  maxTotalVariation,
  minExcessEntropy,
  pinskerTotalVariation,
  totalVariation,
} from 'skill-emergence/entropy';
import { describe, expect, it, vi } from 'vitest';
import * as exponential from '../../src/numeric/elementary/expm1.ts';
import { innerUnit, logUniform, openUnit, ordered, refuted, uniform, unit } from '../support/arbitraries.ts';
import { distributionPair } from '../support/distributions.ts';
import { exact, exactDivergence } from '../support/exact.ts';
import { errorInUlps, referenceRows } from '../support/reference.ts';

const ULP = 2 ** -52;

/** 1e-14, in ulps. */
const TOLERANCE = 1e-14 / ULP;

/** Pairs whose divergence, a square of the distance, does not underflow. */
const pairs = distributionPair().filter(([p, q]) => totalVariation(p, q) > 1e-150);

describe('maxTotalVariation', () => {
  it.each(referenceRows('maxTotalVariation'))('agrees with 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(maxTotalVariation(args.excess), value)).toBeLessThanOrEqual(TOLERANCE);
  });

  it('bounds the total variation of any two distributions, and would not if it were smaller', () => {
    // klDivergence is within 8 ulp, of which a bound sees half; the distance is within 2 ulp
    const holds = ([p, q]: [number[], number[]], constant: number): boolean =>
      totalVariation(p, q) <= constant * maxTotalVariation(klDivergence(p, q)) * (1 + 2 * TOLERANCE * ULP);
    fc.assert(fc.property(pairs, (pair) => holds(pair, 1)));
    expect(refuted(pairs, (pair) => holds(pair, 0.9999))).toBe(true);
  });

  it('is attained by two coins', () => {
    fc.assert(
      fc.property(logUniform(1e-12, 30), (excess) => {
        // half the log odds ratio of the coins: D = L(t) is increasing; bisection
        const coins = (t: number): [number, number] => {
          const low = t < 0.01 ? 0.5 - t / 6 + t ** 3 / 90 : 0.5 / t - 1 / Math.expm1(2 * t);
          return [low, low + 2 * t * low * (1 - low)];
        };
        let [less, more] = [1e-9, 1e14];
        for (let i = 0; i < 60; i++) {
          const middle = Math.sqrt(less * more);
          const [q, p] = coins(middle);
          if (exactDivergence(Math.min(p, 1), q).lt(excess)) less = middle;
          else more = middle;
        }
        const [q, p] = coins(less);
        // the distance and the excess entropy of these coins are known to an ulp of p, and that is all they have to be
        expect(Math.abs(maxTotalVariation(excess) - (p - q))).toBeLessThanOrEqual(2 ** -46);
      }),
      { numRuns: 20 },
    );
  });

  it('undoes minExcessEntropy', () => {
    fc.assert(
      fc.property(openUnit(), (v) => {
        fc.pre(v > 1e-150); // the excess entropy is about 2 v²
        // v is less sensitive to the excess entropy than the excess entropy to v, relatively
        expect(Math.abs(maxTotalVariation(minExcessEntropy(v)) - v)).toBeLessThanOrEqual(2 * TOLERANCE * ULP * v);
      }),
    );
  });

  it('is Pinsker in the limit, and 1 − ε/18 of it to first order', () => {
    // from ε = V²/2 + V⁴/36 + V⁶/270 + ... with V = 2 TV; the next term is −13 ε²/3240
    fc.assert(
      fc.property(logUniform(1e-300, 0.1), (excess) => {
        const ratio = maxTotalVariation(excess) / pinskerTotalVariation(excess);
        expect(Math.abs(ratio - (1 - excess / 18))).toBeLessThanOrEqual(0.0041 * excess ** 2 + 2 * TOLERANCE * ULP);
      }),
    );
    expect(maxTotalVariation(5e-324)).toBe(pinskerTotalVariation(5e-324));
  });

  it('leaves exp(−ε) of 1 in the other limit', () => {
    fc.assert(
      fc.property(uniform(8, 30), (excess) => {
        // 1 − V is 1/(2t) up to exponentially small terms, with ε = ln 2t there
        expect(Math.abs(1 - maxTotalVariation(excess) - Math.exp(-excess))).toBeLessThanOrEqual(TOLERANCE * ULP);
      }),
    );
  });

  it('increases, is concave, and ends at 0 and 1', () => {
    fc.assert(
      fc.property(ordered(logUniform(1e-12, 38)), uniform(0, 1), ([low, high], t) => {
        expect(maxTotalVariation(low)).toBeLessThanOrEqual(maxTotalVariation(high) * (1 + TOLERANCE * ULP));
        const chord = t * maxTotalVariation(low) + (1 - t) * maxTotalVariation(high);
        const between = maxTotalVariation(t * low + (1 - t) * high);
        expect(between).toBeGreaterThanOrEqual(chord * (1 - 2 * TOLERANCE * ULP));
      }),
    );
    expect(maxTotalVariation(0)).toBe(0);
    expect(maxTotalVariation(40)).toBe(1);
    expect(maxTotalVariation(40.1)).toBe(1);
    expect(maxTotalVariation(Infinity)).toBe(1);
    fc.assert(fc.property(logUniform(5e-324, 1e300), (excess) => maxTotalVariation(excess) <= 1));
  });

  it('does not jump where its evaluation changes', () => {
    for (const at of [1e-16, 2, 0.42747]) {
      const [below, above] = [maxTotalVariation(at * (1 - ULP)), maxTotalVariation(at * (1 + ULP))];
      expect(Math.abs(above - below)).toBeLessThanOrEqual(8 * ULP * above);
    }
  });
});

describe('minExcessEntropy', () => {
  it.each(referenceRows('minExcessEntropy'))('agrees with 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(minExcessEntropy(args.totalVariation), value)).toBeLessThanOrEqual(TOLERANCE);
  });

  it('is at most the divergence of any two coins at that distance, and no larger constant would do', () => {
    const coins = fc.tuple(
      innerUnit(1e-6),
      fc.oneof(
        uniform(1e-9, 1 - 1e-9),
        logUniform(1e-9, 0.5),
        logUniform(1e-9, 0.5).map((x) => 1 - x),
      ),
    );
    const holds = ([v, t]: [number, number], constant: number): boolean => {
      const q = t * (1 - v);
      const divergence = exactDivergence(exact(q).plus(exact(v)), q);
      return exact(minExcessEntropy(v))
        .times(constant)
        .lte(divergence.times(1 + 1e-14));
    };
    fc.assert(fc.property(coins, (at) => holds(at, 1)));
    expect(refuted(coins, (at) => holds(at, 1.001))).toBe(true);
  });

  it('is at least the first terms of its series, and with a wrong one it is not', () => {
    const series = (v: number, terms: readonly number[]): number =>
      terms.reduce((sum, term, i) => sum + term * v ** (2 * i + 2), 0);
    const TERMS = [2, 4 / 9, 32 / 135, 7072 / 42525]; // Pinsker, Kullback, Topsøe, and Fedotov, Harremoës & Topsøe
    const atLeast = (v: number, terms: readonly number[]): boolean =>
      minExcessEntropy(v) >= series(v, terms) * (1 - 2 * TOLERANCE * ULP);
    const normal = unit().filter((v) => v === 0 || v > 1e-150); // v² has all its digits
    for (const [i, term] of TERMS.entries()) {
      fc.assert(fc.property(normal, (v) => atLeast(v, TERMS.slice(0, i + 1))));
      // the last term is small wherever what follows it is smaller
      expect(refuted(normal, (v) => atLeast(v, [...TERMS.slice(0, i), (1 + 10 ** (i - 4)) * term]))).toBe(true);
    }
  });

  it('is at most the divergence of any two distributions at that distance', () => {
    fc.assert(
      fc.property(pairs, ([p, q]) => {
        // the distance counts at what it is at least: next to 1 the bound is sensitive to it
        const least = minExcessEntropy(totalVariation(p, q) * (1 - 4 * ULP));
        expect(klDivergence(p, q)).toBeGreaterThanOrEqual(least * (1 - 2 * TOLERANCE * ULP));
      }),
    );
  });

  it('increases, is convex, and has its limits at the ends', () => {
    fc.assert(
      fc.property(ordered(openUnit()), uniform(0, 1), ([low, high], t) => {
        expect(minExcessEntropy(low)).toBeLessThanOrEqual(minExcessEntropy(high));
        // the point between is rounded, next to 1 by as much as an ulp of 1: that counts
        fc.pre(high < 0.999);
        const chord = t * minExcessEntropy(low) + (1 - t) * minExcessEntropy(high);
        expect(minExcessEntropy(t * low + (1 - t) * high)).toBeLessThanOrEqual(chord * (1 + 2 ** -40) + 5e-324);
      }),
    );
    expect(minExcessEntropy(0)).toBe(0);
    expect(minExcessEntropy(1)).toBe(Infinity);
    expect(minExcessEntropy(1e-200)).toBe(0); // underflows
    expect(Math.abs(minExcessEntropy(1 - 2 ** -53) - 53 * Math.LN2)).toBeLessThan(1e-13);
  });

  it('does not jump where its evaluation changes', () => {
    for (const at of [1e-8, 0.9]) {
      const [below, above] = [minExcessEntropy(at * (1 - ULP)), minExcessEntropy(at * (1 + ULP))];
      expect(above - below).toBeLessThanOrEqual(16 * ULP * above);
    }
  });
});

describe('the parameter of the boundary', () => {
  /** How often a call evaluates e^2t − 1, twice or three times in each of Newton's steps. */
  function evaluations(call: () => number): number {
    const counted = vi.spyOn(exponential, 'expm1');
    try {
      call();
      return counted.mock.calls.length;
    } finally {
      counted.mockRestore();
    }
  }

  it('is found in few steps, because they start near it', () => {
    const steps = (f: (x: number) => number, xs: readonly number[]): number[] => xs.map((x) => evaluations(() => f(x)));
    const most = (counts: readonly number[]): number => Math.max(...counts);
    expect(most(steps(minExcessEntropy, [0.5]))).toBeGreaterThan(1); // they are counted
    expect(most(steps(minExcessEntropy, [1e-8, 1e-6, 1e-4, 0.01]))).toBeLessThanOrEqual(5);
    expect(most(steps(minExcessEntropy, [0.1, 0.5, 0.89, 0.9]))).toBeLessThanOrEqual(15);
    expect(most(steps(minExcessEntropy, [0.99, 0.999, 1 - 1e-6, 1 - 1e-9, 1 - 2 ** -53]))).toBeLessThanOrEqual(4);
    expect(most(steps(maxTotalVariation, [1e-16, 1e-12, 1e-8, 1e-4]))).toBeLessThanOrEqual(7);
    expect(most(steps(maxTotalVariation, [0.01, 0.1, 0.5, 1, 1.99]))).toBeLessThanOrEqual(10);
    expect(most(steps(maxTotalVariation, [2, 3, 4, 10, 40]))).toBeLessThanOrEqual(5);
  });
});
