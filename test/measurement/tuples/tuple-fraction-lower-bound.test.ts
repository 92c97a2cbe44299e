import fc from 'fast-check';
import { logBinomialProbability } from 'skill-emergence/concentration';
import { tupleCompetenceLowerBound, tupleFractionLowerBound } from 'skill-emergence/measurement';
import { describe, expect, it } from 'vitest';
import { count, openUnit, ordered, uniform } from '../../support/arbitraries.ts';
import { measurementRows, REFERENCE_ULPS } from '../../support/measurement-reference.ts';
import { errorInUlps } from '../../support/reference.ts';

/** Counts, a failure probability, and how often each tuple is tried. */
function measured() {
  return fc
    .tuple(count(1e6), uniform(0, 1), uniform(1e-9, 0.5), fc.integer({ min: 1, max: 20 }), uniform(0, 1))
    .map(([tuples, t, failureProbability, repeats, u]) => ({
      passed: Math.round(t * tuples),
      tuples,
      failureProbability,
      repeats,
      passes: 1 + Math.floor(u * (repeats - 2 ** -30)),
    }));
}

describe('tupleFractionLowerBound', () => {
  it.each(measurementRows('tupleFractionLowerBound'))('agrees with 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(tupleFractionLowerBound(args), value, 1)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it('says of 299 passes in 299 that 90 % of all pairs have competence 0.9', () => {
    const all = { passed: 299, tuples: 299, failureProbability: 0.05, competence: 0.9 };
    expect(tupleFractionLowerBound(all)).toBeGreaterThanOrEqual(0.9);
    expect(tupleFractionLowerBound({ ...all, passed: 298, tuples: 298 })).toBeLessThan(0.9);
  });

  it('is wrong with at most the failure probability, and close to that for laws of two points', () => {
    // a fraction f of competence y′ ≥ y and the rest just below y: wrong where more than f is claimed
    const wrong = (f: number, y: number, above: number, tuples: number, failureProbability: number): number => {
      const probability = f * above + (1 - f) * y;
      let total = 0;
      for (let passed = 0; passed <= tuples; passed++) {
        if (tupleFractionLowerBound({ passed, tuples, competence: y, failureProbability }) > f) {
          total += Math.exp(logBinomialProbability({ trials: tuples, probability, successes: passed }));
        }
      }
      return total;
    };
    fc.assert(
      fc.property(uniform(0.01, 0.99), uniform(0.01, 0.99), uniform(0, 1), count(40), (f, y, t, tuples) => {
        expect(wrong(f, y, y + (1 - y) * t, tuples, 0.05)).toBeLessThanOrEqual(0.05 + 1e-12);
      }),
    );
    expect(Math.max(...[0.5, 0.6, 0.7, 0.8].map((f) => wrong(f, 0.5, 1, 40, 0.05)))).toBeGreaterThan(0.04);
  });

  it('rises with the passes and with the failure probability, and falls with the competence', () => {
    fc.assert(
      fc.property(measured(), ordered(openUnit()), (at, [low, high]) => {
        const value = tupleFractionLowerBound({ ...at, competence: low });
        const slack = 1e-12;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(tupleFractionLowerBound({ ...at, competence: high })).toBeLessThanOrEqual(value + slack);
        const failureProbability = (1 + at.failureProbability) / 2;
        expect(tupleFractionLowerBound({ ...at, failureProbability, competence: low })).toBeGreaterThanOrEqual(
          value - slack,
        );
        const passed = Math.min(at.tuples, at.passed + 1);
        expect(tupleFractionLowerBound({ ...at, passed, competence: low })).toBeGreaterThanOrEqual(value - slack);
      }),
    );
  });

  it('is 1 at competence 0, also with a grader, and 0 at competence 1 or without passes', () => {
    const at = { passed: 10, tuples: 10, failureProbability: 0.05 };
    const grader = { falsePositiveRate: 0.1 };
    expect(tupleFractionLowerBound({ ...at, competence: 0 })).toBe(1);
    expect(tupleFractionLowerBound({ ...at, competence: 0, grader })).toBe(1);
    expect(tupleFractionLowerBound({ ...at, competence: 1 })).toBe(0);
    expect(tupleFractionLowerBound({ ...at, passed: 0, competence: 0.1 })).toBe(0);
  });

  it('claims less where failures are graded as successes, and more where successes are graded as failures', () => {
    const at = { passed: 90, tuples: 100, failureProbability: 0.05, competence: 0.5 };
    const value = tupleFractionLowerBound(at);
    expect(tupleFractionLowerBound({ ...at, grader: { falsePositiveRate: 0.1 } })).toBeLessThan(value);
    expect(tupleFractionLowerBound({ ...at, grader: { falseNegativeRate: 0.1 } })).toBeGreaterThan(value);
  });

  it('does not take the tries of one tuple for several tuples', () => {
    const tuples = { passed: 60, tuples: 60, failureProbability: 0.05, competence: 0.9 };
    expect(tupleFractionLowerBound({ ...tuples, repeats: 5 })).toBeGreaterThan(tupleFractionLowerBound(tuples));
    // 300 tries as if of 300 tuples: a larger fraction than 60 tuples can show, and wrong
    expect(tupleFractionLowerBound({ ...tuples, passed: 300, tuples: 300, competence: 0.5 })).toBeGreaterThan(
      tupleFractionLowerBound({ ...tuples, repeats: 5, competence: 0.5 }),
    );
  });

  it('refuses more passes than tries and no pass at all', () => {
    const at = { passed: 9, tuples: 10, failureProbability: 0.05, competence: 0.5 };
    expect(() => tupleFractionLowerBound({ ...at, repeats: 2, passes: 3 })).toThrow(
      'passes must be at most repeats = 2, got 3',
    );
    expect(() => tupleFractionLowerBound({ ...at, passes: 0 })).toThrow(
      'passes must be a positive safe integer, got 0',
    );
    expect(() => tupleFractionLowerBound({ ...at, passed: 11 })).toThrow('passed must be at most tuples = 10, got 11');
    expect(() => tupleFractionLowerBound({ ...at, failureProbability: 0 })).toThrow('failureProbability must be');
    expect(() => tupleFractionLowerBound({ ...at, pass: 1 } as never)).toThrow('did you mean pass');
  });
});

