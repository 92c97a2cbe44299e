import type { CompetenceBound } from '../../competence/index.ts';
import type { ExactNumber } from '../../certified/exact-number.ts';
import { forecast, requiredScale } from '../../emergence/index.ts';
import { hoffmann2022 } from '../../scaling/published-laws.ts';
import { certifiedError, certifiedGuaranteeOrder } from '../certified/amplification.ts';
import { certifiedCalibratedFraction, certifiedClozeFraction } from '../certified/emergence.ts';
import { certifiedErrorOnTuples } from '../certified/tuples.ts';
import type { Claim, ClaimPoint } from '../claim.ts';
import { ulps } from '../margins.ts';
import type { Variable } from '../variable.ts';

const SOURCE = 'S. Arora & A. Goyal (2023), §7';

type Model = 'N' | 'D' | 'k' | 'alpha';

const MODEL: Readonly<Record<Model, Variable>> = {
  N: { in: 'decades', from: 1e6, to: 1e13 },
  D: { in: 'decades', from: 1e8, to: 1e15 },
  k: { in: 'count', to: 100 },
  alpha: { in: 'decades', from: 1e-3, to: 0.999 },
};

/** Competence on tuples at s times the scale, by hoffmann2022 and the cloze model. */
function competence({ N, D, k, alpha }: ClaimPoint<Model>, s = 1, bound: CompetenceBound = 'sharp'): number {
  return forecast({ scale: { parameters: s * N, tokens: s * D }, k, alpha, bound }).competence;
}

const grows: Claim<Model | 's'> = {
  id: 'competence-grows-with-scale',
  statement: '\\text{competence}(N,D) \\le \\text{competence}(sN,sD), \\quad s \\ge 1',
  source: SOURCE,
  domain: { variables: { ...MODEL, s: { in: 'decades', from: 1, to: 1e4 } } },
  margin: (at) => competence(at, at.s) - competence(at),
  slack: () => ulps(1024, 1),
  certifiedMargin: ({ s, ...at }, options) => {
    const error = (factor: ExactNumber) =>
      certifiedError('sharp', { ...at, theta: certifiedClozeFraction(at, factor, options) }, options);
    return error(1).subtract(error(s));
  },
  witness: { point: { N: 1e6, D: 1e8, k: 1, alpha: 0.1, s: 2 }, margin: 0 },
  mutation: {
    statement: '\\text{competence}(N,D) \\ge \\text{competence}(sN,sD), \\quad s \\ge 1',
    margin: (at) => competence(at) - competence(at, at.s),
    point: { N: 1e12, D: 1e14, k: 8, alpha: 0.1, s: 2 },
  },
};

const ordered: Claim<Model> = {
  id: 'forecasts-in-order',
  statement: '\\text{competence by Theorem 8} \\le \\text{by } \\hat\\beta \\le \\text{by } \\beta^\\circ',
  source: 'A result of this library: the sharp performance curve',
  domain: { variables: MODEL },
  margin: (at) =>
    Math.min(
      competence(at, 1, 'sharp') - competence(at, 1, 'refined'),
      competence(at, 1, 'refined') - competence(at, 1, 'theorem8'),
    ),
  slack: () => ulps(1024, 1),
  certifiedMargin: (at, options) =>
    certifiedGuaranteeOrder({ ...at, theta: certifiedClozeFraction(at, 1, options) }, options),
  witness: { point: { N: 1e6, D: 1e8, k: 1, alpha: 0.1 }, margin: 0 },
  mutation: {
    statement: '\\text{competence by } \\beta^\\circ \\le \\text{by Theorem 8}',
    margin: (at) => competence(at, 1, 'theorem8') - competence(at, 1, 'sharp'),
    point: { N: 1e12, D: 1e14, k: 8, alpha: 0.1 },
  },
};

/** Competence on tuples at s times a scale at which θ was measured, less that on single skills at that scale. */
function lift({ N, D, k, alpha, theta, size }: ClaimPoint<Model | 'theta' | 'size'>, exponent: number): number {
  const scale = { parameters: N, tokens: D };
  const s = size ** (1 / exponent);
  const at = { k, alpha, bound: 'sharp', errors: { model: 'calibrated', scale, errorFraction: theta } } as const;
  const above = forecast({
    ...at,
    scale: { parameters: s * N, tokens: s * D },
    tupleSize: size,
    within: 'concatenation',
  });
  return above.competence - forecast({ ...at, scale }).competence;
}

const slingshot: Claim<Model | 'theta' | 'size'> = {
  id: 'slingshot',
  statement:
    "\\text{competence}_{k'}(sN,sD) \\ge \\text{competence}_1(N,D), \\quad s = k'^{1/\\min(\\alpha,\\beta)}, \\text{ the exponents of the law}",
  source: SOURCE,
  domain: { variables: { ...MODEL, theta: { in: 'decades', from: 1e-6, to: 0.999 }, size: { in: 'count', to: 20 } } },
  margin: (at) => lift(at, Math.min(hoffmann2022.alpha, hoffmann2022.beta)),
  slack: () => ulps(1024, 1),
  certifiedMargin: ({ size, ...at }, options) => {
    const theta = certifiedCalibratedFraction(at, size, options);
    return certifiedError('sharp', at, options).subtract(certifiedErrorOnTuples({ ...at, theta }, size, options));
  },
  witness: { point: { N: 1e10, D: 1e11, k: 8, alpha: 0.1, theta: 0.1, size: 1 }, margin: 1e-15 },
  mutation: {
    statement: "\\text{competence}_{k'}(sN,sD) \\ge \\text{competence}_1(N,D), \\quad s = k'",
    margin: (at) => lift(at, 1),
    point: { N: 1e10, D: 1e11, k: 8, alpha: 0.1, theta: 0.1, size: 2 },
  },
};

const required: Claim<'k' | 'alpha' | 'competence' | 'size'> = {
  id: 'required-scale-suffices',
  statement: "\\text{competence}_{k'}(N,D) \\ge c \\quad\\text{at the scale required for } c",
  source: SOURCE,
  domain: {
    variables: {
      k: MODEL.k,
      alpha: MODEL.alpha,
      competence: { in: 'interval', from: 0.01, to: 0.99 },
      size: { in: 'count', to: 20 },
    },
  },
  margin: (at) => reached(at, 1) - at.competence,
  slack: () => 2 ** -42,
  witness: { point: { k: 8, alpha: 0.1, competence: 0.5, size: 2 }, margin: 1e-9 },
  mutation: {
    statement: "\\text{competence}_{k'}(0.99N,0.99D) \\ge c",
    margin: (at) => reached(at, 0.99) - at.competence,
    point: { k: 8, alpha: 0.1, competence: 0.5, size: 2 },
  },
};

/** Competence at s times the scale required. */
function reached({ k, alpha, competence: wanted, size }: ClaimPoint<'k' | 'alpha' | 'competence' | 'size'>, s: number) {
  const at = { k, alpha, tupleSize: size, bound: 'sharp' } as const;
  const { parameters, tokens } = requiredScale({ ...at, competence: wanted });
  return forecast({ ...at, scale: { parameters: s * parameters, tokens: s * tokens } }).competence;
}

/** From scale to competence. */
export const emergenceClaims: readonly Claim[] = [grows, ordered, slingshot, required];
