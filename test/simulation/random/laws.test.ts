import { describe, expect, it } from 'vitest';
import { logBinomialProbability } from '../../../src/concentration/index.ts';
import { aliasTable, fillFrom } from '../../../src/simulation/random/alias-table.ts';
import { binomial } from '../../../src/simulation/random/binomial.ts';
import { blockStream } from '../../../src/simulation/random/block-stream.ts';
import { type Cells, splitBalls, throwBalls } from '../../../src/simulation/random/multinomial.ts';
import { fillPoisson, poisson } from '../../../src/simulation/random/poisson.ts';
import { logPoissonTimes } from '../../../src/numeric/poisson-tail.ts';
import { chiSquareDeviations } from '../../support/chi-square.ts';
import { streamFrom } from '../../support/stream-from.ts';

const DRAWS = 100_000;

/** Standard deviations between draws and a law, cells that expect fewer than ten draws taken together. */
function deviations(draw: () => number, probability: (x: number) => number, draws = DRAWS): number {
  const seen = new Map<number, number>();
  for (let i = 0; i < draws; i++) {
    const x = draw();
    seen.set(x, (seen.get(x) ?? 0) + 1);
  }
  const counts: number[] = [];
  const expected: number[] = [];
  let [restSeen, restExpected] = [draws, draws];
  for (let x = 0; x <= Math.max(...seen.keys()); x++) {
    const mean = draws * probability(x);
    if (mean < 10) continue;
    counts.push(seen.get(x) ?? 0);
    expected.push(mean);
    restSeen -= seen.get(x) ?? 0;
    restExpected -= mean;
  }
  if (restExpected > 1) {
    counts.push(restSeen);
    expected.push(restExpected);
  }
  return chiSquareDeviations(counts, (i) => expected[i]!);
}

describe('aliasTable', () => {
  const weights = [0.4, 0.05, 0.3, 0.05, 0, 0.2];
  const draws = new Uint32Array(DRAWS);

  it('draws each number with its probability', () => {
    fillFrom(aliasTable(weights), blockStream(1, 0, 0), draws, DRAWS);
    expect(new Set(draws)).not.toContain(4);
    let next = 0;
    expect(
      Math.abs(
        deviations(
          () => draws[next++]!,
          (x) => weights[x] ?? 0,
        ),
      ),
    ).toBeLessThan(4);
  });

  it('would be found out if an alias were off by one', () => {
    const { limits, aliases } = aliasTable(weights);
    fillFrom({ limits, aliases: aliases.map((alias) => (alias + 1) % 6) }, blockStream(1, 0, 0), draws, DRAWS);
    let next = 0;
    expect(
      deviations(
        () => draws[next++]!,
        (x) => weights[x] ?? 0,
      ),
    ).toBeGreaterThan(4);
  });

  it('shares out the cells exactly but for rounding', () => {
    const { limits, aliases } = aliasTable(weights);
    const shares = new Float64Array(6);
    limits.forEach((limit, i) => {
      shares[i]! += limit / 2 ** 32 / 6;
      shares[aliases[i]!]! += (1 - limit / 2 ** 32) / 6;
    });
    weights.forEach((weight, i) => {
      expect(Math.abs(shares[i]! - weight)).toBeLessThan(8 * 2 ** -53);
    });
  });

  it('looks at another word where the first is on the limit', () => {
    // Of a share of half a word, half of the words that follow a zero take it. From these states the word for the cell
    // is a − 1, that for the share 0, and the next one 9 (a − 1) + 1.
    const table = { limits: Float64Array.of(0.5), aliases: Uint32Array.of(7) };
    const out = new Uint32Array(2);
    [1, 0].forEach((a, i) => {
      const state = streamFrom(a, 0, 0, -1);
      fillFrom(table, state, out.subarray(i), 1);
    });
    expect([...out]).toEqual([0, 7]);
  });
});

