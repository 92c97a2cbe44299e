import { Interval } from '../../certified/interval.ts';
import { guaranteedCompetence, tupleCompetence, tupleErrorFraction } from '../../competence/index.ts';
import { certifiedError } from '../certified/amplification.ts';
import { certifiedErrorOnTuples, certifiedTupleError } from '../certified/tuples.ts';
import type { Claim } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { monotone } from '../forms/monotone.ts';
import { ulps } from '../margins.ts';
import type { Variable } from '../variable.ts';

const COROLLARY = 'S. Arora & A. Goyal (2023), Corollary 13';
const UNIT: Variable = { in: 'open unit' };
const COUNT: Variable = { in: 'count', to: 1000 };
const SIZE: Variable = { in: 'count', to: 50 };

/**
 * Competence on tuples in concatenated pieces, by the sharp curve. Its certified form is less by 1: minus the error.
 */
function competence(at: { theta: number; k: number; alpha: number }, tupleSize: number, unionBound = false): number {
  return tupleCompetence({ ...at, tupleSize, unionBound, bound: 'sharp', within: 'concatenation' }).competence;
}

/** Tuples of skills. */
export const tupleClaims: readonly Claim[] = /* @__PURE__ */ chapter('Tuples of skills', [
  /* @__PURE__ */ comparison({
    id: 'tuple-error-below-union',
    source: COROLLARY,
    domain: { variables: { theta: { in: 'unit' }, size: { in: 'count', to: 1e6 } } },
    left: {
      says: '\\theta',
      value: ({ theta }) => theta,
      certified: ({ theta }, options) => Interval.exact(theta, options),
    },
    relation: '≤',
    middle: {
      says: "1-(1-\\theta)^{k'}",
      value: ({ theta, size }) => tupleErrorFraction({ theta, tupleSize: size }),
      certified: ({ theta, size }, options) => certifiedTupleError(theta, size, options),
    },
    right: {
      says: "k'\\theta",
      value: ({ theta, size }) => size * theta,
      certified: ({ theta, size }, options) => Interval.exact(theta, options).multiply(size),
    },
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
    id: 'tuple-error-composed',
    source: COROLLARY,
    domain: { variables: { theta: { in: 'decades', from: 1e-300, to: 1e-3 }, one: SIZE, other: SIZE } },
    left: {
      says: '\\theta_{ab}',
      value: ({ theta, one, other }) => tupleErrorFraction({ theta, tupleSize: one * other }),
      certified: ({ theta, one, other }, options) => certifiedTupleError(theta, Number(one) * Number(other), options),
    },
    relation: '=',
    right: {
      says: '1-(1-\\theta_a)^b',
      value: ({ theta, one, other }) =>
        tupleErrorFraction({ theta: tupleErrorFraction({ theta, tupleSize: one }), tupleSize: other }),
      certified: ({ theta, one, other }, options) =>
        certifiedTupleError(certifiedTupleError(theta, one, options), other, options),
    },
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
    left: {
      says: "\\text{competence}_{k'}(\\theta/k')",
      value: ({ share, k, alpha, size }) => competence({ theta: share, k, alpha }, size, true),
    },
    relation: '=',
    right: {
      says: '\\text{competence}_1(\\theta)',
      value: ({ share, k, alpha, size }) =>
        guaranteedCompetence({ theta: Math.min(1, size * share), k, alpha, bound: 'sharp' }).competence,
    },
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
    left: {
      says: "\\beta^\\circ\\text{-competence with } 1-(1-\\theta)^{k'} \\",
      value: ({ size, ...at }) => competence(at, size),
      certified: ({ size, ...at }, options) => certifiedErrorOnTuples(at, size, options).negate(),
    },
    relation: '≥',
    right: {
      says: "\\ \\text{with } k'\\theta",
      value: ({ size, ...at }) => competence(at, size, true),
      certified: ({ size, ...at }, options) => {
        const theta = Interval.exact(at.theta, options).multiply(size);
        return certifiedError('sharp', { ...at, theta }, options).negate();
      },
    },
    slack: () => ulps(1024, 1),
    witness: { point: { theta: 0.05, k: 8, alpha: 0.1, size: 1 }, margin: 0 },
    mutation: { point: { theta: 0.05, k: 8, alpha: 0.1, size: 3 } },
  }),

  /* @__PURE__ */ monotone({
    id: 'larger-tuples-are-harder',
    source: COROLLARY,
    variables: { theta: UNIT, k: COUNT, alpha: UNIT, low: SIZE, high: SIZE },
    of: {
      says: (size) => `\\text{competence}_{${size}}`,
      value: ({ size, ...at }) => competence(at, size),
      certified: ({ size, ...at }, options) => certifiedErrorOnTuples(at, size, options).negate(),
    },
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
    left: {
      says: "\\text{competence}_{2k'}(\\theta/2)",
      value: ({ size, ...at }) => competence({ ...at, theta: at.theta / 2 }, 2 * size),
      certified: ({ size, theta, ...at }, options) => {
        const half = Interval.exact(theta, options).divide(2);
        return certifiedErrorOnTuples({ ...at, theta: half }, 2 * Number(size), options).negate();
      },
    },
    relation: '≥',
    right: {
      says: "\\text{competence}_{k'}(\\theta)",
      value: ({ size, ...at }) => competence(at, size),
      certified: ({ size, ...at }, options) => certifiedErrorOnTuples(at, size, options).negate(),
    },
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
