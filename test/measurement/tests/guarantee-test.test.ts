import fc from 'fast-check';
import { guaranteedCompetence, tupleCompetence } from 'skill-emergence/competence';
import { guaranteeTest, meanTest } from 'skill-emergence/measurement';
import { describe, expect, it } from 'vitest';
import { count, uniform } from '../../support/arbitraries.ts';
import { measurementRows, REFERENCE_ULPS } from '../../support/measurement-reference.ts';
import { errorInUlps } from '../../support/reference.ts';
import { binomialLaw } from '../../support/two-samples.ts';

describe('guaranteeTest', () => {
  it.each(measurementRows('guaranteePValue'))('agrees with 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(guaranteeTest(args).pValue, value)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it('never rejects more often than its level where the guarantee is kept', () => {
    const at = fc.record({ alpha: uniform(0, 1), competence: uniform(0, 1), repeats: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), at, uniform(0, 0.3), (tuples, of, falsePositiveRate) => {
        const grader = { falsePositiveRate };
        const graded = (p: number) => (p * (1 - falsePositiveRate) + falsePositiveRate) ** of.repeats;
        // the competence on a 1 − α fraction, and none on the others
        const rate = Math.min(1, (1 - of.alpha) * graded(of.competence) + of.alpha * graded(0));
        let size = 0;
        for (const [passed, mass] of binomialLaw(tuples, rate).entries()) {
          if (guaranteeTest({ ...of, passed, tuples, grader }).pValue <= 0.05) size += mass;
        }
        expect(size).toBeLessThanOrEqual(0.05 + 1e-12);
      }),
    );
  });

  it('refutes nothing where nothing is guaranteed', () => {
    expect(guaranteeTest({ passed: 0, tuples: 1000, alpha: 1, competence: 0.9 }).pValue).toBe(1);
    expect(guaranteeTest({ passed: 0, tuples: 1000, alpha: 0.1, competence: 0 }).pValue).toBe(1);
    expect(guaranteeTest({ passed: 0, tuples: 9, alpha: 0, competence: 0.5 }).refutes).toMatch(
      /premise of the theorem/,
    );
  });

  it('would refute a model of the theory by the guarantee of single skills', () => {
    // θ = 0.1, k = 1000 and tuples of 5: the theory's mean of tuples is 0.9^5, whichever text pieces are in error
    const point = { theta: 0.1, k: 1000, alpha: 0.05, bound: 'sharp' } as const;
    const passed = Math.round(1000 * 0.9 ** 5);
    const ofSingles = guaranteedCompetence(point).competence;
    const ofTuples = tupleCompetence({ ...point, tupleSize: 5, within: 'concatenation' }).competence;
    expect(guaranteeTest({ passed, tuples: 1000, alpha: 0.05, competence: ofSingles }).pValue).toBeLessThan(1e-9);
    expect(guaranteeTest({ passed, tuples: 1000, alpha: 0.05, competence: ofTuples }).pValue).toBeGreaterThan(0.99);
  });
});

describe('meanTest', () => {
  it('never rejects the true error fraction more often than its level', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        uniform(0, 1),
        fc.integer({ min: 1, max: 5 }),
        (tuples, theta, tupleSize) => {
          let size = 0;
          for (const [passed, mass] of binomialLaw(tuples, (1 - theta) ** tupleSize).entries()) {
            if (meanTest({ passed, tuples, theta, tupleSize }).pValue <= 0.05) size += mass;
          }
          expect(size).toBeLessThanOrEqual(0.05 + 1e-12);
        },
      ),
    );
  });

  it('is certain at the ends, and looks to both sides', () => {
    expect(meanTest({ passed: 0, tuples: 10, theta: 1 }).pValue).toBe(1);
    expect(meanTest({ passed: 1, tuples: 10, theta: 1 }).pValue).toBe(0);
    expect(meanTest({ passed: 10, tuples: 10, theta: 0 }).pValue).toBe(1);
    expect(meanTest({ passed: 9, tuples: 10, theta: 0 }).pValue).toBe(0);
    expect(meanTest({ passed: 0, tuples: 5, theta: 0.5 }).pValue).toBeCloseTo(2 / 32, 15);
    expect(meanTest({ passed: 5, tuples: 5, theta: 0.5 }).pValue).toBeCloseTo(2 / 32, 15);
    expect(meanTest({ passed: 5, tuples: 5, theta: 0.5 }).refutes).toMatch(/error model/);
  });

  it('takes tuples inside one piece for as easy as one skill, and allows for a grader', () => {
    fc.assert(
      fc.property(count(100), uniform(0, 1), uniform(0.01, 0.99), (tuples, t, theta) => {
        const passed = Math.round(t * tuples);
        const piece = meanTest({ passed, tuples, theta, tupleSize: 4, within: 'piece' });
        expect(piece).toEqual(meanTest({ passed, tuples, theta }));
      }),
    );
    const grader = { falsePositiveRate: 0.1 };
    expect(meanTest({ passed: 55, tuples: 100, theta: 0.5, grader }).pValue).toBeGreaterThan(0.9);
    expect(() => meanTest({ passed: 5, tuples: 9, theta: 0.5, within: 'best' as never })).toThrow(
      'within must be one of',
    );
  });
});
