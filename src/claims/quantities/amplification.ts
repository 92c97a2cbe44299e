import {
  type AmplificationPoint,
  errorAmplification,
  multiplicativeErrorAmplification,
  pinskerErrorAmplification,
} from '../../competence/index.ts';
import { certifiedExtended, certifiedMultiplicative, certifiedPinsker, inverse } from '../certified/amplification.ts';
import type { Side } from '../forms/side.ts';

/** β*. */
export function amplification({ theta, k, alpha }: AmplificationPoint): number {
  return errorAmplification({ theta, k, alpha });
}

/** β* as a guarantee may use it: the trivial 1/α where Theorem 8 has none. */
export function extended(at: AmplificationPoint): number {
  return Math.min(amplification(at), 1 / at.alpha);
}

export const EXTENDED: Side<'theta' | 'k' | 'alpha'> = {
  says: '\\beta^*',
  value: extended,
  certified: certifiedExtended,
};

export const PINSKER: Side<'theta' | 'k' | 'alpha'> = {
  says: '1 + \\frac1\\alpha\\sqrt{\\frac{H(\\theta)}{2k\\theta}}',
  value: ({ theta, k, alpha }) => pinskerErrorAmplification({ theta, k, alpha }),
  certified: (at, options) => certifiedPinsker('theorem8', at, options),
};

export const MULTIPLICATIVE: Side<'theta' | 'k' | 'alpha'> = {
  says: '\\exp\\Bigl(1+W_0\\Bigl(\\frac{c/\\alpha-1}e\\Bigr)\\Bigr)',
  value: ({ theta, k, alpha }) => multiplicativeErrorAmplification({ theta, k, alpha }),
  certified: (at, options) => certifiedMultiplicative('theorem8', at, options),
};

export const TRIVIAL: Side<'alpha'> = {
  says: '1/\\alpha',
  value: ({ alpha }) => 1 / alpha,
  certified: ({ alpha }, options) => inverse(alpha, options),
};
