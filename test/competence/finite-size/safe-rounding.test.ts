import fc from 'fast-check';
import { certifiedFiniteSizeLogFailure, type ExactSizes } from 'skill-emergence/certified';
import { finiteSizeGuarantee, finiteSizeLogFailure } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { exactFloor } from '../../../src/numeric/exact-floor.ts';
import { uniform } from '../../support/arbitraries.ts';

// Where y k n / m is a whole number, the double next to it decides how many errors a skill needs.

const counts = fc
  .record({
    textPieces: fc.integer({ min: 1, max: 120 }),
    skills: fc.constantFrom(1, 2, 3, 4, 5, 8, 10, 20),
    k: fc.integer({ min: 1, max: 8 }),
    errors: fc.nat(),
    bad: fc.nat(),
  })
  .map(({ errors, bad, ...rest }) => ({
    ...rest,
    errorPieces: errors % (rest.textPieces + 1),
    badSkills: 1 + (bad % rest.skills),
  }));

/** Numbers with few decimals, and with few bits; as doubles and as what they are written for. */
const decimal = fc.integer({ min: 0, max: 100 }).map((i) => i / 100);
const dyadic = fc.integer({ min: 0, max: 64 }).map((i) => i / 64);
const fraction = fc.oneof(decimal, dyadic);

const statement = fc.oneof(
  fraction.map((competence) => ({ competence })),
  fc.tuple(fraction, fc.integer({ min: 1, max: 9 })).map(([part, whole]) => ({ beta: whole + part })),
);

const methods = [{ bound: 'sharp' }, { bound: 'union', tail: 'exact' }, { bound: 'union', tail: 'chernoff' }] as const;

const runs = { numRuns: Math.min(1e4, fc.readConfigureGlobal().numRuns ?? 0) };

/** All choices of bound that a certified form stands beside. */
const degreesAndMethods = fc.constantFrom(...methods.map((method) => ({ degrees: 'nominal' as const, method })), {
  degrees: 'own' as const,
  method: methods[0],
});

