import { choicesOf, pieceTuples } from './piece-tuples.ts';
import type { SkillGraph } from './skill-graph.ts';
import { tuplesOf } from './tuple-order.ts';

/** The graph whose edges lead to tuples of skills: one for every ordered choice of `size` slots of a text piece. */
export function tupleGraph(of: SkillGraph, size: number): SkillGraph {
  return {
    seed: of.seed,
    textPieces: of.textPieces,
    skills: tuplesOf(of.skills, size),
    k: choicesOf(of.k, size),
    distinct: false,
    table: undefined,
    tuples: { of, ...pieceTuples(of.k, size) },
  };
}
