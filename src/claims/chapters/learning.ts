import type { Claim } from '../claim.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { ulps } from '../margins.ts';
import {
  EMERGENCE,
  LEAST_EMERGENCE,
  MOST_EMERGENCE,
  UNKNOWN,
  UNLEARNT,
  UNLEARNT_ALONE,
} from '../quantities/learning.ts';

/** Learning by peeling. */
export const learningClaims: readonly Claim[] = /* @__PURE__ */ chapter('Rival theories', [
  /* @__PURE__ */ comparison({
    id: 'unlearnt-bounds',
    source: 'Five theories, Theorem 1',
    domain: {
      variables: {
        k: { in: 'integers', from: 1, to: 100 },
        capacity: { in: 'integers', from: 1, to: 'k' },
        c: { in: 'decades', from: 1e-3, to: 100 },
        unknown: { in: 'unit' },
        theta: { in: 'unit' },
      },
    },
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
