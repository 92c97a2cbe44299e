import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finiteSizeGuarantee } from '../../src/competence/index.ts';
import { isDomainError } from '../../src/errors.ts';
import {
  empiricalPerformanceCurve,
  mergeParts,
  simulateSkillGraph,
  type SkillGraphOptions,
  simulateStudy,
  summariseStudy,
  zipfMeasure,
} from '../../src/simulation/index.ts';
import { forEachBlock } from '../../src/simulation/graph/skill-graph.ts';
import { tupleGraph } from '../../src/simulation/graph/tuple-graph.ts';
import { tupleMeasure, tupleOrder } from '../../src/simulation/graph/tuple-order.ts';

type Within = 'piece' | 'concatenation';

/** The skills of each text piece. */
function piecesOf(n: number, m: number, k: number, seed: number): number[][] {
  const pieces: number[][] = [];
  forEachBlock({ seed, textPieces: n, skills: m, k, distinct: false, table: undefined }, (edges, count) => {
    for (let t = 0; t < count; t++) pieces.push([...edges.subarray(t * k, t * k + k)]);
  });
  return pieces;
}

/** All ordered choices of `size` different numbers below n. */
function choices(n: number, size: number): number[][] {
  if (size === 0) return [[]];
  return choices(n, size - 1).flatMap((rest) =>
    Array.from({ length: n }, (_, i) => i)
      .filter((i) => !rest.includes(i))
      .map((i) => [...rest, i]),
  );
}

function* subsets(n: number, size: number, first = 0): Generator<number[]> {
  if (size === 0) yield [];
  else for (let i = first; i <= n - size; i++) for (const rest of subsets(n, size - 1, i + 1)) yield [i, ...rest];
}

/** The occurrences of each tuple, and their losses, one after the other. */
function countsByTrial(
  pieces: readonly number[][],
  losses: readonly number[],
  m: number,
  size: number,
  within: Within,
) {
  const [degrees, errors] = [new Float64Array(m ** size), new Float64Array(m ** size)];
  const add = (skills: readonly number[], loss: number): void => {
    const tuple = skills.reduce((number, s) => number * m + s, 0);
    degrees[tuple]! += 1;
    errors[tuple]! += loss;
  };
  const k = pieces[0]!.length;
  if (within === 'piece') {
    pieces.forEach((own, t) => {
      for (const slots of choices(k, size))
        add(
          slots.map((slot) => own[slot]!),
          losses[t]!,
        );
    });
  } else {
    for (const parts of choices(pieces.length, size)) {
      const loss = 1 - parts.reduce((good, t) => good * (1 - losses[t]!), 1);
      for (let slot = 0; slot < k; slot++)
        add(
          parts.map((t) => pieces[t]![slot]!),
          loss,
        );
    }
  }
  return { degrees, errors };
}

const kinds = ['piece', 'concatenation'] as const;

