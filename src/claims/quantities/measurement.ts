import { Interval } from '../../certified/interval.ts';
import { guaranteedCompetence, tupleErrorFraction } from '../../competence/index.ts';
import {
  distinctTupleCompetence,
  parrotPValue,
  randomErrorViolation,
  randomErrorViolationBound,
  tupleFractionLowerBound,
} from '../../measurement/index.ts';
import {
  certifiedAllOrNoneGuarantee,
  certifiedComplement,
  certifiedDistinct,
  certifiedRatio,
  certifiedSkillShare,
  certifiedTupleShare,
} from '../certified/measurement.ts';
import type { Curve, Side } from '../forms/side.ts';
import { competence } from './tuples.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { pow } from '../../numeric/elementary/pow.ts';

type Skill = 'theta' | 'k' | 'alpha';
type Rates = 'p' | 'size';
type Violation = 'theta' | 'degree' | 'level';
type Parrot = 'n' | 's' | 'q';

export const SKILL_SHARE: Side<Skill> = {
  says: '(1-\\alpha)(1-\\theta\\beta^\\circ)_+',
  value: ({ alpha, ...at }) => (1 - alpha) * guaranteedCompetence({ ...at, alpha, bound: 'sharp' }).competence,
  certified: certifiedSkillShare,
};

export const MEAN: Side<'theta'> = {
  says: '1-\\theta',
  value: ({ theta }) => 1 - theta,
  certified: ({ theta }, options) => certifiedComplement(theta, options),
};

export const TUPLE_SHARE: Side<Skill | 'size'> = {
  says: "(1-\\alpha)\\,\\text{competence}_{k'}(\\theta)",
  value: ({ size, ...at }) => (1 - at.alpha) * competence(at, size),
  certified: certifiedTupleShare,
};

export const TUPLE_MEAN: Side<'theta' | 'size'> = {
  says: "(1-\\theta)^{k'}",
  value: ({ theta, size }) => pow(1 - theta, size),
  certified: ({ theta, size }, options) => certifiedComplement(theta, options).power(Number(size)),
};

export const ALL_OR_NONE_GUARANTEE: Side<'unlearnt' | 'k' | 'alpha'> = {
  says: '1-\\theta\\beta^\\circ(\\theta,k,\\alpha)',
  value: ({ unlearnt, k, alpha }) => {
    const theta = tupleErrorFraction({ theta: unlearnt, tupleSize: k });
    return guaranteedCompetence({ theta, k, alpha, bound: 'sharp' }).competence;
  },
  certified: certifiedAllOrNoneGuarantee,
};

export const ALL_OR_NONE: Side<'unlearnt' | 'k'> = {
  says: '(1-U)^{k-1}',
  value: ({ unlearnt, k }) => pow(1 - unlearnt, k - 1),
  certified: ({ unlearnt, k }, options) => certifiedComplement(unlearnt, options).power(Number(k) - 1),
};

export const FRECHET: Side<Rates> = {
  says: "k'p-k'+1",
  value: ({ p, size }) => 1 - size * (1 - p),
  certified: ({ p, size }, options) =>
    certifiedComplement(certifiedComplement(p, options).multiply(Number(size)), options),
};

export const PRODUCT: Side<Rates> = {
  says: "p^{k'}",
  value: ({ p, size }) => pow(p, size),
  certified: ({ p, size }, options) => Interval.exact(p, options).power(Number(size)),
};

export const SINGLE: Side<'p'> = {
  says: 'p',
  value: ({ p }) => p,
  certified: ({ p }, options) => Interval.exact(p, options),
};

export const RATIO: Side<Rates | 'reduction'> = {
  says: "\\Bigl(1-\\frac{1-p}\\varrho\\Bigr)^{k'}",
  value: ({ p, size, reduction }) => pow(1 - (1 - p) / reduction, size),
  certified: ({ p, size, reduction }, options) => certifiedRatio(p, reduction, size, options),
};

export const SLINGSHOT: Side<Rates> = {
  says: "\\Bigl(1-\\frac{1-p}{k'}\\Bigr)^{k'}",
  value: ({ p, size }) => pow(1 - (1 - p) / size, size),
  certified: ({ p, size }, options) => certifiedRatio(p, size, size, options),
};

export const DISTINCT: Side<Rates | 'skills'> = {
  says: "\\Bigl(\\tbinom K{k'}+\\varphi\\tbinom K{k'-1}\\Bigr)\\Big/\\tbinom m{k'}",
  value: ({ p, size, skills }) => distinctTupleCompetence({ competence: p, skills, tupleSize: size }),
  certified: certifiedDistinct,
};

export const VIOLATION: Curve<Violation> = {
  says: (level) => `P[E > ${level}(E+C)]`,
  value: ({ theta, degree, level }) => randomErrorViolation({ theta, meanDegree: degree, level }),
};

export const VIOLATION_BOUND: Side<Violation> = {
  says: 'e^{-c(1-e^{-D(y\\|\\theta)})}-e^{-c}',
  value: ({ theta, degree, level }) => randomErrorViolationBound({ theta, meanDegree: degree, level }) - exp(-degree),
};

export const TUPLE_FRACTION: Curve<'tuples' | 'passed' | 'repeats' | 'competence'> = {
  says: (y) => `\\varphi(${y})`,
  value: (at) => tupleFractionLowerBound({ ...at, failureProbability: 0.05 }),
};

export const PARROT: Side<Parrot> = {
  says: 'P[\\mathrm{Bin}(n,q) \\ge s]',
  value: ({ n, s, q }) => parrotPValue({ successes: s, tuples: n, seenFraction: q }),
};

export const EXPECTED_PARROT: Side<Parrot> = {
  says: '\\max_{q\\le u\\le1} \\tfrac qu\\,P[\\mathrm{Bin}(n,u) \\ge s]',
  value: ({ n, s, q }) => parrotPValue({ successes: s, tuples: n, seenFraction: q, seen: 'expected' }),
};
