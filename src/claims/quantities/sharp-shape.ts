import { type CompetenceBound, guaranteedCompetence, sharpErrorAmplification } from '../../competence/index.ts';
import { certifiedAmplification, certifiedError } from '../certified/amplification.ts';
import type { ClaimPoint } from '../claim.ts';
import type { Side } from '../forms/side.ts';

/** θβ°. */
export const ERROR: Required<Omit<Side<'theta' | 'k' | 'alpha'>, 'says'>> = {
  value: ({ theta, k, alpha }) => theta * sharpErrorAmplification({ theta, k, alpha }),
  certified: ({ theta, k, alpha }, options) =>
    certifiedAmplification('sharp', { theta, k, alpha }, options).multiply(theta),
};

/** The competence that a bound guarantees, and in certified form minus the error, which is less by 1. */
function guaranteed(bound: CompetenceBound, { theta, k, alpha }: ClaimPoint<'theta' | 'k' | 'alpha'>): number {
  return guaranteedCompetence({ theta, k, alpha, bound }).competence;
}

export const ERROR_AT_LOW: Side<'low' | 'k' | 'alpha'> = {
  says: '\\theta\\beta^\\circ(\\theta)',
  value: ({ low, ...at }) => ERROR.value({ ...at, theta: low }),
  certified: ({ low, ...at }, options) => ERROR.certified({ ...at, theta: low }, options),
};

export const ERROR_AT_HIGH: Side<'high' | 'k' | 'alpha'> = {
  says: "\\theta'\\beta^\\circ(\\theta')",
  value: ({ high, ...at }) => ERROR.value({ ...at, theta: high }),
  certified: ({ high, ...at }, options) => ERROR.certified({ ...at, theta: high }, options),
};

export const BY_THEOREM: Side<'theta' | 'k' | 'alpha'> = {
  says: '1-\\min(1,\\theta\\beta^*)',
  value: (at) => guaranteed('theorem8', at),
  certified: (at, options) => certifiedError('theorem8', at, options).negate(),
};

export const BY_REFINEMENT: Side<'theta' | 'k' | 'alpha'> = {
  says: '1-\\min(1,\\theta\\hat\\beta)',
  value: (at) => guaranteed('refined', at),
  certified: (at, options) => certifiedError('refined', at, options).negate(),
};

export const BY_SHARP_CURVE: Side<'theta' | 'k' | 'alpha'> = {
  says: '1-\\min(1,\\theta\\beta^\\circ)',
  value: (at) => guaranteed('sharp', at),
  certified: (at, options) => certifiedError('sharp', at, options).negate(),
};
