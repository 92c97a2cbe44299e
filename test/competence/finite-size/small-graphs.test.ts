import { finiteSizeGuarantee, finiteSizeLogFailure } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../support/random.ts';
import {
  distinctDraws,
  type Draw,
  everyGraph,
  independentDraws,
  overloaded,
  type SkillGraph,
  type Violation,
  violated,
} from '../../support/skill-graphs.ts';

/** Probability that some set of text pieces violates, over all graphs. */
function exactFailure(draws: readonly Draw[], n: number, violation: Violation): number {
  let failure = 0;
  for (const { graph, probability } of everyGraph(draws, n)) {
    if (violated(graph, violation)) failure += probability;
  }
  return failure;
}

const uniformOf = (m: number): readonly number[] => Array.from({ length: m }, () => 1 / m);
const own = (degree: number): number => degree;

/** n, k, m, q, z and the error: thresholds are no fractions that an edge count can equal by rounding alone. */
const tiny = [
  [12, 1, 2, 2, 1, 0.3],
  [12, 1, 2, 3, 1, 0.6],
  [6, 2, 2, 1, 1, 0.3],
  [6, 2, 2, 1, 1, 0.45],
  [6, 2, 2, 2, 1, 0.7],
  [4, 3, 2, 1, 1, 0.55],
  [3, 4, 2, 1, 2, 0.35],
  [7, 1, 3, 2, 1, 0.8],
  [7, 1, 3, 1, 2, 0.45],
  [4, 2, 3, 1, 1, 0.55],
  [4, 2, 3, 1, 2, 0.45],
  [3, 3, 3, 1, 2, 0.55],
  [2, 4, 3, 1, 1, 0.7],
] as const;

describe('on graphs small enough to try every one, every set of text pieces and every set of skills', () => {
  it.each(tiny)('the failure at n = %i, k = %i, m = %i, q = %i, z = %i, error %f is at most the bound', (...row) => {
    const [n, k, m, errorPieces, badSkills, error] = row;
    const draws = independentDraws(uniformOf(m), k);
    const sizes = { textPieces: n, skills: m, k, errorPieces, badSkills, competence: 1 - error };
    const tooMany = (skills: readonly number[]): boolean => skills.length >= badSkills;
    const level = 1 - sizes.competence; // as the library sees it

    const failure = exactFailure(draws, n, { errorPieces, tooMany, error: level, degree: own });
    expect(failure).toBeLessThanOrEqual(Math.exp(finiteSizeLogFailure(sizes).logProbability) * (1 + 2 ** -40));

    const nominal = exactFailure(draws, n, { errorPieces, tooMany, error: level, degree: () => (k * n) / m });
    for (const bound of ['sharp', 'union', 'exact'] as const) {
      const { logProbability } = finiteSizeLogFailure({ ...sizes, degrees: 'nominal', bound });
      expect(nominal).toBeLessThanOrEqual(Math.exp(logProbability) * (1 + 2 ** -40));
    }
  });

  it('is at most the bound where the skills of a piece are distinct', () => {
    for (const [n, k, m, q, z, error] of [
      [7, 2, 3, 2, 1, 0.8],
      [7, 2, 3, 1, 2, 0.3],
      [5, 2, 3, 1, 1, 0.55],
      [5, 1, 3, 1, 1, 0.7],
    ] as const) {
      const tooMany = (skills: readonly number[]): boolean => skills.length >= z;
      const sizes = {
        textPieces: n,
        skills: m,
        k,
        errorPieces: q,
        badSkills: z,
        competence: 1 - error,
        draws: 'distinct',
      } as const;
      const failure = exactFailure(distinctDraws(m, k), n, { errorPieces: q, tooMany, error, degree: own });
      expect(failure).toBeLessThanOrEqual(Math.exp(finiteSizeLogFailure(sizes).logProbability) * (1 + 2 ** -40));
    }
  });

  it('is at most the bound where the skills are not equally likely', () => {
    for (const [n, k, measure, q, alpha, error] of [
      [6, 2, [0.5, 0.3, 0.2], 1, 0.25, 0.45],
      [6, 2, [0.75, 0.25], 1, 0.2, 0.6],
      [4, 3, [0.6, 0.3, 0.1], 1, 0.35, 0.55],
      [7, 1, [0.45, 0.45, 0.1], 2, 0.88, 0.55],
    ] as const) {
      const tooMany = (skills: readonly number[]): boolean => skills.reduce((sum, s) => sum + measure[s]!, 0) > alpha;
      const violation = { errorPieces: q, tooMany, error };
      const sizes = { textPieces: n, measure, k, errorPieces: q, alpha, competence: 1 - error };
      const failure = exactFailure(independentDraws(measure, k), n, { ...violation, degree: own });
      expect(failure).toBeLessThanOrEqual(Math.exp(finiteSizeLogFailure(sizes).logProbability) * (1 + 2 ** -40));
      const nominal = exactFailure(independentDraws(measure, k), n, {
        ...violation,
        degree: (_, s) => k * n * measure[s]!,
      });
      const bound = finiteSizeLogFailure({ ...sizes, degrees: 'nominal' }).logProbability;
      expect(nominal).toBeLessThanOrEqual(Math.exp(bound) * (1 + 2 ** -40));
    }
  });

  it('would be above the bound without the number of sets of skills, or with fewer pieces in error', () => {
    const refuted = { withoutSets: false, fewerPieces: false };
    for (const [n, k, m, errorPieces, badSkills, error] of tiny) {
      const sizes = {
        textPieces: n,
        skills: m,
        k,
        errorPieces,
        badSkills,
        competence: 1 - error,
        degrees: 'nominal',
      } as const;
      const tooMany = (skills: readonly number[]): boolean => skills.length >= badSkills;
      const violation = { errorPieces, tooMany, error, degree: () => (k * n) / m };
      const failure = exactFailure(independentDraws(uniformOf(m), k), n, violation);
      const { logProbability, logSets } = finiteSizeLogFailure({ ...sizes, bound: 'exact' });
      if (failure > Math.exp(logProbability - logSets) * (1 + 2 ** -40)) refuted.withoutSets = true;
      const fewer = finiteSizeLogFailure({ ...sizes, errorPieces: errorPieces - 1 });
      if (failure > Math.exp(fewer.logProbability) * (1 + 2 ** -40)) refuted.fewerPieces = true;
    }
    expect(refuted).toStrictEqual({ withoutSets: true, fewerPieces: true });
  });
});

