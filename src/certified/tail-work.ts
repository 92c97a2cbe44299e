import { checkAtMost } from '../errors.ts';
import { pow } from '../numeric/elementary/pow.ts';
import type { CertifiedOptions } from './enclose.ts';
import { tailSteps } from './formulas/binomial.ts';
import type { Rational } from './rational.ts';

/** 100 + digits, times the steps of a tail's continued fraction, for about a second: so a step's cost grows. */
const MOST_STEPS = { bigint: 2e7, decimal: 8e5 };

/** 50 + digits, times 3 + ∛k, for about a second: a sharp curve takes a few tails, at worst at the mean. */
const MOST_WORK = { bigint: 8.1e5, decimal: 3e4 };

/** Whether P[Bin(n, p) ≥ m], with 1 ≤ m ≤ n, takes few enough steps; a cost that is counted has its own limit. */
export function checkTailSteps(n: bigint, m: bigint, p: Rational, options: CertifiedOptions): void {
  const { digits = 30, arithmetic = 'bigint', spend } = options;
  if (spend) return;
  const steps = Number(tailSteps(n, m, p, Math.ceil(3.4 * digits) + 30));
  const work = (100 + digits) * steps;
  checkAtMost("(100 + digits) times the steps of the tail's continued fraction", work, MOST_STEPS[arithmetic]);
}

/** The same for a sharp curve, whose tails, one or a few of every k, are still to be found. */
export function checkSharpWork(name: string, ks: ArrayLike<number>, options: CertifiedOptions): void {
  const { digits = 30, arithmetic = 'bigint', spend } = options;
  if (spend) return;
  const roots = Array.from(ks, (k) => 3 + pow(k, 1 / 3)).reduce((sum, root) => sum + root);
  checkAtMost(`(50 + digits) times ${name}`, Math.ceil((50 + digits) * roots), MOST_WORK[arithmetic]);
}

/** k times (100 + digits), for about a second in the decimal arithmetic: with the other one any k takes less. */
const MOST_TERMS = 1.3e6;

/** The same for a sum over all numbers of edges that a text piece can have. */
export function checkSumWork(k: number, { digits = 30, arithmetic, spend }: CertifiedOptions): void {
  if (arithmetic === 'decimal' && !spend) checkAtMost('k times (100 + digits)', k * (100 + digits), MOST_TERMS);
}
