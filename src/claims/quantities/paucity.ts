import { seenTupleFraction, unseenSuccessFraction } from '../../competence/index.ts';
import { certifiedSeen, certifiedSeenSuccess } from '../certified/tuples.ts';
import type { Curve } from '../forms/side.ts';

export const SEEN: Curve<'skills' | 'n' | 'k' | 'size'> = {
  says: (size) => `\\min\\Bigl(1, n\\tbinom k{${size}}\\Big/\\tbinom{|S|}{${size}}\\Bigr)`,
  value: ({ skills, n, k, size }) => seenTupleFraction({ skills, textPieces: n, k, tupleSize: size }),
  certified: ({ size, ...at }, options) => certifiedSeen(at, size, options),
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
