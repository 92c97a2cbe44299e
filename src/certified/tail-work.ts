import { checkAtMost } from '../errors.ts';
import type { CertifiedOptions } from './enclose.ts';

/** Digits times steps of a continued fraction for about a second; a sharp curve takes a few tails. */
const MOST_WORK = {
  tail: { bigint: 5e7, decimal: 1e6 },
  sharp: { bigint: 3e7, decimal: 3e5 },
};

/**
 * A binomial tail near the mean takes some √n steps: whether they are few enough for the digits. Where the cost is
 * counted, that has its own limit.
 *
 * @param steps - the square root of n, or a sum of such
 */
export function checkTailWork(kind: 'tail' | 'sharp', name: string, steps: number, options: CertifiedOptions): void {
  const { digits = 30, arithmetic = 'bigint', spend } = options;
  if (!spend) checkAtMost(`digits times the ${name}`, digits * steps, MOST_WORK[kind][arithmetic]);
}
