import type { Claim } from '../claim.ts';
import type { ClaimDomain } from '../domain.ts';
import { chapter } from '../forms/chapter.ts';
import { comparison } from '../forms/comparison.ts';
import { monotone } from '../forms/monotone.ts';
import { ulps } from '../margins.ts';
import {
  BENNETT,
  BERNSTEIN,
  CHERNOFF,
  HOEFFDING,
  LOWER_CHERNOFF,
  LOWER_TAIL,
  MULTIPLICATIVE,
  slack,
  type Tail,
  UPPER_TAIL,
  UPPER_TAIL_IN_P,
} from '../quantities/tails.ts';

const TAIL: ClaimDomain<Tail> = {
  variables: { n: { in: 'count', to: 1e6 }, p: { in: 'open unit' }, m: { in: 'integers', from: 0, to: 'n' } },
};

/** Tails of the binomial law, X ~ Bin(n, p). */
export const tailClaims: readonly Claim[] = /* @__PURE__ */ chapter('Concentration', [
  /* @__PURE__ */ comparison({
    id: 'chernoff-upper-tail',
    source: 'H. Chernoff (1952); W. Hoeffding (1963), Theorem 1',
    domain: TAIL,
    left: UPPER_TAIL,
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
    left: LOWER_TAIL,
    relation: '≤',
    right: LOWER_CHERNOFF,
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
    right: HOEFFDING,
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
    right: BERNSTEIN,
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
    right: MULTIPLICATIVE,
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
    of: UPPER_TAIL_IN_P,
    in: 'p',
    symbols: ['p', "p'"],
    falls: false,
    slack: (_, { left }) => slack(left),
    witness: { point: { n: 8, m: 4, low: 0.1, high: 0.1001 }, margin: 0.005 },
    mutation: { point: { n: 8, m: 4, low: 0.1, high: 0.2 } },
  }),
]);
