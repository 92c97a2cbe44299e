import fc from 'fast-check';
import { distinctTupleCompetence } from 'skill-emergence/measurement';
import { describe, expect, it } from 'vitest';
import { distinctMeanSlope } from '../../../src/measurement/composition/distinct-tuple-competence.ts';
import { uniform } from '../../support/arbitraries.ts';

/** The mean over all sets of so many of the competences of their product: the elementary symmetric function. */
function meanOverSets(competences: readonly number[], size: number): number {
  const sums = [1, ...Array.from({ length: size }, () => 0)];
  const sets = [...sums];
  for (const c of competences) {
    for (let i = size; i > 0; i--) {
      sums[i]! += c * sums[i - 1]!;
      sets[i]! += sets[i - 1]!;
    }
  }
  return sums[size]! / sets[size]!;
}

const some = fc.tuple(fc.integer({ min: 2, max: 30 }), uniform(0, 1), uniform(0, 1)).map(([skills, t, competence]) => ({
  competence,
  skills,
  tupleSize: 2 + Math.floor(t * (skills - 1 - 2 ** -30)),
}));

describe('distinctTupleCompetence', () => {
  it('is the mean over all sets where K skills are known and one is known in part', () => {
    fc.assert(
      fc.property(some, ({ competence, skills, tupleSize }) => {
        const known = Math.floor(skills * competence);
        const competences = Array.from({ length: skills }, (_, i) =>
          i < known ? 1 : i === known ? skills * competence - known : 0,
        );
        const mean = meanOverSets(competences, tupleSize);
        // the rest φ has lost the digits of m p
        const slack = 1e-12 * mean + (skills * 2 ** -51) / meanOverSets(Array(skills).fill(1) as number[], tupleSize);
        expect(Math.abs(distinctTupleCompetence({ competence, skills, tupleSize }) - mean)).toBeLessThanOrEqual(slack);
      }),
    );
  });

  it('is below the mean of any other competences with that mean, which is below that of independent skills', () => {
    fc.assert(
      fc.property(fc.array(uniform(0, 1), { minLength: 2, maxLength: 12 }), uniform(0, 1), (competences, t) => {
        const skills = competences.length;
        const tupleSize = 2 + Math.floor(t * (skills - 1 - 2 ** -30));
        const competence = competences.reduce((sum, c) => sum + c, 0) / skills;
        const mean = meanOverSets(competences, tupleSize);
        const slack = 1e-13;
        expect(distinctTupleCompetence({ competence, skills, tupleSize })).toBeLessThanOrEqual(mean + slack);
        expect(mean).toBeLessThanOrEqual(competence ** tupleSize + slack);
      }),
    );
  });

  it('has the slope that it rises with', () => {
    fc.assert(
      fc.property(some, ({ competence, skills, tupleSize }) => {
        const next = (Math.floor(skills * competence) + 0.999) / skills;
        fc.pre(next > competence && next <= 1 && next - competence > 1e-6);
        const at = (p: number) => distinctTupleCompetence({ competence: p, skills, tupleSize });
        const slope = (at(next) - at(competence)) / (next - competence);
        expect(distinctMeanSlope(competence, skills, tupleSize)).toBeCloseTo(slope, 5);
      }),
    );
    expect(distinctMeanSlope(1, 10, 3)).toBe(3);
  });

  it('is 0 where too few skills are known, and 1 where all are', () => {
    const at = (competence: number) => distinctTupleCompetence({ competence, skills: 10, tupleSize: 4 });
    expect([at(0), at(0.3), at(1)]).toEqual([0, 0, 1]);
    expect(at(0.35)).toBeCloseTo(0.5 / 210, 15);
    expect(at(0.4)).toBeCloseTo(1 / 210, 15);
  });

  it('keeps the whole part of a product that rounding brings to an integer', () => {
    // 0.29 · 100 rounds to 28.999…, 0.07 · 100 to 7.000…1, 3 · (1/3) to 1 from below
    const sum = distinctTupleCompetence({ competence: 1 / 3, skills: 3, tupleSize: 2 });
    expect(sum).toBe(0);
    expect(distinctTupleCompetence({ competence: 2 / 3, skills: 3, tupleSize: 2 })).toBeCloseTo(1 / 3, 14);
  });

  it('refuses tuples of more skills than there are', () => {
    expect(() => distinctTupleCompetence({ competence: 0.5, skills: 3, tupleSize: 4 })).toThrow(
      'tupleSize must be at most skills = 3, got 4',
    );
    expect(() => distinctTupleCompetence({ competence: 0.5, skills: 3, tupleSize: 1 })).toThrow('at least 2');
  });
});
