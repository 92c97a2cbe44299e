import { describe, expect, it } from 'vitest';
import { randomBelow, randomUnit, randomWords } from '../../src/numeric/random.ts';

describe('randomWords', () => {
  it('is sfc32, word by word', () => {
    // the generator as its author writes it, on BigInts
    const M = 2n ** 32n;
    let [a, b, c, counter] = [7n, 3n, 5n, 1n];
    const step = (): bigint => {
      const word = (a + b + counter) % M;
      counter = (counter + 1n) % M;
      a = b ^ (b >> 9n);
      b = (c + (c << 3n)) % M;
      c = (((c << 21n) | (c >> 11n)) + word) % M;
      return word;
    };
    for (let i = 0; i < 15; i++) step();
    const next = randomWords(3 * 2 ** 32 + 5, 7);
    for (let i = 0; i < 1000; i++) expect(next()).toBe(Number(step()));
  });

  it('has another stream for every pair of seed and index', () => {
    const first = (seed: number, stream: number): string => {
      const next = randomWords(seed, stream);
      return [next(), next(), next()].join(' ');
    };
    const pairs = [0, 1, 2, 2 ** 32, 2 ** 52].flatMap((seed) => [0, 1, 2, 2 ** 31].map((i) => first(seed, i)));
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});

describe('randomBelow', () => {
  it.each([1, 2, 3, 6, 240])('takes each of %i values equally often', (n) => {
    const next = randomWords(1, n);
    const counts = new Float64Array(n);
    const draws = 1000 * n;
    for (let i = 0; i < draws; i++) counts[randomBelow(next, n)]!++;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // n − 1 degrees of freedom: five standard deviations above the mean
    expect(chiSquare).toBeLessThanOrEqual(n - 1 + 5 * Math.sqrt(2 * (n - 1)));
  });

  it('refuses the words beyond the largest multiple', () => {
    const words = [2 ** 32 - 1, 5];
    expect(randomBelow(() => words.shift()!, 3)).toBe(2); // 2^32 − 1 is a multiple of 3
    expect(words).toHaveLength(0);
  });
});

describe('randomUnit', () => {
  it('is never 0 or 1, and is uniform', () => {
    expect(randomUnit(() => 0)).toBeGreaterThan(0);
    expect(randomUnit(() => 2 ** 32 - 1)).toBeLessThan(1);
    const next = randomWords(9, 9);
    let sum = 0;
    for (let i = 0; i < 1e5; i++) sum += randomUnit(next);
    expect(Math.abs(sum / 1e5 - 0.5)).toBeLessThan(5 / Math.sqrt(12e5));
  });
});
