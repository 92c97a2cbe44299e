import { type BlockStream, nextWord } from './block-stream.ts';
import { belowFrom } from './fill-below.ts';

/** A law on 0 … n − 1 from which a number is drawn in one step: cell i keeps i with its share, or gives its alias. */
export interface AliasTable {
  /** The share of each cell that is its own, times 2³². */
  readonly limits: Float64Array;
  readonly aliases: Uint32Array;
}

/**
 * The table of a law (M. D. Vose 1991): every cell has the mean weight, made up of one light number and, where that
 * leaves room, of one heavy one.
 */
export function aliasTable(weights: ArrayLike<number>): AliasTable {
  const n = weights.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += weights[i]!;
  const mean = sum / n;
  const limits = new Float64Array(n).fill(WORDS);
  const aliases = new Uint32Array(n);
  const left = new Float64Array(n);
  const waiting = new Uint32Array(n); // the light cells from the first place on, the heavy ones from the last one down
  let light = 0;
  let heavy = n;
  for (let i = 0; i < n; i++) {
    aliases[i] = i;
    left[i] = weights[i]! / mean;
    if (left[i]! < 1) waiting[light++] = i;
    else waiting[--heavy] = i;
  }
  // rounding may leave cells of either kind when the other is used up: their share is 1 but for rounding
  while (light > 0 && heavy < n) {
    const i = waiting[--light]!;
    const j = waiting[heavy]!;
    limits[i] = left[i]! * WORDS;
    aliases[i] = j;
    left[j] = left[j]! - (1 - left[i]!);
    if (left[j] < 1) waiting[light++] = waiting[heavy++]!;
  }
  return { limits, aliases };
}

/**
 * Fills the first `count` places of `out` with independent numbers of the law.
 *
 * Of a cell's share all 53 bits count: where the word is the limit's whole part, another one decides.
 */
export function fillFrom({ limits, aliases }: AliasTable, stream: BlockStream, out: Uint32Array, count: number): void {
  const draw = belowFrom(limits.length);
  for (let i = 0; i < count; i++) {
    const cell = draw(stream);
    const limit = limits[cell]!;
    const word = nextWord(stream);
    const own = word < limit && (word + 1 <= limit || nextWord(stream) < (limit - word) * WORDS);
    out[i] = own ? cell : aliases[cell]!;
  }
}

const WORDS = 2 ** 32;