describe('simulateSkillGraph of tuples', () => {
  it('counts the occurrences of every tuple, and those in error, as one does one after the other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.integer({ min: 3, max: 7 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 2, max: 4 }),
        fc.integer({ min: 2, max: 3 }),
        fc.integer({ min: 0, max: 1e6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (within, n, m, k, tupleSize, seed, theta, graded) => {
          fc.pre(within === 'concatenation' || tupleSize <= k);
          const sizes = { textPieces: n, skills: m, k, theta, tupleSize, within, badSkills: 1, seed };
          const found = simulateSkillGraph({ ...sizes, errors: 'random', losses: graded ? 'graded' : 'whole' });
          const losses = Array.from({ length: n }, (_, t) => Math.min(1, Math.max(0, found.errorPieces - t)));
          const { degrees, errors } = countsByTrial(piecesOf(n, m, k, seed), losses, m, tupleSize, within);
          expect(found.degrees).toEqual(degrees);
          found.errorEdges.forEach((count, tuple) => {
            // of occurrences that are summed up each is rounded
            expect(Math.abs(count - errors[tuple]!)).toBeLessThanOrEqual(1e-12 * degrees[tuple]!);
          });
          const errorOn = (tuple: number): number => (degrees[tuple] === 0 ? 0 : errors[tuple]! / degrees[tuple]!);
          const worst = Math.max(...errors.map((_, tuple) => errorOn(tuple)));
          expect(found.worstError).toBeCloseTo(worst, 12);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ['piece', 0.9],
    ['concatenation', 0.7],
  ] as const)('finds the worst case in most small graphs, and never more than it: %s', (within, share) => {
    let [same, all] = [0, 0];
    for (let seed = 0; seed < 150; seed++) {
      const [n, m, k, q, z] = [4 + (seed % 3), 2 + (seed % 2), 2 + (seed % 2), 1 + (seed % 2), 1 + (seed % 3)];
      const pieces = piecesOf(n, m, k, seed);
      let worst = 0;
      for (const bad of subsets(n, q)) {
        const losses = pieces.map((_, t) => Number(bad.includes(t)));
        const { degrees, errors } = countsByTrial(pieces, losses, m, 2, within);
        for (const set of subsets(m * m, z)) {
          const sum = (counts: Float64Array): number => set.reduce((total, tuple) => total + counts[tuple]!, 0);
          if (sum(degrees) > 0) worst = Math.max(worst, sum(errors) / sum(degrees));
        }
      }
      const sizes = { textPieces: n, skills: m, k, errorPieces: q, badSkills: z, tupleSize: 2, within, seed };
      const { worstError } = simulateSkillGraph(sizes);
      expect(worstError).toBeLessThanOrEqual(worst);
      all++;
      if (worstError === worst) same++;
      expect(simulateSkillGraph({ ...sizes, errors: 'oblivious' }).worstError).toBeLessThanOrEqual(worst);
    }
    expect(same / all).toBeGreaterThanOrEqual(share);
  });

  // settings and seeds fixed in advance
  const settings: readonly Pick<
    SkillGraphOptions,
    'textPieces' | 'skills' | 'measure' | 'k' | 'theta' | 'alpha' | 'tupleSize'
  >[] = [
    { textPieces: 20_000, skills: 20, k: 8, theta: 0.1, alpha: 0.1, tupleSize: 2 },
    { textPieces: 10_000, skills: 12, k: 4, theta: 0.02, alpha: 0.3, tupleSize: 2 },
    { textPieces: 10_000, skills: 6, k: 6, theta: 0.1, alpha: 0.2, tupleSize: 3 },
    { textPieces: 20_000, measure: zipfMeasure({ skills: 10 }), k: 8, theta: 0.05, alpha: 0.2, tupleSize: 2 },
  ];
  it.each(kinds)('does nowhere worse than what the theorems guarantee at finite sizes: %s', (within) => {
    for (const [i, setting] of settings.entries()) {
      const { competence } = finiteSizeGuarantee({
        ...setting,
        tupleSize: setting.tupleSize!,
        within,
        failureProbability: 1e-9,
      });
      for (const errors of ['random', 'oblivious', 'adversarial'] as const) {
        const graph = simulateSkillGraph({ ...setting, within, errors, seed: 10 + i, starts: 2 });
        expect(graph.worstError).toBeLessThanOrEqual(1 - competence);
        const [point] = empiricalPerformanceCurve({ graphs: [graph], alphas: [setting.alpha!] });
        if (setting.measure === undefined) expect(point!.competence).toBeGreaterThanOrEqual(competence);
      }
    }
    expect(settings).toHaveLength(4);
  });

  it('comes near to the guarantee inside text pieces of many slots', () => {
    const sizes = {
      textPieces: 20_000,
      skills: 20,
      k: 8,
      theta: 0.1,
      alpha: 0.1,
      tupleSize: 2,
      within: 'piece',
    } as const;
    expect(simulateSkillGraph({ ...sizes, seed: 1 }).worstError).toBeGreaterThan(0.95 * 0.39025);
  });

  it('says of concatenations that a competence is the product of those of the parts', () => {
    const sizes = { textPieces: 1e5, skills: 10, k: 5, theta: 0.1, badSkills: 1, errors: 'random', seed: 3 } as const;
    const single = simulateSkillGraph({ ...sizes, draws: 'independent' });
    const graph = simulateSkillGraph({ ...sizes, tupleSize: 2 });
    expect(single.tupleSize).toBe(1);
    expect(graph.tupleSize).toBe(2);
    const errors = graph.errorEdges.reduce((sum, count) => sum + count);
    const occurrences = graph.degrees.reduce((sum, count) => sum + count);
    expect(occurrences).toBe(5 * 1e5 * (1e5 - 1));
    // none of the parts is among the 10⁴ of 10⁵ text pieces
    expect(errors / occurrences).toBeCloseTo(1 - (90_000 / 100_000) * (89_999 / 99_999), 12);
  });

  it('makes studies of tuples, whole or in parts', () => {
    const study = {
      textPieces: 300,
      skills: 5,
      k: 3,
      theta: 0.1,
      alpha: 0.2,
      tupleSize: 2,
      seed: 1,
      seeds: 4,
      points: 3,
    };
    for (const within of kinds) {
      const whole = simulateStudy({ ...study, within });
      const parts = [2, 1].map((part) => simulateStudy({ ...study, within }, { shard: { part, of: 2 } }));
      expect(JSON.stringify(mergeParts(parts))).toBe(JSON.stringify(whole));
      expect(summariseStudy(whole).worstError.value).toBeGreaterThan(0.1);
      expect(whole.plan.setting).toMatchObject({ tupleSize: 2, within });
    }
  });

  it.each<[string, Partial<SkillGraphOptions>, string]>([
    ['tupleSize', { tupleSize: 0 }, 'a positive safe integer'],
    ['tupleSize', { tupleSize: 23 }, 'at most 22'],
    ['tupleSize', { tupleSize: 5 }, '30^5 are too many'],
    ['tupleSize', { skills: 2 ** 25, tupleSize: 2 }, 'are too many'],
    ['tupleSize', { skills: 2, k: 4, tupleSize: 5, within: 'piece' }, 'at most 4'],
    ['tupleSize', { skills: 2, k: 200, tupleSize: 3, within: 'piece' }, 'at most 1000000 tuples in its 200 slots'],
    ['tupleSize', { textPieces: 3, skills: 2, tupleSize: 4 }, 'at most 3'],
    ['tupleSize', { skills: 150, k: 1000, tupleSize: 3 }, 'so small that 150^tupleSize · 1000 · tupleSize'],
    ['tupleSize', { tupleSize: 2, draws: 'distinct' }, "1 where draws is 'distinct'"],
    ['k', { skills: 2000, k: 20_000, tupleSize: 2 }, 'at most 16777 where there are 2000 skills'],
    ['textPieces', { textPieces: 2 ** 38, tupleSize: 2, within: 'piece' }, 'a text piece has 12 edges'],
    ['textPieces', { textPieces: 2 ** 40, tupleSize: 2, errors: 'random' }, 'a text piece has 4 edges'],
    ['within', { within: 'best' as never }, "'piece'"],
    ['badSkills', { alpha: undefined, badSkills: 901, tupleSize: 2 }, 'at most 900'],
  ])('refuses what is wrong with %s: %j', (parameter, wrong, message) => {
    const options = { textPieces: 100, skills: 30, k: 4, theta: 0.1, alpha: 0.1, seed: 1, ...wrong };
    const refused = (error: unknown): boolean =>
      isDomainError(error) && error.parameter === parameter && error.message.includes(message);
    expect(() => simulateSkillGraph(options)).toThrow(expect.toSatisfy(refused) as never);
  });
});

describe('tupleGraph', () => {
  it('has the tuples of every text piece, in blocks that are full and one that may not be', () => {
    const base = { seed: 3, skills: 5, k: 4, distinct: false, table: undefined };
    // of twelve pairs a text piece, 2730 text pieces make a block
    for (const textPieces of [2730, 5460, 6000]) {
      const sizes: number[] = [];
      const tuples: number[] = [];
      forEachBlock(tupleGraph({ ...base, textPieces }, 2), (edges, pieces) => {
        sizes.push(pieces);
        tuples.push(...edges.subarray(0, 12 * pieces));
      });
      expect(sizes.reduce((sum, size) => sum + size)).toBe(textPieces);
      expect(sizes.every((size) => size > 0 && size <= 2730)).toBe(true);
      const pairs = choices(4, 2);
      const expected = piecesOf(textPieces, 5, 4, 3).flatMap((own) => pairs.map(([i, j]) => 5 * own[i!]! + own[j!]!));
      expect(tuples.every((tuple, i) => tuple === expected[i])).toBe(true);
      expect(tuples).toHaveLength(expected.length);
    }
  });
});

describe('tupleOrder', () => {
  it('begins with the tuples all of whose skills are among the first, or one of which is', () => {
    // skills 2, 0, 1 in this order; the pair (s, t) is 3 s + t
    expect([...tupleOrder([2, 0, 1], 2, 'all')]).toEqual([8, 0, 2, 6, 1, 3, 4, 5, 7]);
    expect([...tupleOrder([2, 0, 1], 2, 'one')]).toEqual([2, 5, 6, 7, 8, 0, 1, 3, 4]);
  });
});

describe('tupleMeasure', () => {
  it('multiplies the probabilities of the skills', () => {
    expect([...tupleMeasure(Float64Array.of(0.5, 0.25, 0.25), 2)]).toEqual(
      [4, 2, 2, 2, 1, 1, 2, 1, 1].map((sixteenths) => sixteenths / 16),
    );
  });
});
