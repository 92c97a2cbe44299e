import { probabilityOfMean, tailOverFirst } from './binomial-tail.ts';
import { divergenceRoot } from './divergence-root.ts';
import { type DoubleDouble, negative, plus, productOf } from './double-double.ts';
import { sumOfDeviances } from './precise-deviance.ts';
import { exp } from './elementary/exp.ts';
import { log } from './elementary/log.ts';
import { log1p } from './elementary/log1p.ts';

/** A binomial law; `p + q = 1`, and the mean is that of the exact one of the two. */
export interface BinomialLaw {
  readonly n: number;
  readonly p: number;
  readonly q: number;
  readonly mean: DoubleDouble;
}

/** `place + rest`, where `place` is a whole number and `rest` small beside it. */
export interface TopMean {
  readonly place: number;
  readonly rest: number;
}

/** The law of the successes in n trials. */
export function successesOf(n: number, p: number): BinomialLaw {
  return { n, p, q: 1 - p, mean: productOf(n, p) };
}

/** The law of the failures. */
export function failuresOf({ n, p, q, mean }: BinomialLaw): BinomialLaw {
  return { n, p: q, q: p, mean: plus({ high: n, low: 0 }, negative(mean)) };
}

/**
 * The mean of the largest `fraction` of a binomial law of a standard deviation of at least 100, for a fraction f of at
 * most one half: in a time that does not depend on n.
 *
 * With m the least count at which the tail `T = P[X >= m]` is at most f, it is `m - 1 + E(X - m + 1)_+ / f`, and
 *
 *     E(X - m + 1)_+ = m q P[X = m] - (m - 1 - np) T
 *
 * by the mean deviation of a tail (De Moivre). Both products are at most f m, so that their difference has an absolute
 * error of a few ulp of m f however far it cancels; and a count beside m would cost only `|1 - T / f|`.
 *
 * The way to m is Newton's, from the count that Chernoff's bound gives, down: as the law is log-concave, the logarithm
 * of the tail falls the faster the larger m is, so that no step goes too far, and one below 1 proves that m is the
 * least.
 */
export function binomialTopMean(fraction: number, law: BinomialLaw): TopMean {
  const { n, p, q, mean } = law;
  let m = Math.ceil(mean.high + n * divergenceRoot(p, -log(fraction) / n));
  for (;;) {
    const d = m - mean.high - mean.low;
    const first = probabilityOver(fraction, m, law);
    const overFirst = tailOverFirst(m, n, p, q, d);
    const tail = first * overFirst; // P[X >= m] / fraction
    const rise = log1p(((m / (n - m + 1)) * (q / p)) / overFirst); // of its logarithm, from m to m - 1
    const steps = Math.floor(-log(tail) / rise);
    if (steps <= 0) return { place: m - 1, rest: m * q * first + (1 - d) * tail };
    m -= steps;
  }
}

/** P[X = m] / fraction, where neither has to be above the smallest double. */
function probabilityOver(fraction: number, m: number, { n, mean }: BinomialLaw): number {
  const { high, low } = sumOfDeviances([
    { count: m, mean },
    { count: n - m, mean: plus({ high: n, low: 0 }, negative(mean)) },
  ]);
  const root = exp(-high / 2);
  return probabilityOfMean(m, n) * exp(-low) * ((root / fraction) * root);
}
