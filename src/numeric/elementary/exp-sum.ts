import { expTable, POWERS_FOR_EXP } from './exp-table.ts';

/**
 * `exp(x + more)` for `|x| < 746` and `|more| < 2^-12`, within 0.52 ulp; 0.77 where the result is subnormal.
 *
 * x = n (ln 2)/128 + r, and 2^(n/128) = 2^e 2^(j/128). 2^e is given in two factors, of which neither is out of range:
 * the last product rounds only where the result is subnormal. The first constant is 128/ln 2, the second rounds to an
 * integer, and the last two are (ln 2)/128 in two parts; the first has 24 binary digits, and its multiples are exact.
 */
export function expSum(x: number, more: number): number {
  const table = expTable();
  const n = x * 184.6649652337873 + 6755399441055744 - 6755399441055744;
  const step = n | 0;
  const at = 2 * (step & 127);
  const e = step >> 7;
  const half = e >> 1;
  const scale = table[at]! * table[POWERS_FOR_EXP + half]!;
  const r = x - n * 0.0054152123630046844 + n * 1.4880111718420063e-11 + more;
  const rr = r * r;
  const growth = table[at + 1]! + rr * (0.5 + r * (1 / 6) + rr * (1 / 24 + r * (1 / 120))) + r;
  return (scale + scale * growth) * table[POWERS_FOR_EXP + e - half]!;
}
