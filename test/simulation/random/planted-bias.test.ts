import { describe, expect, it } from 'vitest';
import { logBinomialProbability } from '../../../src/concentration/index.ts';
import { forEachBlock } from '../../../src/simulation/graph/skill-graph.ts';
import { zipfMeasure } from '../../../src/simulation/index.ts';
import { type AliasTable, aliasTable, fillFrom } from '../../../src/simulation/random/alias-table.ts';
import { type BlockStream, blockStream, nextWord } from '../../../src/simulation/random/block-stream.ts';
import { chiSquareDeviations } from '../../support/chi-square.ts';

// Every test of a distribution here is made twice: of what the library draws, and of the same with a bias planted,
// which it has to find. Seeds are fixed, and four standard deviations are the limit of both.

const LIMIT = 4;

/** A remainder in place of rejection: of a byte, as that of a whole word could not be seen in so few draws. */
function byRemainder(stream: BlockStream, n: number): number {
  return (nextWord(stream) >>> 24) % n;
}

/** Draws from a table, each cell of which gives the alias of the next one. */
function offByOne({ limits, aliases }: AliasTable): AliasTable {
  return { limits, aliases: aliases.map((_, i) => aliases[(i + 1) % aliases.length]!) };
}

/** Edges of text pieces: as the library draws them, or by a function of a stream. */
interface Sizes {
  readonly n: number;
  readonly m: number;
  readonly k: number;
}

function edgesOf(
  { n, m, k }: Sizes,
  seed: number,
  { distinct = false, table }: { distinct?: boolean; table?: AliasTable } = {},
): Uint32Array {
  const all = new Uint32Array(n * k);
  let filled = 0;
  forEachBlock({ seed, textPieces: n, skills: m, k, distinct, table }, (edges, pieces) => {
    all.set(edges.subarray(0, pieces * k), filled);
    filled += pieces * k;
  });
  return all;
}

function drawnEdges({ n, k }: Sizes, seed: number, draw: (stream: BlockStream) => number): Uint32Array {
  const stream = blockStream(seed, 0, 0);
  return new Uint32Array(n * k).map(() => draw(stream));
}

function countsOf(draws: Uint32Array, cells: number): Float64Array {
  const counts = new Float64Array(cells);
  for (const cell of draws) counts[cell]! += 1;
  return counts;
}

describe('edge counts', () => {
  const sizes = { n: 50, m: 30, k: 4 };

  /** How far the edges into ten of the skills are from their binomial law, over a thousand graphs. */
  const deviations = (edges: (seed: number) => Uint32Array): number => {
    const totals = new Float64Array(sizes.n * sizes.k + 1);
    for (let seed = 0; seed < 1000; seed++) totals[edges(seed).filter((skill) => skill < 10).length]! += 1;
    const law = (x: number): number =>
      1000 * Math.exp(logBinomialProbability({ trials: 200, probability: 1 / 3, successes: x }));
    // in seven classes of about equal probability
    const classes = [0, 60, 63, 66, 68, 71, 74, 201];
    const sums = (of: (x: number) => number): number[] =>
      classes
        .slice(1)
        .map((end, i) =>
          Array.from({ length: end - classes[i]! }, (_, j) => of(classes[i]! + j)).reduce((a, b) => a + b),
        );
    const expected = sums(law);
    return Math.abs(
      chiSquareDeviations(
        sums((x) => totals[x]!),
        (i) => expected[i]!,
      ),
    );
  };

  it('are multinomial, which a remainder in place of rejection would not be', () => {
    expect(deviations((seed) => edgesOf(sizes, seed))).toBeLessThan(LIMIT);
    expect(deviations((seed) => drawnEdges(sizes, seed, (stream) => byRemainder(stream, 30)))).toBeGreaterThan(LIMIT);
  });
});

describe('frequencies of skills', () => {
  const measure = zipfMeasure({ skills: 40, exponent: 1.2 });
  const table = aliasTable(measure);
  const sizes = { n: 50_000, m: 40, k: 4 };
  const deviations = (edges: Uint32Array): number =>
    Math.abs(chiSquareDeviations(countsOf(edges, 40), (s) => 200_000 * measure[s]!));

  it("follow Zipf's law, and would not with an alias table off by one, nor with a remainder for the cell", () => {
    expect(deviations(edgesOf(sizes, 1, { table }))).toBeLessThan(LIMIT);
    expect(deviations(edgesOf(sizes, 1, { table: offByOne(table) }))).toBeGreaterThan(LIMIT);
    const draw = (stream: BlockStream): number => {
      const cell = byRemainder(stream, 40);
      return nextWord(stream) < table.limits[cell]! ? cell : table.aliases[cell]!;
    };
    expect(deviations(drawnEdges(sizes, 1, draw))).toBeGreaterThan(LIMIT);
  });
});

