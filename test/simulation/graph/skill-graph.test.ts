import { describe, expect, it } from 'vitest';
import { degrees, errorCounts, piecesByEdges } from '../../../src/simulation/graph/edge-counts.ts';
import { forEachBlock, type SkillGraph } from '../../../src/simulation/graph/skill-graph.ts';
import { aliasTable } from '../../../src/simulation/random/alias-table.ts';
import { logBinomialProbability } from '../../../src/concentration/index.ts';
import { chiSquareDeviations } from '../../support/chi-square.ts';

const plain: SkillGraph = { seed: 1, textPieces: 50_000, skills: 30, k: 4, distinct: false, table: undefined };

/** The edges of all text pieces. */
function edgesOf(graph: SkillGraph): Uint32Array {
  const all = new Uint32Array(graph.textPieces * graph.k);
  let filled = 0;
  forEachBlock(graph, (edges, pieces) => {
    all.set(edges.subarray(0, pieces * graph.k), filled);
    filled += pieces * graph.k;
  });
  expect(filled).toBe(all.length);
  return all;
}

describe('forEachBlock', () => {
  it.each<[string, SkillGraph]>([
    ['independent', plain],
    ['distinct', { ...plain, distinct: true }],
    ['unequal', { ...plain, table: aliasTable(Array.from({ length: 30 }, (_, i) => 1 / (i + 1))) }],
  ])('draws the same text pieces however many there are, with %s skills', (_, graph) => {
    const all = edgesOf(graph);
    expect(edgesOf({ ...graph, textPieces: 9000 })).toEqual(all.subarray(0, 9000 * 4));
    expect(edgesOf({ ...graph, seed: 2 })).not.toEqual(all);
  });

  it('draws text pieces with more skills than a block has edges', () => {
    const graph = { ...plain, textPieces: 3, k: 50_000 };
    const counts = degrees(graph);
    expect(Math.abs(chiSquareDeviations(counts, () => 5000))).toBeLessThan(4);
  });

  it('draws sets of different skills, all sets alike', () => {
    const graph = { ...plain, skills: 6, k: 3, textPieces: 100_000, distinct: true };
    const edges = edgesOf(graph);
    const counts = new Map<string, number>();
    for (let i = 0; i < edges.length; i += 3) {
      const set = [...edges.subarray(i, i + 3)].sort().join(' ');
      counts.set(set, (counts.get(set) ?? 0) + 1);
    }
    expect(counts.size).toBe(20);
    expect([...counts.keys()].every((set) => new Set(set.split(' ')).size === 3)).toBe(true);
    expect(Math.abs(chiSquareDeviations([...counts.values()], () => 5000))).toBeLessThan(4);
    expect(
      edgesOf({ ...graph, k: 6, textPieces: 10 })
        .slice(0, 6)
        .sort(),
    ).toEqual(Uint32Array.of(0, 1, 2, 3, 4, 5));
  });

  it('draws skills by their measure', () => {
    const weights = Array.from({ length: 30 }, (_, i) => 1 / (i + 1));
    const total = weights.reduce((sum, weight) => sum + weight);
    const counts = degrees({ ...plain, table: aliasTable(weights) });
    expect(Math.abs(chiSquareDeviations(counts, (s) => (200_000 * weights[s]!) / total))).toBeLessThan(4);
  });
});

describe('piecesByEdges', () => {
  it('follows the binomial law for a set of equally likely skills', () => {
    const inSet = new Uint8Array(30).fill(1, 0, 6);
    const pieces = piecesByEdges(plain, inSet);
    const expected = (x: number): number =>
      50_000 * Math.exp(logBinomialProbability({ trials: 4, probability: 0.2, successes: x }));
    expect(Math.abs(chiSquareDeviations(pieces, expected))).toBeLessThan(4);
  });
});

describe('errorCounts', () => {
  const inSet = new Uint8Array(30).fill(1, 0, 6);

  it('counts the edges of the text pieces in error, those above the cut and the first ones on it', () => {
    const graph = { ...plain, textPieces: 20_000 };
    const edges = edgesOf(graph);
    const expected = new Float64Array(30);
    let ties = 100;
    for (let i = 0; i < edges.length; i += 4) {
      const own = edges.subarray(i, i + 4);
      const x = own.filter((skill) => skill < 6).length;
      if (x > 2 || (x === 2 && ties-- > 0)) for (const skill of own) expected[skill]! += 1;
    }
    expect(errorCounts(graph, { inSet, cut: 2, ties: 100 })).toEqual(expected);
  });

  it('lets one text piece be in error in part', () => {
    const whole = errorCounts(plain, { inSet, cut: 2, ties: 7 });
    const graded = errorCounts(plain, { inSet, cut: 2, ties: 7.25 });
    const more = graded.map((count, s) => count - whole[s]!);
    expect(more.reduce((sum, count) => sum + count)).toBe(1); // four edges, a quarter each
  });
});
