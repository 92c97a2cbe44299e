import type { Claim } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { monotone } from '../forms/monotone.ts';
import { ulps } from '../margins.ts';
import {
  COMPOSED,
  COMPUTE_EXPONENT,
  DATA_EXPONENT,
  GIANT,
  GIANT_BY,
  GIANT_TEXTS,
  HIERARCHY_DATA,
  HIERARCHY_SAMPLES,
  IN_TEXT,
  INITIAL_STRENGTH,
  LEARNT_FROM_ONE,
  PARAMETER_EXPONENT,
  STRENGTH,
  STRENGTH_BY,
  TAIL,
  TAIL_ABOVE,
  TAIL_BELOW,
  UNION,
  UNSEEN_BY,
  WHOLE_STRENGTH,
  WORST_PART,
} from '../quantities/other-theories.ts';
import type { Variable } from '../variable.ts';

const PERCOLATION = 'Five theories, Theorem 5';

const K: Variable = { in: 'integers', from: 1, to: 100 };

const DEGREE: Variable = { in: 'decades', from: 1e-3, to: 100 };

const UNIT: Variable = { in: 'unit' };

const SHARE: Variable = { in: 'decades', from: 1e-6, to: 1 };

const TIME: Variable = { in: 'decades', from: 1e-3, to: 1e3 };

/** Next to the threshold a rounding of c counts by its distance from there. */
const GIANT_ERROR = 2 ** -48;

