/** Into so many pieces the interval is divided. */
const PIECES = 256;

/** Steps of a golden section: the last bracket is 1e-8 of the first, and a smooth maximum is flat to 1e-16 of it. */
const STEPS = 40;

/** Where values differ by so little of the best one, there is nothing to gain. */
const FLAT = 2 ** -44;

const GOLDEN = 0.6180339887498949;

/**
 * The largest value of a smooth function on an interval: on a grid, improved by a golden section around each point that
 * is above its neighbours and not far below the best. Not a proof: a peak narrower than a piece may be missed.
 */
export function largestValue(f: (x: number) => number, low: number, high: number): number {
  const at = (i: number): number => (i === PIECES ? high : low + ((high - low) * i) / PIECES);
  const values = Array.from({ length: PIECES + 1 }, (_, i) => f(at(i)));
  const best = Math.max(...values);
  const isAbove = (value: number, other: number | undefined): boolean => value - (other ?? -1) > FLAT * best;
  let largest = best;
  for (const [i, value] of values.entries()) {
    const isPeak = isAbove(value, values[i - 1]) && !isAbove(values[i + 1] ?? 0, value);
    if (isPeak && value >= 0.9 * best) {
      largest = Math.max(largest, goldenMaximum(f, at(Math.max(0, i - 1)), at(Math.min(PIECES, i + 1))));
    }
  }
  return largest;
}

/** The largest value that a golden section finds. */
function goldenMaximum(f: (x: number) => number, a: number, b: number): number {
  let x = b - GOLDEN * (b - a);
  let y = a + GOLDEN * (b - a);
  let [atX, atY] = [f(x), f(y)];
  for (let i = 0; i < STEPS; i++) {
    if (atX > atY) {
      [b, y, atY] = [y, x, atX];
      x = b - GOLDEN * (b - a);
      atX = f(x);
    } else {
      [a, x, atX] = [x, y, atY];
      y = a + GOLDEN * (b - a);
      atY = f(y);
    }
  }
  return Math.max(atX, atY);
}
