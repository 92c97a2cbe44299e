import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forEachBlock, type SkillGraph } from '../../../src/simulation/graph/skill-graph.ts';
import { largestComponent } from '../../../src/simulation/learning/largest-component.ts';
import { peel, type Teaching } from '../../../src/simulation/learning/peel.ts';

/** The skills of each text piece. */
function piecesOf(graph: SkillGraph): readonly (readonly number[])[] {
  const pieces: number[][] = [];
  forEachBlock(graph, (edges, count) => {
    for (let t = 0; t < count; t++) pieces.push([...edges.subarray(t * graph.k, (t + 1) * graph.k)]);
  });
  return pieces;
}

/** Reads all text again and again until it teaches nothing more. */
function read(graph: SkillGraph, { useless, capacity, counted }: Teaching, unknown: Uint8Array): readonly number[] {
  const unlearnt = new Set([...unknown.keys()].filter((s) => unknown[s] === 1));
  const pieces = piecesOf(graph)
    .slice(useless)
    .map((slots) => (counted === 'skills' ? [...new Set(slots)] : slots));
  for (let learnt = true; learnt;) {
    learnt = false;
    for (const piece of pieces) {
      const missing = piece.filter((s) => unlearnt.has(s));
      if (missing.length === 0 || missing.length > capacity) continue;
      for (const skill of missing) unlearnt.delete(skill);
      learnt = true;
    }
  }
  return [...unlearnt];
}

const graphs = fc
  .record({
    seed: fc.nat(1e6),
    textPieces: fc.integer({ min: 0, max: 40 }),
    skills: fc.integer({ min: 1, max: 30 }),
    k: fc.integer({ min: 1, max: 6 }),
    isDistinct: fc.boolean(),
  })
  .map(({ isDistinct, ...graph }) => ({ ...graph, distinct: isDistinct && graph.k <= graph.skills, table: undefined }));

describe('peel', () => {
  it('leaves unlearnt what reading all text again and again does', () => {
    fc.assert(
      fc.property(
        graphs,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('slots' as const, 'skills' as const),
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        (graph, part, capacity, counted, known) => {
          const unknown = Uint8Array.from({ length: graph.skills }, (_, s) => (known[s] ? 0 : 1));
          const teaching = { useless: Math.floor(part * graph.textPieces), capacity, counted };
          const unlearnt = peel(graph, teaching, unknown);
          expect([...unlearnt.keys()].filter((s) => unlearnt[s] === 1)).toEqual(read(graph, teaching, unknown));
        },
      ),
    );
  });

  it('passes useless text that ends in the middle of a block', () => {
    const graph = { seed: 3, textPieces: 30_000, skills: 9000, k: 3, distinct: false, table: undefined };
    const teaching = { useless: 17_000, capacity: 1, counted: 'slots' as const };
    const unknown = Uint8Array.from({ length: 9000 }, (_, s) => (s % 5 === 0 ? 0 : 1));
    const unlearnt = peel(graph, teaching, unknown);
    expect([...unlearnt.keys()].filter((s) => unlearnt[s] === 1)).toEqual(read(graph, teaching, unknown));
  });
});

describe('largestComponent', () => {
  it('is the largest set of skills that can be reached from one another', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const pieces = piecesOf(graph);
        let sets = Array.from({ length: graph.skills }, (_, s) => new Set([s]));
        for (const piece of pieces) {
          const met = sets.filter((set) => piece.some((s) => set.has(s)));
          const union = new Set(met.flatMap((set) => [...set]).sort((a, b) => a - b));
          sets = [...sets.filter((set) => !met.includes(set)), union];
        }
        sets.sort((one, other) => other.size - one.size || Math.min(...one) - Math.min(...other));
        const { inSet, textPieces } = largestComponent(graph);
        expect([...inSet.keys()].filter((s) => inSet[s] === 1)).toEqual([...sets[0]!].sort((a, b) => a - b));
        expect(textPieces).toBe(pieces.filter((piece) => sets[0]!.has(piece[0]!)).length);
      }),
    );
  });
});
