import type { CompetenceBound } from '../../competence/index.ts';
import { forecast, requiredScale } from '../../emergence/index.ts';
import { hoffmann2022 } from '../../scaling/laws/chinchilla.ts';
import { certifiedError } from '../certified/amplification.ts';
import { certifiedCalibratedFraction, certifiedClozeFraction } from '../certified/emergence.ts';
import { certifiedErrorOnTuples } from '../certified/tuples.ts';
import type { ClaimPoint } from '../claim.ts';
import type { Side } from '../forms/side.ts';
import { pow } from '../../numeric/elementary/pow.ts';

export type Model = 'N' | 'D' | 'k' | 'alpha';

// The certified form of a competence is less by 1: minus the error.
/** Competence at s times the scale, by hoffmann2022 and the cloze model. */

function competence({ N, D, k, alpha }: ClaimPoint<Model>, s: number, bound: CompetenceBound = 'sharp'): number {
  return forecast({ scale: { parameters: s * N, tokens: s * D }, k, alpha, bound }).competence;
}

export const COMPETENCE: Side<Model> = {
  says: '\\text{competence}(N,D)',
  value: (at) => competence(at, 1),
  certified: (at, options) =>
    certifiedError('sharp', { ...at, theta: certifiedClozeFraction(at, 1, options) }, options).negate(),
};

export function competenceBy(bound: CompetenceBound, says: string): Side<Model> {
  return {
    says,
    value: (at) => competence(at, 1, bound),
    certified: (at, options) =>
      certifiedError(bound, { ...at, theta: certifiedClozeFraction(at, 1, options) }, options).negate(),
  };
}

/** Competence on tuples at s times a scale at which θ was measured. */
export function calibrated({ N, D, k, alpha, theta }: ClaimPoint<Model | 'theta'>, s: number, size: number): number {
  const errors = { model: 'calibrated', scale: { parameters: N, tokens: D }, errorFraction: theta } as const;
  const scale = { parameters: s * N, tokens: s * D };
  return forecast({ scale, k, alpha, bound: 'sharp', errors, tupleSize: size, within: 'concatenation' }).competence;
}

/** Competence at s times the scale required. */
export function reached(
  { k, alpha, competence: wanted, size }: ClaimPoint<'k' | 'alpha' | 'competence' | 'size'>,
  s: number,
): number {
  const at = { k, alpha, tupleSize: size, bound: 'sharp' } as const;
  const { parameters, tokens } = requiredScale({ ...at, competence: wanted });
  return forecast({ ...at, scale: { parameters: s * parameters, tokens: s * tokens } }).competence;
}

export const COMPETENCE_SCALED: Side<Model | 's'> = {
  says: '\\text{competence}(sN,sD)',
  value: (at) => competence(at, at.s),
  certified: ({ s, ...at }, options) =>
    certifiedError('sharp', { ...at, theta: certifiedClozeFraction(at, s, options) }, options).negate(),
};

export const SLINGSHOT: Side<Model | 'theta' | 'size'> = {
  says: "\\text{competence}_{k'}(sN,sD)",
  value: (at) => calibrated(at, pow(at.size, 1 / Math.min(hoffmann2022.alpha, hoffmann2022.beta)), at.size),
  certified: ({ size, ...at }, options) => {
    const theta = certifiedCalibratedFraction(at, size, options);
    return certifiedErrorOnTuples({ ...at, theta }, size, options).negate();
  },
};

export const MEASURED: Side<Model | 'theta'> = {
  says: '\\text{competence}_1(N,D)',
  value: (at) => calibrated(at, 1, 1),
  certified: (at, options) => certifiedError('sharp', at, options).negate(),
};
