import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDomainError } from '../../../src/errors.ts';
import { forEachBlock } from '../../../src/simulation/graph/skill-graph.ts';
import {
  empiricalPerformanceCurve,
  type LearningOptions,
  simulateLearning,
  simulateSkillGraph,
  zipfMeasure,
} from '../../../src/simulation/index.ts';

const sizes = { textPieces: 300, skills: 200, k: 4, unknown: 0.6, seed: 5 };

const options = fc.record({
  textPieces: fc.integer({ min: 1, max: 60 }),
  skills: fc.integer({ min: 1, max: 40 }),
  k: fc.integer({ min: 1, max: 6 }),
  unknown: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  theta: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  capacity: fc.integer({ min: 1, max: 7 }),
  counted: fc.constantFrom('slots', 'skills'),
  initial: fc.constantFrom('independent', 'fixed'),
  errors: fc.constantFrom('fixed', 'independent'),
  texts: fc.constantFrom('fixed', 'poisson'),
  tolerance: fc.integer({ min: 0, max: 7 }),
  freshTextPieces: fc.integer({ min: 1, max: 60 }),
  seed: fc.nat(2 ** 40),
}) as fc.Arbitrary<LearningOptions>;

const sumOf = (counts: ArrayLike<number>): number => Array.from(counts).reduce((sum, count) => sum + count, 0);

