import { describe, expect, it } from 'vitest';
import { finiteSizeGuarantee, finiteSizeLogFailure, sharpErrorAmplification } from '../../src/competence/index.ts';
import { isDomainError } from '../../src/errors.ts';
import { simulateSkillGraph, type SkillGraphOptions, zipfMeasure } from '../../src/simulation/index.ts';
import { chiSquareDeviations } from '../support/chi-square.ts';

/** The error that the sharp curve says is the worst for skills of measure a, as n → ∞. */
function limitOf({ theta, k, a }: { theta: number; k: number; a: number }): number {
  return theta * sharpErrorAmplification({ theta, k, alpha: a });
}

describe('simulateSkillGraph', () => {
  it('has the worst error of the sharp curve: k = 8, θ = α = 0.1, m = 200, n = 2 000 000', () => {
    const sizes = { textPieces: 2e6, skills: 200, k: 8, theta: 0.1 };
    const { worstError, worstSkills, degrees, errorEdges } = simulateSkillGraph({
      ...sizes,
      badSkills: 20,
      seed: 1,
      starts: 1,
    });
    expect(Math.abs(worstError / 0.30446 - 1)).toBeLessThan(0.005);
    const { error } = finiteSizeGuarantee({ ...sizes, badSkills: 20, failureProbability: 1e-9 });
    expect(worstError).toBeLessThanOrEqual(error);
    expect(worstSkills).toHaveLength(20);
    expect(degrees.reduce((sum, count) => sum + count)).toBe(1.6e7);
    expect(errorEdges.reduce((sum, count) => sum + count)).toBe(1.6e6);
    // all twenty skills have more errors than this with a probability below e^-200, whatever the text pieces
    const least = Math.min(...Array.from(worstSkills, (s) => errorEdges[s]! / degrees[s]!));
    const beyond = finiteSizeLogFailure({ ...sizes, badSkills: 20, competence: 1 - 0.31 });
    expect(beyond.logProbability).toBeLessThan(-200);
    expect(least).toBeLessThan(0.31);
  });

  // settings and seeds fixed in advance
  it.each([
    { k: 8, theta: 0.1, alpha: 0.1 },
    { k: 2, theta: 0.05, alpha: 0.1 },
    { k: 2, theta: 0.3, alpha: 0.5 },
    { k: 4, theta: 0.1, alpha: 0.2 },
    { k: 4, theta: 0.02, alpha: 0.05 },
    { k: 8, theta: 0.01, alpha: 0.3 },
    { k: 8, theta: 0.2, alpha: 0.02 },
    { k: 16, theta: 0.3, alpha: 0.1 },
    { k: 16, theta: 0.05, alpha: 0.4 },
    { k: 32, theta: 0.01, alpha: 0.5 },
  ])('is near the sharp curve, and below what is possible at its size: $k, $theta, $alpha', ({ k, theta, alpha }) => {
    const sizes = { textPieces: 2e6, skills: 200, k, theta, badSkills: Math.round(200 * alpha) };
    const { worstError, errorEdges, degrees } = simulateSkillGraph({ ...sizes, errors: 'oblivious', seed: 11 });
    expect(Math.abs(worstError / limitOf({ theta, k, a: alpha }) - 1)).toBeLessThan(0.005);
    const guarantee = finiteSizeGuarantee({ ...sizes, failureProbability: 1e-9 });
    expect(worstError).toBeLessThanOrEqual(guarantee.error);
    const errors = Array.from(errorEdges, (count, s) => count / degrees[s]!).sort((a, b) => b - a);
    expect(errors[sizes.badSkills - 1]).toBeLessThanOrEqual(guarantee.error);
  });

  // settings and seeds fixed in advance
  it.each([
    { k: 2, theta: 0.05, z: 10, m: 100, n: 4e5 },
    { k: 4, theta: 0.1, z: 20, m: 100, n: 4e5 },
    { k: 8, theta: 0.01, z: 5, m: 100, n: 8e5 },
    { k: 8, theta: 0.3, z: 50, m: 100, n: 1e5 },
    { k: 16, theta: 0.1, z: 2, m: 100, n: 4e5 },
    { k: 32, theta: 0.2, z: 10, m: 50, n: 1e5 },
  ])('has the error of the sharp curve at $k, $theta, $z of $m', ({ k, theta, z, m, n }) => {
    const { worstError } = simulateSkillGraph({ textPieces: n, skills: m, k, theta, badSkills: z, seed: 7, starts: 1 });
    expect(Math.abs(worstError / limitOf({ theta, k, a: z / m }) - 1)).toBeLessThan(0.02);
  });

  it('tends to the sharp curve, to six digits of it where no graph is drawn', () => {
    for (const [k, theta, z] of [
      [2, 0.3, 3],
      [8, 0.1, 10],
      [32, 0.01, 50],
    ] as const) {
      const sizes = { textPieces: 1e14, skills: 100, k, theta, badSkills: z };
      const { worstError } = simulateSkillGraph({ ...sizes, errors: 'oblivious', seed: 3 });
      expect(Math.abs(worstError / limitOf({ theta, k, a: z / 100 }) - 1)).toBeLessThan(1e-5);
    }
  });

  it('gives random errors to all skills alike', () => {
    for (const draws of ['independent', 'distinct'] as const) {
      const sizes = { textPieces: 50_000, skills: 40, k: 5, theta: 0.2, alpha: 0.1, draws };
      const { errorEdges, degrees, worstSkills } = simulateSkillGraph({ ...sizes, errors: 'random', seed: 2 });
      expect(Math.abs(chiSquareDeviations(errorEdges, () => 1250))).toBeLessThan(4);
      expect(Math.abs(chiSquareDeviations(degrees, () => 6250))).toBeLessThan(4);
      expect(worstSkills).toHaveLength(5);
    }
  });

  it('leaves a mean competence of just 1 − q/n, by degrees, whatever the errors', () => {
    for (const errors of ['random', 'oblivious', 'adversarial'] as const) {
      for (const draws of ['independent', 'distinct'] as const) {
        const sizes = { textPieces: 3000, skills: 25, k: 4, theta: 0.137, alpha: 0.2, errors, draws, seed: 4 };
        const { errorEdges, degrees, errorPieces } = simulateSkillGraph({ ...sizes, starts: 1 });
        expect(errorPieces).toBe(411);
        expect(degrees.reduce((sum, count) => sum + count)).toBe(12_000);
        expect(errorEdges.reduce((sum, count) => sum + count)).toBe(4 * 411);
      }
    }
  });

  it('spends all of a graded loss', () => {
    for (const errors of ['random', 'oblivious', 'adversarial'] as const) {
      const sizes = { textPieces: 100, skills: 10, k: 4, theta: 0.0375, alpha: 0.2, errors, seed: 4 };
      const { errorEdges, errorPieces } = simulateSkillGraph({ ...sizes, losses: 'graded' });
      expect(errorPieces).toBe(3.75);
      expect(errorEdges.reduce((sum, count) => sum + count)).toBe(15);
    }
  });

  it('draws the same where a set is chosen in advance with and without a graph', () => {
    // in law: the mean over seeds of the error on the first skills
    const means = (['independent', 'distinct'] as const).map((draws) => {
      const errors = Array.from({ length: 40 }, (_, seed) => {
        return simulateSkillGraph({
          textPieces: 5000,
          skills: 1000,
          k: 3,
          theta: 0.1,
          badSkills: 100,
          errors: 'oblivious',
          draws,
          seed,
        }).worstError;
      });
      return errors.reduce((sum, x) => sum + x) / 40;
    });
    expect(Math.abs(means[0]! / means[1]! - 1)).toBeLessThan(0.01);
  });

  it('takes skills by their measure', () => {
    const measure = zipfMeasure({ skills: 30 });
    for (const errors of ['random', 'oblivious', 'adversarial'] as const) {
      const sizes = { textPieces: 20_000, measure, k: 4, theta: 0.1, alpha: 0.3, errors, seed: 5 };
      const { degrees, worstSkills, worstError } = simulateSkillGraph({ ...sizes, starts: 2 });
      expect(Math.abs(chiSquareDeviations(degrees, (s) => 80_000 * measure[s]!))).toBeLessThan(4);
      const worst = worstSkills.reduce((sum, s) => sum + measure[s]!, 0);
      expect(worst).toBeGreaterThan(0.3);
      const heaviest = Math.max(...Array.from(worstSkills, (s) => measure[s]!));
      expect(worst - heaviest).toBeLessThanOrEqual(0.3 + 1e-15);
      if (errors !== 'random') expect(worstError).toBeGreaterThan(0.2);
    }
  });

  it('has all skills in the set where α leaves out none', () => {
    const all = simulateSkillGraph({
      textPieces: 1000,
      skills: 7,
      k: 3,
      theta: 0.1,
      badSkills: 7,
      errors: 'oblivious',
      seed: 6,
    });
    expect(all.worstError).toBe(0.1);
  });

  it('has the same result for the same seed, and another for another', () => {
    const sizes = { textPieces: 500, skills: 30, k: 4, theta: 0.1, alpha: 0.1 };
    for (const errors of ['random', 'oblivious', 'adversarial'] as const) {
      const [first, second, other] = [1, 1, 2].map((seed) => simulateSkillGraph({ ...sizes, errors, seed }));
      expect(first).toEqual(second);
      expect(first).not.toEqual(other);
    }
  });

  it.each<[string, Partial<SkillGraphOptions>]>([
    ['skills', { skills: 2 ** 26 }],
    ['skills', { skills: undefined }],
    ['measure', { measure: [1] }],
    ['measure.length', { skills: undefined, measure: new Float32Array(2 ** 25 + 1) }],
    ['k', { k: 1e7 }],
    ['k', { k: 31, draws: 'distinct' }],
    ['measure', { skills: undefined, measure: [0.5, 0.5], draws: 'distinct' }],
    ['badSkills', { skills: undefined, measure: [0.5, 0.5], alpha: undefined, badSkills: 1 }],
    ['badSkills', { alpha: undefined, badSkills: 31 }],
    ['errorPieces', { theta: undefined, errorPieces: 101 }],
    ['theta', { theta: undefined }],
    ['alpha', { alpha: 0 }],
    ['errors', { errors: 'worst' as never }],
    ['draws', { draws: 'all' as never }],
    ['losses', { losses: 'some' as never }],
    ['seed', { seed: -1 }],
    ['starts', { starts: 1001 }],
    ['textPieces', { textPieces: 2 ** 40 }],
    ['textPieces', { textPieces: 2 ** 53 - 1, errors: 'random' }],
    ['boud', { boud: 1 } as never],
  ])('refuses what is wrong with %s', (parameter, wrong) => {
    const options = { textPieces: 100, skills: 30, k: 4, theta: 0.1, alpha: 0.1, seed: 1, ...wrong };
    expect(() => simulateSkillGraph(options)).toThrow(
      expect.toSatisfy((error) => isDomainError(error) && error.parameter === parameter) as never,
    );
  });
});

describe('zipfMeasure', () => {
  it('is a law, in proportion to powers of the rank', () => {
    for (const exponent of [0, 0.5, 1, 2.5]) {
      const measure = zipfMeasure({ skills: 1000, exponent });
      expect(Math.abs(measure.reduce((sum, p) => sum + p) - 1)).toBeLessThan(1e-13);
      expect(measure[0]! / measure[99]!).toBeCloseTo(100 ** exponent, 8 - 2 * exponent);
    }
  });
});
