import { randomNumbers } from './random.ts';

/** A random skill graph: the k slots of text piece i are those from k i on. */
export interface RandomGraph {
  readonly k: number;
  readonly skills: number;
  readonly slots: Int32Array;
}

export function randomGraph(k: number, skills: number, textPieces: number, next: () => number): RandomGraph {
  return { k, skills, slots: Int32Array.from({ length: k * textPieces }, () => Math.floor(next() * skills)) };
}

/**
 * The fraction of the skills that stay unlearnt if each is unknown with probability `unknown`, each text piece is
 * useless with probability `theta`, and one with at most `capacity` unknown slots teaches them.
 */
export function peeled(
  graph: RandomGraph,
  unknown: number,
  theta: number,
  capacity: number,
  next: () => number,
): number {
  const { k, skills, slots } = graph;
  const pieces = slots.length / k;
  const isUnknown = Uint8Array.from({ length: skills }, () => (next() < unknown ? 1 : 0));
  const isUseless = Uint8Array.from({ length: pieces }, () => (next() < theta ? 1 : 0));
  const textsOf: number[][] = Array.from({ length: skills }, () => []);
  const left = new Int32Array(pieces);
  for (let slot = 0; slot < slots.length; slot++) {
    const piece = Math.floor(slot / k);
    textsOf[slots[slot]!]!.push(piece);
    left[piece]! += isUnknown[slots[slot]!]!;
  }
  const teaching: number[] = [];
  for (let piece = 0; piece < pieces; piece++) {
    if (isUseless[piece] === 0 && left[piece]! > 0 && left[piece]! <= capacity) teaching.push(piece);
  }
  for (let piece = teaching.pop(); piece !== undefined; piece = teaching.pop()) {
    for (let slot = piece * k; slot < piece * k + k; slot++) {
      const skill = slots[slot]!;
      if (isUnknown[skill] === 0) continue;
      isUnknown[skill] = 0;
      for (const other of textsOf[skill]!) {
        const was = left[other]!--;
        if (was === capacity + 1 && isUseless[other] === 0) teaching.push(other);
      }
    }
  }
  return isUnknown.reduce((sum, each) => sum + each, 0) / skills;
}

/** The fraction of the skills in the largest component. */
export function largestComponent({ k, skills, slots }: RandomGraph): number {
  const parent = Int32Array.from({ length: skills }, (_, skill) => skill);
  const rootOf = (skill: number): number => {
    let root = skill;
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!;
    return root;
  };
  for (let slot = 0; slot < slots.length; slot++) parent[rootOf(slots[slot]!)] = rootOf(slots[slot - (slot % k)]!);
  const sizes = new Int32Array(skills);
  for (let skill = 0; skill < skills; skill++) sizes[rootOf(skill)]!++;
  return sizes.reduce((most, size) => Math.max(most, size)) / skills;
}

/** The mean of a statistic over so many seeds, and its standard error. */
export function meanOf(seeds: number, statistic: (next: () => number) => number): { mean: number; error: number } {
  const values = Array.from({ length: seeds }, (_, seed) => statistic(randomNumbers(1000 + seed)));
  const mean = values.reduce((sum, value) => sum + value, 0) / seeds;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (seeds - 1);
  return { mean, error: Math.sqrt(variance / seeds) };
}
