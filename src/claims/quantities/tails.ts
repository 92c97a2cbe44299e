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
import type { Curve, Side } from '../forms/side.ts';

export type Tail = 'n' | 'p' | 'm';

/** The argument of the upper tails and of the bounds on them. */
function upper({ n, p, m }: { n: number; p: number; m: number }) {
  return { trials: n, probability: p, atLeast: m };
}

function lower({ n, p, m }: { n: number; p: number; m: number }) {
  return { trials: n, probability: p, atMost: m };
}

/** Logarithms of tails are good to 2e-14. */
export function slack(tail: number): number {
  return 2 ** -45 * Math.abs(tail);
}

export const CHERNOFF: Side<Tail> = {
  says: '-n\\,D(m/n\\|p)',
  value: (at) => logChernoffUpperTailBound(upper(at)),
  certified: (at, options) => certifiedTailBound('chernoff', at, options),
};

/** With H(u) = (1 + u) ln(1 + u) − u. */
export const BENNETT: Side<Tail> = {
  says: '-\\tfrac{np}{1-p}\\,H(\\varepsilon/p)',
  value: (at) => logBennettUpperTailBound(upper(at)),
  certified: (at, options) => certifiedTailBound('bennett', at, options),
};

export const LOWER_TAIL: Side<Tail> = {
  says: '\\ln P[X \\le m]',
  value: (at) => logBinomialLowerTail(lower(at)),
  certified: ({ n, p, m }, options) =>
    certifiedLogBinomialLowerTail({ trials: Number(n), probability: p, atMost: Number(m) }, options),
};

export const LOWER_CHERNOFF: Side<Tail> = {
  says: '-n\\,D(m/n\\|p)',
  value: (at) => logChernoffLowerTailBound(lower(at)),
  certified: certifiedLowerChernoff,
};

export const HOEFFDING: Side<Tail> = {
  says: '-2n(m/n-p)^2',
  value: (at) => logHoeffdingUpperTailBound(upper(at)),
  certified: (at, options) => certifiedTailBound('hoeffding', at, options),
};

export const BERNSTEIN: Side<Tail> = {
  says: '-\\frac{n\\varepsilon^2}{2(1-p)(p+\\varepsilon/3)}',
  value: (at) => logBernsteinUpperTailBound(upper(at)),
  certified: (at, options) => certifiedTailBound('bernstein', at, options),
};

export const MULTIPLICATIVE: Side<Tail> = {
  says: '-np\\,h(m/(np))',
  value: (at) => logMultiplicativeChernoffUpperTailBound(upper(at)),
  certified: (at, options) => certifiedTailBound('multiplicative', at, options),
};

export const UPPER_TAIL_IN_P: Curve<Tail> = {
  says: (p) => `P[\\mathrm{Bin}(n,${p}) \\ge m]`,
  value: (at) => logBinomialUpperTail(upper(at)),
  certified: certifiedUpperTail,
};

export const UPPER_TAIL: Side<Tail> = {
  says: '\\ln P[X \\ge m]',
  value: (at) => logBinomialUpperTail(upper(at)),
  certified: certifiedUpperTail,
};
