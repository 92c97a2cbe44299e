import { certifiedLogBinomialLowerTail } from '../../certified/log-binomial.ts';
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
import { certifiedDifference } from '../certified/margins.ts';
import { certifiedLowerChernoff, certifiedOrder, certifiedTailBound, certifiedUpperTail } from '../certified/tails.ts';
import type { Claim } from '../claim.ts';
import type { ClaimDomain } from '../domain.ts';
import { difference, ulps } from '../margins.ts';

type Tail = 'n' | 'p' | 'm';

const TAIL: ClaimDomain<Tail> = {
  variables: { n: { in: 'count', to: 1e6 }, p: { in: 'open unit' }, m: { in: 'integers', from: 0, to: 'n' } },
};

/** The argument of the upper tails and of the bounds on them. */
function upper({ n, p, m }: { n: number; p: number; m: number }) {
  return { trials: n, probability: p, atLeast: m };
}

/** Logarithms of tails are good to 2e-14. */
function slack(tail: number): number {
  return 2 ** -45 * Math.abs(tail);
}

const chernoffUpper: Claim<Tail> = {
  id: 'chernoff-upper-tail',
  statement: '\\ln P[X \\ge m] \\le -n\\,D(m/n\\|p), \\quad m \\ge np',
  source: 'H. Chernoff (1952); W. Hoeffding (1963), Theorem 1',
  domain: TAIL,
  margin: (at) => difference(logChernoffUpperTailBound(upper(at)), logBinomialUpperTail(upper(at))),
  slack: (at) => slack(logBinomialUpperTail(upper(at))),
  certifiedMargin: (at, options) =>
    certifiedDifference(certifiedTailBound('chernoff', at, options), certifiedUpperTail(at, options)),
  witness: { point: { n: 8, p: 0.1, m: 8 }, margin: 1e-14 },
  mutation: {
    statement: '\\ln P[X \\ge m] \\le -1.01\\,n\\,D(m/n\\|p)',
    margin: (at) => difference(1.01 * logChernoffUpperTailBound(upper(at)), logBinomialUpperTail(upper(at))),
    point: { n: 8, p: 0.1, m: 8 },
  },
};

const chernoffLower: Claim<Tail> = {
  id: 'chernoff-lower-tail',
  statement: '\\ln P[X \\le m] \\le -n\\,D(m/n\\|p), \\quad m \\le np',
  source: 'H. Chernoff (1952); W. Hoeffding (1963), Theorem 1',
  domain: TAIL,
  margin: ({ n, p, m }) => {
    const tail = { trials: n, probability: p, atMost: m };
    return difference(logChernoffLowerTailBound(tail), logBinomialLowerTail(tail));
  },
  slack: ({ n, p, m }) => slack(logBinomialLowerTail({ trials: n, probability: p, atMost: m })),
  certifiedMargin: ({ n, p, m }, options) => {
    const tail = { trials: Number(n), probability: p, atMost: Number(m) };
    return certifiedDifference(
      certifiedLowerChernoff({ n, p, m }, options),
      certifiedLogBinomialLowerTail(tail, options),
    );
  },
  witness: { point: { n: 8, p: 0.1, m: 0 }, margin: 1e-14 },
  mutation: {
    statement: '\\ln P[X \\le m] \\le -1.01\\,n\\,D(m/n\\|p)',
    margin: ({ n, p, m }) => {
      const tail = { trials: n, probability: p, atMost: m };
      return difference(1.01 * logChernoffLowerTailBound(tail), logBinomialLowerTail(tail));
    },
    point: { n: 8, p: 0.1, m: 0 },
  },
};

const hoeffding: Claim<Tail> = {
  id: 'hoeffding-above-chernoff',
  statement: '-n\\,D(m/n\\|p) \\le -2n(m/n-p)^2, \\quad m \\ge np',
  source: 'W. Hoeffding (1963), Theorem 2',
  domain: TAIL,
  margin: (at) => difference(logHoeffdingUpperTailBound(upper(at)), logChernoffUpperTailBound(upper(at))),
  slack: (at) => ulps(16, logChernoffUpperTailBound(upper(at))),
  certifiedMargin: (at, options) => certifiedOrder('chernoff', 'hoeffding', at, options),
  witness: { point: { n: 1000, p: 0.5, m: 501 }, margin: 2e-9 },
  mutation: {
    statement: '-n\\,D(m/n\\|p) \\le -2.01\\,n(m/n-p)^2',
    margin: (at) => difference(1.005 * logHoeffdingUpperTailBound(upper(at)), logChernoffUpperTailBound(upper(at))),
    point: { n: 1000, p: 0.5, m: 501 },
  },
};

/** Bennett's bound, with H(u) = (1 + u) ln(1 + u) − u. */
const BENNETT = '-\\tfrac{np}{1-p}\\,H(\\varepsilon/p), \\quad \\varepsilon = m/n-p \\ge 0';

