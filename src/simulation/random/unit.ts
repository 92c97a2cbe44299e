import { type BlockStream, nextWord } from './block-stream.ts';

/** A uniform number in (0, 1): the middle of one of 2⁵² equal cells. */
export function unit(stream: BlockStream): number {
  const high = nextWord(stream) >>> 6;
  return (high * 2 ** 26 + (nextWord(stream) >>> 6) + 0.5) * 2 ** -52;
}
