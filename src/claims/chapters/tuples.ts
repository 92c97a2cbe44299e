import { Interval } from '../../certified/interval.ts';
import { guaranteedCompetence, tupleCompetence, tupleErrorFraction } from '../../competence/index.ts';
import { certifiedError } from '../certified/amplification.ts';
import { certifiedAgreement } from '../certified/margins.ts';
import { certifiedErrorOnTuples, certifiedTupleError } from '../certified/tuples.ts';
import type { Claim } from '../claim.ts';
import { agreement, ulps } from '../margins.ts';
import type { Variable } from '../variable.ts';

const COROLLARY = 'S. Arora & A. Goyal (2023), Corollary 13';
const UNIT: Variable = { in: 'open unit' };
const COUNT: Variable = { in: 'count', to: 1000 };
const SIZE: Variable = { in: 'count', to: 50 };

const belowUnion: Claim<'theta' | 'size'> = {
  id: 'tuple-error-below-union',
  statement: "\\theta \\le 1-(1-\\theta)^{k'} \\le k'\\theta",
  source: COROLLARY,
  domain: { variables: { theta: { in: 'unit' }, size: { in: 'count', to: 1e6 } } },
  margin: ({ theta, size }) => {
    const error = tupleErrorFraction({ theta, tupleSize: size });
    return Math.min(size * theta - error, error - theta);
  },
  slack: ({ theta, size }) => ulps(8, tupleErrorFraction({ theta, tupleSize: size })),
  certifiedMargin: ({ theta, size }, options) => {
    const error = certifiedTupleError(theta, size, options);
    return Interval.exact(theta, options).multiply(size).subtract(error).min(error.subtract(theta));
  },
  witness: { point: { theta: 0.1, size: 1 }, margin: 0 },
  mutation: {
    statement: "1-(1-\\theta)^{k'} \\le (k'-1)\\theta",
    margin: ({ theta, size }) => (size - 1) * theta - tupleErrorFraction({ theta, tupleSize: size }),
    point: { theta: 0.1, size: 2 },
  },
};

const composed: Claim<'theta' | 'one' | 'other'> = {
  id: 'tuple-error-composed',
  statement: '\\theta_{ab} = 1-(1-\\theta_a)^b, \\quad \\theta_a = 1-(1-\\theta)^a',
  source: COROLLARY,
  domain: { variables: { theta: { in: 'decades', from: 1e-300, to: 1e-3 }, one: SIZE, other: SIZE } },
  margin: ({ theta, one, other }) =>
    agreement(
      tupleErrorFraction({ theta: tupleErrorFraction({ theta, tupleSize: one }), tupleSize: other }),
      tupleErrorFraction({ theta, tupleSize: one * other }),
    ),
  slack: ({ theta, one, other }) => ulps(64, tupleErrorFraction({ theta, tupleSize: one * other })),
  certifiedMargin: ({ theta, one, other }, options) =>
    certifiedAgreement(
      certifiedTupleError(certifiedTupleError(theta, one, options), other, options),
      certifiedTupleError(theta, Number(one) * Number(other), options),
    ),
  witness: { point: { theta: 1e-3, one: 1, other: 7 }, margin: 0 },
  mutation: {
    statement: '\\theta_{ab} = b\\,\\theta_a',
    margin: ({ theta, one, other }) =>
      agreement(
        other * tupleErrorFraction({ theta, tupleSize: one }),
        tupleErrorFraction({ theta, tupleSize: one * other }),
      ),
    point: { theta: 1e-3, one: 2, other: 7 },
  },
};

/** Competence on tuples in concatenated pieces, by the sharp curve. */
function competence(at: { theta: number; k: number; alpha: number }, tupleSize: number, unionBound = false): number {
  return tupleCompetence({ ...at, tupleSize, unionBound, bound: 'sharp', within: 'concatenation' }).competence;
}

const corollary: Claim<'share' | 'k' | 'alpha' | 'size'> = {
  id: 'corollary-13',
  statement:
    "\\text{competence}_{k'}(\\theta/k') = \\text{competence}_1(\\theta), \\quad \\text{with } k'\\theta \\text{ for } 1-(1-\\theta)^{k'}",
  source: COROLLARY,
  domain: { variables: { share: UNIT, k: COUNT, alpha: UNIT, size: SIZE } },
  margin: ({ share, k, alpha, size }) =>
    agreement(
      competence({ theta: share, k, alpha }, size, true),
      guaranteedCompetence({ theta: Math.min(1, size * share), k, alpha, bound: 'sharp' }).competence,
    ),
  slack: () => ulps(1024, 1),
  witness: { point: { share: 0.05, k: 8, alpha: 0.1, size: 2 }, margin: 0 },
  mutation: {
    statement: "\\text{competence}_{k'}(\\theta/(k'-1)) = \\text{competence}_1(\\theta)",
    margin: ({ share, k, alpha, size }) =>
      agreement(
        competence({ theta: share, k, alpha }, size, true),
        guaranteedCompetence({ theta: Math.min(1, (size - 1) * share), k, alpha, bound: 'sharp' }).competence,
      ),
    point: { share: 0.05, k: 8, alpha: 0.1, size: 2 },
  },
};