describe('simulateLearning', () => {
  it('has fractions in [0, 1], and unlearns nothing', () => {
    fc.assert(
      fc.property(options, (given) => {
        const learnt = simulateLearning(given);
        expect(learnt.unlearntSkills).toBeLessThanOrEqual(learnt.unknownSkills);
        expect(learnt.componentSkills).toBeGreaterThanOrEqual(1 / learnt.skills);
        for (const [name, value] of Object.entries(learnt)) {
          if (typeof value !== 'number' || ['textPieces', 'skills', 'useless', 'k'].includes(name)) continue;
          expect(value, name).toBeGreaterThanOrEqual(0);
          expect(value, name).toBeLessThanOrEqual(1);
        }
        expect(sumOf(learnt.isUnlearnt) / learnt.skills).toBe(learnt.unlearntSkills);
        expect(learnt.useless).toBeLessThanOrEqual(learnt.textPieces);
      }),
    );
  });

  it('has a mean competence, weighted by degrees, of exactly one minus the fraction of fresh text in error', () => {
    fc.assert(
      fc.property(options, fc.boolean(), (given, isZipf) => {
        const { skills, ...rest } = given;
        const measure = zipfMeasure({ skills: skills!, exponent: 1.1 });
        const { degrees, errorEdges, freshErrors } = simulateLearning(isZipf ? { ...rest, measure } : given);
        const pieces = given.freshTextPieces!;
        // Σ deg (1 − errors/deg) = kn − k|Y|, in whole numbers
        expect(sumOf(degrees)).toBe(given.k * pieces);
        expect(sumOf(errorEdges)).toBe(given.k * Math.round(freshErrors * pieces));
        expect(Math.round(freshErrors * pieces) / pieces).toBe(freshErrors);
      }),
    );
  });

  it('learns from the graph that simulateSkillGraph draws from the seed', () => {
    const { textPieces, skills, k, seed } = sizes;
    const { degrees } = simulateSkillGraph({ textPieces, skills, k, theta: 0, alpha: 0.5, starts: 1, seed });
    // of one skill a text piece, what is unlearnt is what was unknown and has no text piece
    const lone = { ...sizes, k: 1, unknown: 1 };
    const alone = simulateSkillGraph({ textPieces, skills, k: 1, theta: 0, alpha: 0.5, starts: 1, seed });
    expect([...simulateLearning(lone).isUnlearnt]).toEqual([...alone.degrees].map((degree) => (degree === 0 ? 1 : 0)));
    // and of no competence: fresh text is another
    expect([...simulateLearning(sizes).degrees]).not.toEqual([...degrees]);
    const graph = { seed, textPieces, skills, k, distinct: false, table: undefined };
    const missing = simulateLearning(sizes).isUnlearnt;
    let errors = 0;
    forEachBlock(graph, (edges, count) => {
      for (let t = 0; t < count; t++) errors += edges.subarray(t * k, t * k + k).some((s) => missing[s] === 1) ? 1 : 0;
    });
    expect(simulateLearning(sizes).trainingErrors).toBe(errors / textPieces);
  });

  it('has as many unknown skills and useless text pieces as are fixed, and others where they are not', () => {
    const fixed = simulateLearning({ ...sizes, theta: 0.07, initial: 'fixed' });
    expect([fixed.unknownSkills, fixed.useless, fixed.textPieces]).toEqual([0.6, 21, 300]);
    const seeds = Array.from({ length: 40 }, (_, seed) => seed);
    const drawn = seeds.map((seed) =>
      simulateLearning({ ...sizes, theta: 0.07, errors: 'independent', texts: 'poisson', seed }),
    );
    for (const field of ['unknownSkills', 'useless', 'textPieces'] as const) {
      const values = drawn.map((graph) => graph[field]);
      const mean = { unknownSkills: 0.6, useless: 21, textPieces: 300 }[field];
      const variance = { unknownSkills: 0.24 / 200, useless: 21, textPieces: 300 }[field];
      expect(Math.abs(sumOf(values) / 40 - mean)).toBeLessThan(4 * Math.sqrt(variance / 40));
      expect(new Set(values).size).toBeGreaterThan(10);
    }
    const sets = seeds.map((seed) => simulateLearning({ ...sizes, textPieces: 1, theta: 1, initial: 'fixed', seed }));
    // each skill is unknown in about 24 of 40, with a standard deviation of 3
    for (const s of [0, 1, 100, 198, 199]) {
      expect(Math.abs(sumOf(sets.map(({ isUnlearnt }) => isUnlearnt[s]!)) - 24)).toBeLessThan(13);
    }
  });

  it('has nothing of a text that happens to be empty', () => {
    const empty = Array.from({ length: 20 }, (_, seed) =>
      simulateLearning({ ...sizes, textPieces: 1, texts: 'poisson', seed }),
    ).find(({ textPieces }) => textPieces === 0)!;
    expect([empty.componentTexts, empty.trainingErrors, empty.componentSkills]).toEqual([0, 0, 1 / 200]);
    expect(empty.unlearnt).toBe(empty.unknown);
  });

  it('tolerates unlearnt slots', () => {
    const errors = [0, 1, 2, 3, 4].map((tolerance) => simulateLearning({ ...sizes, textPieces: 100, tolerance }));
    for (const field of ['freshErrors', 'trainingErrors'] as const) {
      const values = errors.map((each) => each[field]);
      expect(values).toEqual([...values].sort((a, b) => b - a));
      expect(values.at(-1)).toBe(0);
    }
    expect(errors[4]!.errorEdges.every((count) => count === 0)).toBe(true);
  });

  it('makes curves of all-or-none learning: nothing below the unlearnt fraction, and what is left above', () => {
    const graph = simulateLearning({ ...sizes, theta: 1, unknown: 0.1, initial: 'fixed', freshTextPieces: 2e5 });
    const curve = empiricalPerformanceCurve({ graphs: [graph], alphas: [0.05, 0.095, 0.3, 0.9] });
    expect(curve.slice(0, 2).map(({ competence }) => competence)).toEqual([0, 0]);
    // 4000 edges a skill
    for (const { competence } of curve.slice(2)) expect(Math.abs(competence - 0.9 ** 3)).toBeLessThan(0.03);
  });

  it.each<[string, object]>([
    ['textPieces', { textPieces: 0 }],
    ['textPieces', { textPieces: 2 ** 24 + 1 }],
    ['freshTextPieces', { freshTextPieces: 2 ** 38 + 1 }],
    ['freshTextPieces', { freshTextPieces: 0.5 }],
    ['skills', { skills: 2 ** 25 + 1 }],
    ['measure', { measure: [1] }],
    ['sum of measure', { skills: undefined, measure: [0.5, 0.4] }],
    ['k', { k: 1e6 + 1 }],
    ['k', { draws: 'distinct', k: 201 }],
    ['measure', { draws: 'distinct', skills: undefined, measure: [0.5, 0.5], k: 2 }],
    ['unknown', { unknown: 1.1 }],
    ['theta', { theta: -0.1 }],
    ['capacity', { capacity: 0 }],
    ['counted', { counted: 'edges' }],
    ['initial', { initial: 'some' }],
    ['errors', { errors: 'random' }],
    ['texts', { texts: 'many' }],
    ['draws', { draws: 'different' }],
    ['tolerance', { tolerance: -1 }],
    ['seed', { seed: 0.5 }],
    ['alpha', { alpha: 0.1 }],
  ])('refuses what is wrong with %s: %j', (parameter, wrong) => {
    expect(() => simulateLearning({ ...sizes, ...wrong })).toThrow(
      expect.toSatisfy((error) => isDomainError(error) && error.parameter === parameter) as never,
    );
  });
});

describe('the mean competence of simulated graphs, weighted by degrees', () => {
  it('is exactly 1 − |Y|/n for every kind of errors', () => {
    fc.assert(
      fc.property(
        fc.record({
          textPieces: fc.integer({ min: 1, max: 200 }),
          skills: fc.integer({ min: 6, max: 20 }),
          k: fc.integer({ min: 1, max: 6 }),
          theta: fc.double({ min: 0, max: 1, noNaN: true }),
          alpha: fc.double({ min: 0.01, max: 0.9, noNaN: true }),
          errors: fc.constantFrom('random' as const, 'oblivious' as const, 'adversarial' as const),
          draws: fc.constantFrom('independent' as const, 'distinct' as const),
          seed: fc.nat(1000),
        }),
        (setting) => {
          const { degrees, errorEdges, errorPieces } = simulateSkillGraph({ ...setting, starts: 1 });
          expect(sumOf(degrees)).toBe(setting.k * setting.textPieces);
          expect(sumOf(errorEdges)).toBe(setting.k * errorPieces);
        },
      ),
    );
  });
});