/** Percolation, quanta, gradient flow and hierarchies. */
export const otherTheoryClaims: readonly Claim[] = /* @__PURE__ */ chapter('Rival theories', [
  /* @__PURE__ */ monotone({
    id: 'giant-component-non-decreasing-in-degree',
    source: PERCOLATION,
    variables: { k: K, low: DEGREE, high: DEGREE },
    of: GIANT_BY,
    in: 'c',
    symbols: ['c', "c'"],
    falls: false,
    slack: () => GIANT_ERROR,
    witness: { point: { k: 3, low: 0.1, high: 0.4 }, margin: 0 },
    mutation: { point: { k: 3, low: 0.6, high: 1 } },
  }),

  /* @__PURE__ */ monotone({
    id: 'giant-component-non-decreasing-in-k',
    source: PERCOLATION,
    variables: { low: K, high: K, c: DEGREE },
    of: GIANT_BY,
    in: 'k',
    symbols: ['k', "k'"],
    falls: false,
    slack: () => GIANT_ERROR,
    witness: { point: { low: 2, high: 3, c: 0.1 }, margin: 0 },
    mutation: { point: { low: 3, high: 4, c: 1 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'giant-component-in-text',
    source: PERCOLATION,
    domain: { variables: { k: K, c: DEGREE } },
    left: GIANT,
    relation: '≤',
    right: IN_TEXT,
    slack: () => GIANT_ERROR,
    witness: { point: { k: 100, c: 100 }, margin: 1e-15 },
    mutation: { point: { k: 8, c: 3 }, right: { says: '1-2e^{-c}', value: (x) => 2 * x - 1 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'giant-component-of-texts-above-skills',
    source: PERCOLATION,
    domain: { variables: { k: K, c: DEGREE } },
    left: GIANT,
    relation: '≤',
    right: GIANT_TEXTS,
    slack: () => GIANT_ERROR,
    witness: { point: { k: 3, c: 0.1 }, margin: 0 },
    mutation: { point: { k: 3, c: 1 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'giant-component-below-learnt',
    source: PERCOLATION,
    domain: { variables: { k: K, c: DEGREE, unknown: { in: 'interval', from: 0, to: 1 - 1e-9 } } },
    left: GIANT,
    relation: '≤',
    right: LEARNT_FROM_ONE,
    given: 'j = \\max(1,k-1),\\ \\varepsilon_0 < 1',
    slack: () => GIANT_ERROR,
    witness: { point: { k: 3, c: 2, unknown: 1 - 1e-9 }, margin: 1e-8 },
    mutation: {
      point: { k: 3, c: 2, unknown: 0.999 },
      right: { says: '1-1.1\\,x(\\varepsilon_0)', value: (x) => 1 - 1.1 * (1 - x) },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'quanta-tail-bounds',
    source: 'Euler’s summation formula; convexity',
    domain: {
      variables: { a: { in: 'decades', from: 1e-3, to: 20 }, n: { in: 'integers', from: 0, to: 1000 } },
    },
    left: TAIL_ABOVE,
    relation: '≤',
    middle: TAIL,
    right: TAIL_BELOW,
    slack: ({ a }, { right }) => ulps(64 * (1 + a), right),
    witness: { point: { a: 0.5, n: 1000 }, margin: 1e-6 },
    mutation: { point: { a: 0.5, n: 0 }, right: { says: '(n+1)^{-a}', value: () => 1 } },
  }),

  /* @__PURE__ */ monotone({
    id: 'unseen-mass-non-increasing-in-samples',
    source: 'Five theories, Theorem 7',
    variables: {
      a: { in: 'decades', from: 0.05, to: 10 },
      shots: { in: 'integers', from: 1, to: 5 },
      low: { in: 'count', to: 1e6 },
      high: { in: 'count', to: 1e6 },
    },
    of: UNSEEN_BY,
    in: 'samples',
    symbols: ['D', "D'"],
    falls: true,
    slack: (_, { left }) => 2 ** -40 * left,
    witness: { point: { a: 0.5, shots: 1, low: 999_999, high: 1e6 }, margin: 1e-6 },
    mutation: { point: { a: 0.5, shots: 1, low: 10, high: 20 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'quantization-exponents-ordered',
    source: 'E. J. Michaud, Z. Liu, U. Girit & M. Tegmark (2023)',
    domain: { variables: { a: { in: 'decades', from: 1e-9, to: 1000 } } },
    left: COMPUTE_EXPONENT,
    relation: '≤',
    middle: DATA_EXPONENT,
    right: PARAMETER_EXPONENT,
    slack: (_, { right }) => ulps(4, right),
    witness: { point: { a: 1e-9 }, margin: 1e-9 },
    mutation: { point: { a: 10 }, right: { says: 'a/20', value: (x) => x / 20 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'multiplicative-bounds',
    source: 'The union bound',
    domain: { variables: { p: UNIT, q: UNIT, r: UNIT } },
    left: UNION,
    relation: '≤',
    middle: COMPOSED,
    right: WORST_PART,
    slack: () => ulps(8, 1),
    witness: { point: { p: 1, q: 1, r: 0.5 }, margin: 0 },
    mutation: {
      point: { p: 0.9, q: 0.9, r: 0.9 },
      left: { says: '1-\\tfrac13\\sum_i(1-p_i)', value: (x) => 1 - (1 - x) / 3 },
      right: { says: '(\\min_i p_i)^3', value: (x) => x * x * x },
    },
  }),

  /* @__PURE__ */ comparison({
    id: 'skill-strength-bounds',
    source: 'Five theories, §5',
    domain: { variables: { share: SHARE, growth: TIME, time: TIME } },
    left: INITIAL_STRENGTH,
    relation: '≤',
    middle: STRENGTH,
    right: WHOLE_STRENGTH,
    slack: () => ulps(8, 1),
    witness: { point: { share: 0.5, growth: 1e3, time: 1e3 }, margin: 0 },
    mutation: {
      point: { share: 0.5, growth: 1, time: 1 },
      right: { says: '\\frac{R_0}{2S}', value: (_, { share }) => share / 2 },
    },
  }),

  /* @__PURE__ */ monotone({
    id: 'skill-strength-non-decreasing-in-time',
    source: 'Five theories, §5',
    variables: { share: SHARE, growth: TIME, low: TIME, high: TIME },
    of: STRENGTH_BY,
    in: 'time',
    symbols: ['t', "t'"],
    falls: false,
    slack: () => ulps(16, 1),
    witness: { point: { share: 1, growth: 1, low: 1, high: 2 }, margin: 0 },
    mutation: { point: { share: 0.1, growth: 1, low: 1, high: 2 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'hierarchy-needs-less-than-all-data',
    source: 'F. Cagnetta et al. (2023); Bernoulli’s inequality',
    domain: {
      variables: {
        classes: { in: 'integers', from: 1, to: 1000 },
        synonyms: { in: 'integers', from: 1, to: 1000 },
        depth: { in: 'integers', from: 0, to: 50 },
        branching: { in: 'integers', from: 2, to: 10 },
      },
    },
    left: HIERARCHY_SAMPLES,
    relation: '≤',
    right: HIERARCHY_DATA,
    slack: (_, { right }) => ulps(8 * 50, right),
    witness: { point: { classes: 10, synonyms: 5, depth: 1, branching: 2 }, margin: 1e-12 },
    mutation: { point: { classes: 10, synonyms: 5, depth: 3, branching: 2 } },
  }),
]);
