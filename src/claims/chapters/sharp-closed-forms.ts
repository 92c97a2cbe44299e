import { type AmplificationPoint } from '../../competence/index.ts';
import { poissonRateRoot } from '../../numeric/poisson-rate-root.ts';
import { certifiedMultiplicative, certifiedPinsker } from '../certified/amplification.ts';
import type { Claim } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { POINT, SHARP, slack, SOURCE } from './sharp.ts';

function pinsker({ theta, k, alpha }: AmplificationPoint, constant: number): number {
  return 1 + Math.sqrt((-constant * Math.log(theta)) / (2 * k)) / alpha;
}

/** Closed forms above the sharp error amplification β°. */
export const sharpClosedFormClaims: readonly Claim[] = /* @__PURE__ */ chapter('The sharp curve', [
  /* @__PURE__ */ comparison({
    id: 'sharp-below-pinsker',
    source: SOURCE,
    domain: POINT,
    left: SHARP,
    relation: '≤',
    right: {
      says: '1 + \\frac1\\alpha\\sqrt{\\frac{\\ln(1/\\theta)}{2k}}',
      value: (at) => pinsker(at, 1),
      certified: (at, options) => certifiedPinsker('refined', at, options),
    },
    slack,
    witness: { point: { theta: 0.5, k: 1, alpha: 0.5 }, margin: 0.2 },
    mutation: {
      right: { says: '1 + \\frac1\\alpha\\sqrt{\\frac{0.5\\ln(1/\\theta)}{2k}}', value: (_, at) => pinsker(at, 0.5) },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'sharp-below-multiplicative',
    source: SOURCE,
    domain: POINT,
    left: SHARP,
    relation: '≤',
    right: {
      says: '\\exp\\Bigl(1+W_0\\Bigl(\\frac{c/\\alpha-1}e\\Bigr)\\Bigr)',
      value: ({ theta, k, alpha }) => 1 + poissonRateRoot(-Math.log(theta) / k / alpha),
      certified: (at, options) => certifiedMultiplicative('refined', at, options),
    },
    given: 'c = \\frac{\\ln(1/\\theta)}k',
    slack,
    witness: { point: { theta: 0.001, k: 1, alpha: 0.01 }, margin: 150 },
    mutation: {
      right: { says: '\\ln\\exp\\Bigl(1+W_0\\Bigl(\\frac{c/\\alpha-1}e\\Bigr)\\Bigr)', value: (x) => Math.log(x) },
    },
  }),
]);
