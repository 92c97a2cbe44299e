import { FIRST_MIDDLE, LOGARITHMS, logTable, POWERS_FOR_LOG, SECOND_PART } from './log-table.ts';

/**
 * ln x + `more`, where `more` is a small correction and x any double. What the returned double leaves out stands in
 * `doubles[SECOND_PART]`; where x is positive and finite and `more` 0, the two are together within 2^-65 of ln x,
 * relatively.
 *
 * x = 2^k z, and 1/c is near 1/z: ln x = k ln 2 + ln c + ln(1 + r), r = z/c - 1, |r| ≤ 2^-8 + 2^-18. The upper part
 * of z and 1/c have 17 binary places, so that `a`, `b`, `sum` and `square` are exact. c is 1 for the z around 1.
 * Callers in which V8 is to inline this have room for at most 460 bytes of its bytecode.
 */
export function logSum(x: number, more: number, shift = 0): number {
  const { doubles, words } = logTable();
  doubles[0] = x;
  const word = words[0]!;
  if (word < 0x100000 || word >= 0x7ff00000) return notNormal(x);
  const place = word - FIRST_MIDDLE + 4096;
  const k = place >> 20;
  const at = LOGARITHMS + 3 * ((place >> 13) & 127);
  const inverse = doubles[at]!;
  const z = x * doubles[POWERS_FOR_LOG - k]!;
  const upper = z + 34359738368 - 34359738368;
  const a = upper * inverse - 1;
  const b = (z - upper) * inverse;
  const r = a + b;
  const rr = r * r;
  const n = k + shift;
  const sum = n * 0.6931471805598903 + doubles[at + 1]! + a;
  const linear = sum + b;
  const square = 0.5 * a * a;
  const high = linear - square;
  const low =
    n * 5.497923018708371e-14 +
    doubles[at + 2]! +
    more +
    (sum - linear + b) +
    (linear - high - square) -
    b * (a + 0.5 * b) +
    r * rr * (1 / 3 - 0.25 * r + rr * (0.2 - r * (1 / 6)) + rr * rr * (1 / 7 - 0.125 * r));
  const result = high + low;
  doubles[SECOND_PART] = high - result + low;
  return result;
}

function notNormal(x: number): number {
  if (x > 0) return x < Infinity ? logSum(x * 2 ** 54, 0, -54) : x;
  return x === 0 ? -Infinity : NaN;
}
