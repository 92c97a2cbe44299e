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
  let a = stream | 0;
  let b = Math.floor(seed / 2 ** 32) | 0;
  let c = seed | 0;
  let counter = 1;
  const next = (): number => {
    const word = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + word;
    return word >>> 0;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
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
