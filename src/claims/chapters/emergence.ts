import type { Claim } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { ulps } from '../margins.ts';
import {
  calibrated,
  COMPETENCE,
  COMPETENCE_SCALED,
  competenceBy,
  MEASURED,
  type Model,
  reached,
  SLINGSHOT,
} from '../quantities/emergence.ts';
import type { Variable } from '../variable.ts';

const SOURCE = 'S. Arora & A. Goyal (2023), §7';

const MODEL: Readonly<Record<Model, Variable>> = {
  N: { in: 'decades', from: 1e6, to: 1e13 },
  D: { in: 'decades', from: 1e8, to: 1e15 },
  k: { in: 'count', to: 100 },
  alpha: { in: 'decades', from: 1e-3, to: 0.999 },
};

/** From scale to competence. */
export const emergenceClaims: readonly Claim[] = /* @__PURE__ */ chapter('Emergence', [
  /* @__PURE__ */ comparison({
    id: 'competence-grows-with-scale',
    source: SOURCE,
    domain: { variables: { ...MODEL, s: { in: 'decades', from: 1, to: 1e4 } } },
    left: COMPETENCE,
    relation: '≤',
    right: COMPETENCE_SCALED,
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
    left: SLINGSHOT,
    relation: '≥',
    right: MEASURED,
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
