import { wholePart } from '../../numeric/whole-part.ts';
import { binomial } from '../random/binomial.ts';
import { blockStream } from '../random/block-stream.ts';
import { below } from '../random/fill-below.ts';
import { poisson } from '../random/poisson.ts';
import { LEARNING_STREAM } from '../random/streams.ts';
import { unit } from '../random/unit.ts';
import type { LearningSetting } from './learning-options.ts';

/** How many text pieces there are, and how many of them are useless: the first ones, as their order says nothing. */
export function textOf({ textPieces, theta, errors, texts, seed }: LearningSetting): {
  readonly textPieces: number;
  readonly useless: number;
} {
  const stream = blockStream(seed, LEARNING_STREAM, 0);
  const count = texts === 'poisson' ? poisson(textPieces, stream) : textPieces;
  return { textPieces: count, useless: errors === 'fixed' ? wholePart(theta, count) : binomial(count, theta, stream) };
}

/** Which skills are unknown at the start, as a byte map: each by itself, or all sets of one size alike. */
export function unknownSkills({ skills, unknown, initial, seed }: LearningSetting): Uint8Array {
  const stream = blockStream(seed, LEARNING_STREAM, 1);
  const isUnknown = new Uint8Array(skills);
  let left = wholePart(unknown, skills);
  for (let s = 0; s < skills; s++) {
    const drawn = initial === 'independent' ? unit(stream) < unknown : below(stream, skills - s) < left;
    if (!drawn) continue;
    isUnknown[s] = 1;
    left--;
  }
  return isUnknown;
}
