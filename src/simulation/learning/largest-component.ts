import { forEachBlock, type SkillGraph } from '../graph/skill-graph.ts';

/** The largest set of skills that text pieces connect. */
export interface Component {
  /** Its skills, as a byte map. */
  readonly inSet: Uint8Array;
  /** How many text pieces are in it. */
  readonly textPieces: number;
}

/**
 * The component of a skill graph with the most skills; of several the one with the first skill.
 *
 * Every text piece puts the sets of its skills together (union by size, with paths halved: R. E. Tarjan & J. van
 * Leeuwen 1984), so that one look at the graph is enough.
 */
export function largestComponent(graph: SkillGraph): Component {
  const { skills, k } = graph;
  const parents = Uint32Array.from({ length: skills }, (_, s) => s);
  const sizes = new Uint32Array(skills).fill(1);
  const firstSlots = new Uint32Array(skills); // of how many text pieces a skill is the first
  const rootOf = (skill: number): number => {
    let root = skill;
    while (parents[root] !== root) {
      const above = parents[parents[root]!]!;
      parents[root] = above;
      root = above;
    }
    return root;
  };
  forEachBlock(graph, (edges, pieces) => {
    for (let first = 0; first < pieces * k; first += k) {
      firstSlots[edges[first]!] = firstSlots[edges[first]!]! + 1;
      let root = rootOf(edges[first]!);
      for (let i = first + 1; i < first + k; i++) {
        let other = rootOf(edges[i]!);
        if (other === root) continue;
        if (sizes[other]! > sizes[root]!) [root, other] = [other, root];
        parents[other] = root;
        sizes[root] = sizes[root]! + sizes[other]!;
      }
    }
  });
  const size = sizes.reduce((most, each) => Math.max(most, each));
  const largest = rootOf(parents.findIndex((_, s) => sizes[rootOf(s)] === size));
  const inSet = Uint8Array.from({ length: skills }, (_, s) => (rootOf(s) === largest ? 1 : 0));
  return { inSet, textPieces: firstSlots.reduce((sum, count, s) => sum + count * inSet[s]!, 0) };
}
