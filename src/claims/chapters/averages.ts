import { certifiedBretagnolleHuberTotalVariation, certifiedClozeErrorBound } from '../../certified/conversions.ts';
import { bretagnolleHuberTotalVariation, clozeErrorBound, maxTotalVariation } from '../../entropy/index.ts';
import { certifiedVariation } from '../certified/excess.ts';
import { certifiedConcavity } from '../certified/margins.ts';
import type { Claim, ClaimPoint } from '../claim.ts';
import type { ClaimDomain } from '../domain.ts';
import { ulps } from '../margins.ts';

type Average = 'low' | 'high' | 'weight';

const AVERAGE: ClaimDomain<Average> = {
  variables: {
    low: { in: 'decades', from: 1e-100, to: 100 },
    high: { in: 'decades', from: 1e-100, to: 100 },
    weight: { in: 'unit' },
  },
  ordered: ['low', 'high'],
};

/** f of the average, minus the average of f. */
function concavity(f: (x: number) => number, { low, high, weight }: ClaimPoint<Average>): number {
  return f(weight * low + (1 - weight) * high) - (weight * f(low) + (1 - weight) * f(high));
}

const TIE = { low: 0.1, high: 0.1001, weight: 0.5 };
const FAR = { low: 0.001, high: 0.1, weight: 0.5 };

const cloze: Claim<Average> = {
  id: 'cloze-error-concave',
  statement: '\\mathbb E\\min(1,\\sqrt{2\\varepsilon_i}) \\le \\min(1,\\sqrt{2\\,\\mathbb E\\varepsilon_i})',
  source: 'S. Arora & A. Goyal (2023), §2, with Jensen’s inequality',
  domain: AVERAGE,
  margin: (at) => concavity(clozeErrorBound, at),
  slack: ({ high }) => ulps(8, clozeErrorBound(high)),
  certifiedMargin: (at, options) => certifiedConcavity((x) => certifiedClozeErrorBound(x, options), at, options),
  witness: { point: TIE, margin: 1e-7 },
  mutation: {
    statement: '\\mathbb E\\varepsilon_i^2 \\le (\\mathbb E\\varepsilon_i)^2',
    margin: (at) => concavity((x) => x ** 2, at),
    point: FAR,
  },
};

const bretagnolleHuber: Claim<Average> = {
  id: 'bretagnolle-huber-concave',
  statement: '\\mathbb E\\sqrt{1-e^{-\\varepsilon_i}} \\le \\sqrt{1-e^{-\\mathbb E\\varepsilon_i}}',
  source: 'J. Bretagnolle & C. Huber (1979), with Jensen’s inequality',
  domain: AVERAGE,
  margin: (at) => concavity(bretagnolleHuberTotalVariation, at),
  slack: ({ high }) => ulps(8, bretagnolleHuberTotalVariation(high)),
  certifiedMargin: (at, options) =>
    certifiedConcavity((x) => certifiedBretagnolleHuberTotalVariation(x, options), at, options),
  witness: { point: TIE, margin: 1e-7 },
  mutation: {
    statement: '\\mathbb E(1-e^{-\\varepsilon_i})^2 \\le (1-e^{-\\mathbb E\\varepsilon_i})^2',
    margin: (at) => concavity((x) => bretagnolleHuberTotalVariation(x) ** 4, at),
    point: FAR,
  },
};

const jointRange: Claim<Average> = {
  id: 'joint-range-concave',
  statement: '\\mathbb E\\,V^*(\\varepsilon_i) \\le V^*(\\mathbb E\\varepsilon_i)',
  source: 'A. Fedotov, P. Harremoës & F. Topsøe (2003): the inverse of V* is convex',
  domain: AVERAGE,
  margin: (at) => concavity(maxTotalVariation, at),
  slack: ({ high }) => ulps(128, maxTotalVariation(high)),
  certifiedMargin: (at, options) => certifiedConcavity((x) => certifiedVariation(x, options), at, options),
  witness: { point: TIE, margin: 1e-7 },
  mutation: {
    statement: '\\mathbb E\\,V^*(\\varepsilon_i)^4 \\le V^*(\\mathbb E\\varepsilon_i)^4',
    margin: (at) => concavity((x) => maxTotalVariation(x) ** 4, at),
    point: FAR,
  },
};

/** Bounds hold for averages, because they are concave. */
export const averageClaims: readonly Claim[] = [cloze, bretagnolleHuber, jointRange];
