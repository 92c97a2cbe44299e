import type { Claim } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { monotone } from '../forms/monotone.ts';
import { ulps } from '../margins.ts';
import {
  EMERGENCE,
  LEAST_EMERGENCE,
  MOST_EMERGENCE,
  UNKNOWN,
  UNLEARNT,
  UNLEARNT_ALONE,
  UNLEARNT_BY,
  unlearntSlack,
} from '../quantities/learning.ts';
import type { Variable } from '../variable.ts';

const SOURCE = 'Five theories, Theorem 1';

const K: Variable = { in: 'integers', from: 1, to: 100 };

const CAPACITY: Variable = { in: 'integers', from: 1, to: 'k' };

const DEGREE: Variable = { in: 'decades', from: 1e-3, to: 100 };

const UNIT: Variable = { in: 'unit' };

/** Learning by peeling: what stays unlearnt. */
export const learningClaims: readonly Claim[] = /* @__PURE__ */ chapter('Rival theories', [
  /* @__PURE__ */ comparison({
    id: 'unlearnt-bounds',
    source: SOURCE,
    domain: { variables: { k: K, capacity: CAPACITY, c: DEGREE, unknown: UNIT, theta: UNIT } },
    left: UNLEARNT_ALONE,
    relation: '≤',
    middle: UNLEARNT,
    right: UNKNOWN,
    slack: ({ c }, { right }) => ulps(4 * (1 + c), right),
    witness: { point: { k: 3, capacity: 3, c: 2, unknown: 0.5, theta: 0 }, margin: 1e-15 },
    mutation: {
      point: { k: 3, capacity: 1, c: 0.1, unknown: 0.8, theta: 0 },
      right: { says: '\\varepsilon_0/2', value: (x) => x / 2 },
    },
  }),

  /* @__PURE__ */ monotone({
    id: 'unlearnt-non-decreasing-in-unknown',
    source: SOURCE,
    variables: { k: K, capacity: CAPACITY, c: DEGREE, low: UNIT, high: UNIT, theta: UNIT },
    of: UNLEARNT_BY,
    in: 'unknown',
    symbols: ['\\varepsilon_0', "\\varepsilon_0'"],
    falls: false,
    slack: ({ low, high, ...at }) => unlearntSlack({ ...at, unknown: low }) + unlearntSlack({ ...at, unknown: high }),
    witness: { point: { k: 4, capacity: 1, c: 1, low: 0.5, high: 0.500001, theta: 0 }, margin: 1e-5 },
    mutation: { point: { k: 4, capacity: 1, c: 1, low: 0.3, high: 0.6, theta: 0 } },
  }),

  /* @__PURE__ */ monotone({
    id: 'unlearnt-non-decreasing-in-theta',
    source: SOURCE,
    variables: { k: K, capacity: CAPACITY, c: DEGREE, unknown: UNIT, low: UNIT, high: UNIT },
    of: UNLEARNT_BY,
    in: 'theta',
    symbols: ['\\theta', "\\theta'"],
    falls: false,
    slack: ({ low, high, ...at }) => unlearntSlack({ ...at, theta: low }) + unlearntSlack({ ...at, theta: high }),
    witness: { point: { k: 4, capacity: 1, c: 1, unknown: 0.5, low: 0.1, high: 0.100001 }, margin: 1e-5 },
    mutation: { point: { k: 4, capacity: 1, c: 1, unknown: 0.5, low: 0.1, high: 0.6 } },
  }),

  /* @__PURE__ */ monotone({
    id: 'unlearnt-non-increasing-in-degree',
    source: SOURCE,
    variables: { k: K, capacity: CAPACITY, low: DEGREE, high: DEGREE, unknown: UNIT, theta: UNIT },
    of: UNLEARNT_BY,
    in: 'c',
    symbols: ['c', "c'"],
    falls: true,
    slack: ({ low, high, ...at }) => unlearntSlack({ ...at, c: low }) + unlearntSlack({ ...at, c: high }),
    witness: { point: { k: 4, capacity: 1, low: 1, high: 1.000001, unknown: 0.5, theta: 0 }, margin: 1e-5 },
    mutation: { point: { k: 4, capacity: 1, low: 0.5, high: 1.5, unknown: 0.5, theta: 0 } },
  }),

  /* @__PURE__ */ monotone({
    id: 'unlearnt-non-increasing-in-capacity',
    source: SOURCE,
    variables: {
      k: { in: 'integers', from: 2, to: 12 },
      ...{ low: CAPACITY, high: CAPACITY, c: DEGREE, unknown: UNIT, theta: UNIT },
    },
    of: UNLEARNT_BY,
    in: 'capacity',
    symbols: ['j', "j'"],
    falls: true,
    slack: ({ low, high, ...at }) => unlearntSlack({ ...at, capacity: low }) + unlearntSlack({ ...at, capacity: high }),
    witness: { point: { k: 4, low: 1, high: 4, c: 1e-3, unknown: 0.5, theta: 0 }, margin: 1e-3 },
    mutation: { point: { k: 4, low: 1, high: 3, c: 1, unknown: 0.5, theta: 0 } },
  }),

  /* @__PURE__ */ monotone({
    id: 'unlearnt-non-decreasing-in-k',
    source: SOURCE,
    variables: {
      low: K,
      high: K,
      capacity: { in: 'integers', from: 1, to: 12 },
      c: DEGREE,
      unknown: UNIT,
      theta: UNIT,
    },
    of: UNLEARNT_BY,
    in: 'k',
    symbols: ['k', "k'"],
    falls: false,
    slack: ({ low, high, ...at }) => unlearntSlack({ ...at, k: low }) + unlearntSlack({ ...at, k: high }),
    witness: { point: { low: 3, high: 4, capacity: 1, c: 1e-3, unknown: 0.5, theta: 0 }, margin: 1e-3 },
    mutation: { point: { low: 3, high: 8, capacity: 1, c: 1, unknown: 0.5, theta: 0 } },
  }),

  /* @__PURE__ */ comparison({
    id: 'emergence-degree-bounds',
    source: 'Five theories, Theorem 3',
    domain: { variables: { k: { in: 'integers', from: 3, to: 1_000_000 } } },
    left: LEAST_EMERGENCE,
    relation: '≤',
    middle: EMERGENCE,
    right: MOST_EMERGENCE,
    slack: () => ulps(4, Math.E),
    witness: { point: { k: 3 }, margin: 1e-15 },
    mutation: { point: { k: 3 }, left: { says: '3', value: () => 3 } },
  }),
]);