const bennett: Claim<Tail> = {
  id: 'bennett-above-chernoff',
  statement: `-n\\,D(m/n\\|p) \\le ${BENNETT}`,
  source: 'G. Bennett (1962)',
  domain: TAIL,
  margin: (at) => difference(logBennettUpperTailBound(upper(at)), logChernoffUpperTailBound(upper(at))),
  slack: (at) => ulps(16, logChernoffUpperTailBound(upper(at))),
  certifiedMargin: (at, options) => certifiedOrder('chernoff', 'bennett', at, options),
  witness: { point: { n: 1000, p: 1e-6, m: 2 }, margin: 0.01 },
  mutation: {
    statement: '\\text{the right side times } 1.01',
    margin: (at) => difference(1.01 * logBennettUpperTailBound(upper(at)), logChernoffUpperTailBound(upper(at))),
    point: { n: 1000, p: 1e-6, m: 2 },
  },
};

const bernstein: Claim<Tail> = {
  id: 'bernstein-above-bennett',
  statement:
    '-\\tfrac{np}{1-p}\\,H(\\varepsilon/p) \\le -\\frac{n\\varepsilon^2}{2(1-p)(p+\\varepsilon/3)}, \\quad \\varepsilon = m/n-p \\ge 0',
  source: 'S. Bernstein (1924)',
  domain: TAIL,
  margin: (at) => difference(logBernsteinUpperTailBound(upper(at)), logBennettUpperTailBound(upper(at))),
  slack: (at) => ulps(16, logBennettUpperTailBound(upper(at))),
  certifiedMargin: (at, options) => certifiedOrder('bennett', 'bernstein', at, options),
  witness: { point: { n: 1e6, p: 0.5, m: 500100 }, margin: 1e-4 },
  mutation: {
    statement: '\\text{the right side times } 1.01',
    margin: (at) => difference(1.01 * logBernsteinUpperTailBound(upper(at)), logBennettUpperTailBound(upper(at))),
    point: { n: 1e6, p: 0.5, m: 500100 },
  },
};

const multiplicative: Claim<Tail> = {
  id: 'multiplicative-above-bennett',
  statement:
    '-\\tfrac{np}{1-p}\\,H(\\varepsilon/p) \\le -np\\,h(m/(np)), \\quad h(x) = x\\ln x-x+1, \\quad \\varepsilon = m/n-p \\ge 0',
  source: 'D. Angluin & L. Valiant (1979)',
  domain: TAIL,
  margin: (at) => difference(logMultiplicativeChernoffUpperTailBound(upper(at)), logBennettUpperTailBound(upper(at))),
  slack: (at) => ulps(16, logBennettUpperTailBound(upper(at))),
  certifiedMargin: (at, options) => certifiedOrder('bennett', 'multiplicative', at, options),
  witness: { point: { n: 1000, p: 1e-6, m: 2 }, margin: 0.01 },
  mutation: {
    statement: '\\text{the right side times } 1.01',
    margin: (at) =>
      difference(1.01 * logMultiplicativeChernoffUpperTailBound(upper(at)), logBennettUpperTailBound(upper(at))),
    point: { n: 1000, p: 1e-6, m: 2 },
  },
};

const tailIncreasing: Claim<'n' | 'm' | 'low' | 'high'> = {
  id: 'upper-tail-increasing',
  statement: "P[\\mathrm{Bin}(n,p) \\ge m] \\le P[\\mathrm{Bin}(n,p') \\ge m], \\quad p < p'",
  source: 'DLMF 8.17.20: the incomplete beta function increases in p',
  domain: {
    variables: {
      n: { in: 'count', to: 1e6 },
      m: { in: 'integers', from: 0, to: 'n' },
      low: { in: 'open unit' },
      high: { in: 'open unit' },
    },
    ordered: ['low', 'high'],
  },
  margin: ({ n, m, low, high }) =>
    difference(
      logBinomialUpperTail({ trials: n, probability: high, atLeast: m }),
      logBinomialUpperTail({ trials: n, probability: low, atLeast: m }),
    ),
  slack: ({ n, m, low }) => slack(logBinomialUpperTail({ trials: n, probability: low, atLeast: m })),
  certifiedMargin: ({ n, m, low, high }, options) =>
    certifiedDifference(certifiedUpperTail({ n, m, p: high }, options), certifiedUpperTail({ n, m, p: low }, options)),
  witness: { point: { n: 8, m: 4, low: 0.1, high: 0.1001 }, margin: 0.005 },
  mutation: {
    statement: "P[\\mathrm{Bin}(n,p) \\ge m] \\le P[\\mathrm{Bin}(n,p') \\ge m], \\quad p > p'",
    margin: ({ n, m, low, high }) =>
      difference(
        logBinomialUpperTail({ trials: n, probability: low, atLeast: m }),
        logBinomialUpperTail({ trials: n, probability: high, atLeast: m }),
      ),
    point: { n: 8, m: 4, low: 0.1, high: 0.2 },
  },
};

/** Tails of the binomial law, X ~ Bin(n, p). */
export const tailClaims: readonly Claim[] = [
  chernoffUpper,
  chernoffLower,
  hoeffding,
  bennett,
  bernstein,
  multiplicative,
  tailIncreasing,
];