const exactIsBetter: Claim<'theta' | 'k' | 'alpha' | 'size'> = {
  id: 'exact-tuple-error-better',
  statement: "\\beta^\\circ\\text{-competence with } 1-(1-\\theta)^{k'} \\ \\ge\\ \\text{with } k'\\theta",
  source: 'A result of this library: tuples of skills',
  domain: { variables: { theta: UNIT, k: COUNT, alpha: UNIT, size: SIZE } },
  margin: ({ size, ...at }) => competence(at, size) - competence(at, size, true),
  slack: () => ulps(1024, 1),
  certifiedMargin: ({ size, ...at }, options) => {
    const theta = Interval.exact(at.theta, options).multiply(size);
    return certifiedError('sharp', { ...at, theta }, options).subtract(certifiedErrorOnTuples(at, size, options));
  },
  witness: { point: { theta: 0.05, k: 8, alpha: 0.1, size: 1 }, margin: 0 },
  mutation: {
    statement: "\\beta^\\circ\\text{-competence with } 1-(1-\\theta)^{k'} \\ \\le\\ \\text{with } k'\\theta",
    margin: ({ size, ...at }) => competence(at, size, true) - competence(at, size),
    point: { theta: 0.05, k: 8, alpha: 0.1, size: 3 },
  },
};

const larger: Claim<'theta' | 'k' | 'alpha' | 'low' | 'high'> = {
  id: 'larger-tuples-are-harder',
  statement: "\\text{competence}_{k'} \\ge \\text{competence}_{k''}, \\quad k' < k''",
  source: COROLLARY,
  domain: { variables: { theta: UNIT, k: COUNT, alpha: UNIT, low: SIZE, high: SIZE }, ordered: ['low', 'high'] },
  margin: ({ low, high, ...at }) => competence(at, low) - competence(at, high),
  slack: () => ulps(1024, 1),
  certifiedMargin: ({ low, high, ...at }, options) =>
    certifiedErrorOnTuples(at, high, options).subtract(certifiedErrorOnTuples(at, low, options)),
  witness: { point: { theta: 0.9, k: 8, alpha: 0.1, low: 2, high: 3 }, margin: 0 },
  mutation: {
    statement: "\\text{competence}_{k'} \\le \\text{competence}_{k''}, \\quad k' < k''",
    margin: ({ low, high, ...at }) => competence(at, high) - competence(at, low),
    point: { theta: 0.01, k: 8, alpha: 0.1, low: 2, high: 3 },
  },
};

const halving: Claim<'theta' | 'k' | 'alpha' | 'size'> = {
  id: 'halving-doubles-tuples',
  statement: "\\text{competence}_{2k'}(\\theta/2) \\ge \\text{competence}_{k'}(\\theta)",
  source: 'S. Arora & A. Goyal (2023), §7',
  domain: { variables: { theta: { in: 'decades', from: 1e-300, to: 0.999 }, k: COUNT, alpha: UNIT, size: SIZE } },
  margin: ({ size, ...at }) => competence({ ...at, theta: at.theta / 2 }, 2 * size) - competence(at, size),
  slack: () => ulps(1024, 1),
  certifiedMargin: ({ size, theta, ...at }, options) => {
    const half = Interval.exact(theta, options).divide(2);
    const doubled = certifiedErrorOnTuples({ ...at, theta: half }, 2 * Number(size), options);
    return certifiedErrorOnTuples({ ...at, theta }, size, options).subtract(doubled);
  },
  witness: { point: { theta: 1e-6, k: 8, alpha: 0.1, size: 1 }, margin: 1e-11 },
  mutation: {
    statement: "\\text{competence}_{2k'}(0.51\\,\\theta) \\ge \\text{competence}_{k'}(\\theta)",
    margin: ({ size, ...at }) => competence({ ...at, theta: 0.51 * at.theta }, 2 * size) - competence(at, size),
    point: { theta: 1e-6, k: 8, alpha: 0.1, size: 1 },
  },
};

/** Tuples of skills. */
export const tupleClaims: readonly Claim[] = [belowUnion, composed, corollary, exactIsBetter, larger, halving];
