import { certifiedLogBinomialLowerTail } from '../../certified/log-binomial-tails.ts';
import {
  logBennettUpperTailBound,
  logBernsteinUpperTailBound,
  logBinomialLowerTail,
  logBinomialUpperTail,
  logChernoffLowerTailBound,
  logChernoffUpperTailBound,
  logHoeffdingUpperTailBound,
  logMultiplicativeChernoffUpperTailBound,
} from '../../concentration/index.ts';
import { certifiedLowerChernoff, certifiedTailBound, certifiedUpperTail } from '../certified/tails.ts';
import type { Claim } from '../claim.ts';
import type { ClaimDomain } from '../domain.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { monotone } from '../forms/monotone.ts';
import type { Side } from '../forms/side.ts';
import { ulps } from '../margins.ts';

type Tail = 'n' | 'p' | 'm';

const TAIL: ClaimDomain<Tail> = {
  variables: { n: { in: 'count', to: 1e6 }, p: { in: 'open unit' }, m: { in: 'integers', from: 0, to: 'n' } },
};

/** The argument of the upper tails and of the bounds on them. */
function upper({ n, p, m }: { n: number; p: number; m: number }) {
  return { trials: n, probability: p, atLeast: m };
}

function lower({ n, p, m }: { n: number; p: number; m: number }) {
  return { trials: n, probability: p, atMost: m };
}

/** Logarithms of tails are good to 2e-14. */
function slack(tail: number): number {
  return 2 ** -45 * Math.abs(tail);
}

const CHERNOFF: Side<Tail> = {
  says: '-n\\,D(m/n\\|p)',
  value: (at) => logChernoffUpperTailBound(upper(at)),
  certified: (at, options) => certifiedTailBound('chernoff', at, options),
};

/** With H(u) = (1 + u) ln(1 + u) − u. */
const BENNETT: Side<Tail> = {
  says: '-\\tfrac{np}{1-p}\\,H(\\varepsilon/p)',
  value: (at) => logBennettUpperTailBound(upper(at)),
  certified: (at, options) => certifiedTailBound('bennett', at, options),
};

