import type { Claim } from '../claim.ts';
import type { ClaimDomain } from '../domain.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { ulps } from '../margins.ts';
import { CHERNOFF, type Draw, REPLACED_CHERNOFF, SERFLING, TAIL } from '../quantities/draws.ts';

const DRAW: ClaimDomain<Draw> = {
  variables: {
    N: { in: 'count', to: 1e5 },
    K: { in: 'integers', from: 0, to: 'N' },
    n: { in: 'integers', from: 1, to: 'N' },
    m: { in: 'integers', from: 0, to: 'n' },
  },
};

/** Draws without replacement: n from N, of which K count. */
export const drawClaims: readonly Claim[] = /* @__PURE__ */ chapter('Concentration', [
  /* @__PURE__ */ comparison({
    id: 'hypergeometric-chernoff-upper-tail',
    source: 'W. Hoeffding (1963), Theorem 4',
    domain: DRAW,
    left: TAIL,
    relation: '≤',
    right: CHERNOFF,
    given: 'm \\ge nK/N',
    slack: (_, { left }) => ulps(64, left),
    witness: { point: { N: 100, K: 10, n: 1, m: 1 }, margin: 1e-14 },
    mutation: { right: { says: '-1.01\\,n\\,D(m/n\\|K/N)', value: (x) => 1.01 * x } },
  }),

  /* @__PURE__ */ comparison({
    id: 'hypergeometric-below-binomial-chernoff',
    source: 'W. Hoeffding (1963), Theorem 4',
    domain: DRAW,
    left: { ...CHERNOFF, says: 'b_{\\mathrm{Hyp}(N,K,n)}(m)' },
    relation: '≤',
    right: REPLACED_CHERNOFF,
    given: 'b \\text{ the Chernoff bound on } \\ln P[X \\ge m]',
    slack: ({ n }, { right }) => ulps(64, right) + ulps(2 * n, 1),
    witness: { point: { N: 100, K: 50, n: 10, m: 8 }, margin: 0 },
    mutation: { says: '\\text{the right side times } 1.01', right: { value: (x) => 1.01 * x } },
  }),

  /* @__PURE__ */ comparison({
    id: 'serfling-upper-tail',
    source: 'R. J. Serfling (1974), Corollary 1.1',
    domain: DRAW,
    left: TAIL,
    relation: '≤',
    right: SERFLING,
    given: '\\varepsilon = m/n-K/N \\ge 0',
    slack: (_, { left }) => ulps(64, left),
    witness: { point: { N: 2, K: 1, n: 1, m: 1 }, margin: 0.2 },
    mutation: { right: { says: '-\\frac{2.8\\,n\\varepsilon^2}{1-(n-1)/N}', value: (x) => 1.4 * x } },
  }),
]);
