import { finiteSizeGuarantee, finiteSizeLogFailure } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { exactFloor } from '../../../src/numeric/exact-floor.ts';
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

/** n, k, m and q, and how skills are drawn. */
const wholeErrorSizes = [
  [8, 1, 2, 3, 'independent'],
  [4, 2, 2, 1, 'independent'],
  [5, 2, 2, 2, 'independent'],
  [3, 3, 2, 2, 'independent'],
  [5, 1, 3, 2, 'independent'],
  [3, 2, 3, 1, 'independent'],
  [4, 2, 3, 2, 'independent'],
  [2, 3, 3, 1, 'independent'],
  [4, 1, 4, 2, 'independent'],
  [2, 2, 4, 1, 'independent'],
  [5, 2, 3, 2, 'distinct'],
  [3, 2, 4, 1, 'distinct'],
  [3, 3, 4, 2, 'distinct'],
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
    for (const [n, k, measure, q, alpha, error, leastFrequency] of [
      [6, 2, [0.5, 0.3, 0.2], 1, 0.25, 0.45],
      [6, 2, [0.75, 0.25], 1, 0.2, 0.6],
      [4, 3, [0.6, 0.3, 0.1], 1, 0.35, 0.55],
      [7, 1, [0.45, 0.45, 0.1], 2, 0.88, 0.55],
      [6, 2, [0.5, 0.3, 0.2], 1, 0.9, 0.45, 0.5],
      [6, 2, [0.5, 0.3, 0.2], 1, 0.3, 0.85, 0.25],
      [7, 1, [0.45, 0.45, 0.1], 2, 0.9, 0.85, 0.45],
    ] as const) {
      const meant = measure.map((_, s) => s).filter((s) => measure[s]! >= (leastFrequency ?? 0));
      const measureOf = (skills: readonly number[]): number => skills.reduce((sum, s) => sum + measure[s]!, 0);
      const most = alpha * (leastFrequency === undefined ? 1 : measureOf(meant));
      const tooMany = (skills: readonly number[]): boolean => measureOf(skills.filter((s) => meant.includes(s))) > most;
      const violation = { errorPieces: q, tooMany, error };
      const sizes = { textPieces: n, measure, leastFrequency, k, errorPieces: q, alpha, competence: 1 - error };
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

  it('is at most the bound against nominal degrees, which whole errors on every skill make smaller', () => {
    let smaller = 0;
    let impossible = 0;
    for (const [n, k, m, q, draws] of wholeErrorSizes) {
      const graphs = [...everyGraph(draws === 'distinct' ? distinctDraws(m, k) : independentDraws(uniformOf(m), k), n)];
      for (let badSkills = 1; badSkills <= m; badSkills++) {
        for (const level of [0, 0.2, 0.25, 0.4, 0.5, 0.55, 0.7]) {
          const sizes = { textPieces: n, skills: m, k, errorPieces: q, badSkills, competence: 1 - level, draws };
          const tooMany = (skills: readonly number[]): boolean => skills.length >= badSkills;
          const violation = { errorPieces: q, tooMany, error: 1 - sizes.competence, degree: () => (k * n) / m };
          let failure = 0;
          for (const { graph, probability } of graphs) if (violated(graph, violation)) failure += probability;
          for (const bound of draws === 'distinct' ? (['sharp'] as const) : (['sharp', 'union', 'exact'] as const)) {
            const { logProbability, edges } = finiteSizeLogFailure({ ...sizes, degrees: 'nominal', bound });
            expect(failure).toBeLessThanOrEqual(Math.exp(logProbability) * (1 + 2 ** -40));
            if (bound !== 'exact') continue;
            const together = Number(exactFloor([1 - sizes.competence, k, n, badSkills], m)) + 1;
            expect(edges).toBeGreaterThanOrEqual(together);
            if (edges! > together) smaller++;
            if (together <= k * q && logProbability === -Infinity) impossible++;
          }
        }
      }
    }
    expect(smaller).toBeGreaterThan(60);
    expect(impossible).toBeGreaterThan(20); // and nothing failed there, as has been tried
  });

  it('counts no whole errors where losses are graded', () => {
    // both text pieces have the only skill, and three fifths of an error each: 1.2 of 2 are above one half
    const sizes = { textPieces: 2, skills: 1, k: 1, badSkills: 1, degrees: 'nominal', competence: 0.5 } as const;
    const graded = finiteSizeLogFailure({ ...sizes, theta: 0.6, errors: 'graded' });
    expect(graded.edges).toBe(1);
    expect(graded.logProbability).toBeGreaterThanOrEqual(0);
    const set = finiteSizeLogFailure({ ...sizes, theta: 0.6 });
    expect(set).toMatchObject({ edges: 2, errorPieces: 1, logProbability: -Infinity });
  });

  it('counts whole errors of unequal skills for the skill that needs fewest for its measure', () => {
    const measure = [0.5, 0.25, 0.25];
    const sizes = { textPieces: 3, measure, k: 2, errorPieces: 2, alpha: 0.8, competence: 0.5 };
    const tooMany = (skills: readonly number[]): boolean => skills.reduce((sum, s) => sum + measure[s]!, 0) > 0.8;
    const violation = { errorPieces: 2, tooMany, error: 0.5, degree: (_: number, s: number) => 6 * measure[s]! };
    const failure = exactFailure(independentDraws(measure, 2), 3, violation);
    expect(failure).toBe(111 / 256);
    const { edges, logProbability } = finiteSizeLogFailure({ ...sizes, degrees: 'nominal' });
    // more than 1.5, 0.75 and 0.75 errors are 2, 1 and 1: 4 for each unit of measure, not 5 of 4 that there are
    expect(edges).toBe(0.8 * 4);
    expect(failure).toBeLessThanOrEqual(Math.exp(logProbability));
  });

  it('is at most the bound of unequal skills with whole errors', () => {
    let gained = 0;
    for (const [n, k, measure, q] of [
      [5, 2, [0.5, 0.25, 0.25], 1],
      [4, 2, [0.5, 0.25, 0.25], 2],
      [5, 2, [0.4, 0.35, 0.25], 2],
      [6, 1, [0.75, 0.25], 2],
      [3, 3, [0.6, 0.3, 0.1], 1],
    ] as const) {
      const graphs = [...everyGraph(independentDraws(measure, k), n)];
      for (const alpha of [0.1, 0.3, 0.45, 0.7, 0.8]) {
        for (const level of [0, 0.15, 0.25, 0.4, 0.5, 0.7]) {
          const competence = 1 - level;
          const tooMany = (set: readonly number[]): boolean => set.reduce((sum, s) => sum + measure[s]!, 0) > alpha;
          const degree = (_: number, s: number): number => k * n * measure[s]!;
          const violation = { errorPieces: q, tooMany, error: 1 - competence, degree };
          let failure = 0;
          for (const { graph, probability } of graphs) if (violated(graph, violation)) failure += probability;
          const sizes = { textPieces: n, measure, k, errorPieces: q, alpha, competence, degrees: 'nominal' } as const;
          const { edges, logProbability } = finiteSizeLogFailure(sizes);
          expect(failure).toBeLessThanOrEqual(Math.exp(logProbability) * (1 + 2 ** -40));
          if (edges! > 1.01 * (1 - competence) * k * n * alpha) gained++;
        }
      }
    }
    expect(gained).toBeGreaterThan(50);
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
