import type { CompetenceBound } from '../../competence/index.ts';
import { forecast, requiredScale } from '../../emergence/index.ts';
import { hoffmann2022 } from '../../scaling/published-laws.ts';
import { certifiedError } from '../certified/amplification.ts';
import { certifiedCalibratedFraction, certifiedClozeFraction } from '../certified/emergence.ts';
import { certifiedErrorOnTuples } from '../certified/tuples.ts';
import type { Claim, ClaimPoint } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import type { Side } from '../forms/side.ts';
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

// The certified form of a competence is less by 1: minus the error.

/** Competence at s times the scale, by hoffmann2022 and the cloze model. */
function competence({ N, D, k, alpha }: ClaimPoint<Model>, s: number, bound: CompetenceBound = 'sharp'): number {
  return forecast({ scale: { parameters: s * N, tokens: s * D }, k, alpha, bound }).competence;
}

const COMPETENCE: Side<Model> = {
  says: '\\text{competence}(N,D)',
  value: (at) => competence(at, 1),
  certified: (at, options) =>
    certifiedError('sharp', { ...at, theta: certifiedClozeFraction(at, 1, options) }, options).negate(),
};

function competenceBy(bound: CompetenceBound, says: string): Side<Model> {
  return {
    says,
    value: (at) => competence(at, 1, bound),
    certified: (at, options) =>
      certifiedError(bound, { ...at, theta: certifiedClozeFraction(at, 1, options) }, options).negate(),
  };
}

/** Competence on tuples at s times a scale at which θ was measured. */
function calibrated({ N, D, k, alpha, theta }: ClaimPoint<Model | 'theta'>, s: number, size: number): number {
  const errors = { model: 'calibrated', scale: { parameters: N, tokens: D }, errorFraction: theta } as const;
  const scale = { parameters: s * N, tokens: s * D };
  return forecast({ scale, k, alpha, bound: 'sharp', errors, tupleSize: size, within: 'concatenation' }).competence;
}

type Required = 'k' | 'alpha' | 'competence' | 'size';

/** Competence at s times the scale required. */
function reached({ k, alpha, competence: wanted, size }: ClaimPoint<Required>, s: number): number {
  const at = { k, alpha, tupleSize: size, bound: 'sharp' } as const;
  const { parameters, tokens } = requiredScale({ ...at, competence: wanted });
  return forecast({ ...at, scale: { parameters: s * parameters, tokens: s * tokens } }).competence;
}

/** From scale to competence. */
export const emergenceClaims: readonly Claim[] = /* @__PURE__ */ chapter('Emergence', [
  /* @__PURE__ */ comparison({
    id: 'competence-grows-with-scale',
    source: SOURCE,
    domain: { variables: { ...MODEL, s: { in: 'decades', from: 1, to: 1e4 } } },
    left: COMPETENCE,
    relation: '≤',
    right: {
      says: '\\text{competence}(sN,sD)',
      value: (at) => competence(at, at.s),
      certified: ({ s, ...at }, options) =>
        certifiedError('sharp', { ...at, theta: certifiedClozeFraction(at, s, options) }, options).negate(),
    },
    given: 's \\ge 1',
    slack: () => ulps(1024, 1),
    witness: { point: { N: 1e6, D: 1e8, k: 1, alpha: 0.1, s: 2 }, margin: 0 },
    mutation: { point: { N: 1e12, D: 1e14, k: 8, alpha: 0.1, s: 2 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'forecasts-in-order',
    source: 'A result of this library: the sharp performance curve',
    domain: { variables: MODEL },
    left: /* @__PURE__ */ competenceBy('theorem8', '\\text{competence by Theorem 8}'),
    relation: '≤',
    middle: /* @__PURE__ */ competenceBy('refined', '\\text{by } \\hat\\beta'),
    right: /* @__PURE__ */ competenceBy('sharp', '\\text{by } \\beta^\\circ'),
    slack: () => ulps(1024, 1),
    witness: { point: { N: 1e6, D: 1e8, k: 1, alpha: 0.1 }, margin: 0 },
    mutation: {
      says: '\\text{competence by } \\beta^\\circ \\le \\text{by Theorem 8}',
      point: { N: 1e12, D: 1e14, k: 8, alpha: 0.1 },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'slingshot',
    source: SOURCE,
    domain: { variables: { ...MODEL, theta: { in: 'decades', from: 1e-6, to: 0.999 }, size: { in: 'count', to: 20 } } },
    left: {
      says: "\\text{competence}_{k'}(sN,sD)",
      value: (at) => calibrated(at, at.size ** (1 / Math.min(hoffmann2022.alpha, hoffmann2022.beta)), at.size),
      certified: ({ size, ...at }, options) => {
        const theta = certifiedCalibratedFraction(at, size, options);
        return certifiedErrorOnTuples({ ...at, theta }, size, options).negate();
      },
    },
    relation: '≥',
    right: {
      says: '\\text{competence}_1(N,D)',
      value: (at) => calibrated(at, 1, 1),
      certified: (at, options) => certifiedError('sharp', at, options).negate(),
    },
    given: "s = k'^{1/\\min(\\alpha,\\beta)}, \\text{ the exponents of the law}",
    slack: () => ulps(1024, 1),
    witness: { point: { N: 1e10, D: 1e11, k: 8, alpha: 0.1, theta: 0.1, size: 1 }, margin: 1e-15 },
    mutation: {
      left: { value: (_, at) => calibrated(at, at.size, at.size) },
      given: "s = k'",
      point: { N: 1e10, D: 1e11, k: 8, alpha: 0.1, theta: 0.1, size: 2 },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'required-scale-suffices',
    source: SOURCE,
    domain: {
      variables: {
        k: MODEL.k,
        alpha: MODEL.alpha,
        competence: { in: 'interval', from: 0.01, to: 0.99 },
        size: { in: 'count', to: 20 },
      },
    },
    left: { says: "\\text{competence}_{k'}(N,D)", value: (at) => reached(at, 1) },
    relation: '≥',
    right: { says: 'c \\quad\\text{at the scale required for } c', value: (at) => at.competence },
    slack: () => 2 ** -42,
    witness: { point: { k: 8, alpha: 0.1, competence: 0.5, size: 2 }, margin: 1e-9 },
    mutation: {
      left: { says: "\\text{competence}_{k'}(0.99N,0.99D)", value: (_, at) => reached(at, 0.99) },
      right: { says: 'c' },
    },
  }),
]);
