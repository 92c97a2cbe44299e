import { expSum } from './exp-sum.ts';
import { logSum } from './log-sum.ts';
import { logTable, SECOND_PART } from './log-table.ts';

/**
 * x^y for x ≥ 0, as `Math.pow`, and within 0.7 ulp of it; 0.86 where the result is subnormal. A negative x gives NaN.
 * A power that is itself a double is returned exactly.
 */
export function pow(x: number, y: number): number {
  if (!(x > 0 && x < Infinity && Math.abs(y) < 2 ** 64)) return limit(x, y);
  const high = logSum(x, 0);
  const low = logTable().doubles[SECOND_PART]!;
  const upperY = Math.fround(y);
  const upper = Math.fround(high);
  const exponent = upperY * upper; // exact
  if (!(Math.abs(exponent) < 746)) return exponent > 0 ? Infinity : 0;
  return expSum(exponent, (y - upperY) * upper + y * (high - upper + low));
}

/** Where x is no positive number, or y so large that only x = 1 has another power than 0 or Infinity. */
function limit(x: number, y: number): number {
  if (y === 0) return 1;
  const growth = y * (x - 1);
  if (!(x >= 0) || growth !== growth) return NaN;
  return growth === 0 ? 1 : growth > 0 ? Infinity : 0;
}
