// Skill graphs small enough to look at every set of text pieces and every set of skills.

/** How many times each of m skills is drawn by each of n text pieces: `graph[t][s]`. */
export type SkillGraph = readonly (readonly number[])[];

/** Every way in which one text piece can draw, with its probability. */
export interface Draw {
  readonly counts: readonly number[];
  readonly probability: number;
}

/** k independent draws from a measure: k-tuples of skills, gathered by how often each is drawn. */
export function independentDraws(measure: readonly number[], k: number): readonly Draw[] {
  let draws: Draw[] = [{ counts: measure.map(() => 0), probability: 1 }];
  for (let i = 0; i < k; i++) {
    const gathered = new Map<string, Draw>();
    for (const { counts, probability } of draws) {
      measure.forEach((weight, s) => {
        const next = counts.map((count, j) => (j === s ? count + 1 : count));
        const known = gathered.get(next.join());
        gathered.set(next.join(), { counts: next, probability: (known?.probability ?? 0) + probability * weight });
      });
    }
    draws = [...gathered.values()];
  }
  return draws;
}

/** A uniformly random set of k of m skills. */
export function distinctDraws(m: number, k: number): readonly Draw[] {
  const sets = subsets(m, k);
  return sets.map((set) => ({
    counts: Array.from({ length: m }, (_, s) => (set.includes(s) ? 1 : 0)),
    probability: 1 / sets.length,
  }));
}

/** All sets of `size` of the numbers 0 ... n - 1. */
export function subsets(n: number, size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  if (n < size) return [];
  return [...subsets(n - 1, size), ...subsets(n - 1, size - 1).map((set) => [...set, n - 1])];
}

/** Every graph of n text pieces, with its probability. */
export function* everyGraph(draws: readonly Draw[], n: number): Generator<{ graph: SkillGraph; probability: number }> {
  if (n === 0) {
    yield { graph: [], probability: 1 };
    return;
  }
  for (const { graph, probability } of everyGraph(draws, n - 1)) {
    for (const draw of draws) {
      yield { graph: [...graph, draw.counts], probability: probability * draw.probability };
    }
  }
}

/** What is allowed to go wrong, and how it is counted. */
export interface Violation {
  readonly errorPieces: number;
  /** Whether a set of skills is one too many. */
  readonly tooMany: (skills: readonly number[]) => boolean;
  readonly error: number;
  /** The degree that a skill's errors are compared with, given its own. */
  readonly degree: (own: number, skill: number) => number;
}

/** Whether some set of text pieces makes too many skills violate: tried one by one. */
export function violated(graph: SkillGraph, { errorPieces, tooMany, error, degree }: Violation): boolean {
  const skills = graph[0]!.map((_, s) => s);
  const degrees = skills.map((s) => degree(sum(graph.map((counts) => counts[s]!)), s));
  return subsets(graph.length, errorPieces).some((set) =>
    tooMany(skills.filter((s) => sum(set.map((t) => graph[t]![s]!)) > error * degrees[s]!)),
  );
}

/**
 * Whether some set of skills that is one too many has, all skills together, more edges in error than it is allowed:
 * implied by a violation, and all that the bounds use.
 */
export function overloaded(graph: SkillGraph, badSkills: number, errorPieces: number, error: number): boolean {
  return subsets(graph[0]!.length, badSkills).some((set) => {
    const edges = graph.map((counts) => sum(set.map((s) => counts[s]!)));
    const degree = sum(edges);
    edges.sort((a, b) => b - a);
    return sum(edges.slice(0, errorPieces)) > error * degree;
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
