import fc from 'fast-check';
import {
  logBinomialUpperTail,
  logHypergeometricLowerTail,
  logHypergeometricProbability,
  logHypergeometricUpperTail,
} from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { count, uniform } from '../support/arbitraries.ts';
import { errorInUlps } from '../support/reference.ts';
import { HYPERGEOMETRIC_ULPS, tailRows } from '../support/tail-reference.ts';

const point = fc.tuple(count(1e12), uniform(0, 1), uniform(0, 1), uniform(-8, 8)).map(([population, a, b, z]) => {
  const successes = Math.round(a * population);
  const draws = Math.round(b * population);
  const mean = (draws / population) * successes;
  const deviation = Math.sqrt(mean * (1 - successes / population) * (1 - draws / population));
  return { population, successes, draws, m: Math.max(0, Math.round(mean + z * deviation)) };
});

describe('logHypergeometricLowerTail', () => {
  it('knows what is impossible where sums of counts are beyond the integers of doubles', () => {
    const law = { population: 2 ** 53 - 2, successes: 3, draws: 2 ** 53 - 2 }; // all are drawn
    expect(logHypergeometricLowerTail({ ...law, atMost: 2 })).toBe(-Infinity);
    expect(logHypergeometricUpperTail({ ...law, atLeast: 3 })).toBe(0);
  });

  it.each(tailRows('logHypergeometricLowerTail'))('agrees with 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(logHypergeometricLowerTail(args), value)).toBeLessThanOrEqual(HYPERGEOMETRIC_ULPS);
  });
});

describe('logHypergeometricUpperTail', () => {
  it.each(tailRows('logHypergeometricUpperTail'))('agrees with 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(logHypergeometricUpperTail(args), value)).toBeLessThanOrEqual(HYPERGEOMETRIC_ULPS);
  });

  it('and the lower tail are complements', () => {
    fc.assert(
      fc.property(point, ({ m, ...law }) => {
        const upper = Math.exp(logHypergeometricUpperTail({ ...law, atLeast: m + 1 }));
        const lower = Math.exp(logHypergeometricLowerTail({ ...law, atMost: m }));
        // one is computed from the logarithm of the smaller tail, and one from that itself: P |ln P| 2e-14 at most
        expect(Math.abs(upper + lower - 1)).toBeLessThanOrEqual(2 ** -47);
      }),
    );
  });

  it('does not change when draws and successes are exchanged', () => {
    fc.assert(
      fc.property(point, ({ m, population, successes, draws }) => {
        const one = logHypergeometricUpperTail({ population, successes, draws, atLeast: m });
        const other = logHypergeometricUpperTail({ population, successes: draws, draws: successes, atLeast: m });
        expect(one === other || Math.abs(one - other) <= 1e-12 * Math.abs(one)).toBe(true);
      }),
    );
  });

  it('adds one probability a step', () => {
    fc.assert(
      fc.property(point, ({ m, ...law }) => {
        const here = logHypergeometricUpperTail({ ...law, atLeast: m });
        fc.pre(here > -Infinity);
        const next = logHypergeometricUpperTail({ ...law, atLeast: m + 1 });
        const step = logHypergeometricProbability({ ...law, observed: m });
        expect(Math.abs(Math.exp(next - here) + Math.exp(step - here) - 1)).toBeLessThanOrEqual(
          2 ** -42 * (1 + Math.abs(here)),
        );
      }),
    );
  });

  it('sums to the counts of a small population', () => {
    // 5 of 10 marked, 4 drawn: 5, 50, 100, 50, 5 of 210
    const law = { population: 10, successes: 5, draws: 4 };
    const tails = [1, 205 / 210, 155 / 210, 55 / 210, 5 / 210, 0];
    tails.forEach((tail, atLeast) => {
      expect(Math.abs(Math.exp(logHypergeometricUpperTail({ ...law, atLeast })) - tail)).toBeLessThanOrEqual(2 ** -51);
    });
    expect(logHypergeometricUpperTail({ population: 10, successes: 8, draws: 7, atLeast: 5 })).toBe(0);
    expect(logHypergeometricLowerTail({ population: 10, successes: 8, draws: 7, atMost: 4 })).toBe(-Infinity);
    expect(logHypergeometricProbability({ population: 10, successes: 8, draws: 7, observed: 4 })).toBe(-Infinity);
    // more than are drawn, and more than there are
    expect(logHypergeometricProbability({ population: 10, successes: 8, draws: 3, observed: 4 })).toBe(-Infinity);
    expect(logHypergeometricProbability({ population: 10, successes: 3, draws: 7, observed: 4 })).toBe(-Infinity);
  });

  it('refuses more successes or draws than there are', () => {
    const law = { population: 10, successes: 5, draws: 4, atLeast: 1 };
    expect(() => logHypergeometricUpperTail({ ...law, successes: 11 })).toThrow(
      'successes must be at most population = 10, got 11',
    );
    expect(() => logHypergeometricUpperTail({ ...law, draws: 11 })).toThrow('draws must be at most population = 10');
  });

  it('tends to the binomial tail as the population grows', () => {
    const binomial = logBinomialUpperTail({ trials: 20, probability: 0.3, atLeast: 12 });
    const tail = logHypergeometricUpperTail({ population: 1e12, successes: 3e11, draws: 20, atLeast: 12 });
    expect(Math.abs(tail - binomial)).toBeLessThanOrEqual(1e-9); // about 20²/10¹²
  });
});
