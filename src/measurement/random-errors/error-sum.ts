import { log1mexp } from '../../numeric/log1mexp.ts';
import { logPoissonTail, logPoissonTimes } from '../../numeric/poisson-tail.ts';
import { productError } from '../../numeric/two-product.ts';
import { bernoulliCost } from './bernoulli-cost.ts';
import type { ViolationPoint } from './violation-point.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';

/** A sum ends where so many terms in a row are below 2⁻⁷⁰ of it. */
const QUIET = 4;

/**
 * `ln P[E > y(E + C)]` for arguments that have been checked.
 *
 * One of the two counts is summed over and the other is beyond a limit that moves by at least 1 a term, so that the
 * terms rise to one peak and fall from it: the errors E for y up to 1/2, the others C above. At the peak the law that
 * is tilted by Chernoff's bound has its mean, or the law itself where more errors than y are no exception.
 */
export function logErrorSum({ theta, meanDegree, level }: ViolationPoint): number {
  const errors = meanDegree * theta;
  const others = meanDegree * (1 - theta);
  if (errors === 0 || level === 1) return -Infinity;
  if (level === 0 || others === 0) return log1mexp(-errors);
  const isRare = level > theta;
  const tilted = isRare ? meanDegree * exp(-bernoulliCost(level, theta)) : meanDegree;
  if (level <= 0.5) {
    const peak = Math.max(1, Math.round(tilted * (isRare ? level : theta)));
    return Math.min(
      0,
      logSum(peak, 1, (e) => logPoissonTimes(1, e, errors) + logFewOthers(e, level, others)),
    );
  }
  const peak = Math.round(tilted * (isRare ? 1 - level : 1 - theta));
  return Math.min(
    0,
    logSum(peak, 0, (c) => logPoissonTimes(1, c, others) + logManyErrors(c, level, errors)),
  );
}

/** `ln P[so few others that e errors are more than the share y]`. */
function logFewOthers(e: number, level: number, others: number): number {
  let degree = Math.floor(e / level); // never too low: a quotient above a whole number is not rounded to below it
  if (!(degree < 2 ** 53)) return 0; // far beyond every likely degree
  while (!isMore(e, degree, level)) degree--;
  return logPoissonTail(degree - e + 1, others, true);
}

/** `ln P[so many errors that beside c others they are more than the share y]`. */
function logManyErrors(c: number, level: number, errors: number): number {
  let e = Math.max(1, Math.ceil((c * level) / (1 - level)));
  if (!(e < 2 ** 52)) return -Infinity;
  while (!isMore(e, e + c, level)) e++;
  while (e > 1 && isMore(e - 1, e - 1 + c, level)) e--;
  return logPoissonTail(e, errors, false);
}

/** Whether e errors of so many text pieces are more than the share y: exactly, for the double that y is. */
function isMore(e: number, degree: number, level: number): boolean {
  const product = level * degree;
  return product < e || (product === e && productError(level, degree) < 0);
}

/** The logarithm of a sum of terms that rise to a peak near `start` and fall from it, from their logarithms. */
function logSum(start: number, least: number, logTerm: (i: number) => number): number {
  const reference = logTerm(start);
  let sum = 1;
  const add = (step: number): void => {
    let quiet = 0;
    for (let i = start + step; i >= least && quiet < QUIET; i += step) {
      const term = exp(logTerm(i) - reference);
      sum += term;
      quiet = term < 2 ** -70 * sum ? quiet + 1 : 0;
    }
  };
  add(1);
  add(-1);
  return reference + log(sum);
}
