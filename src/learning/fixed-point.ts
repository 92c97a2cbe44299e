/** An increasing map of [0, 1] into itself, as far as {@link largestFixedPoint} has to know it at x. */
export interface MapValue {
  readonly value: number;
  readonly slope: number;
  /** An upper bound on the second derivative between y and x. */
  readonly curvature: (y: number) => number;
}

/**
 * The largest fixed point of an increasing map in [0, start], where `map(start) <= start`.
 *
 * Each step goes from x to a point above which there is none. One such point is the map's value g(x), because from
 * there to x the map is at most g(x). The other is where
 *
 *     y - g(x) + g'(x) (x - y) - M (x - y)^2 / 2,
 *
 * which is at most y - g(y) for a bound M on g'', first is 0. The first is fast where hardly anything is left; the
 * second converges like Newton's method, and passes a narrow place, where the map nearly touches the diagonal, in a few
 * steps in place of thousands.
 */
export function largestFixedPoint(start: number, map: (x: number) => MapValue): number {
  let x = start;
  let width = x / 2;
  for (;;) {
    const { value, slope, curvature } = map(x);
    const gap = x - value;
    if (!(gap > 2 ** -53 * x)) return x;
    const bound = Math.max(0, curvature(x - width));
    const rise = 1 - slope;
    const root = Math.sqrt(rise * rise + 2 * bound * gap);
    const step = rise > 0 ? (2 * gap) / (rise + root) : (root - rise) / bound;
    const next = Math.min(value, x - Math.min(step, width));
    if (!(next < x)) return x;
    width = Math.min(next * (1 - 2 ** -10), 4 * (x - next));
    x = next;
  }
}
