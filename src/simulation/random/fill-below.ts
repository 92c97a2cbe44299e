import { type BlockStream, nextWord, refill } from './block-stream.ts';

/**
 * Fills the first `count` places of `out` with independent uniform integers in [0, n), for an n of at most 2³².
 *
 * Lemire's method: the high word of (random word) · n is the number, and the low word is uniform again where it is not
 * among the 2³² mod n least values, which would come once too often; those are thrown away. Where n² or n³ is at most
 * 2³², the low word gives a second or a third number, and only the last low word is looked at (N. Brackett-Rozinsky &
 * D. Lemire 2024, Batched ranged random integer generation).
 */
export function fillBelow(stream: BlockStream, n: number, out: Uint32Array, count: number): void {
  if (n * n * n <= WORDS) fillThrees(stream, n, out, count);
  else if (n * n <= WORDS) fillPairs(stream, n, out, count);
  else if (n <= 2 ** 21) fillOnes(stream, n, out, count);
  else for (let i = 0; i < count; i++) out[i] = below(stream, n);
}

/** One uniform integer in [0, n), for an n of at most 2³². */
export function below(stream: BlockStream, n: number): number {
  return fairBelow(stream, n, WORDS % n);
}

/** Draws such integers: for many, as the remainder takes longer than all the rest. */
export function belowFrom(n: number): (stream: BlockStream) => number {
  const unfair = WORDS % n;
  return (stream) => fairBelow(stream, n, unfair);
}

function fairBelow(stream: BlockStream, n: number, unfair: number): number {
  for (;;) {
    const word = nextWord(stream);
    if (Math.imul(word, n) >>> 0 >= unfair) return highWord(word, n);
  }
}

const WORDS = 2 ** 32;

/** The high word of a product of two words, which need not be exact in a double. */
function highWord(word: number, n: number): number {
  const low = Math.floor(((word & 0xffff) * n) / 0x10000);
  return Math.floor(((word >>> 16) * n + low) / 0x10000);
}

// In the loops below, products are exact: of a word and a number of at most 21 bits.

function fillOnes(stream: BlockStream, n: number, out: Uint32Array, count: number): void {
  const { words } = stream;
  let { next } = stream;
  const unfair = WORDS % n;
  const share = n / WORDS;
  for (let i = 0; i < count;) {
    if (next === words.length) next = refilled(stream);
    const word = words[next++]!;
    if (Math.imul(word, n) >>> 0 >= unfair) out[i++] = word * share;
  }
  stream.next = next;
}

function fillPairs(stream: BlockStream, n: number, out: Uint32Array, count: number): void {
  const { words } = stream;
  let { next } = stream;
  const unfair = WORDS % (n * n);
  const share = n / WORDS;
  for (let i = 0; i < count;) {
    if (next === words.length) next = refilled(stream);
    const word = words[next++]!;
    const second = Math.imul(word, n) >>> 0;
    if (Math.imul(second, n) >>> 0 < unfair) continue;
    out[i++] = word * share;
    if (i < count) out[i++] = second * share;
  }
  stream.next = next;
}

function fillThrees(stream: BlockStream, n: number, out: Uint32Array, count: number): void {
  const { words } = stream;
  let { next } = stream;
  const unfair = WORDS % (n * n * n);
  const share = n / WORDS;
  for (let i = 0; i < count;) {
    if (next === words.length) next = refilled(stream);
    const word = words[next++]!;
    const second = Math.imul(word, n) >>> 0;
    const third = Math.imul(second, n) >>> 0;
    if (Math.imul(third, n) >>> 0 < unfair) continue;
    out[i++] = word * share;
    if (i < count) out[i++] = second * share;
    if (i < count) out[i++] = third * share;
  }
  stream.next = next;
}

function refilled(stream: BlockStream): number {
  refill(stream);
  return 0;
}
