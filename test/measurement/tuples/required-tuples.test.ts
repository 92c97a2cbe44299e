import fc from 'fast-check';
import { requiredTuples, tupleFractionLowerBound } from 'skill-emergence/measurement';
import { describe, expect, it } from 'vitest';
import { uniform } from '../../support/arbitraries.ts';
import { measurementRows } from '../../support/measurement-reference.ts';

describe('requiredTuples', () => {
  it.each(measurementRows('requiredTuples'))('agrees with 40 digits at $args', ({ args, value }) => {
    expect(requiredTuples(args)).toBe(Number(value));
  });

  it('is the least number for which the fraction is claimed', () => {
    const at = fc.record({
      competence: uniform(0.05, 0.99),
      alpha: uniform(0.02, 0.98),
      failureProbability: uniform(0.001, 0.4),
      failures: fc.integer({ min: 0, max: 5 }),
      repeats: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(at, ({ failures, ...wanted }) => {
        const tuples = requiredTuples({ failures, ...wanted });
        const { alpha, ...measured } = wanted;
        const fraction = (n: number) => tupleFractionLowerBound({ ...measured, passed: n - failures, tuples: n });
        expect(fraction(tuples)).toBeGreaterThanOrEqual(1 - alpha - 1e-12);
        if (tuples > failures + 1) expect(fraction(tuples - 1)).toBeLessThanOrEqual(1 - alpha + 1e-12);
      }),
    );
  });

  it('decides a near-tie by the doubles that were given', () => {
    // the double next to 0.01 is above it, and its cube above the double next to 1e-6
    expect(requiredTuples({ competence: 0.01, alpha: 1, failureProbability: 1e-6 })).toBe(4);
    // powers of two are exact, and so is the tie
    expect(requiredTuples({ competence: 0.5, alpha: 1, failureProbability: 2 ** -20 })).toBe(20);
    expect(requiredTuples({ competence: 0.5, alpha: 1, failureProbability: 2 ** -20 * (1 + 2 ** -52) })).toBe(20);
    expect(requiredTuples({ competence: 0.5, alpha: 1, failureProbability: 2 ** -20 * (1 - 2 ** -53) })).toBe(21);
    expect(requiredTuples({ competence: 0.9, alpha: 1, failureProbability: 0.9 })).toBe(1);
    expect(requiredTuples({ competence: 0.1, alpha: 1, failureProbability: 0.1 ** 7 })).toBe(8);
  });

  it('is right in rational numbers, a few ulp from every tie', () => {
    /** A double as a fraction with the denominator 2^1074. */
    const bits = (x: number): bigint => {
      let shift = 0n;
      for (; !Number.isInteger(x); shift++) x *= 2;
      return BigInt(x) << (1074n - shift);
    };
    const isEnough = (y: number, n: number, level: number): boolean =>
      bits(y) ** BigInt(n) <= bits(level) << (1074n * BigInt(n - 1));
    const near = fc.record({
      competence: fc.integer({ min: 1, max: 99 }).map((i) => i / 100),
      n: fc.integer({ min: 1, max: 20 }),
      ulps: fc.integer({ min: -2, max: 2 }),
    });
    fc.assert(
      fc.property(near, ({ competence, n, ulps }) => {
        const failureProbability = competence ** n * (1 + ulps * 2 ** -52);
        const required = requiredTuples({ competence, alpha: 1, failureProbability });
        expect(isEnough(competence, required, failureProbability)).toBe(true);
        if (required > 1) expect(isEnough(competence, required - 1, failureProbability)).toBe(false);
      }),
      {
        examples: [
          [{ competence: 0.08, n: 1, ulps: 0 }],
          [{ competence: 0.08, n: 1, ulps: -1 }],
          [{ competence: 0.08, n: 2, ulps: -1 }],
          [{ competence: 0.01, n: 1, ulps: 0 }],
        ],
      },
    );
  });

  it('is one more than the failures where none could pass otherwise', () => {
    expect(requiredTuples({ competence: 0, alpha: 1, failureProbability: 0.05, failures: 7 })).toBe(8);
  });

  it('is infinite for a perfect model, unless its passes may be a grader’s errors', () => {
    const wanted = { competence: 1, alpha: 0.1, failureProbability: 0.05 };
    expect(requiredTuples(wanted)).toBe(Infinity);
    expect(requiredTuples({ ...wanted, grader: { falseNegativeRate: 0.1 } })).toBe(299);
  });

  it('refuses what no safe integer of tuples can show', () => {
    expect(() => requiredTuples({ competence: 0.9, alpha: 1e-300, failureProbability: 0.05 })).toThrow(
      'alpha must be large enough for at most 9007199254740991 tuples, got 1e-300',
    );
    expect(() =>
      requiredTuples({ competence: 0.9, alpha: 1, failureProbability: 0.05, failures: 2 ** 53 - 1 }),
    ).toThrow('alpha must be large enough');
  });
});
