import { Interval } from '../../certified/interval.ts';
import {
  finiteSizeLogFailure,
  guaranteedCompetence,
  tupleCompetence,
  tupleErrorFraction,
} from '../../competence/index.ts';
import { certifiedError } from '../certified/amplification.ts';
import { certifiedErrorOnTuples, certifiedTupleError } from '../certified/tuples.ts';
import type { ClaimPoint } from '../claim.ts';
import type { Curve, Side } from '../forms/side.ts';

type Tuple = 'theta' | 'k' | 'alpha' | 'size';

/** Competence on tuples in concatenated pieces, by the sharp curve. Its certified form is less 1: minus the error. */
export function competence(
  { theta, k, alpha }: ClaimPoint<'theta' | 'k' | 'alpha'>,
  tupleSize: number,
  unionBound = false,
): number {
  return tupleCompetence({ theta, k, alpha, tupleSize, unionBound, bound: 'sharp', within: 'concatenation' })
    .competence;
}

export const ERROR: Side<'theta'> = {
  says: '\\theta',
  value: ({ theta }) => theta,
  certified: ({ theta }, options) => Interval.exact(theta, options),
};

export const TUPLE_ERROR: Side<'theta' | 'size'> = {
  says: "1-(1-\\theta)^{k'}",
  value: ({ theta, size }) => tupleErrorFraction({ theta, tupleSize: size }),
  certified: ({ theta, size }, options) => certifiedTupleError(theta, size, options),
};

export const UNION_BOUND: Side<'theta' | 'size'> = {
  says: "k'\\theta",
  value: ({ theta, size }) => size * theta,
  certified: ({ theta, size }, options) => Interval.exact(theta, options).multiply(size),
};

export const ERROR_OF_PRODUCT: Side<'theta' | 'one' | 'other'> = {
  says: '\\theta_{ab}',
  value: ({ theta, one, other }) => tupleErrorFraction({ theta, tupleSize: one * other }),
  certified: ({ theta, one, other }, options) => certifiedTupleError(theta, Number(one) * Number(other), options),
};

export const COMPOSED_ERROR: Side<'theta' | 'one' | 'other'> = {
  says: '1-(1-\\theta_a)^b',
  value: ({ theta, one, other }) =>
    tupleErrorFraction({ theta: tupleErrorFraction({ theta, tupleSize: one }), tupleSize: other }),
  certified: ({ theta, one, other }, options) =>
    certifiedTupleError(certifiedTupleError(theta, one, options), other, options),
};

/** A share of n text pieces is in error, in all: their losses add up to q = share n. */
type Losses = 'n' | 'share' | 'size';

export const LOSS_WITH_REPLACEMENT: Side<Losses> = {
  says: "1-(1-f)^{k'}",
  value: ({ share, size }) => tupleErrorFraction({ theta: share, tupleSize: size }),
};

export const LARGEST_MEAN_LOSS: Side<Losses> = {
  says: "1-\\frac{\\binom S{k'}+(s-S)\\binom S{k'-1}}{\\binom n{k'}}",
  value: ({ n, share, size }) => {
    const good = n * (1 - share);
    const whole = Math.floor(good);
    let perfect = 1; // the quotient for k' - 1 parts, and the whole number
    for (let i = 0; i < size - 1; i++) perfect *= Math.max(0, whole - i) / (n - i);
    const last = n - size + 1;
    return 1 - perfect * ((Math.max(0, whole - size + 1) + (good - whole) * size) / last);
  },
};

export const LARGEST_LOSS_ALLOWED: Side<Losses> = {
  says: "\\min\\Bigl(k'f, 1-\\Bigl(1-\\frac{fn}{n-k'+1}\\Bigr)_+^{k'}\\Bigr)",
  value: ({ n, share, size }) => {
    const sizes = { textPieces: n, skills: 2, k: 1, theta: share, badSkills: 1, tupleSize: size, competence: 0.5 };
    const at = { ...sizes, within: 'concatenation', errors: 'graded' } as const;
    const { errorPieces, pieces } = finiteSizeLogFailure(at);
    return errorPieces / pieces;
  },
};

export const COMPETENCE_OF_SHARE: Side<'share' | 'k' | 'alpha' | 'size'> = {
  says: "\\text{competence}_{k'}(\\theta/k')",
  value: ({ share, k, alpha, size }) => competence({ theta: share, k, alpha }, size, true),
};

export const COMPETENCE_OF_SUM: Side<'share' | 'k' | 'alpha' | 'size'> = {
  says: '\\text{competence}_1(\\theta)',
  value: ({ share, k, alpha, size }) =>
    guaranteedCompetence({ theta: Math.min(1, size * share), k, alpha, bound: 'sharp' }).competence,
};

export const BY_EXACT_ERROR: Side<Tuple> = {
  says: "\\beta^\\circ\\text{-competence with } 1-(1-\\theta)^{k'} \\",
  value: ({ size, ...at }) => competence(at, size),
  certified: ({ size, ...at }, options) => certifiedErrorOnTuples(at, size, options).negate(),
};

export const BY_UNION_BOUND: Side<Tuple> = {
  says: "\\ \\text{with } k'\\theta",
  value: ({ size, ...at }) => competence(at, size, true),
  certified: ({ size, ...at }, options) => {
    const theta = Interval.exact(at.theta, options).multiply(size);
    return certifiedError('sharp', { ...at, theta }, options).negate();
  },
};

export const COMPETENCE_IN_SIZE: Curve<Tuple> = {
  says: (size) => `\\text{competence}_{${size}}`,
  value: ({ size, ...at }) => competence(at, size),
  certified: ({ size, ...at }, options) => certifiedErrorOnTuples(at, size, options).negate(),
};

export const AT_HALF_OF_ERROR: Side<Tuple> = {
  says: "\\text{competence}_{2k'}(\\theta/2)",
  value: ({ size, ...at }) => competence({ ...at, theta: at.theta / 2 }, 2 * size),
  certified: ({ size, theta, ...at }, options) => {
    const half = Interval.exact(theta, options).divide(2);
    return certifiedErrorOnTuples({ ...at, theta: half }, 2 * Number(size), options).negate();
  },
};

export const ON_TUPLES: Side<Tuple> = {
  says: "\\text{competence}_{k'}(\\theta)",
  value: ({ size, ...at }) => competence(at, size),
  certified: ({ size, ...at }, options) => certifiedErrorOnTuples(at, size, options).negate(),
};
