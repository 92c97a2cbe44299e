import { seenTupleFraction, unseenSuccessFraction } from '../../competence/index.ts';
import { certifiedSeen, certifiedSeenSuccess } from '../certified/tuples.ts';
import type { Claim } from '../claim.ts';
import { ulps } from '../margins.ts';

const seen: Claim<'skills' | 'n' | 'k' | 'low' | 'high'> = {
  id: 'seen-tuples-non-increasing',
  statement:
    "\\min\\Bigl(1, n\\tbinom k{k'}\\Big/\\tbinom{|S|}{k'}\\Bigr) \\ge \\min\\Bigl(1, n\\tbinom k{k''}\\Big/\\tbinom{|S|}{k''}\\Bigr), \\quad k' < k''",
  source: 'S. Arora & A. Goyal (2023), §1.1',
  domain: {
    variables: {
      skills: { in: 'count', to: 1e9 },
      n: { in: 'count', to: 1e12 },
      k: { in: 'integers', from: 1, to: 'skills' },
      low: { in: 'integers', from: 1, to: 'skills' },
      high: { in: 'integers', from: 1, to: 'skills' },
    },
    ordered: ['low', 'high'],
  },
  margin: ({ skills, n, k, low, high }) =>
    seenTupleFraction({ skills, textPieces: n, k, tupleSize: low }) -
    seenTupleFraction({ skills, textPieces: n, k, tupleSize: high }),
  slack: ({ skills, n, k, low }) => 2 ** -36 * seenTupleFraction({ skills, textPieces: n, k, tupleSize: low }),
  certifiedMargin: ({ low, high, ...at }, options) =>
    certifiedSeen(at, low, options).subtract(certifiedSeen(at, high, options)),
  witness: { point: { skills: 10, n: 5, k: 10, low: 2, high: 3 }, margin: 0 },
  mutation: {
    statement: "n\\tbinom k{k'}\\Big/\\tbinom{|S|}{k'} \\le n\\tbinom k{k''}\\Big/\\tbinom{|S|}{k''}, \\quad k' < k''",
    margin: ({ skills, n, k, low, high }) =>
      seenTupleFraction({ skills, textPieces: n, k, tupleSize: high }) -
      seenTupleFraction({ skills, textPieces: n, k, tupleSize: low }),
    point: { skills: 1000, n: 5, k: 10, low: 2, high: 3 },
  },
};

const unseen: Claim<'low' | 'high' | 'skill' | 'topic' | 'corpus' | 'success'> = {
  id: 'unseen-successes-non-decreasing',
  statement: "1-\\min(1,p_s^{k'}p_tL/a) \\le 1-\\min(1,p_s^{k''}p_tL/a), \\quad k' < k''",
  source: 'D. Yu et al. (2023), §6',
  domain: {
    variables: {
      low: { in: 'count', to: 50 },
      high: { in: 'count', to: 50 },
      skill: { in: 'decades', from: 1e-6, to: 1 },
      topic: { in: 'decades', from: 1e-6, to: 1 },
      corpus: { in: 'count', to: 1e12 },
      success: { in: 'decades', from: 1e-6, to: 1 },
    },
    ordered: ['low', 'high'],
  },
  margin: ({ low, high, skill, topic, corpus, success }) => {
    const at = { skillFrequency: skill, topicFrequency: topic, corpusSize: corpus, successRate: success };
    return unseenSuccessFraction({ ...at, tupleSize: high }) - unseenSuccessFraction({ ...at, tupleSize: low });
  },
  slack: () => ulps(16, 1),
  certifiedMargin: ({ low, high, ...at }, options) =>
    certifiedSeenSuccess(at, low, options).subtract(certifiedSeenSuccess(at, high, options)),
  witness: { point: { low: 2, high: 3, skill: 1, topic: 0.5, corpus: 1, success: 1 }, margin: 0 },
  mutation: {
    statement: "1-\\min(1,p_s^{k'}p_tL/a) \\ge 1-\\min(1,p_s^{k''}p_tL/a), \\quad k' < k''",
    margin: ({ low, high, skill, topic, corpus, success }) => {
      const at = { skillFrequency: skill, topicFrequency: topic, corpusSize: corpus, successRate: success };
      return unseenSuccessFraction({ ...at, tupleSize: low }) - unseenSuccessFraction({ ...at, tupleSize: high });
    },
    point: { low: 2, high: 3, skill: 0.1, topic: 0.5, corpus: 1, success: 1 },
  },
};

/** Paucity of stimulus. */
export const paucityClaims: readonly Claim[] = [seen, unseen];
