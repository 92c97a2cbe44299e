import { certifiedFinite } from '../certified/amplification.ts';
import type { Claim } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { ulps } from '../margins.ts';
import { edge } from '../quantities/amplification-shape.ts';
import { amplification, EXTENDED, MULTIPLICATIVE, PINSKER, TRIVIAL } from '../quantities/amplification.ts';
import type { Variable } from '../variable.ts';

const SOURCE = 'S. Arora & A. Goyal (2023), Theorem 8';

const UNIT: Variable = { in: 'open unit' };

const POINT = { theta: UNIT, k: { in: 'count', to: 1e5 }, alpha: UNIT } as const;

/** The error amplification β* of Theorem 8, against closed forms. */
export const amplificationClaims: readonly Claim[] = /* @__PURE__ */ chapter('Theorem 8', [
  /* @__PURE__ */ comparison({
    id: 'amplification-below-pinsker',
    source: SOURCE,
    domain: { variables: POINT },
    left: EXTENDED,
    relation: '≤',
    right: PINSKER,
    slack: (_, { left }) => ulps(16, left),
    witness: { point: { theta: 0.5, k: 100000, alpha: 0.5 }, margin: 1e-5 },
    mutation: {
      right: { says: '1 + \\frac{0.99}\\alpha\\sqrt{\\frac{H(\\theta)}{2k\\theta}}', value: (x) => 1 + 0.99 * (x - 1) },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'amplification-below-multiplicative',
    source: SOURCE,
    domain: { variables: POINT },
    left: EXTENDED,
    relation: '≤',
    right: MULTIPLICATIVE,
    given: 'c = \\frac{H(\\theta)}{k\\theta}',
    slack: (_, { left }) => ulps(16, left),
    witness: { point: { theta: 0.5, k: 100000, alpha: 0.001 }, margin: 1e-4 },
    mutation: { right: { says: '1 + 0.99\\,(\\text{the right side} - 1)', value: (x) => 1 + 0.99 * (x - 1) } },
  }),

  /* @__PURE__ */ comparison({
    id: 'amplification-below-trivial',
    source: SOURCE,
    domain: {
      variables: POINT,
      where: { text: '\\alpha < \\alpha_{\\max}(\\theta,k)', holds: (at) => at.alpha < edge(at) },
    },
    left: { says: '\\beta^*', value: amplification, certified: certifiedFinite },
    relation: '<',
    right: TRIVIAL,
    given: '\\alpha < \\alpha_{\\max}',
    slack: (_, { right }) => ulps(4, right),
    witness: { point: { theta: 0.1, k: 8, alpha: 0.66607452 }, margin: 1e-8 },
    mutation: { right: { says: '0.99/\\alpha', value: (x) => 0.99 * x } },
  }),
]);