/** Tails of the binomial law, X ~ Bin(n, p). */
export const tailClaims: readonly Claim[] = /* @__PURE__ */ chapter('Concentration', [
  /* @__PURE__ */ comparison({
    id: 'chernoff-upper-tail',
    source: 'H. Chernoff (1952); W. Hoeffding (1963), Theorem 1',
    domain: TAIL,
    left: { says: '\\ln P[X \\ge m]', value: (at) => logBinomialUpperTail(upper(at)), certified: certifiedUpperTail },
    relation: '≤',
    right: CHERNOFF,
    given: 'm \\ge np',
    slack: (_, { left }) => slack(left),
    witness: { point: { n: 8, p: 0.1, m: 8 }, margin: 1e-14 },
    mutation: { right: { says: '-1.01\\,n\\,D(m/n\\|p)', value: (x) => 1.01 * x } },
  }),

  /* @__PURE__ */ comparison({
    id: 'chernoff-lower-tail',
    source: 'H. Chernoff (1952); W. Hoeffding (1963), Theorem 1',
    domain: TAIL,
    left: {
      says: '\\ln P[X \\le m]',
      value: (at) => logBinomialLowerTail(lower(at)),
      certified: ({ n, p, m }, options) =>
        certifiedLogBinomialLowerTail({ trials: Number(n), probability: p, atMost: Number(m) }, options),
    },
    relation: '≤',
    right: {
      says: '-n\\,D(m/n\\|p)',
      value: (at) => logChernoffLowerTailBound(lower(at)),
      certified: certifiedLowerChernoff,
    },
    given: 'm \\le np',
    slack: (_, { left }) => slack(left),
    witness: { point: { n: 8, p: 0.1, m: 0 }, margin: 1e-14 },
    mutation: { right: { says: '-1.01\\,n\\,D(m/n\\|p)', value: (x) => 1.01 * x } },
  }),

  /* @__PURE__ */ comparison({
    id: 'hoeffding-above-chernoff',
    source: 'W. Hoeffding (1963), Theorem 2',
    domain: TAIL,
    left: CHERNOFF,
    relation: '≤',
    right: {
      says: '-2n(m/n-p)^2',
      value: (at) => logHoeffdingUpperTailBound(upper(at)),
      certified: (at, options) => certifiedTailBound('hoeffding', at, options),
    },
    given: 'm \\ge np',
    slack: (_, { left }) => ulps(16, left),
    witness: { point: { n: 1000, p: 0.5, m: 501 }, margin: 2e-9 },
    mutation: { right: { says: '-2.01\\,n(m/n-p)^2', value: (x) => 1.005 * x } },
  }),

  /* @__PURE__ */ comparison({
    id: 'bennett-above-chernoff',
    source: 'G. Bennett (1962)',
    domain: TAIL,
    left: CHERNOFF,
    relation: '≤',
    right: BENNETT,
    given: '\\varepsilon = m/n-p \\ge 0',
    slack: (_, { left }) => ulps(16, left),
    witness: { point: { n: 1000, p: 1e-6, m: 2 }, margin: 0.01 },
    mutation: { says: '\\text{the right side times } 1.01', right: { value: (x) => 1.01 * x } },
  }),

  /* @__PURE__ */ comparison({
    id: 'bernstein-above-bennett',
    source: 'S. Bernstein (1924)',
    domain: TAIL,
    left: BENNETT,
    relation: '≤',
    right: {
      says: '-\\frac{n\\varepsilon^2}{2(1-p)(p+\\varepsilon/3)}',
      value: (at) => logBernsteinUpperTailBound(upper(at)),
      certified: (at, options) => certifiedTailBound('bernstein', at, options),
    },
    given: '\\varepsilon = m/n-p \\ge 0',
    slack: (_, { left }) => ulps(16, left),
    witness: { point: { n: 1e6, p: 0.5, m: 500100 }, margin: 1e-4 },
    mutation: { says: '\\text{the right side times } 1.01', right: { value: (x) => 1.01 * x } },
  }),

  /* @__PURE__ */ comparison({
    id: 'multiplicative-above-bennett',
    source: 'D. Angluin & L. Valiant (1979)',
    domain: TAIL,
    left: BENNETT,
    relation: '≤',
    right: {
      says: '-np\\,h(m/(np))',
      value: (at) => logMultiplicativeChernoffUpperTailBound(upper(at)),
      certified: (at, options) => certifiedTailBound('multiplicative', at, options),
    },
    given: 'h(x) = x\\ln x-x+1, \\quad \\varepsilon = m/n-p \\ge 0',
    slack: (_, { left }) => ulps(16, left),
    witness: { point: { n: 1000, p: 1e-6, m: 2 }, margin: 0.01 },
    mutation: { says: '\\text{the right side times } 1.01', right: { value: (x) => 1.01 * x } },
  }),

  /* @__PURE__ */ monotone({
    id: 'upper-tail-increasing',
    source: 'DLMF 8.17.20: the incomplete beta function increases in p',
    variables: {
      n: { in: 'count', to: 1e6 },
      m: { in: 'integers', from: 0, to: 'n' },
      low: { in: 'open unit' },
      high: { in: 'open unit' },
    },
    of: {
      says: (p) => `P[\\mathrm{Bin}(n,${p}) \\ge m]`,
      value: (at) => logBinomialUpperTail(upper(at)),
      certified: certifiedUpperTail,
    },
    in: 'p',
    symbols: ['p', "p'"],
    falls: false,
    slack: (_, { left }) => slack(left),
    witness: { point: { n: 8, m: 4, low: 0.1, high: 0.1001 }, margin: 0.005 },
    mutation: { point: { n: 8, m: 4, low: 0.1, high: 0.2 } },
  }),
]);
