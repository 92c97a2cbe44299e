import { isCertain } from './binomial-arguments.ts';
import { type CertifiedOptions, enclosing } from './enclose.ts';
import { logUpperTail } from './formulas/binomial.ts';
import { Interval } from './interval.ts';
import type { Rational } from './rational.ts';
import { checkTailSteps } from './tail-work.ts';

/** P[Bin(n, p) ≥ m], for any integer m. */
export function tailProbability(trials: bigint, m: bigint, p: Rational, options: CertifiedOptions): Interval {
  const enclose = enclosing(options);
  if (m <= 0n) return Interval.exact(1, options);
  if (m > trials || p.numerator === 0n) return Interval.exact(0, options);
  if (isCertain(p)) return Interval.exact(1, options);
  checkTailSteps(trials, m, p, options);
  return enclose((arithmetic) => arithmetic.exp(logUpperTail(trials, m, p, arithmetic)));
}