describe('tuples', () => {
  const sizes = { n: 100_000, m: 12, k: 2 };
  /** The pair of each text piece. */
  const deviations = (edges: Uint32Array, measure: ArrayLike<number>): number => {
    const pairs = Uint32Array.from({ length: sizes.n }, (_, t) => 12 * edges[2 * t]! + edges[2 * t + 1]!);
    return Math.abs(
      chiSquareDeviations(
        countsOf(pairs, 144),
        (pair) => sizes.n * measure[Math.floor(pair / 12)]! * measure[pair % 12]!,
      ),
    );
  };
  const alike = new Float64Array(12).fill(1 / 12);

  it('are uniform, and would not be with a remainder, nor where neighbours share what they should not', () => {
    expect(deviations(edgesOf(sizes, 2), alike)).toBeLessThan(LIMIT);
    expect(
      deviations(
        drawnEdges(sizes, 2, (stream) => byRemainder(stream, 12)),
        alike,
      ),
    ).toBeGreaterThan(LIMIT);
    // each skill as often as it should be, but the second one of a pair from the low bits of the first
    let last: number | undefined;
    const shared = (stream: BlockStream): number => {
      const word = last ?? nextWord(stream);
      last = last === undefined ? word : undefined;
      return Math.floor(last === undefined ? ((word >>> 4) * 12) / 2 ** 28 : (word * 12) / 2 ** 32);
    };
    expect(deviations(drawnEdges(sizes, 2, shared), alike)).toBeGreaterThan(LIMIT);
  });

  it('of unequal skills have the product of their probabilities, and not with an alias table off by one', () => {
    const measure = zipfMeasure({ skills: 12, exponent: 0.5 });
    const table = aliasTable(measure);
    expect(deviations(edgesOf(sizes, 3, { table }), measure)).toBeLessThan(LIMIT);
    const stream = blockStream(3, 0, 0);
    const biased = new Uint32Array(2 * sizes.n);
    fillFrom(offByOne(table), stream, biased, biased.length);
    expect(deviations(biased, measure)).toBeGreaterThan(LIMIT);
  });
});

describe('sets of different skills', () => {
  const sizes = { n: 100_000, m: 7, k: 3 };
  const deviations = (edges: Uint32Array): number => {
    const counts = new Map<string, number>();
    for (let i = 0; i < edges.length; i += 3) {
      const set = [...edges.subarray(i, i + 3)].sort().join(' ');
      counts.set(set, (counts.get(set) ?? 0) + 1);
    }
    expect(counts.size).toBe(35);
    return Math.abs(chiSquareDeviations([...counts.values()], () => sizes.n / 35));
  };

  /** Floyd's method with a given way to draw below n. */
  const byFloyd = (draw: (stream: BlockStream, n: number) => number): Uint32Array => {
    const stream = blockStream(4, 0, 0);
    const edges: number[] = [];
    for (let t = 0; t < sizes.n; t++) {
      const set = new Set<number>();
      for (let last = 4; last < 7; last++) {
        const drawn = draw(stream, last + 1);
        set.add(set.has(drawn) ? last : drawn);
      }
      edges.push(...set);
    }
    return Uint32Array.from(edges);
  };

  it('are uniform, and would not be with a remainder', () => {
    expect(deviations(edgesOf(sizes, 4, { distinct: true }))).toBeLessThan(LIMIT);
    const sixBits = (stream: BlockStream, n: number): number => (nextWord(stream) >>> 26) % n;
    expect(deviations(byFloyd(sixBits))).toBeGreaterThan(LIMIT);
    // the same method without the bias: it is the remainder that is found
    const fair = (stream: BlockStream, n: number): number => Math.floor((nextWord(stream) * n) / 2 ** 32);
    expect(deviations(byFloyd(fair))).toBeLessThan(LIMIT);
  });
});
