import { Interval } from '../../certified/interval.ts';
import { seenTupleFraction, unseenSuccessFraction } from '../../competence/index.ts';
import { pow } from '../../numeric/elementary/pow.ts';
import { certifiedSeen, certifiedSeenSuccess } from '../certified/tuples.ts';
import type { Curve, Side } from '../forms/side.ts';

export const SEEN: Curve<'skills' | 'n' | 'k' | 'size'> = {
  says: (size) => `\\min\\Bigl(1, n\\tbinom k{${size}}\\Big/\\tbinom{|S|}{${size}}\\Bigr)`,
  value: ({ skills, n, k, size }) => seenTupleFraction({ skills, textPieces: n, k, tupleSize: size }),
  certified: ({ size, ...at }, options) => certifiedSeen(at, size, options),
};

/** Some of the skills are mastered, the others not at all; and of a tuple all must be. */
type Mastered = 'skills' | 'known' | 'size';

export const OF_DIFFERENT_SKILLS: Side<Mastered> = {
  says: "\\tbinom K{k'}\\Big/\\tbinom m{k'}",
  value: ({ skills, known, size }) => seenTupleFraction({ skills, textPieces: 1, k: known, tupleSize: size }),
  certified: ({ skills, known, size }, options) => certifiedSeen({ skills, n: '1', k: known }, size, options),
};

export const WITH_REPETITION: Side<Mastered> = {
  says: "(K/m)^{k'}",
  value: ({ skills, known, size }) => pow(known / skills, size),
  certified: ({ skills, known, size }, options) => Interval.exact(known, options).divide(skills).power(Number(size)),
};

export const UNSEEN_SUCCESSES: Curve<'skill' | 'topic' | 'corpus' | 'success' | 'size'> = {
  says: (size) => `1-\\min(1,p_s^{${size}}p_tL/a)`,
  value: ({ skill, topic, corpus, success, size }) =>
    unseenSuccessFraction({
      skillFrequency: skill,
      topicFrequency: topic,
      corpusSize: corpus,
      successRate: success,
      tupleSize: size,
    }),
  certified: ({ size, ...at }, options) => certifiedSeenSuccess(at, size, options).negate(), // less 1
};