describe('a bound on the probability of failure', () => {
  it('is never below the certified one, at the doubles and at the decimals that they stand for', () => {
    fc.assert(
      fc.property(counts, statement, degreesAndMethods, (sizes, level, { degrees, method }) => {
        const at = { ...sizes, ...level, degrees };
        const written = Object.fromEntries(Object.entries(level).map(([name, value]) => [name, String(value)]));
        const { logProbability, logSets, multipliers } = finiteSizeLogFailure({ ...at, ...method });
        for (const exact of [at, { ...at, ...written } as ExactSizes]) {
          const { lower } = certifiedFiniteSizeLogFailure(exact, { ...method, multipliers, digits: 20 });
          // as documented; nothing for an event that is impossible
          const terms = (multipliers?.lambda ?? 1) * sizes.k * sizes.errorPieces + logSets + Math.abs(logProbability);
          const slack = logProbability === -Infinity ? 0 : 2 ** -46 * terms;
          expect(lower.lte(logProbability + slack)).toBe(true);
        }
      }),
      { numRuns: Math.min(1e4, 4 * runs.numRuns) },
    );
  });

  it('is for the counts returned: no fewer text pieces than the double says, and 4 ulp more skills at most', () => {
    const exactly = (fraction: number, n: number): number => Number(exactFloor([fraction, n]));
    const whole = fc.integer({ min: 1, max: 1e6 });
    fc.assert(
      fc.property(fraction, fraction, whole, whole, (theta, alpha, textPieces, skills) => {
        fc.pre(alpha > 0 && alpha < 1);
        const at = { textPieces, skills, k: 1, theta, alpha, competence: 0.5 };
        const { errorPieces, badSkills } = finiteSizeLogFailure(at);
        expect(errorPieces).toBeGreaterThanOrEqual(exactly(theta, textPieces));
        expect(errorPieces).toBeLessThanOrEqual(exactly(theta, textPieces) + 1);
        expect(badSkills).toBeGreaterThanOrEqual(Math.min(skills, exactly(alpha, skills) + 1));
        expect((badSkills! - 1) / skills).toBeLessThanOrEqual(alpha * (1 + 2 ** -50));
      }),
      runs,
    );
    const tie = { textPieces: 100, skills: 100, k: 1, theta: 0.29, alpha: 0.29, competence: 0.5 };
    expect(exactly(0.29, 100)).toBe(28);
    expect(finiteSizeLogFailure(tie)).toMatchObject({ errorPieces: 29, badSkills: 30 });
  });

  it('does not call impossible what is certain', () => {
    // the double is above 0.9, so that one error of ten is more than what is left of 1
    const sizes = { textPieces: 100, skills: 10, k: 1, errorPieces: 1, badSkills: 1, competence: 0.9 };
    for (const [bound, value] of [
      ['sharp', Math.log(10)], // the text piece in error has its skill nearly always, and every skill will do
      ['union', Math.log(100)],
      ['exact', Math.log(10) + Math.log1p(-(0.9 ** 100))],
    ] as const) {
      const failure = finiteSizeLogFailure({ ...sizes, degrees: 'nominal', bound });
      expect(failure.edges).toBe(1);
      expect(Math.abs(failure.logProbability - value)).toBeLessThanOrEqual(2 ** -46 * value);
    }
  });

  it('holds at the guarantee as it is returned: the error, β, and the competence', () => {
    const fractions = fc.record({ theta: decimal, badShare: decimal, logTarget: fc.integer({ min: -20, max: -1 }) });
    fc.assert(
      fc.property(counts, fractions, ({ textPieces, skills, k, badSkills }, { theta, logTarget }) => {
        const sizes = { textPieces, skills, k, badSkills, theta, degrees: 'nominal' } as const;
        const guarantee = finiteSizeGuarantee({ ...sizes, logFailureProbability: logTarget });
        fc.pre(!guarantee.vacuous);
        const { competence, beta, error } = guarantee;
        expect(finiteSizeLogFailure({ ...sizes, competence }).logProbability).toBeLessThanOrEqual(logTarget);
        expect(finiteSizeLogFailure({ ...sizes, beta }).logProbability).toBeLessThanOrEqual(logTarget);
        // from above, to 2 ulp of 1
        expect(Math.abs(error - (1 - competence))).toBeLessThanOrEqual(2 ** -52);
        // the level that is needed is one at which a skill's errors are whole, or θ
        const step = (error * k * textPieces) / skills;
        if (error > theta + 2 ** -50) expect(Math.abs(step - Math.round(step))).toBeLessThanOrEqual(2 ** -40);
      }),
      { numRuns: 2 * runs.numRuns },
    );
  });
  it('holds at β also where it is the pieces in error that are counted, of which θ is a rounded quotient', () => {
    // 4/10 is below the double next to it, and half of 5 · 10 edges times it is a whole number
    const tie = { textPieces: 10, skills: 2, k: 5, badSkills: 2, errorPieces: 4, degrees: 'nominal' } as const;
    const { beta, error } = finiteSizeGuarantee({ ...tie, failureProbability: 0.3 });
    expect([beta, error]).toEqual([1 + 2 ** -52, 0.4]);
    expect(finiteSizeLogFailure({ ...tie, beta }).logProbability).toBe(-Infinity);
    fc.assert(
      fc.property(counts, uniform(0, 1), fc.integer({ min: -20, max: -1 }), (at, share, logTarget) => {
        const errorPieces = Math.floor(share * at.textPieces);
        const sizes = { ...at, errorPieces, degrees: 'nominal' } as const;
        const { beta, vacuous } = finiteSizeGuarantee({ ...sizes, logFailureProbability: logTarget });
        fc.pre(!vacuous && errorPieces > 0);
        expect(finiteSizeLogFailure({ ...sizes, beta }).logProbability).toBeLessThanOrEqual(logTarget);
      }),
    );
  });

  it('says nothing where the measure of a set is below the normal doubles, and is not impossible', () => {
    // the pair of the frequent skill with itself, 400 times over, has a measure of 1e-400
    const measure = [0.1, ...Array.from({ length: 10 }, () => 0.09)];
    const rare = { textPieces: 1000, measure, leastFrequency: 0.1, theta: 0.1, alpha: 0.5, tupleSize: 400 };
    for (const within of ['piece', 'concatenation'] as const) {
      const at = { ...rare, k: 400, competence: 0.5, degrees: 'nominal', within } as const;
      expect(finiteSizeLogFailure(at)).toMatchObject({ logProbability: 0, vacuous: true });
      expect(finiteSizeLogFailure({ ...at, theta: 0 }).logProbability).toBe(-Infinity);
    }
  });
});
