import type { Claim } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { monotone } from '../forms/monotone.ts';
import { ulps } from '../margins.ts';
import { OF_DIFFERENT_SKILLS, SEEN, UNSEEN_SUCCESSES, WITH_REPETITION } from '../quantities/paucity.ts';

/** Paucity of stimulus. */
export const paucityClaims: readonly Claim[] = /* @__PURE__ */ chapter('Tuples of skills', [
  /* @__PURE__ */ monotone({
    id: 'seen-tuples-non-increasing',
    source: 'S. Arora & A. Goyal (2023), §1.1',
    variables: {
      skills: { in: 'count', to: 1e9 },
      n: { in: 'count', to: 1e12 },
      k: { in: 'integers', from: 1, to: 'skills' },
      low: { in: 'integers', from: 1, to: 'skills' },
      high: { in: 'integers', from: 1, to: 'skills' },
    },
    of: SEEN,
    in: 'size',
    symbols: ["k'", "k''"],
    falls: true,
    slack: (_, { left }) => 2 ** -36 * left,
    witness: { point: { skills: 10, n: 5, k: 10, low: 2, high: 3 }, margin: 0 },
    mutation: { point: { skills: 1000, n: 5, k: 10, low: 2, high: 3 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'different-skills-are-harder',
    source: 'C. Maclaurin (1729), for zeros and ones',
    domain: {
      variables: {
        skills: { in: 'count', to: 1e9 },
        known: { in: 'integers', from: 1, to: 'skills' },
        size: { in: 'count', to: 50 },
      },
      where: { text: "k' \\le m", holds: ({ skills, size }) => size <= skills },
    },
    left: OF_DIFFERENT_SKILLS,
    relation: '≤',
    right: WITH_REPETITION,
    // both are good to 1e-12 of themselves
    slack: (_, { right }) => 2 ** -36 * right,
    witness: { point: { skills: 10, known: 10, size: 5 }, margin: 0 },
    mutation: { point: { skills: 10, known: 6, size: 5 } },
  }),

  /* @__PURE__ */ monotone({
    id: 'unseen-successes-non-decreasing',
    source: 'D. Yu et al. (2023), §6',
    variables: {
      low: { in: 'count', to: 50 },
      high: { in: 'count', to: 50 },
      skill: { in: 'decades', from: 1e-6, to: 1 },
      topic: { in: 'decades', from: 1e-6, to: 1 },
      corpus: { in: 'count', to: 1e12 },
      success: { in: 'decades', from: 1e-6, to: 1 },
    },
    of: UNSEEN_SUCCESSES,
    in: 'size',
    symbols: ["k'", "k''"],
    falls: false,
    slack: () => ulps(16, 1),
    witness: { point: { low: 2, high: 3, skill: 1, topic: 0.5, corpus: 1, success: 1 }, margin: 0 },
    mutation: { point: { low: 2, high: 3, skill: 0.1, topic: 0.5, corpus: 1, success: 1 } },
  }),
]);
