import {
  logChernoffUpperTailBound,
  logHypergeometricChernoffUpperTailBound,
  logHypergeometricUpperTail,
  logSerflingUpperTailBound,
} from '../../concentration/index.ts';
import type { Claim, ClaimPoint } from '../claim.ts';
import type { ClaimDomain } from '../domain.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import type { Side } from '../forms/side.ts';
import { ulps } from '../margins.ts';

type Draw = 'N' | 'K' | 'n' | 'm';

const DRAW: ClaimDomain<Draw> = {
  variables: {
    N: { in: 'count', to: 1e5 },
    K: { in: 'integers', from: 0, to: 'N' },
    n: { in: 'integers', from: 1, to: 'N' },
    m: { in: 'integers', from: 0, to: 'n' },
  },
};

function upper({ N, K, n, m }: ClaimPoint<Draw>) {
  return { population: N, successes: K, draws: n, atLeast: m };
}

const TAIL: Side<Draw> = {
  says: '\\ln P[\\mathrm{Hyp}(N,K,n) \\ge m]',
  value: (at) => logHypergeometricUpperTail(upper(at)),
};

/** Draws without replacement: n from N, of which K count. */
export const drawClaims: readonly Claim[] = /* @__PURE__ */ chapter('Concentration', [
  /* @__PURE__ */ comparison({
    id: 'hypergeometric-chernoff-upper-tail',
    source: 'W. Hoeffding (1963), Theorem 4',
    domain: DRAW,
    left: TAIL,
    relation: '≤',
    right: { says: '-n\\,D(m/n\\|K/N)', value: (at) => logHypergeometricChernoffUpperTailBound(upper(at)) },
    given: 'm \\ge nK/N',
    slack: (_, { left }) => ulps(64, left),
    witness: { point: { N: 100, K: 10, n: 1, m: 1 }, margin: 1e-14 },
    mutation: { right: { says: '-1.01\\,n\\,D(m/n\\|K/N)', value: (x) => 1.01 * x } },
  }),

  /* @__PURE__ */ comparison({
    id: 'hypergeometric-below-binomial-chernoff',
    source: 'W. Hoeffding (1963), Theorem 4',
    domain: DRAW,
    left: { says: 'b_{\\mathrm{Hyp}(N,K,n)}(m)', value: (at) => logHypergeometricChernoffUpperTailBound(upper(at)) },
    relation: '≤',
    // as many draws with replacement
    right: {
      says: 'b_{\\mathrm{Bin}(n,K/N)}(m)',
      value: ({ N, K, n, m }) => logChernoffUpperTailBound({ trials: n, probability: K / N, atLeast: m }),
    },
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
    right: { says: '-\\frac{2n\\varepsilon^2}{1-(n-1)/N}', value: (at) => logSerflingUpperTailBound(upper(at)) },
    given: '\\varepsilon = m/n-K/N \\ge 0',
    slack: (_, { left }) => ulps(64, left),
    witness: { point: { N: 2, K: 1, n: 1, m: 1 }, margin: 0.2 },
    mutation: { right: { says: '-\\frac{2.8\\,n\\varepsilon^2}{1-(n-1)/N}', value: (x) => 1.4 * x } },
  }),
]);
