import { guaranteedCompetence, tupleErrorFraction } from '../../competence/index.ts';
import type { Claim } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { monotone } from '../forms/monotone.ts';
import { ulps } from '../margins.ts';
import {
  AT_HALF_OF_ERROR,
  BY_EXACT_ERROR,
  BY_UNION_BOUND,
  competence,
  COMPETENCE_IN_SIZE,
  COMPETENCE_OF_SHARE,
  COMPETENCE_OF_SUM,
  COMPOSED_ERROR,
  ERROR,
  ERROR_OF_PRODUCT,
  LARGEST_LOSS_ALLOWED,
  LARGEST_MEAN_LOSS,
  LOSS_WITH_REPLACEMENT,
  ON_TUPLES,
  TUPLE_ERROR,
  UNION_BOUND,
} from '../quantities/tuples.ts';
import type { Variable } from '../variable.ts';

const COROLLARY = 'S. Arora & A. Goyal (2023), Corollary 13';

const UNIT: Variable = { in: 'open unit' };

const COUNT: Variable = { in: 'count', to: 1000 };

const SIZE: Variable = { in: 'count', to: 50 };

/** Tuples of skills. */
export const tupleClaims: readonly Claim[] = /* @__PURE__ */ chapter('Tuples of skills', [
  /* @__PURE__ */ comparison({
    id: 'tuple-error-below-union',
    source: COROLLARY,
    domain: { variables: { theta: { in: 'unit' }, size: { in: 'count', to: 1e6 } } },
    left: ERROR,
    relation: '≤',
    middle: TUPLE_ERROR,
    right: UNION_BOUND,
    slack: ({ theta, size }) => ulps(8, tupleErrorFraction({ theta, tupleSize: size })),
    witness: { point: { theta: 0.1, size: 1 }, margin: 0 },
    mutation: {
      left: {
        says: "1-(1-\\theta)^{k'}",
        value: (_, { theta, size }) => tupleErrorFraction({ theta, tupleSize: size }),
      },
      right: { says: "(k'-1)\\theta", value: (_, { theta, size }) => (size - 1) * theta },
      point: { theta: 0.1, size: 2 },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'concatenated-losses',
    source: 'A result of this library: tuples of skills',
    domain: {
      variables: { n: { in: 'count', to: 1e6 }, share: UNIT, size: SIZE },
      where: { text: "k' \\le n", holds: ({ n, size }) => size <= n },
    },
    left: LOSS_WITH_REPLACEMENT,
    relation: '≤',
    middle: LARGEST_MEAN_LOSS,
    right: LARGEST_LOSS_ALLOWED,
    given: 's = n - fn,\\ S = \\lfloor s\\rfloor',
    // of k' factors, each with a few roundings, and of s
    slack: ({ size }) => ulps(8 * size + 8, 1),
    witness: { point: { n: 10, share: 0.1, size: 2 }, margin: 0.01 },
    mutation: {
      says: "f' \\le 1-(1-f)^{k'}",
      left: { value: (_, at) => LARGEST_MEAN_LOSS.value(at) },
      right: { value: (_, at) => LOSS_WITH_REPLACEMENT.value(at) },
      point: { n: 10, share: 0.3, size: 3 },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'tuple-error-composed',
    source: COROLLARY,
    domain: { variables: { theta: { in: 'decades', from: 1e-300, to: 1e-3 }, one: SIZE, other: SIZE } },
    left: ERROR_OF_PRODUCT,
    relation: '=',
    right: COMPOSED_ERROR,
    given: '\\theta_a = 1-(1-\\theta)^a',
    slack: (_, { left }) => ulps(64, left),
    witness: { point: { theta: 1e-3, one: 1, other: 7 }, margin: 0 },
    mutation: {
      right: {
        says: 'b\\,\\theta_a',
        value: (_, { theta, one, other }) => other * tupleErrorFraction({ theta, tupleSize: one }),
      },
      point: { theta: 1e-3, one: 2, other: 7 },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'corollary-13',
    source: COROLLARY,
    domain: { variables: { share: UNIT, k: COUNT, alpha: UNIT, size: SIZE } },
    left: COMPETENCE_OF_SHARE,
    relation: '=',
    right: COMPETENCE_OF_SUM,
    given: "\\text{with } k'\\theta \\text{ for } 1-(1-\\theta)^{k'}",
    slack: () => ulps(1024, 1),
    witness: { point: { share: 0.05, k: 8, alpha: 0.1, size: 2 }, margin: 0 },
    mutation: {
      left: { says: "\\text{competence}_{k'}(\\theta/(k'-1))" },
      right: {
        value: (_, { share, k, alpha, size }) =>
          guaranteedCompetence({ theta: Math.min(1, (size - 1) * share), k, alpha, bound: 'sharp' }).competence,
      },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'exact-tuple-error-better',
    source: 'A result of this library: tuples of skills',
    domain: { variables: { theta: UNIT, k: COUNT, alpha: UNIT, size: SIZE } },
    left: BY_EXACT_ERROR,
    relation: '≥',
    right: BY_UNION_BOUND,
    slack: () => ulps(1024, 1),
    witness: { point: { theta: 0.05, k: 8, alpha: 0.1, size: 1 }, margin: 0 },
    mutation: { point: { theta: 0.05, k: 8, alpha: 0.1, size: 3 } },
  }),

  /* @__PURE__ */ monotone({
    id: 'larger-tuples-are-harder',
    source: COROLLARY,
    variables: { theta: UNIT, k: COUNT, alpha: UNIT, low: SIZE, high: SIZE },
    of: COMPETENCE_IN_SIZE,
    in: 'size',
    symbols: ["k'", "k''"],
    falls: true,
    slack: () => ulps(1024, 1),
    witness: { point: { theta: 0.9, k: 8, alpha: 0.1, low: 2, high: 3 }, margin: 0 },
    mutation: { point: { theta: 0.01, k: 8, alpha: 0.1, low: 2, high: 3 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'halving-doubles-tuples',
    source: 'S. Arora & A. Goyal (2023), §7',
    domain: { variables: { theta: { in: 'decades', from: 1e-300, to: 0.999 }, k: COUNT, alpha: UNIT, size: SIZE } },
    left: AT_HALF_OF_ERROR,
    relation: '≥',
    right: ON_TUPLES,
    slack: () => ulps(1024, 1),
    witness: { point: { theta: 1e-6, k: 8, alpha: 0.1, size: 1 }, margin: 1e-11 },
    mutation: {
      left: {
        says: "\\text{competence}_{2k'}(0.51\\,\\theta)",
        value: (_, { size, ...at }) => competence({ ...at, theta: 0.51 * at.theta }, 2 * size),
      },
    },
  }),
]);
