import fc from 'fast-check';
import { logBinomialProbability } from 'skill-emergence/concentration';
import { parrotPValue } from 'skill-emergence/measurement';
import { describe, expect, it } from 'vitest';
import { count, openUnit, uniform } from '../../support/arbitraries.ts';
import { measurementRows, REFERENCE_ULPS } from '../../support/measurement-reference.ts';
import { errorInUlps } from '../../support/reference.ts';

function measured() {
  return fc
    .tuple(count(1e6), uniform(0, 1), openUnit())
    .map(([tuples, t, seenFraction]) => ({ successes: Math.round(t * tuples), tuples, seenFraction }));
}

const binomial = (trials: number, probability: number, successes: number): number =>
  Math.exp(logBinomialProbability({ trials, probability, successes }));

describe('parrotPValue', () => {
  it.each(measurementRows('parrotPValue'))('agrees with 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(parrotPValue(args), value)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it.each(measurementRows('parrotPValueExpected'))('agrees with 40 digits where expected, at $args', (row) => {
    const value = parrotPValue({ ...row.args, seen: 'expected' });
    expect(errorInUlps(value, row.value)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it('is small by chance as rarely as it says, of a bounded fraction', () => {
    fc.assert(
      fc.property(count(40), uniform(0, 1), uniform(0, 1), uniform(0.001, 0.5), (tuples, q, t, level) => {
        let wrong = 0;
        for (let successes = 0; successes <= tuples; successes++) {
          const p = parrotPValue({ successes, tuples, seenFraction: q });
          if (p <= level) wrong += binomial(tuples, q * t, successes);
        }
        expect(wrong).toBeLessThanOrEqual(level + 1e-12);
      }),
    );
  });

  it('is small by chance as rarely as it says where the fraction is one of two, and the expected one on average', () => {
    const wrong = (tuples: number, q: number, high: number, level: number, seen: 'bounded' | 'expected'): number => {
      let total = 0;
      for (let successes = 0; successes <= tuples; successes++) {
        if (parrotPValue({ successes, tuples, seenFraction: q, seen }) > level) continue;
        total += (q / high) * binomial(tuples, high, successes) + (successes === 0 ? 1 - q / high : 0);
      }
      return total;
    };
    fc.assert(
      fc.property(count(30), uniform(0.01, 0.9), uniform(0, 1), uniform(0.001, 0.5), (tuples, q, t, level) => {
        expect(wrong(tuples, q, q + (1 - q) * t, level, 'expected')).toBeLessThanOrEqual(level + 1e-12);
      }),
    );
    // what the caution is for: the bounded form of an expected fraction is wrong much more often than it says
    expect(wrong(2, 0.2, 0.6, 0.05, 'bounded')).toBeGreaterThan(0.1);
  });

  it('is never smaller of an expected fraction, and the same of one success', () => {
    fc.assert(
      fc.property(measured(), (at) => {
        const bounded = parrotPValue(at);
        const expected = parrotPValue({ ...at, seen: 'expected' });
        expect(bounded).toBeGreaterThanOrEqual(0);
        expect(expected).toBeLessThanOrEqual(1);
        expect(expected).toBeGreaterThanOrEqual(bounded * (1 - 1e-12));
      }),
    );
    const one = { successes: 1, tuples: 10, seenFraction: 0.03 };
    expect(parrotPValue({ ...one, seen: 'expected' })).toBe(parrotPValue(one));
  });

  it('falls with the successes, and rises with the seen fraction', () => {
    fc.assert(
      fc.property(measured(), fc.constantFrom('bounded' as const, 'expected' as const), (at, seen) => {
        const p = parrotPValue({ ...at, seen });
        const more = { ...at, seen, successes: Math.min(at.tuples, at.successes + 1) };
        expect(parrotPValue(more)).toBeLessThanOrEqual(p * (1 + 1e-11));
        const seenFraction = (1 + at.seenFraction) / 2;
        expect(parrotPValue({ ...at, seen, seenFraction })).toBeGreaterThanOrEqual(p * (1 - 1e-11));
      }),
    );
  });

  it('is 1 without successes, and 0 where a success is on nothing that was seen', () => {
    expect(parrotPValue({ successes: 0, tuples: 10, seenFraction: 0 })).toBe(1);
    expect(parrotPValue({ successes: 2, tuples: 10, seenFraction: 0 })).toBe(0);
    expect(parrotPValue({ successes: 2, tuples: 10, seenFraction: 0, seen: 'expected' })).toBe(0);
    expect(parrotPValue({ successes: 10, tuples: 10, seenFraction: 0.3, seen: 'expected' })).toBe(0.3);
    expect(parrotPValue({ successes: 3, tuples: 10, seenFraction: 1, seen: 'expected' })).toBe(1);
  });

  it('lets a grader’s errors explain successes', () => {
    const at = { successes: 12, tuples: 100, seenFraction: 0.02 };
    const graded = parrotPValue({ ...at, grader: { falsePositiveRate: 0.05 } });
    expect(graded).toBe(parrotPValue({ ...at, seenFraction: 0.02 * 0.95 + 0.05 }));
    expect(graded).toBeGreaterThan(parrotPValue(at));
  });

  it('does not take the binomial tail without replacement where it may be too small', () => {
    const at = { successes: 8, tuples: 100, seenFraction: 0.0681 };
    expect(parrotPValue({ ...at, withReplacement: false })).toBe(parrotPValue(at));
    expect(parrotPValue({ ...at, successes: 7, withReplacement: false })).toBe(1);
    expect(parrotPValue({ ...at, successes: 7 })).toBeLessThan(1);
    // of 4 tuples 2 are seen and 2 are drawn: one success has probability 5/6, and a binomial tail of 3/4
    expect(parrotPValue({ successes: 1, tuples: 2, seenFraction: 0.5 })).toBe(0.75);
    expect(parrotPValue({ successes: 1, tuples: 2, seenFraction: 0.5, withReplacement: false })).toBe(1);
  });

  it('refuses what it does not know', () => {
    const at = { successes: 2, tuples: 10, seenFraction: 0.1 };
    expect(() => parrotPValue({ ...at, seen: 'maybe' as never })).toThrow("one of 'bounded', 'expected'");
    expect(() => parrotPValue({ ...at, seenFraction: 1.1 })).toThrow(
      'seenFraction must be a number in [0, 1], got 1.1',
    );
    expect(() => parrotPValue({ ...at, withReplacement: 1 as never })).toThrow('withReplacement must be true or false');
  });
});
