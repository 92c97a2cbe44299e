import { finiteSizeLogFailure } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { subsets } from '../../support/skill-graphs.ts';

/** The skills in the slots of a text piece. */
type Slots = readonly number[];

/** An occurrence of a pair of skills, and the text pieces of which it is in error if one is. */
interface Occurrence {
  readonly pair: number;
  readonly parts: readonly number[];
}

/** Every way to fill k slots of n text pieces with m skills, all alike. */
function everyText(m: number, k: number, n: number): Slots[][] {
  return Array.from({ length: m ** (k * n) }, (_, code) =>
    Array.from({ length: n }, (_, t) => Array.from({ length: k }, (_, j) => Math.floor(code / m ** (t * k + j)) % m)),
  );
}

const distinctPairs = (n: number): [number, number][] =>
  Array.from({ length: n * n }, (_, i): [number, number] => [Math.floor(i / n), i % n]).filter(([i, j]) => i !== j);

/** Slot by slot, in every concatenation of two different text pieces. */
function concatenated(text: readonly Slots[], m: number): Occurrence[] {
  return distinctPairs(text.length).flatMap(([t, u]) =>
    text[t]!.map((skill, j) => ({ pair: skill * m + text[u]![j]!, parts: [t, u] })),
  );
}

/** In every two different slots of a text piece. */
function inside(text: readonly Slots[], m: number): Occurrence[] {
  return text.flatMap((slots, t) =>
    distinctPairs(slots.length).map(([i, j]) => ({ pair: slots[i]! * m + slots[j]!, parts: [t] })),
  );
}

/** Whether some q text pieces in error put more than a fraction `error` of the occurrences of z pairs in error. */
function violated(occurrences: readonly Occurrence[], n: number, q: number, z: number, error: number): boolean {
  const pairs = [...new Set(occurrences.map(({ pair }) => pair))];
  return subsets(n, q).some((wrong) => {
    const inError = occurrences.filter(({ parts }) => parts.some((t) => wrong.includes(t)));
    const count = (among: readonly Occurrence[], of: number): number => among.filter(({ pair }) => pair === of).length;
    return pairs.filter((pair) => count(inError, pair) > error * count(occurrences, pair)).length >= z;
  });
}

// n, k, m, q, z and the error, none of them a fraction that an edge count can equal by rounding alone
const cases = {
  concatenation: [
    [2, 1, 1, 1, 1, 0.95],
    [4, 2, 1, 1, 1, 0.45],
    [4, 1, 1, 1, 1, 0.52],
    [5, 2, 2, 1, 4, 0.41],
    [6, 2, 2, 1, 3, 0.95],
    [8, 1, 2, 1, 3, 0.75],
    [8, 1, 2, 2, 3, 0.9],
    [10, 1, 2, 1, 3, 0.7],
    [10, 1, 2, 1, 3, 0.9],
  ],
  piece: [
    [3, 4, 2, 1, 4, 0.35],
    [3, 4, 2, 1, 3, 0.72],
    [4, 2, 2, 1, 3, 0.71],
    [5, 2, 2, 1, 3, 0.61],
    [4, 3, 2, 1, 3, 0.83],
  ],
} as const;

describe('on texts small enough to try every one and every set of text pieces', () => {
  it.each(['concatenation', 'piece'] as const)('the failure for pairs of skills is at most the bound: %s', (within) => {
    const occurrencesIn = within === 'piece' ? inside : concatenated;
    let nonTrivial = 0;
    let fewerRefuted = false;
    for (const [n, k, m, errorPieces, badSkills, error] of cases[within]) {
      const texts = everyText(m, k, n);
      const failures = texts.filter((text) => violated(occurrencesIn(text, m), n, errorPieces, badSkills, error));
      const sizes = { textPieces: n, skills: m, k, badSkills, tupleSize: 2, within, competence: 1 - error };
      const { logProbability, vacuous } = finiteSizeLogFailure({ ...sizes, errorPieces });
      const failure = failures.length / texts.length;
      expect(failure).toBeLessThanOrEqual(Math.exp(logProbability) * (1 + 2 ** -40));
      if (!vacuous) nonTrivial++;
      // with the pieces in error drawn as if with replacement, and with none
      const theta = (within === 'piece' ? 0 : 0.8) * (errorPieces / n);
      const fewer = finiteSizeLogFailure({ ...sizes, theta, errors: 'graded' });
      if (failure > Math.exp(fewer.logProbability) * (1 + 2 ** -40)) fewerRefuted = true;
    }
    expect(nonTrivial).toBeGreaterThan(0);
    expect(fewerRefuted).toBe(true);
  });
});
