/**
 * Threefry-4x32 with 20 rounds: four words of 32 random bits for every key and counter of four words each, without any
 * state in between.
 *
 * The words of (key, counter) are what they are in every order and on every thread, which is what makes a block of a
 * simulation the same wherever it is computed. Only 32-bit additions, rotations and exclusive ors.
 *
 * See J. K. Salmon, M. A. Moraes, R. O. Dror & D. E. Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC '11.
 */
export function threefry(key: Words, counter: Words): Words {
  const keys = [...key, PARITY ^ key[0] ^ key[1] ^ key[2] ^ key[3]];
  let [a, b, c, d] = counter.map((word, i) => (word + keys[i]!) | 0) as [number, number, number, number];
  for (let round = 0; round < ROUNDS; round++) {
    // the words change partners in every second round
    const [left, right] = ROTATIONS[round % 8]!;
    if (round % 2 === 0) {
      a = (a + b) | 0;
      b = rotated(b, left) ^ a;
      c = (c + d) | 0;
      d = rotated(d, right) ^ c;
    } else {
      a = (a + d) | 0;
      d = rotated(d, left) ^ a;
      c = (c + b) | 0;
      b = rotated(b, right) ^ c;
    }
    if (round % 4 === 3) {
      const turn = (round + 1) / 4;
      a = (a + keys[turn % 5]!) | 0;
      b = (b + keys[(turn + 1) % 5]!) | 0;
      c = (c + keys[(turn + 2) % 5]!) | 0;
      d = (d + keys[(turn + 3) % 5]! + turn) | 0;
    }
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0];
}

/** Four words of 32 bits. */
export type Words = readonly [number, number, number, number];

const ROUNDS = 20;

/** What the words of a key are completed with, so that no key has only zeros (of the block cipher Threefish). */
const PARITY = 0x1bd11bda;

const ROTATIONS = [
  [10, 26],
  [11, 21],
  [13, 27],
  [23, 5],
  [6, 20],
  [17, 11],
  [25, 10],
  [18, 20],
] as const;

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
