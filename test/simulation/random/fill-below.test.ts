import { describe, expect, it } from 'vitest';
import { type BlockStream, blockStream, nextWord } from '../../../src/simulation/random/block-stream.ts';
import { below, fillBelow } from '../../../src/simulation/random/fill-below.ts';
import { chiSquareDeviations } from '../../support/chi-square.ts';
import { streamFrom } from '../../support/stream-from.ts';

/** Some of the word's numbers come once more often than others: what fillBelow must not do. */
function byModulo(stream: BlockStream, n: number): number {
  return nextWord(stream) % n;
}

describe('fillBelow', () => {
  it.each([1, 2, 3, 7, 240, 1625, 1626, 65535, 65537, 100_003])('takes each of %i values equally often', (n) => {
    const draws = Math.max(200_000, 10 * n);
    const out = new Uint32Array(draws);
    fillBelow(blockStream(1, 0, n), n, out, draws);
    const counts = new Float64Array(n);
    for (const x of out) counts[x] = counts[x]! + 1;
    if (n > 1) expect(Math.abs(chiSquareDeviations(counts, () => draws / n))).toBeLessThan(4);
    else expect(counts[0]).toBe(draws);
  });

  it.each([3, 1000, 40_000])('draws two neighbours below %i independently, though they may share a word', (n) => {
    const out = new Uint32Array(300_000);
    fillBelow(blockStream(2, 0, n), n, out, out.length);
    for (const distance of [1, 2, 3]) {
      const counts = new Float64Array(9); // both in thirds
      for (let i = 0; i < out.length; i += 4) {
        const cell = 3 * third(out[i]!, n) + third(out[(i + distance) % out.length]!, n);
        counts[cell] = counts[cell]! + 1;
      }
      const share = (t: number): number => Math.ceil(((t + 1) * n) / 3) - Math.ceil((t * n) / 3);
      const expected = (i: number): number => ((out.length / 4) * share(Math.floor(i / 3)) * share(i % 3)) / n ** 2;
      expect(Math.abs(chiSquareDeviations(counts, expected))).toBeLessThan(4);
    }
  });

  it('is not biased where a remainder would be', () => {
    // of 3·2³⁰ values a remainder takes the first third twice as often
    const n = 3 * 2 ** 30;
    const thirds = (draw: (stream: BlockStream, n: number) => number): Float64Array => {
      const counts = new Float64Array(3);
      const stream = blockStream(3, 0, 0);
      for (let i = 0; i < 3000; i++) {
        const cell = third(draw(stream, n), n);
        counts[cell] = counts[cell]! + 1;
      }
      return counts;
    };
    expect(Math.abs(chiSquareDeviations(thirds(below), () => 1000))).toBeLessThan(4);
    expect(chiSquareDeviations(thirds(byModulo), () => 1000)).toBeGreaterThan(4);
  });

  it('throws away just the words that would come once too often', () => {
    // a small generator in which every word comes once: each of n values must be taken equally often
    for (const n of [3, 5, 1000, 2 ** 21 + 1, 2 ** 31 + 1, 2 ** 32 - 1]) {
      const unfair = 2 ** 32 % n;
      expect((2 ** 32 - unfair) % n).toBe(0);
      const firstOfEach = Array.from({ length: 50 }, (_, i) => Math.ceil(((i * 7919) % n) * (2 ** 32 / n)));
      for (const word of firstOfEach) {
        const product = BigInt(word) * BigInt(n);
        const low = Number(product & 0xffffffffn);
        const expected = low >= unfair ? Number(product >> 32n) : undefined;
        expect(wordTaken(word, n)).toBe(expected);
      }
    }
  });

  it('fills the same places however many are asked for', () => {
    for (const n of [10, 5000, 100_000, 2 ** 32, 2 ** 31 + 3]) {
      const [few, many] = [new Uint32Array(101), new Uint32Array(1000)];
      fillBelow(blockStream(4, 0, 0), n, few, 101);
      fillBelow(blockStream(4, 0, 0), n, many, 1000);
      expect(many.subarray(0, 101)).toEqual(few);
    }
  });
});

/** What `below` makes of a word, or nothing where it asks for another one. */
function wordTaken(word: number, n: number): number | undefined {
  // of this state the next word is a + b + counter = word
  const stream = streamFrom(word, 0, 0, 0);
  const x = below(stream, n);
  return stream.next === 1 ? x : undefined;
}

function third(x: number, n: number): number {
  return Math.floor((3 * x) / n);
}
