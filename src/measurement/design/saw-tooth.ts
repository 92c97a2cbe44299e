/** So many sizes above the last failure are tried at least. */
const LEAST_RUN = 64;

/** The last size up to twice itself at which the power is not enough, from one just before it is. */
export function lastFailure(crossing: number, wanted: number, powerAt: (n: number) => number): number {
  let last = crossing - 1;
  let before = 0;
  let drop = 0;
  for (let n = crossing; n <= 2 * (last + 1); n++) {
    const power = powerAt(n);
    drop = Math.max(drop, before - power);
    before = power;
    if (power < wanted) last = n;
    else if (n - last >= LEAST_RUN && power - wanted > 5 * drop) break;
  }
  return last;
}
