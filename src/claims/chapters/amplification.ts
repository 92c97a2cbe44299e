import {
  type AmplificationPoint,
  errorAmplification,
  maxAlpha,
  multiplicativeErrorAmplification,
  pinskerErrorAmplification,
} from '../../competence/index.ts';
import {
  certifiedBelow,
  certifiedExtended,
  certifiedMultiplicative,
  certifiedPinsker,
  inverse,
} from '../certified/amplification.ts';
import type { Claim } from '../claim.ts';
import type { Variable } from '../variable.ts';
import { difference, ulps } from '../margins.ts';

const SOURCE = 'S. Arora & A. Goyal (2023), Theorem 8';
const UNIT: Variable = { in: 'open unit' };
const COUNT: Variable = { in: 'count', to: 1e5 };

/** β* as a guarantee may use it: the trivial 1/α where Theorem 8 has none. */
export function extended(at: AmplificationPoint): number {
  return Math.min(errorAmplification(at), 1 / at.alpha);
}

const POINT = { theta: UNIT, k: COUNT, alpha: UNIT } as const;

const belowPinsker: Claim<'theta' | 'k' | 'alpha'> = {
  id: 'amplification-below-pinsker',
  statement: '\\beta^* \\le 1 + \\frac1\\alpha\\sqrt{\\frac{H(\\theta)}{2k\\theta}}',
  source: SOURCE,
  domain: { variables: POINT },
  margin: (at) => difference(pinskerErrorAmplification(at), extended(at)),
  slack: (at) => ulps(16, extended(at)),
  certifiedMargin: (at, options) => certifiedPinsker('theorem8', at, options).subtract(certifiedExtended(at, options)),
  witness: { point: { theta: 0.5, k: 100000, alpha: 0.5 }, margin: 1e-5 },
  mutation: {
    statement: '\\beta^* \\le 1 + \\frac{0.99}\\alpha\\sqrt{\\frac{H(\\theta)}{2k\\theta}}',
    margin: (at) => difference(1 + 0.99 * (pinskerErrorAmplification(at) - 1), extended(at)),
    point: { theta: 0.5, k: 100000, alpha: 0.5 },
  },
};

const belowMultiplicative: Claim<'theta' | 'k' | 'alpha'> = {
  id: 'amplification-below-multiplicative',
  statement:
    '\\beta^* \\le \\exp\\Bigl(1+W_0\\Bigl(\\frac{c/\\alpha-1}e\\Bigr)\\Bigr), \\quad c = \\frac{H(\\theta)}{k\\theta}',
  source: SOURCE,
  domain: { variables: POINT },
  margin: (at) => difference(multiplicativeErrorAmplification(at), extended(at)),
  slack: (at) => ulps(16, extended(at)),
  certifiedMargin: (at, options) =>
    certifiedMultiplicative('theorem8', at, options).subtract(certifiedExtended(at, options)),
  witness: { point: { theta: 0.5, k: 100000, alpha: 0.001 }, margin: 1e-4 },
  mutation: {
    statement: '\\beta^* \\le 1 + 0.99\\,(\\text{the right side} - 1)',
    margin: (at) => difference(1 + 0.99 * (multiplicativeErrorAmplification(at) - 1), extended(at)),
    point: { theta: 0.5, k: 100000, alpha: 0.001 },
  },
};

const belowTrivial: Claim<'theta' | 'k' | 'alpha'> = {
  id: 'amplification-below-trivial',
  statement: '\\beta^* < 1/\\alpha, \\quad \\alpha < \\alpha_{\\max}',
  source: SOURCE,
  domain: {
    variables: POINT,
    where: { text: '\\alpha < \\alpha_{\\max}(\\theta,k)', holds: (at) => at.alpha < maxAlpha(at) },
  },
  margin: (at) => difference(1 / at.alpha, errorAmplification(at)),
  slack: ({ alpha }) => ulps(4, 1 / alpha),
  isStrict: true,
  certifiedMargin: (at, options) => certifiedBelow(inverse(at.alpha, options), at, options),
  witness: { point: { theta: 0.1, k: 8, alpha: 0.66607452 }, margin: 1e-8 },
  mutation: {
    statement: '\\beta^* < 0.99/\\alpha',
    margin: (at) => difference(0.99 / at.alpha, errorAmplification(at)),
    point: { theta: 0.1, k: 8, alpha: 0.66607452 },
  },
};

/** The error amplification β* of Theorem 8, against closed forms. */
export const amplificationClaims: readonly Claim[] = [belowPinsker, belowMultiplicative, belowTrivial];
