import { drawWords } from './sfc32.ts';

/** Draws words of 32 random bits, as integers in [0, 2^32). */
export type RandomWords = () => number;

/**
 * The generator sfc32 (C. Doty-Humphrey, PractRand), on its stream `stream` of the seed `seed`.
 *
 * Seed and stream are the words of the initial state, so that two different pairs start from two different states; the
 * rounds thrown away are what the author asks for after seeding. Only 32-bit integer arithmetic: the same on every
 * platform.
 *
 * @param seed - a non-negative safe integer
 * @param stream - an integer in [0, 2^32)
 */
export function randomWords(seed: number, stream: number): RandomWords {
  const state = Int32Array.of(stream, Math.floor(seed / 2 ** 32), seed, 1);
  const words = new Uint32Array(64);
  drawWords(state, words);
  let next = 15;
  return () => {
    if (next === words.length) {
      drawWords(state, words);
      next = 0;
    }
    return words[next++]!;
  };
}

/** A uniform integer in [0, n), exactly uniform, for an integer n of at most 2^32. */
export function randomBelow(next: RandomWords, n: number): number {
  const whole = 2 ** 32 - (2 ** 32 % n); // the largest multiple of n: beyond it some remainders would come more often
  for (;;) {
    const word = next();
    if (word < whole) return word % n;
  }
}

/** A uniform number in (0, 1): the middle of one of 2^52 equal cells. */
export function randomUnit(next: RandomWords): number {
  return ((next() >>> 6) * 2 ** 26 + (next() >>> 6) + 0.5) * 2 ** -52;
}
