import { type AmplificationPoint, sharpErrorAmplification } from '../../competence/index.ts';
import { poissonRateRoot } from '../../numeric/poisson-rate-root.ts';
import { certifiedAmplification, certifiedMultiplicative, certifiedPinsker } from '../certified/amplification.ts';
import type { Claim } from '../claim.ts';
import { difference } from '../margins.ts';
import { POINT, slack, SOURCE } from './sharp.ts';

const belowPinsker: Claim<'theta' | 'k' | 'alpha'> = {
  id: 'sharp-below-pinsker',
  statement: '\\beta^\\circ \\le 1 + \\frac1\\alpha\\sqrt{\\frac{\\ln(1/\\theta)}{2k}}',
  source: SOURCE,
  domain: POINT,
  margin: (at) => difference(pinsker(at, 1), sharpErrorAmplification(at)),
  slack,
  certifiedMargin: (at, options) =>
    certifiedPinsker('refined', at, options).subtract(certifiedAmplification('sharp', at, options)),
  witness: { point: { theta: 0.5, k: 1, alpha: 0.5 }, margin: 0.2 },
  mutation: {
    statement: '\\beta^\\circ \\le 1 + \\frac1\\alpha\\sqrt{\\frac{0.5\\ln(1/\\theta)}{2k}}',
    margin: (at) => difference(pinsker(at, 0.5), sharpErrorAmplification(at)),
    point: { theta: 0.5, k: 1, alpha: 0.5 },
  },
};

function pinsker({ theta, k, alpha }: AmplificationPoint, constant: number): number {
  return 1 + Math.sqrt((-constant * Math.log(theta)) / (2 * k)) / alpha;
}

const belowMultiplicative: Claim<'theta' | 'k' | 'alpha'> = {
  id: 'sharp-below-multiplicative',
  statement:
    '\\beta^\\circ \\le \\exp\\Bigl(1+W_0\\Bigl(\\frac{c/\\alpha-1}e\\Bigr)\\Bigr), \\quad c = \\frac{\\ln(1/\\theta)}k',
  source: SOURCE,
  domain: POINT,
  margin: (at) => difference(multiplicative(at), sharpErrorAmplification(at)),
  slack,
  certifiedMargin: (at, options) =>
    certifiedMultiplicative('refined', at, options).subtract(certifiedAmplification('sharp', at, options)),
  witness: { point: { theta: 0.001, k: 1, alpha: 0.01 }, margin: 150 },
  mutation: {
    statement: '\\beta^\\circ \\le \\ln\\exp\\Bigl(1+W_0\\Bigl(\\frac{c/\\alpha-1}e\\Bigr)\\Bigr)',
    margin: (at) => difference(Math.log(multiplicative(at)), sharpErrorAmplification(at)),
    point: { theta: 0.001, k: 1, alpha: 0.01 },
  },
};

function multiplicative({ theta, k, alpha }: AmplificationPoint): number {
  return 1 + poissonRateRoot(-Math.log(theta) / k / alpha);
}

/** Closed forms above the sharp error amplification β°. */
export const sharpClosedFormClaims: readonly Claim[] = [belowPinsker, belowMultiplicative];
