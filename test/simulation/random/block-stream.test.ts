import { describe, expect, it } from 'vitest';
import { blockStream, nextWord } from '../../../src/simulation/random/block-stream.ts';
import { unit } from '../../../src/simulation/random/unit.ts';

describe('blockStream', () => {
  it('is sfc32 from the first three words of Threefry, word by word', () => {
    // the generator as its author writes it, on BigInts; the state is the known answer for a key of zeros
    const M = 2n ** 32n;
    let [a, b, c, counter] = [0x9c6ca96an, 0xe17eae66n, 0xfc10ecd4n, 1n];
    const stream = blockStream(0, 0, 0);
    for (let i = 0; i < 1000; i++) {
      const word = (a + b + counter) % M;
      counter = (counter + 1n) % M;
      a = b ^ (b >> 9n);
      b = (c + (c << 3n)) % M;
      c = (((c << 21n) | (c >> 11n)) + word) % M;
      expect(nextWord(stream)).toBe(Number(word));
    }
  });

  it('has another stream for every seed, kind and block', () => {
    const large = [0, 1, 2, 2 ** 32, 2 ** 52];
    const starts = large.flatMap((seed) =>
      [0, 1, 2].flatMap((kind) => large.map((block) => nextWord(blockStream(seed, kind, block)))),
    );
    expect(new Set(starts).size).toBe(starts.length);
  });
});

describe('unit', () => {
  it('is never 0 or 1, and is uniform', () => {
    const stream = blockStream(9, 9, 9);
    let [sum, least, most] = [0, 1, 0];
    for (let i = 0; i < 1e5; i++) {
      const u = unit(stream);
      sum += u;
      least = Math.min(least, u);
      most = Math.max(most, u);
    }
    expect(least).toBeGreaterThan(0);
    expect(most).toBeLessThan(1);
    expect(Math.abs(sum / 1e5 - 0.5)).toBeLessThan(5 / Math.sqrt(12e5));
  });
});
