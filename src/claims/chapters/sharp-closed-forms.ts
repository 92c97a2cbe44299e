import type { Claim } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { MULTIPLICATIVE, pinsker, PINSKER } from '../quantities/sharp-closed-forms.ts';
import { SHARP, slack } from '../quantities/sharp.ts';
import { POINT, SOURCE } from './sharp.ts';
import { log } from '../../numeric/elementary/log.ts';

/** Closed forms above the sharp error amplification β°. */
export const sharpClosedFormClaims: readonly Claim[] = /* @__PURE__ */ chapter('The sharp curve', [
  /* @__PURE__ */ comparison({
    id: 'sharp-below-pinsker',
    source: SOURCE,
    domain: POINT,
    left: SHARP,
    relation: '≤',
    right: PINSKER,
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
    right: MULTIPLICATIVE,
    given: 'c = \\frac{\\ln(1/\\theta)}k',
    slack,
    witness: { point: { theta: 0.001, k: 1, alpha: 0.01 }, margin: 150 },
    mutation: {
      right: { says: '\\ln\\exp\\Bigl(1+W_0\\Bigl(\\frac{c/\\alpha-1}e\\Bigr)\\Bigr)', value: (x) => log(x) },
    },
  }),
]);
