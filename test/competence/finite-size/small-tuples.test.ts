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

/** The pairs of which more than a fraction `error` of the occurrences are in error, for each set of q text pieces. */
function violatingSets(occurrences: readonly Occurrence[], n: number, q: number, error: number): number[][] {
  const pairs = [...new Set(occurrences.map(({ pair }) => pair))];
  return subsets(n, q).map((wrong) => {
    const inError = occurrences.filter(({ parts }) => parts.some((t) => wrong.includes(t)));
    const count = (among: readonly Occurrence[], of: number): number => among.filter(({ pair }) => pair === of).length;
    return pairs.filter((pair) => count(inError, pair) > error * count(occurrences, pair));
  });
}

/** Whether some q text pieces in error put more than a fraction `error` of the occurrences of z pairs in error. */
function violated(occurrences: readonly Occurrence[], n: number, q: number, z: number, error: number): boolean {
  return violatingSets(occurrences, n, q, error).some((pairs) => pairs.length >= z);
}

/** All losses of n text pieces that are whole numbers of `parts`-ths and add up to `units` of them. */
function everyLoss(n: number, units: number, parts: number): number[][] {
  if (n === 0) return units === 0 ? [[]] : [];
  return Array.from({ length: Math.min(parts, units) + 1 }, (_, i) => i).flatMap((first) =>
    everyLoss(n - 1, units - first, parts).map((rest) => [first / parts, ...rest]),
  );
}

/** Whether some losses of text pieces make the mean loss of the occurrences of z pairs more than `error`. */
function violatedByLosses(
  occurrences: readonly Occurrence[],
  losses: readonly (readonly number[])[],
  z: number,
  error: number,
): boolean {
  const pairs = [...new Set(occurrences.map(({ pair }) => pair))];
  const of = pairs.map((which) => occurrences.filter(({ pair }) => pair === which));
  return losses.some((loss) => {
    const lossOf = ({ parts }: Occurrence): number => 1 - parts.reduce((product, t) => product * (1 - loss[t]!), 1);
    const total = (among: readonly Occurrence[]): number => among.reduce((sum, one) => sum + lossOf(one), 0);
    return of.filter((among) => total(among) > error * among.length).length >= z;
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

  it.each([
    ['concatenation', 2, [8, 1, 2, 0.5, 3, 0.41]],
    ['concatenation', 4, [8, 1, 2, 0.5, 3, 0.51]],
    ['concatenation', 4, [8, 1, 2, 1, 3, 0.81]],
    ['concatenation', 2, [10, 1, 2, 1.5, 3, 0.81]],
    ['concatenation', 4, [4, 2, 2, 0.5, 3, 0.71]],
    ['piece', 4, [4, 3, 2, 0.5, 3, 0.41]],
    ['piece', 2, [5, 2, 2, 1.5, 3, 0.81]],
    ['piece', 4, [3, 4, 2, 1, 3, 0.81]],
  ] as const)('the failure for pairs of skills with graded losses is at most the bound: %s, %i, %j', (...row) => {
    const [within, parts, [n, k, m, q, z, error]] = row;
    const texts = everyText(m, k, n);
    const losses = everyLoss(n, q * parts, parts);
    const occurrencesIn = within === 'piece' ? inside : concatenated;
    const failures = texts.filter((text) => violatedByLosses(occurrencesIn(text, m), losses, z, error));
    const { logProbability, vacuous } = finiteSizeLogFailure({
      ...{ textPieces: n, skills: m, k, theta: q / n, errors: 'graded', badSkills: z, tupleSize: 2, within },
      competence: 1 - error,
    });
    expect(vacuous).toBe(false);
    expect(failures.length / texts.length).toBeLessThanOrEqual(Math.exp(logProbability) * (1 + 2 ** -40));
  });

  it.each([
    ['concatenation', [8, 1, [0.75, 0.25], 1, 0.9, 0.91]],
    ['concatenation', [8, 1, [0.9, 0.1], 1, 0.9, 0.91]],
    ['concatenation', [9, 1, [0.9, 0.1], 1, 0.7, 0.71]],
    ['concatenation', [6, 2, [0.75, 0.25], 1, 0.9, 0.91]],
    ['piece', [4, 3, [0.9, 0.1], 1, 0.9, 0.81]],
    ['piece', [5, 2, [0.75, 0.25], 1, 0.9, 0.81]],
    ['piece', [6, 2, [0.9, 0.1], 2, 0.7, 0.71]],
    ['piece', [4, 2, [0.5, 0.3, 0.2], 1, 0.9, 0.91]],
  ] as const)('the failure for pairs of unequal skills is at most the bound: %s, %j', (within, row) => {
    const [n, k, measure, errorPieces, alpha, error] = row;
    const m = measure.length;
    const measureOf = (pair: number): number => measure[Math.floor(pair / m)]! * measure[pair % m]!;
    const texts = everyText(m, k, n).map((text) => ({
      probability: text.flat().reduce((product, skill) => product * measure[skill]!, 1),
      occurrences: (within === 'piece' ? inside : concatenated)(text, m),
    }));
    let nonTrivial = 0;
    // all skills, and only those that are the most frequent
    for (const leastFrequency of [undefined, measure[0]]) {
      const isMeant = (pair: number): boolean => measureOf(pair) >= (leastFrequency ?? 0) ** 2;
      const most = alpha * (leastFrequency ?? 1) ** 2;
      let failure = 0;
      for (const { probability, occurrences } of texts) {
        const meant = occurrences.filter(({ pair }) => isMeant(pair));
        const violating = violatingSets(meant, n, errorPieces, error);
        if (violating.some((pairs) => pairs.reduce((sum, pair) => sum + measureOf(pair), 0) > most + 2 ** -40)) {
          failure += probability;
        }
      }
      const sizes = { textPieces: n, measure, leastFrequency, k, errorPieces, alpha, tupleSize: 2, within };
      const { logProbability, vacuous } = finiteSizeLogFailure({ ...sizes, competence: 1 - error });
      expect(failure).toBeLessThanOrEqual(Math.exp(logProbability) * (1 + 2 ** -40));
      if (!vacuous) nonTrivial++;
    }
    expect(nonTrivial).toBeGreaterThan(0);
  });
});
