/**
 * The neighbouring doubles between which `holds` turns from true to false: the last at which it holds, and the next.
 *
 * That it holds at `low` and does not at `high` is taken for granted, for `0 <= low < high`. Where rounding makes it
 * turn more than once, one of the turns is found.
 */
export function bisectDoubles(low: number, high: number, holds: (x: number) => boolean): [last: number, next: number] {
  for (;;) {
    // geometric while the bracket spans decades, so that a tiny turn takes tens of steps rather than hundreds
    const middle =
      high > 2 * low ? Math.sqrt(Math.max(low, Number.MIN_VALUE)) * Math.sqrt(high) : low + (high - low) / 2;
    if (!(middle > low && middle < high)) return [low, high];
    if (holds(middle)) low = middle;
    else high = middle;
  }
}

/** As {@link bisectDoubles}, for safe integers. */
export function bisectIntegers(low: number, high: number, holds: (x: number) => boolean): [last: number, next: number] {
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return [low, high];
}