describe('on simulated graphs', () => {
  const SIMULATIONS = 1000;

  function simulated(m: number, k: number, n: number, random: () => number): SkillGraph {
    return Array.from({ length: n }, () => {
      const counts = Array.from({ length: m }, () => 0);
      for (let i = 0; i < k; i++) counts[Math.floor(random() * m)]!++;
      return counts;
    });
  }

  it.each([
    [60, 4, 8, 6, 2],
    [60, 4, 8, 6, 1],
    [60, 8, 8, 6, 4],
    [40, 4, 5, 10, 2],
    [60, 2, 4, 3, 1],
    [30, 6, 3, 6, 1],
  ] as const)(
    'too many errors for all skills of some set are no more frequent than said: n = %i, k = %i, m = %i, q = %i, z = %i',
    (n, k, m, errorPieces, badSkills) => {
      const random = randomNumbers(20231);
      const sizes = { textPieces: n, skills: m, k, errorPieces, badSkills };
      const bound = 0.5;
      const { error, vacuous } = finiteSizeGuarantee({ ...sizes, failureProbability: bound });
      expect(vacuous).toBe(false);
      let failures = 0;
      let weaker = 0; // with a third less room for errors
      for (let i = 0; i < SIMULATIONS; i++) {
        const graph = simulated(m, k, n, random);
        if (overloaded(graph, badSkills, errorPieces, error)) failures++;
        if (overloaded(graph, badSkills, errorPieces, error * 0.67)) weaker++;
      }
      // five standard deviations of a count with this mean
      const most = SIMULATIONS * bound + 5 * Math.sqrt(SIMULATIONS * bound);
      expect(failures).toBeLessThanOrEqual(most);
      expect(weaker).toBeGreaterThan(most);
    },
  );
});
