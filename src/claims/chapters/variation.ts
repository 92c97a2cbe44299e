import { bernoulliDivergence } from '../../concentration/index.ts';
import { bretagnolleHuberTotalVariation, maxTotalVariation, pinskerTotalVariation } from '../../entropy/index.ts';
import type { Claim } from '../claim.ts';
import type { ClaimDomain } from '../domain.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { ulps } from '../margins.ts';
import { BRETAGNOLLE_HUBER, JOINT_RANGE, PINSKER, VARIATION } from '../quantities/variation.ts';

// Two coins: every value of (KL, TV) is that of two coins.
const COINS: ClaimDomain<'p' | 'q'> = { variables: { p: { in: 'unit' }, q: { in: 'open unit' } } };

/** Bounds on the total variation of two distributions. */
export const variationClaims: readonly Claim[] = /* @__PURE__ */ chapter('Excess entropy and error', [
  /* @__PURE__ */ comparison({
    id: 'pinsker',
    source: 'T. M. Cover & J. A. Thomas (2006), Lemma 11.6.1',
    domain: COINS,
    left: VARIATION,
    relation: '≤',
    right: PINSKER,
    slack: (_, { left }) => ulps(8, left) + 2 ** -530,
    witness: { point: { p: 0.501, q: 0.5 }, margin: 1e-9 },
    mutation: {
      right: {
        says: '\\sqrt{D(p\\|q)/2.01}',
        value: (_, { p, q }) => pinskerTotalVariation(bernoulliDivergence(p, q) / 1.005),
      },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'bretagnolle-huber',
    source: 'J. Bretagnolle & C. Huber (1979)',
    domain: COINS,
    left: VARIATION,
    relation: '≤',
    right: BRETAGNOLLE_HUBER,
    slack: (_, { left }) => ulps(8, left) + 2 ** -530,
    witness: { point: { p: 1, q: 1e-8 }, margin: 1e-8 },
    mutation: {
      right: {
        says: '\\sqrt{1-e^{-D(p\\|q)/2}}',
        value: (_, { p, q }) => bretagnolleHuberTotalVariation(bernoulliDivergence(p, q) / 2),
      },
      point: { p: 1, q: 0.1 },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'joint-range',
    source: 'A. Fedotov, P. Harremoës & F. Topsøe (2003)',
    domain: COINS,
    left: VARIATION,
    relation: '≤',
    right: JOINT_RANGE,
    slack: (_, { left }) => ulps(64, left) + 2 ** -530,
    witness: { point: { p: 0.501, q: 0.499 }, margin: 1e-9 },
    mutation: {
      right: {
        says: 'V^*(0.999\\,D(p\\|q))',
        value: (_, { p, q }) => maxTotalVariation(0.999 * bernoulliDivergence(p, q)),
      },
    },
  }),
]);
