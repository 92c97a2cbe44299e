import fc from 'fast-check';
import { bracketTest, distinctTupleCompetence, ratioTest } from 'skill-emergence/measurement';
import { describe, expect, it } from 'vitest';
import { uniform } from '../../support/arbitraries.ts';
import { measurementRows, REFERENCE_ULPS } from '../../support/measurement-reference.ts';
import { errorInUlps } from '../../support/reference.ts';
import { rates, sizeOf, twoSamples } from '../../support/two-samples.ts';

const setting = fc.record({ reduction: uniform(1, 8), tupleSize: fc.integer({ min: 1, max: 8 }) });

const cap = (p: number, reduction: number, tupleSize: number): number => (1 - (1 - p) / reduction) ** tupleSize;

describe('ratioTest', () => {
  it.each(measurementRows('ratioPValue'))('has the unconditional p-value of 40 digits at $args', ({ args, value }) => {
    // at an end of the interval the tail has a slope, and the end an error of 1e-12
    expect(errorInUlps(ratioTest(args).pValue, value)).toBeLessThanOrEqual(4 * REFERENCE_ULPS);
  });

  it.each(measurementRows('ratioCornerPValue'))('has the p-value of 40 digits at the corner, at $args', (row) => {
    const { pValue } = ratioTest({ ...row.args, method: 'corner' });
    expect(errorInUlps(pValue, row.value)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it.each([
    [10, 10, 2, 2],
    [40, 40, 2, 2],
    [40, 25, 3, 4],
    [12, 30, 1.5, 5],
    [25, 25, 1, 3],
  ])('never rejects a true theory more often than its level: %i and %i items, reduction %d, tuples of %i', (...at) => {
    const [singles, tuples, reduction, tupleSize] = at;
    const size = sizeOf(singles, tuples, 0.05, (seen) => ratioTest({ ...seen, reduction, tupleSize }).pValue);
    for (const level of [0.01, 0.05]) {
      for (const p of rates(200)) {
        const least = cap(p, reduction, tupleSize);
        // an error fraction of 1 is a cap, with no prediction
        expect(size(p, p === 0 && reduction > 1 ? 0 : least, level)).toBeLessThanOrEqual(level);
        expect(size(p, least + 0.2 * (1 - least), level)).toBeLessThanOrEqual(level);
      }
    }
  });

  it('reaches nearly its level at 40 items an arm, where the corner is far below it', () => {
    const sizes = (method: 'unconditional' | 'corner', nuisance: number): number[] => {
      const size = sizeOf(
        40,
        40,
        0.05,
        (seen) => ratioTest({ ...seen, reduction: 2, tupleSize: 2, method, nuisance }).pValue,
      );
      return rates(200).map((p) => size(p, cap(p, 2, 2)));
    };
    expect(Math.max(...sizes('unconditional', 0.001))).toBeGreaterThan(0.04);
    expect(Math.max(...sizes('corner', 0.02))).toBeLessThan(0.01);
  });

  it('has p-values in [nuisance, 1] that rise with the successes on tuples', () => {
    fc.assert(
      fc.property(
        twoSamples(200),
        setting,
        fc.constantFrom('unconditional' as const, 'corner' as const),
        (at, of, method) => {
          const { pValue } = ratioTest({ ...at, ...of, method, nuisance: 0.01 });
          expect(pValue).toBeGreaterThanOrEqual(0.01);
          expect(pValue).toBeLessThanOrEqual(1);
          const more = { ...at, tupleSuccesses: Math.min(at.tuples, at.tupleSuccesses + 1) };
          expect(ratioTest({ ...more, ...of, method, nuisance: 0.01 }).pValue).toBeGreaterThanOrEqual(
            pValue * (1 - 1e-9),
          );
        },
      ),
    );
  });

  it('falls with the successes on singles at the corner', () => {
    fc.assert(
      fc.property(twoSamples(1e6), setting, (at, of) => {
        const more = { ...at, singleSuccesses: Math.min(at.singles, at.singleSuccesses + 1) };
        const p = ratioTest({ ...at, ...of, method: 'corner' }).pValue;
        expect(ratioTest({ ...more, ...of, method: 'corner' }).pValue).toBeLessThanOrEqual(p * (1 + 1e-9));
      }),
    );
  });

  it('is the product side of the bracket at a reduction of 1', () => {
    fc.assert(
      fc.property(twoSamples(100), fc.integer({ min: 2, max: 6 }), (at, tupleSize) => {
        expect(ratioTest({ ...at, reduction: 1, tupleSize }).pValue).toBe(
          bracketTest({ ...at, tupleSize }).belowPValue,
        );
      }),
    );
  });

  it('predicts at least where singles are, from a reduction of the size on', () => {
    fc.assert(
      fc.property(twoSamples(100), fc.integer({ min: 1, max: 20 }), (at, tupleSize) => {
        const { predicted } = ratioTest({ ...at, reduction: tupleSize, tupleSize, method: 'corner' });
        expect(predicted).toBeGreaterThanOrEqual((at.singleSuccesses / at.singles) * (1 - 1e-15));
      }),
    );
  });

  it('says nothing where no single skill may have succeeded: then the error fraction is at its cap', () => {
    const none = { singleSuccesses: 0, singles: 1000, tupleSuccesses: 0, tuples: 1000, tupleSize: 2 };
    expect(ratioTest({ ...none, reduction: 2 }).pValue).toBe(1);
    expect(ratioTest({ ...none, reduction: 2, method: 'corner' }).pValue).toBe(1);
    // 30 of 1000 may all be a grader's errors, and 100 not
    const graded = { ...none, reduction: 2, singleGrader: { falsePositiveRate: 0.03 } };
    expect(ratioTest({ ...graded, singleSuccesses: 30 }).pValue).toBe(1);
    expect(ratioTest({ ...graded, singleSuccesses: 100 }).pValue).toBeLessThan(0.01);
  });

  it('changes the curve, not the counts, for graders, and keeps its level', () => {
    const singleGrader = { falsePositiveRate: 0.1, falseNegativeRate: 0.05 };
    const tupleGrader = { falsePositiveRate: 0.02, falseNegativeRate: 0.2 };
    const of = { reduction: 2, tupleSize: 2, singleGrader, tupleGrader };
    const size = sizeOf(30, 30, 0.05, (seen) => ratioTest({ ...seen, ...of }).pValue);
    for (const p of rates(100).slice(1)) {
      expect(size(0.1 + 0.85 * p, 0.02 + 0.78 * cap(p, 2, 2))).toBeLessThanOrEqual(0.05);
    }
    // the rates as they are seen, 0.61 and 0.5192, are no violation, and would be one of the plain curve
    const seen = { singleSuccesses: 610, singles: 1000, tupleSuccesses: 519, tuples: 1000 };
    expect(ratioTest({ ...seen, ...of }).pValue).toBeGreaterThan(0.3);
    expect(ratioTest({ ...seen, reduction: 2, tupleSize: 2 }).pValue).toBeLessThan(0.002);
    expect(ratioTest({ ...seen, ...of }).predicted).toBeCloseTo(0.02 + 0.78 * cap(0.6, 2, 2), 12);
  });

  it('does not refute the theory by tuples of different skills, which are rarer successes', () => {
    // six of ten skills known, all or none: tuples of five different ones succeed at the rate 0.0238, not 0.0778
    const seen = { singleSuccesses: 600, singles: 1000, tupleSuccesses: 24, tuples: 1000, tupleSize: 5, reduction: 1 };
    expect(ratioTest(seen).pValue).toBeLessThan(0.01);
    const { pValue, predicted } = ratioTest({ ...seen, skills: 10 });
    expect(pValue).toBeGreaterThan(0.3);
    expect(predicted).toBeCloseTo(distinctTupleCompetence({ competence: 0.6, skills: 10, tupleSize: 5 }), 14);
    const single = { ...seen, tupleSize: 1 };
    expect(ratioTest({ ...single, skills: 10 }).pValue).toBe(ratioTest(single).pValue);
    expect(() => ratioTest({ ...seen, skills: 4 })).toThrow('tupleSize must be at most skills = 4, got 5');
  });

  it('answers for 1000 items an arm in less than a second', () => {
    const seen = { singleSuccesses: 600, singles: 1000, tupleSuccesses: 600, tuples: 1000 };
    const before = process.cpuUsage();
    expect(ratioTest({ ...seen, reduction: 2, tupleSize: 2 }).pValue).toBeLessThan(0.1);
    expect(process.cpuUsage(before).user).toBeLessThan(1e6);
  });

  it('refuses samples that take too long, and settings that are none', () => {
    const seen = { singleSuccesses: 6, singles: 10, tupleSuccesses: 2, tuples: 10, reduction: 2, tupleSize: 2 };
    expect(() => ratioTest({ ...seen, tuples: 2e6 })).toThrow('tuples must be at most 1000000, got 2000000');
    expect(ratioTest({ ...seen, tuples: 2e6, method: 'corner' }).pValue).toBe(0.02);
    expect(() => ratioTest({ ...seen, method: 'exact' as never })).toThrow("method must be one of 'unconditional'");
    expect(() => ratioTest({ ...seen, nuisance: 0 })).toThrow('nuisance must be a number in (0, 1), got 0');
    expect(() => ratioTest({ ...seen, reduction: 0.9 })).toThrow(
      'reduction must be a number in [1, Infinity), got 0.9',
    );
    expect(() => ratioTest({ ...seen, tupleSize: 1.5 })).toThrow('tupleSize must be a positive safe integer');
  });
});