describe('poisson', () => {
  it.each([0.3, 4, 9.99, 10, 57, 3000])('has the law of rate %f', (rate) => {
    const stream = blockStream(2, 0, Math.round(rate));
    const law = (x: number): number => Math.exp(logPoissonTimes(1, x, rate));
    expect(Math.abs(deviations(() => poisson(rate, stream), law))).toBeLessThan(4);
  });

  it.each([0, 0.3, 57, 3000])('fills an array by the same law, of rate %f', (rate) => {
    const out = new Float64Array(DRAWS);
    fillPoisson(rate, blockStream(3, 0, 0), out);
    const law = (x: number): number => (rate === 0 ? Number(x === 0) : Math.exp(logPoissonTimes(1, x, rate)));
    let next = 0;
    if (rate === 0) expect(new Set(out)).toEqual(new Set([0]));
    else expect(Math.abs(deviations(() => out[next++]!, law))).toBeLessThan(4);
  });

  it('has the mean and the variance of a rate that is too large for a table', () => {
    const rate = 2e9;
    const out = new Float64Array(20_000);
    fillPoisson(rate, blockStream(4, 0, 0), out);
    const scaled = out.map((x) => (x - rate) / Math.sqrt(rate));
    const mean = scaled.reduce((sum, x) => sum + x) / out.length;
    const variance = scaled.reduce((sum, x) => sum + x ** 2, 0) / out.length;
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(out.length));
    expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / out.length));
  });
});

describe('binomial', () => {
  it.each([
    [5, 0.3],
    [40, 0.2],
    [100, 0.5],
    [100, 0.93],
    [20_000, 0.01],
    [1000, 0.001],
  ])('has the law of %i trials of probability %f', (trials, probability) => {
    const stream = blockStream(5, 0, trials);
    const law = (x: number): number => Math.exp(logBinomialProbability({ trials, probability, successes: x }));
    expect(Math.abs(deviations(() => binomial(trials, probability, stream), law))).toBeLessThan(4);
  });

  it('is certain where nothing is random', () => {
    const stream = blockStream(6, 0, 0);
    expect([binomial(0, 0.3, stream), binomial(9, 0, stream), binomial(9, 1, stream)]).toEqual([0, 0, 9]);
  });
});

describe('throwBalls', () => {
  const weights = Float64Array.of(0.5, 0.3, 0.15, 0.05);
  const skewed: Cells = { weights, table: aliasTable(weights) };
  const cellLaw = (cells: Cells, i: number): number => ('count' in cells ? 1 / cells.count : cells.weights[i]!);

  it.each<[string, number, Cells]>([
    ['few balls', 30, { count: 4 }],
    ['many balls for the cells', 1e6, { count: 4 }],
    ['many cells', 400, { count: 300 }],
    ['weights, few balls', 20, skewed],
    ['weights, some balls', 100, skewed],
    ['weights, many balls', 1e6, skewed],
    ['no balls', 0, { count: 3 }],
  ])('throws %s, each of which falls somewhere', (_, balls, cells) => {
    const counts = throwBalls(balls, cells, blockStream(7, 0, balls));
    expect(counts.reduce((sum, count) => sum + count)).toBe(balls);
  });

  it.each<[string, number, Cells]>([
    ['cells that are alike', 300, { count: 6 }],
    ['cells with weights', 300, skewed],
  ])('gives each of %s its binomial law, and each two theirs', (_, balls, cells) => {
    const stream = blockStream(8, 0, 0);
    const thrown = Array.from({ length: 20_000 }, () => throwBalls(balls, cells, stream));
    for (const set of [[0], [1], [0, 2]]) {
      const p = set.reduce((sum, i) => sum + cellLaw(cells, i), 0);
      const law = (x: number): number =>
        x > balls ? 0 : Math.exp(logBinomialProbability({ trials: balls, probability: p, successes: x }));
      let next = 0;
      expect(Math.abs(deviations(() => drawnSum(thrown[next++]!, set), law, thrown.length))).toBeLessThan(4);
    }
  });
});

describe('splitBalls', () => {
  it('shares all balls out by the probabilities, and none to cells without', () => {
    const stream = blockStream(9, 0, 0);
    const totals = new Float64Array(5);
    for (let i = 0; i < 2000; i++) {
      splitBalls(100, Float64Array.of(0.2, 0, 0.5, 0.3, 0), stream).forEach((count, j) => (totals[j]! += count));
    }
    expect([totals[1], totals[4]]).toEqual([0, 0]);
    const seen = [totals[0]!, totals[2]!, totals[3]!];
    expect(seen.reduce((sum, count) => sum + count)).toBe(200_000);
    expect(Math.abs(chiSquareDeviations(seen, (i) => 200_000 * [0.2, 0.5, 0.3][i]!))).toBeLessThan(4);
  });
});

function drawnSum(counts: Float64Array, set: readonly number[]): number {
  return set.reduce((sum, i) => sum + counts[i]!, 0);
}
