import { certifiedBretagnolleHuberTotalVariation, certifiedClozeErrorBound } from '../../certified/conversions.ts';
import { bretagnolleHuberTotalVariation, clozeErrorBound, maxTotalVariation } from '../../entropy/index.ts';
import { certifiedVariation } from '../certified/excess.ts';
import type { Claim } from '../claim.ts';
import type { ClaimDomain } from '../domain.ts';
import { chapter } from '../forms/chapter.ts';
import { concave } from '../forms/concave.ts';
import { ulps } from '../margins.ts';
import { square } from '../../numeric/square.ts';

const AVERAGE: ClaimDomain<'low' | 'high' | 'weight'> = {
  variables: {
    low: { in: 'decades', from: 1e-100, to: 100 },
    high: { in: 'decades', from: 1e-100, to: 100 },
    weight: { in: 'unit' },
  },
  ordered: ['low', 'high'],
};

const TIE = { low: 0.1, high: 0.1001, weight: 0.5 };
const FAR = { low: 0.001, high: 0.1, weight: 0.5 };

/** Bounds hold for averages, because they are concave. */
export const averageClaims: readonly Claim[] = /* @__PURE__ */ chapter('Excess entropy and error', [
  /* @__PURE__ */ concave({
    id: 'cloze-error-concave',
    source: 'S. Arora & A. Goyal (2023), §2, with Jensen’s inequality',
    domain: AVERAGE,
    says: ['\\mathbb E\\min(1,\\sqrt{2\\varepsilon_i})', '\\min(1,\\sqrt{2\\,\\mathbb E\\varepsilon_i})'],
    value: clozeErrorBound,
    certified: (x, _, options) => certifiedClozeErrorBound(x, options),
    slack: ({ high }) => ulps(8, clozeErrorBound(high)),
    witness: { point: TIE, margin: 1e-7 },
    mutation: {
      says: ['\\mathbb E\\varepsilon_i^2', '(\\mathbb E\\varepsilon_i)^2'],
      value: (x) => x * x,
      point: FAR,
    },
  }),

  /* @__PURE__ */ concave({
    id: 'bretagnolle-huber-concave',
    source: 'J. Bretagnolle & C. Huber (1979), with Jensen’s inequality',
    domain: AVERAGE,
    says: ['\\mathbb E\\sqrt{1-e^{-\\varepsilon_i}}', '\\sqrt{1-e^{-\\mathbb E\\varepsilon_i}}'],
    value: bretagnolleHuberTotalVariation,
    certified: (x, _, options) => certifiedBretagnolleHuberTotalVariation(x, options),
    slack: ({ high }) => ulps(8, bretagnolleHuberTotalVariation(high)),
    witness: { point: TIE, margin: 1e-7 },
    mutation: {
      says: ['\\mathbb E(1-e^{-\\varepsilon_i})^2', '(1-e^{-\\mathbb E\\varepsilon_i})^2'],
      value: (x) => square(square(bretagnolleHuberTotalVariation(x))),
      point: FAR,
    },
  }),

  /* @__PURE__ */ concave({
    id: 'joint-range-concave',
    source: 'A. Fedotov, P. Harremoës & F. Topsøe (2003): the inverse of V* is convex',
    domain: AVERAGE,
    says: ['\\mathbb E\\,V^*(\\varepsilon_i)', 'V^*(\\mathbb E\\varepsilon_i)'],
    value: maxTotalVariation,
    certified: (x, _, options) => certifiedVariation(x, options),
    slack: ({ high }) => ulps(128, maxTotalVariation(high)),
    witness: { point: TIE, margin: 1e-7 },
    mutation: {
      says: ['\\mathbb E\\,V^*(\\varepsilon_i)^4', 'V^*(\\mathbb E\\varepsilon_i)^4'],
      value: (x) => square(square(maxTotalVariation(x))),
      point: FAR,
    },
  }),
]);
