import type { BinomialLaw } from './binomial-top-mean.ts';
import { probabilityOfMean, tailOverFirst } from './binomial-tail.ts';
import { deviance } from './deviance.ts';
import { negative, plus } from './double-double.ts';
import { sumOfDeviances } from './precise-deviance.ts';
import { exp } from './elementary/exp.ts';
import { expm1 } from './elementary/expm1.ts';
import { log } from './elementary/log.ts';
import { log1p } from './elementary/log1p.ts';

/** A part of a mixture. */
export interface WeightedLaw {
  readonly law: BinomialLaw;
  readonly weight: number;
}

/** How much of a part is at m or above, in units of a scale. */
export interface Above {
  /** The weighted tail from m on. */
  readonly tail: number;
  /** The weighted mean of what is above m - 1. */
  readonly excess: number;
}

/** Nats beyond which a probability does not count beside 1, whatever it is multiplied by. */
const NEGLIGIBLE = 60;

/**
 * The weighted tail and mean excess of a binomial law from a count m of at least 1, over the scale.
 *
 * With `T = P[X >= m]` the mean deviation of a tail (De Moivre) is
 *
 *     E(X - m + 1)_+ = m q P[X = m] - (m - 1 - np) T.
 *
 * Above the mean both products are at most some m T, so that the difference has an error of a few ulp of m T however
 * far it cancels; below the mean both are positive.
 */
export function above(m: number, { law, weight }: WeightedLaw, scale: number): Above {
  const { n, p, q, mean } = law;
  if (m > n) return { tail: 0, excess: 0 };
  if (m === 1) return aboveZero(law, weight, scale);
  const d = m - mean.high - mean.low;
  const exponent = chernoff(m, law, d);
  if (d > 0) {
    if (!(exponent + log(scale) < NEGLIGIBLE)) return { tail: 0, excess: 0 };
    const first = probabilityOver(scale, weight, m, law);
    const tail = first * tailOverFirst(m, n, p, q, d);
    return { tail, excess: m * q * first + (1 - d) * tail };
  }
  const share = weight / scale;
  if (!(exponent < NEGLIGIBLE)) return { tail: share, excess: share * (1 - d) };
  const before = probabilityOver(1, 1, m - 1, law);
  const tail = 1 - before * tailOverFirst(n - m + 1, n, q, p, 1 - d);
  // m q P[X = m] = (n - m + 1) p P[X = m - 1]
  return { tail: share * tail, excess: share * ((n - m + 1) * p * before + (1 - d) * tail) };
}

/** Of a count of 1, whose probability may be far from those of 0 and of 2. */
function aboveZero({ n, p, mean }: BinomialLaw, weight: number, scale: number): Above {
  const some = -expm1(n * log1p(-p));
  const share = weight / scale;
  return { tail: share < Infinity ? share * some : (some / scale) * weight, excess: share * mean.high };
}

/** The exponent of Chernoff's bound, on either side of the mean; NaN or infinite where it is too large for a double. */
function chernoff(m: number, { n, mean }: BinomialLaw, d: number): number {
  return deviance(m, mean.high, d) + deviance(n - m, n - mean.high, -d);
}

/** weight P[X = m] / scale, where none of them has to be above the smallest double. */
function probabilityOver(scale: number, weight: number, m: number, { n, mean }: BinomialLaw): number {
  const { high, low } = sumOfDeviances([
    { count: m, mean },
    { count: n - m, mean: plus({ high: n, low: 0 }, negative(mean)) },
  ]);
  const root = exp(-high / 2);
  const share = weight / scale;
  const scaled = share < Infinity ? share * root * root : (root / scale) * root * weight;
  return probabilityOfMean(m, n) * exp(-low) * scaled;
}