describe('tupleCompetenceLowerBound', () => {
  it.each(measurementRows('tupleCompetenceLowerBound'))('agrees with 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(tupleCompetenceLowerBound(args), value, 1)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it('is the competence that the fraction is claimed for', () => {
    fc.assert(
      fc.property(measured(), uniform(0.01, 1), (at, alpha) => {
        const competence = tupleCompetenceLowerBound({ ...at, alpha });
        expect(competence).toBeGreaterThanOrEqual(0);
        expect(competence).toBeLessThanOrEqual(1);
        fc.pre(competence > 0 && competence < 1 - 1e-6);
        const fraction = tupleFractionLowerBound({ ...at, competence });
        // one minus the competence has digits of 1e-16 / 1e-6 at worst, and is raised to powers up to 20
        expect(Math.abs(fraction - (1 - alpha))).toBeLessThanOrEqual(1e-8);
      }),
    );
  });

  it('is the lower limit of the mean where no tuple is left out, and each is tried once', () => {
    const at = { passed: 59, tuples: 59, alpha: 1, failureProbability: 0.05 };
    expect(tupleCompetenceLowerBound(at)).toBeCloseTo(0.05 ** (1 / 59), 14);
  });

  it('inverts the grader', () => {
    const at = { passed: 95, tuples: 100, alpha: 0.5, failureProbability: 0.05 };
    const value = tupleCompetenceLowerBound(at);
    const graded = tupleCompetenceLowerBound({ ...at, grader: { falsePositiveRate: 0.2, falseNegativeRate: 0.05 } });
    expect(graded).toBeCloseTo((value - 0.2) / 0.75, 14);
    expect(tupleCompetenceLowerBound({ ...at, grader: { falsePositiveRate: 0.99 } })).toBe(0);
  });

  it('says nothing where none passed, or too few for so small a remainder', () => {
    const at = { passed: 0, tuples: 10, alpha: 1, failureProbability: 0.05 };
    expect(tupleCompetenceLowerBound(at)).toBe(0);
    expect(tupleCompetenceLowerBound({ ...at, passed: 10, alpha: 0.01 })).toBe(0);
  });
});
