import fc from 'fast-check';
import type { Corpus } from 'skill-emergence/competence';
import { count } from './arbitraries.ts';

/** Up to so many skills, and text pieces of up to a little more than all of them. */
export function corpus(skills: number): fc.Arbitrary<Corpus> {
  return fc.record({ skills: count(skills), textPieces: count(1e15), share: count(1e9) }).map(({ share, ...rest }) => ({
    ...rest,
    k: 1 + (share % (rest.skills + 2)),
  }));
}
