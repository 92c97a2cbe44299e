import fc from 'fast-check';
import { clopperPearsonInterval, logBinomialProbability } from 'skill-emergence/concentration';
import { compositionExponent, compositionExponentInterval } from 'skill-emergence/measurement';
import { describe, expect, it } from 'vitest';
import { openUnit, uniform } from '../../support/arbitraries.ts';
import { measurementRows, REFERENCE_ULPS } from '../../support/measurement-reference.ts';
import { errorInUlps } from '../../support/reference.ts';

describe('compositionExponent', () => {
  it.each(measurementRows('compositionExponent'))('agrees with 40 digits at $args', ({ args, value }) => {
    const scale = Math.abs(Number(value)) < 0.01 ? 1 : value;
    expect(errorInUlps(compositionExponent(args), value, scale)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it('is 1 for the means of concatenated pieces and 0 for those of one piece', () => {
    fc.assert(
      fc.property(uniform(0.01, 0.99), fc.integer({ min: 2, max: 20 }), (p, tupleSize) => {
        expect(compositionExponent({ single: p, tuple: p ** tupleSize, tupleSize })).toBeCloseTo(1, 12);
        expect(compositionExponent({ single: p, tuple: p, tupleSize })).toBe(0);
      }),
    );
  });

  it('gives back the competence on tuples', () => {
    fc.assert(
      fc.property(
        uniform(0.01, 0.99),
        uniform(0.01, 0.99),
        fc.integer({ min: 2, max: 9 }),
        (single, tuple, tupleSize) => {
          const gamma = compositionExponent({ single, tuple, tupleSize });
          expect(single ** (tupleSize ** gamma)).toBeCloseTo(tuple, 11);
        },
      ),
    );
  });

  it('is never NaN', () => {
    fc.assert(
      fc.property(openUnit(), openUnit(), fc.integer({ min: 2, max: 1e9 }), (single, tuple, tupleSize) => {
        expect(compositionExponent({ single, tuple, tupleSize })).not.toBeNaN();
      }),
    );
  });

  it('is infinite where one of the two is 0 or 1, and refused where both are', () => {
    const at = (single: number, tuple: number) => compositionExponent({ single, tuple, tupleSize: 2 });
    expect([at(0, 0.5), at(0.5, 1), at(0, 1)]).toEqual([-Infinity, -Infinity, -Infinity]);
    expect([at(1, 0.5), at(0.5, 0), at(1, 0)]).toEqual([Infinity, Infinity, Infinity]);
    expect(() => at(0, 0)).toThrow('tuple must be a number other than single where that is 0 or 1, got 0');
    expect(() => at(1, 1)).toThrow('tuple must be');
    expect(() => compositionExponent({ single: 0.5, tuple: 0.5, tupleSize: 1 })).toThrow(
      'tupleSize must be at least 2, got 1',
    );
  });
});

describe('compositionExponentInterval', () => {
  it.each(measurementRows('compositionExponentInterval.lower'))('has the lower end of 40 digits at $args', (row) => {
    expect(errorInUlps(compositionExponentInterval(row.args).lower, row.value)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it.each(measurementRows('compositionExponentInterval.upper'))('has the upper end of 40 digits at $args', (row) => {
    expect(errorInUlps(compositionExponentInterval(row.args).upper, row.value)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it('holds the true exponent with the confidence, by far', () => {
    const n = 12;
    const failureProbability = 0.2;
    const intervals = Array.from({ length: n + 1 }, (_, singleSuccesses) =>
      Array.from({ length: n + 1 }, (_, tupleSuccesses) =>
        compositionExponentInterval({
          ...{ singleSuccesses, singles: n, tupleSuccesses, tuples: n },
          ...{ tupleSize: 3, failureProbability },
        }),
      ),
    );
    fc.assert(
      fc.property(uniform(0.05, 0.95), uniform(0.05, 0.95), (single, tuple) => {
        const gamma = compositionExponent({ single, tuple, tupleSize: 3 });
        let missed = 0;
        for (const [i, row] of intervals.entries()) {
          for (const [j, { lower, upper }] of row.entries()) {
            if (lower <= gamma && gamma <= upper) continue;
            const ofSingle = logBinomialProbability({ trials: n, probability: single, successes: i });
            missed += Math.exp(ofSingle + logBinomialProbability({ trials: n, probability: tuple, successes: j }));
          }
        }
        expect(missed).toBeLessThanOrEqual(failureProbability / 2);
      }),
    );
  });

  it('has infinite ends where a sample has no failures or no successes', () => {
    const at = { singles: 10, tuples: 10, tupleSize: 2, failureProbability: 0.05 };
    const none = compositionExponentInterval({ ...at, singleSuccesses: 0, tupleSuccesses: 0 });
    const all = compositionExponentInterval({ ...at, singleSuccesses: 10, tupleSuccesses: 10 });
    expect(none).toEqual({ lower: -Infinity, upper: Infinity });
    expect(all).toEqual({ lower: -Infinity, upper: Infinity });
  });

  it('takes the errors of either grader out of the rates', () => {
    const at = { singleSuccesses: 70, singles: 100, tupleSuccesses: 40, tuples: 100, tupleSize: 2 };
    const grader = { falsePositiveRate: 0.1, falseNegativeRate: 0.05 };
    const { lower } = compositionExponentInterval({
      ...{ ...at, failureProbability: 0.05 },
      ...{ singleGrader: grader, tupleGrader: grader },
    });
    const rate = (x: number) => (x - 0.1) / 0.85;
    const single = clopperPearsonInterval({ successes: 70, trials: 100, confidence: 0.975 }).lower;
    const tuple = clopperPearsonInterval({ successes: 40, trials: 100, confidence: 0.975 }).upper;
    expect(lower).toBeCloseTo(compositionExponent({ single: rate(single), tuple: rate(tuple), tupleSize: 2 }), 12);
    const sure = { ...at, singleSuccesses: 100, failureProbability: 0.05, singleGrader: { falseNegativeRate: 0.3 } };
    expect(compositionExponentInterval(sure)).toEqual({ lower: Infinity, upper: Infinity });
  });
});
