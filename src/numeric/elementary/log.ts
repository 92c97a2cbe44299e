import { logSum } from './log-sum.ts';

/** The natural logarithm, as `Math.log`, and within 0.501 ulp of it. */
export function log(x: number): number {
  return logSum(x, 0);
}
