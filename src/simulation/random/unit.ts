import { randomUnit } from '../../numeric/random.ts';
import { type BlockStream, nextWord } from './block-stream.ts';

/** A uniform number in (0, 1), of two words. */
export function unit(stream: BlockStream): number {
  return randomUnit(() => nextWord(stream));
}
