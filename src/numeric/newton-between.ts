/**
 * The root of a function that rises, between two ends, by Newton's method; by a halving of the bracket where that would
 * leave it, or takes steps that do not become half as long each time.
 *
 * `at` gives the value and the slope. The answer is within a unit or so of the last place that the values resolve;
 * where they are not numbers, or the root is outside, it means nothing: {@link isRootOf} tells.
 */
export function newtonBetween(low: number, high: number, start: number, at: ValueAndSlope): number {
  let x = start;
  let before = high - low;
  for (let steps = 0; steps < 200; steps++) {
    const [value, slope] = at(x);
    if (value > 0) high = x;
    else low = x;
    const newton = x - value / slope;
    const isGood = newton >= low && newton <= high && Math.abs(newton - x) <= before / 2;
    const next = isGood ? newton : low + (high - low) / 2;
    before = Math.abs(next - x);
    x = next;
    if (before <= 2 ** -52 * Math.max(1, Math.abs(x))) break;
  }
  return x;
}

/** Whether a function that rises is 0 within 10⁻¹² of a number, of it where it is above 1. */
export function isRootOf(at: ValueAndSlope, x: number): boolean {
  const [value, slope] = at(x);
  return Math.abs(value) <= 1e-12 * slope * Math.max(1, Math.abs(x));
}

/** The value of a function and its slope. */
export type ValueAndSlope = (x: number) => readonly [value: number, slope: number];
