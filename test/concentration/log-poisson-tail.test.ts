import fc from 'fast-check';
import {
  logBinomialUpperTail,
  logPoissonLowerTail,
  logPoissonProbability,
  logPoissonUpperTail,
} from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { logUniform, uniform } from '../support/arbitraries.ts';
import { errorInUlps } from '../support/reference.ts';
import { documentedUlps, tailRows } from '../support/tail-reference.ts';

const point = fc.tuple(logUniform(1e-9, 1e12), uniform(-8, 30)).map(([rate, z]) => {
  return { rate, m: Math.max(0, Math.round(rate + z * Math.sqrt(rate))) };
});

describe('logPoissonLowerTail', () => {
  it.each(tailRows('logPoissonLowerTail'))('agrees with 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(logPoissonLowerTail(args), value)).toBeLessThanOrEqual(documentedUlps(Number(value)));
  });
});

describe('logPoissonUpperTail', () => {
  it.each(tailRows('logPoissonUpperTail'))('agrees with 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(logPoissonUpperTail(args), value)).toBeLessThanOrEqual(documentedUlps(Number(value)));
  });

  it('and the lower tail are complements', () => {
    fc.assert(
      fc.property(point, ({ rate, m }) => {
        const upper = Math.exp(logPoissonUpperTail({ rate, atLeast: m + 1 }));
        const lower = Math.exp(logPoissonLowerTail({ rate, atMost: m }));
        // one is computed from the logarithm of the smaller tail, and one from that itself: P |ln P| 2e-14 at most
        expect(Math.abs(upper + lower - 1)).toBeLessThanOrEqual(2 ** -47);
      }),
    );
  });

  it('adds one probability a step', () => {
    fc.assert(
      fc.property(point, ({ rate, m }) => {
        const here = logPoissonUpperTail({ rate, atLeast: m });
        const next = logPoissonUpperTail({ rate, atLeast: m + 1 });
        const step = logPoissonProbability({ rate, events: m });
        expect(Math.abs(Math.exp(next - here) + Math.exp(step - here) - 1)).toBeLessThanOrEqual(
          2 ** -44 * (1 + Math.abs(here)),
        );
      }),
    );
  });

  it('is the limit of the binomial tail', () => {
    for (const [rate, atLeast] of [
      [3, 9],
      [50, 40],
      [1000, 1100],
    ] as const) {
      const binomial = logBinomialUpperTail({ trials: 1e12, probability: rate / 1e12, atLeast });
      const poisson = logPoissonUpperTail({ rate, atLeast });
      // the laws differ by about (m − λ)²/n in the logarithm
      expect(Math.abs(binomial - poisson)).toBeLessThanOrEqual((atLeast - rate) ** 2 / 1e12 + rate / 1e12);
    }
  });

  it('has its values at the ends', () => {
    expect(logPoissonUpperTail({ rate: 4, atLeast: 0 })).toBe(0);
    expect(logPoissonLowerTail({ rate: 4, atMost: 0 })).toBe(-4);
    expect(logPoissonProbability({ rate: 4, events: 0 })).toBe(-4);
  });
});
