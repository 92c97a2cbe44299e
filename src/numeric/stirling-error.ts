// stirlingError(n) for n = 0 ... 15; the value at 0 is never used.
const TABLE = [
  0, 0.08106146679532726, 0.0413406959554093, 0.02767792568499834, 0.020790672103765093, 0.016644691189821193,
  0.013876128823070748, 0.01189670994589177, 0.010411265261972096, 0.009255462182712733, 0.00833056343336287,
  0.007573675487951841, 0.00694284010720953, 0.006408994188004207, 0.0059513701127588475, 0.005554733551962801,
];

/**
 * `ln n! - [(n + 1/2) ln n - n + ln(2 pi) / 2]` for a positive n, an integer if below 16: Loader's `stirlerr`, to the
 * last digit.
 *
 * From 16 on the series of DLMF 5.11.1, whose first neglected term is below 1e-21 there.
 */
export function stirlingError(n: number): number {
  if (n < 16) return TABLE[n]!;
  const s = 1 / (n * n);
  const tail = 1 / 1188 - s * (691 / 360360 - s * (1 / 156 - s * (3617 / 122400)));
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * tail)))) / n;
}
