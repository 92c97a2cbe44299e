import { checkAtMost } from '../errors.ts';
import type { CertifiedOptions } from './enclose.ts';
import { tailSteps } from './formulas/binomial.ts';
import type { Rational } from './rational.ts';

/** Steps of a tail's continued fraction for about a second. */
const MOST_STEPS = { bigint: 1e5, decimal: 4000 };

/** Digits times the square root of k, for about a second: a sharp curve takes a few tails, at worst at the mean. */
const MOST_WORK = { bigint: 3e7, decimal: 3e5 };

/** Whether P[Bin(n, p) ≥ m], with 1 ≤ m ≤ n, takes few enough steps; a cost that is counted has its own limit. */
export function checkTailSteps(n: bigint, m: bigint, p: Rational, options: CertifiedOptions): void {
  const { digits = 30, arithmetic = 'bigint', spend } = options;
  if (spend) return;
  const steps = Number(tailSteps(n, m, p, Math.ceil(3.4 * digits) + 30));
  checkAtMost("steps of the tail's continued fraction", steps, MOST_STEPS[arithmetic]);
}

/** The same for a sharp curve, whose tails are still to be found; `roots` is the square root of k, or a sum of such. */
export function checkSharpWork(name: string, roots: number, options: CertifiedOptions): void {
  const { digits = 30, arithmetic = 'bigint', spend } = options;
  if (!spend) checkAtMost(`digits times the ${name}`, digits * roots, MOST_WORK[arithmetic]);
}
