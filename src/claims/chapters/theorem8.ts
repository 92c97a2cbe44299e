import { minSkillsPerPiece } from '../../competence/index.ts';
import type { Claim } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { monotone } from '../forms/monotone.ts';
import { amplification } from '../quantities/amplification.ts';
import {
  COST,
  DIVERGENCE_IN_ALPHA,
  ENTROPY,
  GAP,
  GAP_AT_LEAST,
  GAP_IN_BETA,
  GAP_OF_FEWER,
  gapAtLeast,
  gapSlack,
  shareOfCost,
} from '../quantities/theorem8.ts';
import type { Variable } from '../variable.ts';

const SOURCE = 'S. Arora & A. Goyal (2023), Theorem 8';

const UNIT: Variable = { in: 'open unit' };

const CONDITION = {
  theta: UNIT,
  k: { in: 'count', to: 1e5 },
  alpha: UNIT,
  beta: { in: 'amplification', of: 'alpha' },
} as const;

const LEAST = { theta: UNIT, alpha: UNIT, beta: { in: 'amplification', of: 'alpha' } } as const;

const LEAST_NUMBER = 'k = \\lfloor H(\\theta)/(\\theta D(\\beta\\alpha\\|\\alpha))\\rfloor';

/** The condition of Theorem 8. */
export const conditionClaims: readonly Claim[] = /* @__PURE__ */ chapter('Theorem 8', [
  /* @__PURE__ */ comparison({
    id: 'condition-above-root',
    source: SOURCE,
    domain: {
      variables: CONDITION,
      // 1e-14 is the error of β*
      where: { text: '\\beta > \\beta^*', holds: (at) => at.beta > amplification(at) * (1 + 2 ** -46) },
    },
    left: GAP,
    relation: '<',
    right: COST,
    given: '\\beta^*(\\theta,k,\\alpha) < \\beta \\le 1/\\alpha',
    slack: gapSlack,
    witness: { point: { theta: 0.1, k: 8, alpha: 0.1, beta: 4.501907694444 }, margin: 1e-11 },
    mutation: {
      right: { says: '0.99\\,k\\theta\\,D(\\beta\\alpha\\|\\alpha)', value: (_, at) => -shareOfCost(0.01, at) },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'condition-below-root',
    source: SOURCE,
    domain: {
      variables: CONDITION,
      where: { text: '\\beta \\le \\beta^*', holds: (at) => at.beta < amplification(at) * (1 - 2 ** -46) },
    },
    left: GAP,
    relation: '≥',
    right: COST,
    given: '1 < \\beta \\le \\beta^*(\\theta,k,\\alpha)',
    slack: gapSlack,
    witness: { point: { theta: 0.5, k: 2, alpha: 0.5, beta: 2 }, margin: 0 },
    mutation: {
      right: { says: '1.01\\,k\\theta\\,D(\\beta\\alpha\\|\\alpha)', value: (_, at) => shareOfCost(0.01, at) },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'least-skills-suffice',
    source: SOURCE,
    domain: { variables: LEAST, where: { text: 'k < 2^{53}', holds: (at) => minSkillsPerPiece(at) < Infinity } },
    left: { says: ENTROPY, ...GAP_AT_LEAST },
    relation: '<',
    right: COST,
    given: `${LEAST_NUMBER} + 1`,
    slack: (at) => gapSlack({ ...at, k: minSkillsPerPiece(at) }),
    witness: { point: { theta: 0.1, alpha: 0.01, beta: 1.001 }, margin: 1e-7 },
    mutation: {
      left: { value: (_, at) => gapAtLeast(at, 1) },
      given: LEAST_NUMBER,
      point: { theta: 0.1, alpha: 0.1, beta: 4 },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'fewer-skills-do-not',
    source: SOURCE,
    domain: {
      variables: LEAST,
      where: { text: '1 < k < 2^{53}', holds: (at) => minSkillsPerPiece(at) > 1 && minSkillsPerPiece(at) < Infinity },
    },
    left: { says: ENTROPY, ...GAP_OF_FEWER },
    relation: '≥',
    right: { ...COST, says: '(k-1)\\theta\\,D(\\beta\\alpha\\|\\alpha)' },
    given: `${LEAST_NUMBER} + 1`,
    slack: (at) => gapSlack({ ...at, k: minSkillsPerPiece(at) }),
    witness: { point: { theta: 0.5, alpha: 0.5, beta: 2 }, margin: 0 },
    mutation: {
      left: { value: (_, at) => gapAtLeast(at, 0) },
      right: { says: COST.says },
      given: `${LEAST_NUMBER} + 1`,
    },
  }),

  /* @__PURE__ */ monotone({
    id: 'gap-decreasing-in-beta',
    source: SOURCE,
    variables: {
      theta: UNIT,
      k: { in: 'count', to: 1e5 },
      alpha: UNIT,
      low: { in: 'amplification', of: 'alpha' },
      high: { in: 'amplification', of: 'alpha' },
    },
    of: GAP_IN_BETA,
    in: 'beta',
    symbols: ['\\beta', "\\beta'"],
    falls: true,
    slack: ({ high, ...at }) => gapSlack({ ...at, beta: high }),
    witness: { point: { theta: 0.1, k: 8, alpha: 0.1, low: 2, high: 2.000001 }, margin: 1e-6 },
    mutation: { point: { theta: 0.1, k: 8, alpha: 0.1, low: 2, high: 3 } },
  }),

  /* @__PURE__ */ monotone({
    id: 'divergence-increasing-in-alpha',
    source: SOURCE,
    variables: { low: UNIT, high: UNIT, beta: { in: 'amplification', of: 'high' } },
    // next to 1 the product βα has no digits of 1 − βα
    where: {
      text: "\\beta\\alpha' \\le 1, \\ \\alpha' \\le 1-2^{-20}",
      holds: ({ high, beta }) => beta * high <= 1 && high <= 1 - 2 ** -20,
    },
    of: DIVERGENCE_IN_ALPHA,
    in: 'alpha',
    symbols: ['\\alpha', "\\alpha'"],
    falls: false,
    given: "\\alpha < \\alpha', \\ \\beta > 1",
    slack: ({ high, beta }) => gapSlack({ theta: 1, k: 1, alpha: high, beta }),
    witness: { point: { low: 0.1, high: 0.1000001, beta: 2 }, margin: 1e-7 },
    mutation: { point: { low: 0.1, high: 0.2, beta: 2 } },
  }),
]);
