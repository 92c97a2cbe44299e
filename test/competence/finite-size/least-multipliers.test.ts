import fc from 'fast-check';
import { certifiedFiniteSizeLogFailure } from 'skill-emergence/certified';
import { finiteSizeLogFailure } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { uniform } from '../../support/arbitraries.ts';

// Both the bound and its certified form look for the least exponent, each by itself.

type Point = Parameters<typeof certifiedFiniteSizeLogFailure>[0];

const MOST = Number.MAX_SAFE_INTEGER;

/** By how much the bound in doubles is below the certified one, in units of its documented rounding error. */
function unitsBelow(at: Point): number {
  const { logProbability, logSets, multipliers } = finiteSizeLogFailure(
    at as Parameters<typeof finiteSizeLogFailure>[0],
  );
  const { lower } = certifiedFiniteSizeLogFailure(at, { digits: 20 });
  if (!lower.isFinite() || logProbability === -Infinity) return lower.toNumber() === logProbability ? 0 : NaN;
  const terms = (multipliers?.lambda ?? 0) * at.k * at.errorPieces + logSets + Math.abs(logProbability);
  return lower.minus(logProbability).toNumber() / (2 ** -46 * Math.max(terms, Number.MIN_VALUE * 2 ** 46));
}

describe('the least bound on the probability of failure', () => {
  it('takes multipliers as large as a small level of errors needs', () => {
    const sizes = { textPieces: 1e9, skills: 1e5, k: 8, errorPieces: 1, badSkills: 5e4 };
    const failure = finiteSizeLogFailure({ ...sizes, competence: 1 - 4e-9 });
    expect(failure.vacuous).toBe(false);
    expect(failure.logProbability).toBeLessThan(-640986115);
    const given = { multipliers: { lambda: 1e8, mu: 8e8 } };
    const other = certifiedFiniteSizeLogFailure({ ...sizes, competence: 1 - 4e-9 }, given);
    expect(other.upper.toNumber()).toBeGreaterThan(failure.logProbability);
  });

  it.each<Point>([
    { textPieces: 1e9, skills: 1e5, k: 8, errorPieces: 1, badSkills: 5e4, competence: 1 - 4e-9 },
    { textPieces: 27598, skills: 5, k: 8, errorPieces: 2, badSkills: 4, beta: 3.443115209865441 },
    { textPieces: 35729, skills: 3, k: 1, errorPieces: 1, badSkills: 1, competence: 0.9997481037812421 },
    { textPieces: MOST, skills: MOST, k: 500, errorPieces: 1, badSkills: 1, competence: 0.8821859882264884 },
    { textPieces: MOST, skills: 276, k: 2, errorPieces: 1, badSkills: 1, competence: 0.9999999999996309 },
    { textPieces: MOST, skills: MOST, k: 8, errorPieces: 1, badSkills: 1, competence: 0.45, degrees: 'nominal' },
    { textPieces: MOST, skills: 9, k: 500, errorPieces: 1, badSkills: 1, competence: 1 },
    { textPieces: MOST, skills: 9, k: 3, errorPieces: 1, badSkills: 1, beta: 1e-300 },
  ])('is the same in doubles and certified: %j', (at) => {
    expect(Math.abs(unitsBelow(at))).toBeLessThanOrEqual(1);
  });

  it('is not less in doubles than certified, at sizes of every order', () => {
    const size = uniform(0, 1).map((exponent) => Math.min(MOST, Math.floor(2 ** (53 * exponent))));
    const level = fc.oneof(
      uniform(0, 1).map((competence) => ({ competence })),
      uniform(-15, 0).map((power) => ({ competence: 1 - 10 ** power })),
      uniform(-3, 3).map((power) => ({ beta: 10 ** power })),
      fc.constant({ competence: 1 }),
    );
    const sizes = fc.record({
      textPieces: size,
      skills: size,
      k: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 60 })),
      errorPieces: size,
      badSkills: size,
      degrees: fc.constantFrom('own' as const, 'nominal' as const),
    });
    fc.assert(
      fc.property(sizes, level, ({ errorPieces, badSkills, ...rest }, stated) => {
        const q = Math.min(rest.textPieces, errorPieces);
        const z = Math.min(rest.skills, badSkills);
        expect(unitsBelow({ ...rest, errorPieces: q, badSkills: z, ...stated })).toBeLessThanOrEqual(1);
      }),
      { numRuns: Math.min(1e4, fc.readConfigureGlobal().numRuns ?? 0) },
    );
  });
});
