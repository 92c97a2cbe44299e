import { logSum } from './log-sum.ts';

/** ln(1 + x), as `Math.log1p`, and within 0.76 ulp of it: 0.501 where |x| ≥ 2^-40. */
export function log1p(x: number): number {
  const u = 1 + x;
  if (u === 1) return x; // x^2/2 is less than half an ulp of x
  return logSum(u, (x < 1 ? x - (u - 1) : 1 - (u - x)) / u); // what u leaves of 1 + x, exactly
}
