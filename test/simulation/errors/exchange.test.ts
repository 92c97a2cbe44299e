import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgesAgainst } from '../../../src/simulation/errors/adversarial-errors.ts';
import { exchange } from '../../../src/simulation/errors/exchange.ts';
import { errorFraction } from '../../../src/simulation/errors/worst-skills.ts';
import { degrees } from '../../../src/simulation/graph/edge-counts.ts';
import type { SkillGraph } from '../../../src/simulation/graph/skill-graph.ts';

const graphs: fc.Arbitrary<SkillGraph> = fc
  .record({
    seed: fc.nat(1e6),
    textPieces: fc.integer({ min: 1, max: 60 }),
    skills: fc.integer({ min: 2, max: 12 }),
    k: fc.integer({ min: 1, max: 5 }),
    isDistinct: fc.boolean(),
  })
  .map(({ isDistinct, ...graph }) => ({ ...graph, distinct: isDistinct && graph.k <= graph.skills, table: undefined }));

/** A search that begins with the first skills. */
function startOf(graph: SkillGraph, part: number, share: number): Parameters<typeof exchange> {
  const size = 1 + Math.floor(part * (graph.skills - 1));
  const inSet = Uint8Array.from({ length: graph.skills }, (_, s) => (s < size ? 1 : 0));
  const search = { graph, errorPieces: share * graph.textPieces, degree: degrees(graph) };
  const { errors } = edgesAgainst(graph, search.errorPieces, inSet, search.degree);
  return [search, { inSet, fraction: errorFraction(errors, search.degree, inSet) }];
}

describe('exchange', () => {
  it('finds the same with counts that it keeps and by looking anew, and what text pieces can do', () => {
    const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(graphs, part, part, (graph, sizePart, share) => {
        const [search, start] = startOf(graph, sizePart, share);
        const found = exchange(search, start);
        expect(exchange(search, start, 0)).toEqual(found);
        expect(found.fraction).toBeGreaterThanOrEqual(start.fraction);
        const { errors } = edgesAgainst(graph, search.errorPieces, found.inSet, search.degree);
        expect(found.fraction).toBeCloseTo(errorFraction(errors, search.degree, found.inSet), 12);
      }),
    );
  });

  it('leaves a set as it is where there are too many exchanges', () => {
    const graph = { seed: 1, textPieces: 10_000, skills: 400, k: 2, distinct: false, table: undefined };
    const [search, start] = startOf(graph, 0.5, 0.1);
    expect(exchange(search, start)).toBe(start);
  });
});
