import type { Claim } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { monotone } from '../forms/monotone.ts';
import { ulps } from '../margins.ts';
import {
  ALL,
  CRITICAL,
  LEAST_THRESHOLD,
  RATE,
  REGULAR,
  REGULAR_BY,
  REQUIRED,
  THRESHOLD,
  THRESHOLD_BY,
} from '../quantities/learning-thresholds.ts';
import type { Variable } from '../variable.ts';

const SOURCE = 'Five theories, Theorem 3';

const K: Variable = { in: 'integers', from: 3, to: 1000 };

/** Above e, which is above every critical mean degree. */
const DEGREE: Variable = { in: 'decades', from: 3, to: 1000 };

/** Where learning by peeling jumps, with capacity 1. */
export const learningThresholdClaims: readonly Claim[] = /* @__PURE__ */ chapter('Rival theories', [
  /* @__PURE__ */ comparison({
    id: 'threshold-bounds',
    source: SOURCE,
    domain: { variables: { k: K, c: DEGREE, theta: { in: 'interval', from: 0, to: 1e-3 } } },
    left: LEAST_THRESHOLD,
    relation: '≤',
    middle: THRESHOLD,
    right: ALL,
    slack: ({ c }) => ulps(8 * (1 + c), 1),
    witness: { point: { k: 3, c: 1000, theta: 0 }, margin: 1e-3 },
    mutation: { point: { k: 3, c: 3, theta: 0 }, left: { says: '1.5\\,\\varepsilon_c', value: (x) => 1.5 * x } },
  }),

  /* @__PURE__ */ monotone({
    id: 'threshold-non-decreasing-in-degree',
    source: SOURCE,
    variables: { k: K, low: DEGREE, high: DEGREE, theta: { in: 'interval', from: 0, to: 1e-3 } },
    of: THRESHOLD_BY,
    in: 'c',
    symbols: ['c', "c'"],
    falls: false,
    slack: ({ high }, { right }) => ulps(8 * (1 + high), right),
    witness: { point: { k: 8, low: 4, high: 4.000001, theta: 0 }, margin: 1e-6 },
    mutation: { point: { k: 8, low: 4, high: 5, theta: 0 } },
  }),

  /* @__PURE__ */ monotone({
    id: 'threshold-non-increasing-in-theta',
    source: SOURCE,
    variables: {
      k: K,
      c: { in: 'decades', from: 30, to: 1000 },
      low: { in: 'interval', from: 0, to: 0.9 },
      high: { in: 'interval', from: 0, to: 0.9 },
    },
    of: THRESHOLD_BY,
    in: 'theta',
    symbols: ['\\theta', "\\theta'"],
    falls: true,
    slack: ({ c }, { left }) => ulps(8 * (1 + c), left),
    witness: { point: { k: 8, c: 40, low: 0.5, high: 0.500001 }, margin: 1e-6 },
    mutation: { point: { k: 8, c: 40, low: 0.1, high: 0.8 } },
  }),

  /* @__PURE__ */ monotone({
    id: 'critical-unknown-falls-in-k',
    source: SOURCE,
    variables: { low: { in: 'integers', from: 2, to: 1e6 }, high: { in: 'integers', from: 2, to: 1e6 } },
    of: CRITICAL,
    in: 'k',
    symbols: ['k', "k'"],
    falls: true,
    slack: (_, { left }) => ulps(4, left),
    witness: { point: { low: 999_999, high: 1e6 }, margin: 1e-10 },
    mutation: { point: { low: 3, high: 4 } },
  }),

  /* @__PURE__ */ monotone({
    id: 'required-degree-non-decreasing-in-unknown',
    source: SOURCE,
    variables: {
      k: { in: 'integers', from: 3, to: 60 },
      low: { in: 'interval', from: 0.85, to: 0.999 },
      high: { in: 'interval', from: 0.85, to: 0.999 },
      theta: { in: 'interval', from: 0, to: 0.9 },
    },
    of: REQUIRED,
    in: 'unknown',
    symbols: ['\\varepsilon_0', "\\varepsilon_0'"],
    falls: false,
    // the mean degree grows as (1 − ε₀)^-(k − 2), and a rounding of 1 − ε₀ counts as often
    slack: ({ k, high }, { right }) => ulps(64 * (1 + k / (1 - high)), right),
    witness: { point: { k: 4, low: 0.9, high: 0.900001, theta: 0 }, margin: 1e-3 },
    mutation: { point: { k: 4, low: 0.9, high: 0.95, theta: 0 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'regular-threshold-below-rate',
    source: 'The capacity of the erasure channel, with Richardson & Urbanke (2008), chapter 3',
    domain: { variables: { r: { in: 'integers', from: 2, to: 1000 }, l: { in: 'integers', from: 2, to: 'r' } } },
    left: REGULAR,
    relation: '≤',
    right: RATE,
    slack: (_, { right }) => ulps(32, right),
    witness: { point: { r: 2, l: 2 }, margin: 0 },
    mutation: { point: { r: 6, l: 3 }, right: { says: '0.8\\,l/r', value: (x) => 0.8 * x } },
  }),

  /* @__PURE__ */ monotone({
    id: 'regular-threshold-falls-with-text-degree',
    source: 'Richardson & Urbanke (2008), chapter 3',
    variables: {
      l: { in: 'integers', from: 2, to: 100 },
      low: { in: 'integers', from: 2, to: 1000 },
      high: { in: 'integers', from: 2, to: 1000 },
    },
    of: REGULAR_BY,
    in: 'r',
    symbols: ['r', "r'"],
    falls: true,
    slack: (_, { left }) => ulps(64, left),
    witness: { point: { l: 3, low: 999, high: 1000 }, margin: 1e-5 },
    mutation: { point: { l: 3, low: 4, high: 6 } },
  }),
]);
