import { FIRST_MIDDLE, LOGARITHMS, logTable, POWERS_FOR_LOG } from './elementary/log-table.ts';

/**
 * `ln x` for a positive normal double, within 2^-52 (1 + |ln x|): in two thirds of the time that the logarithm takes
 * which also keeps its digits next to 1. From the same table: x = 2^k z, and where r = z/c - 1, of at most 0.0042
 * either way, ln x = k ln 2 + ln c + ln(1 + r).
 */
export function quickLog(x: number): number {
  const { doubles, words } = logTable();
  doubles[0] = x;
  const place = words[0]! - FIRST_MIDDLE + 4096;
  const k = place >> 20;
  const at = LOGARITHMS + 3 * ((place >> 13) & 127);
  const r = x * doubles[POWERS_FOR_LOG - k]! * doubles[at]! - 1;
  const rr = r * r;
  const rest = r * (1 / 3) - 0.5 - rr * (0.25 - r * 0.2 + rr * (1 / 6));
  return k * Math.LN2 + doubles[at + 1]! + (doubles[at + 2]! + r + rr * rest);
}

/** `ln x` for a positive normal double to 0.03, from its place among the doubles alone. */
export function roughLog(x: number): number {
  const { doubles, words } = logTable();
  doubles[0] = x;
  return words[0]! * (Math.LN2 / 2 ** 20) - 709.06;
}
