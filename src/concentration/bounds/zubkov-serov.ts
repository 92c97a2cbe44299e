import { logNormalTail } from '../../numeric/normal-tail.ts';
import { relativeEntropy } from './chernoff.ts';
import type { Deviation } from './deviation.ts';
import type { LogBounds } from './log-bounds.ts';

/**
 * Zubkov and Serov's bounds on the log-probability of at least so many successes, more than the mean: the normal law's
 * tails at the signed roots of `2 n D(m/n || p)`, and of the same at m - 1.
 */
export function zubkovSerov(deviation: Deviation): LogBounds {
  return {
    lower: logTailAtRoot(deviation),
    upper: logTailAtRoot({ ...deviation, count: deviation.count - 1, excess: deviation.excess - 1 }),
  };
}

/** `ln(1 - C)` with C as Zubkov and Serov have it, but at the count 0, where their q^n is a smaller upper bound. */
function logTailAtRoot(deviation: Deviation): number {
  const cost = relativeEntropy(deviation);
  return logNormalTail(Math.sign(deviation.excess) * Math.sqrt(2 * cost), cost);
}
