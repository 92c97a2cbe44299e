import {
  logChernoffUpperTailBound,
  logHypergeometricChernoffUpperTailBound,
  logHypergeometricUpperTail,
  logSerflingUpperTailBound,
} from '../../concentration/index.ts';
import type { Claim, ClaimPoint } from '../claim.ts';
import type { ClaimDomain } from '../domain.ts';
import { difference, ulps } from '../margins.ts';

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

/** As many draws with replacement. */
function replaced({ N, K, n, m }: ClaimPoint<Draw>) {
  return { trials: n, probability: K / N, atLeast: m };
}

const hypergeometricChernoff: Claim<Draw> = {
  id: 'hypergeometric-chernoff-upper-tail',
  statement: '\\ln P[\\mathrm{Hyp}(N,K,n) \\ge m] \\le -n\\,D(m/n\\|K/N), \\quad m \\ge nK/N',
  source: 'W. Hoeffding (1963), Theorem 4',
  domain: DRAW,
  margin: (at) => difference(logHypergeometricChernoffUpperTailBound(upper(at)), logHypergeometricUpperTail(upper(at))),
  slack: (at) => ulps(64, logHypergeometricUpperTail(upper(at))),
  witness: { point: { N: 100, K: 10, n: 1, m: 1 }, margin: 1e-14 },
  mutation: {
    statement: '\\ln P[\\mathrm{Hyp}(N,K,n) \\ge m] \\le -1.01\\,n\\,D(m/n\\|K/N)',
    margin: (at) =>
      difference(1.01 * logHypergeometricChernoffUpperTailBound(upper(at)), logHypergeometricUpperTail(upper(at))),
    point: { N: 100, K: 10, n: 1, m: 1 },
  },
};

const withoutBelowWith: Claim<Draw> = {
  id: 'hypergeometric-below-binomial-chernoff',
  statement:
    'b_{\\mathrm{Hyp}(N,K,n)}(m) \\le b_{\\mathrm{Bin}(n,K/N)}(m), \\quad b \\text{ the Chernoff bound on } \\ln P[X \\ge m]',
  source: 'W. Hoeffding (1963), Theorem 4',
  domain: DRAW,
  margin: (at) =>
    difference(logChernoffUpperTailBound(replaced(at)), logHypergeometricChernoffUpperTailBound(upper(at))),
  slack: (at) => ulps(64, logChernoffUpperTailBound(replaced(at))) + ulps(2 * at.n, 1),
  witness: { point: { N: 100, K: 50, n: 10, m: 8 }, margin: 0 },
  mutation: {
    statement: '\\text{the right side times } 1.01',
    margin: (at) =>
      difference(1.01 * logChernoffUpperTailBound(replaced(at)), logHypergeometricChernoffUpperTailBound(upper(at))),
    point: { N: 100, K: 50, n: 10, m: 8 },
  },
};

const serfling: Claim<Draw> = {
  id: 'serfling-upper-tail',
  statement:
    '\\ln P[\\mathrm{Hyp}(N,K,n) \\ge m] \\le -\\frac{2n\\varepsilon^2}{1-(n-1)/N}, \\quad \\varepsilon = m/n-K/N \\ge 0',
  source: 'R. J. Serfling (1974), Corollary 1.1',
  domain: DRAW,
  margin: (at) => difference(logSerflingUpperTailBound(upper(at)), logHypergeometricUpperTail(upper(at))),
  slack: (at) => ulps(64, logHypergeometricUpperTail(upper(at))),
  witness: { point: { N: 2, K: 1, n: 1, m: 1 }, margin: 0.2 },
  mutation: {
    statement: '\\ln P[\\mathrm{Hyp}(N,K,n) \\ge m] \\le -\\frac{2.8\\,n\\varepsilon^2}{1-(n-1)/N}',
    margin: (at) => difference(1.4 * logSerflingUpperTailBound(upper(at)), logHypergeometricUpperTail(upper(at))),
    point: { N: 2, K: 1, n: 1, m: 1 },
  },
};

/** Draws without replacement: n from N, of which K count. */
export const drawClaims: readonly Claim[] = [hypergeometricChernoff, withoutBelowWith, serfling];
