import { describe, expect, it } from 'vitest';
import { adversarialErrors, edgesAgainst } from '../../../src/simulation/errors/adversarial-errors.ts';
import { firstOf } from '../../../src/simulation/errors/skill-set.ts';
import { cutAt, edgesOfWorst } from '../../../src/simulation/errors/worst-pieces.ts';
import { errorFraction, worstSkills } from '../../../src/simulation/errors/worst-skills.ts';
import { forEachBlock, type SkillGraph } from '../../../src/simulation/graph/skill-graph.ts';

/** The edges of a graph that fits into one block. */
function edgesOf(graph: SkillGraph): Uint32Array {
  let all = new Uint32Array(0);
  forEachBlock(graph, (edges, pieces) => (all = edges.slice(0, pieces * graph.k)));
  return all;
}

function* subsets(n: number, size: number, first = 0): Generator<number[]> {
  if (size === 0) yield [];
  else for (let i = first; i <= n - size; i++) for (const rest of subsets(n, size - 1, i + 1)) yield [i, ...rest];
}

/** The largest fraction of the edges of z skills that any q text pieces can have in error, by trying all of both. */
function worstOfAll({ textPieces, skills, k, ...graph }: SkillGraph, q: number, z: number): number {
  const edges = edgesOf({ textPieces, skills, k, ...graph });
  let worst = 0;
  for (const Z of subsets(skills, z)) {
    const degree = edges.filter((skill) => Z.includes(skill)).length;
    for (const Y of degree === 0 ? [] : subsets(textPieces, q)) {
      let count = 0;
      for (const t of Y) for (let i = 0; i < k; i++) if (Z.includes(edges[t * k + i]!)) count++;
      worst = Math.max(worst, count / degree);
    }
  }
  return worst;
}

describe('adversarialErrors', () => {
  it('finds the worst case of small graphs in 95 % of them, and never more than it', () => {
    const found: boolean[] = [];
    for (let seed = 0; seed < 1000; seed++) {
      const [n, m, k] = [4 + (seed % 4), 3 + (seed % 5), 2 + (seed % 3)];
      const [q, z] = [1 + (seed % 2), 1 + (Math.floor(seed / 2) % 3)];
      const graph = { seed, textPieces: n, skills: m, k, distinct: seed % 7 === 0 && k <= m, table: undefined };
      const { inSet, errors, degrees } = adversarialErrors(graph, q, { skills: m, size: z }, 4);
      const fraction = errorFraction(errors, degrees, inSet);
      const worst = worstOfAll(graph, q, z);
      expect(fraction).toBeLessThanOrEqual(worst);
      found.push(fraction === worst);
    }
    expect(found.filter(Boolean).length).toBeGreaterThanOrEqual(950);
  });

  it('takes the worst text pieces for the set it ends with', () => {
    const graph = { seed: 5, textPieces: 400, skills: 20, k: 5, distinct: false, table: undefined };
    const { inSet, errors, degrees } = adversarialErrors(graph, 40, { skills: 20, size: 3 }, 3);
    const edges = edgesOf(graph);
    const into = Array.from(
      { length: 400 },
      (_, t) => edges.subarray(5 * t, 5 * t + 5).filter((s) => inSet[s] === 1).length,
    );
    const most = into
      .sort((a, b) => b - a)
      .slice(0, 40)
      .reduce((sum, x) => sum + x);
    expect(errors.reduce((sum, count, s) => sum + count * inSet[s]!, 0)).toBe(most);
    expect(degrees.reduce((sum, count) => sum + count)).toBe(2000);
    expect(errors.reduce((sum, count) => sum + count)).toBe(200);
  });

  it('does at least as well as against any one set of skills', () => {
    const graph = { seed: 6, textPieces: 300, skills: 12, k: 4, distinct: true, table: undefined };
    const best = adversarialErrors(graph, 30, { skills: 12, size: 2 }, 1);
    const fraction = errorFraction(best.errors, best.degrees, best.inSet);
    for (const [s, t] of subsets(12, 2)) {
      const inSet = new Uint8Array(12).map((_, i) => Number(i === s || i === t));
      const { errors, degrees } = edgesAgainst(graph, 30, inSet);
      expect(errorFraction(errors, degrees, inSet)).toBeLessThanOrEqual(fraction);
    }
  });
});

describe('worstSkills', () => {
  it('is the set with the largest quotient, of all sets of that size', () => {
    const errors = Float64Array.of(3, 5, 2, 0, 4, 1);
    const degrees = Float64Array.of(5, 9, 2, 3, 6, 8);
    for (const size of [1, 2, 3, 4, 5, 6]) {
      const all = [...subsets(6, size)].map((set) => Uint8Array.from(errors, (_, s) => Number(set.includes(s))));
      const most = Math.max(...all.map((set) => errorFraction(errors, degrees, set)));
      expect(errorFraction(errors, degrees, worstSkills(errors, degrees, { skills: 6, size }))).toBe(most);
    }
  });

  it('takes unequal skills until their measure is above alpha, and none that is never drawn', () => {
    const measure = Float64Array.of(0.5, 0.25, 0.25, 0);
    const errors = Float64Array.of(4, 1, 2, 0);
    const degrees = Float64Array.of(8, 4, 4, 0);
    const wanted = (alpha: number) => ({ skills: 4, measure, alpha });
    expect(worstSkills(errors, degrees, wanted(0.2))).toEqual(Uint8Array.of(1, 0, 0, 0)); // of equal ones the first
    expect(worstSkills(errors, degrees, wanted(0.5))).toEqual(Uint8Array.of(1, 0, 1, 0));
    expect(worstSkills(errors, degrees, wanted(0.99))).toEqual(Uint8Array.of(1, 1, 1, 0));
  });

  it('has no error where there are no edges', () => {
    expect(errorFraction(Float64Array.of(0), Float64Array.of(0), Uint8Array.of(1))).toBe(0);
  });
});

describe('firstOf', () => {
  it('passes over skills that are never drawn', () => {
    const wanted = { skills: 3, measure: Float64Array.of(0, 0.5, 0.5), alpha: 0.4 };
    expect(firstOf([0, 1, 2], wanted)).toEqual(Uint8Array.of(0, 1, 0));
    expect(firstOf([2, 0, 1], { ...wanted, alpha: 0.9 })).toEqual(Uint8Array.of(0, 1, 1));
  });
});

describe('cutAt', () => {
  it('takes the text pieces with the most edges, and just as many as are in error', () => {
    const pieces = Float64Array.of(10, 5, 3, 2);
    const taken = [0, 1, 2, 4, 5.5, 12, 20].map((q) => {
      const cut = cutAt(pieces, q);
      return { ...cut, edges: edgesOfWorst(pieces, cut) };
    });
    expect(taken).toEqual([
      { cut: 3, ties: 0, edges: 0 },
      { cut: 3, ties: 1, edges: 3 },
      { cut: 3, ties: 2, edges: 6 },
      { cut: 2, ties: 2, edges: 10 },
      { cut: 1, ties: 0.5, edges: 12.5 },
      { cut: 0, ties: 2, edges: 17 },
      { cut: 0, ties: 10, edges: 17 },
    ]);
  });
});
