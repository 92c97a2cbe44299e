import { exp } from './exp.ts';
import { expTable, POWERS_FOR_EXP } from './exp-table.ts';

/**
 * exp(x) - 1, as `Math.expm1`, and within 0.75 ulp of it.
 *
 * For |x| ≥ 1/16 as in `expSum`, but that 1 is taken from the power of two by Knuth's sum, which loses no digit.
 */
export function expm1(x: number): number {
  if (!(Math.abs(x) < 40)) return x < 0 ? -1 : exp(x); // 1 is less than 2^-57 of exp(40)
  const xx = x * x;
  if (xx < 2 ** -8) return x === 0 ? x : x + xx * series(x, xx);
  const table = expTable();
  const n = x * 184.6649652337873 + 6755399441055744 - 6755399441055744;
  const step = n | 0;
  const at = 2 * (step & 127);
  const scale = table[at]! * table[POWERS_FOR_EXP + (step >> 7)]!;
  const r = x - n * 0.0054152123630046844 + n * 1.4880111718420063e-11;
  const rr = r * r;
  const growth = table[at + 1]! + rr * (0.5 + r * (1 / 6) + rr * (1 / 24 + r * (1 / 120))) + r;
  const most = scale - 1;
  const back = most - scale;
  return most + (scale * growth + (scale - (most - back) - (1 + back)));
}

/** `(exp(x) - 1 - x)/x^2` for `|x| < 1/16`, so near that exp(x) - 1 is within 2^-64. */
function series(x: number, xx: number): number {
  const high = 1 / 720 + x * (1 / 5040) + xx * (1 / 40320 + x * (1 / 362880) + xx * (1 / 3628800));
  return 0.5 + x * (1 / 6) + xx * (1 / 24 + x * (1 / 120) + xx * high);
}
