/**
 * The least x, to 2 ulp and from above, at which a non-increasing function is at most 0, where `f(low) > 0 >= f(high)`
 * and `0 < low < high`. The function may have steps, and be -Infinity.
 *
 * Regula falsi with the Illinois rule, and a bisection whenever two steps have not halved the bracket.
 */
export function leastSolution(f: (x: number) => number, low: number, high: number): number {
  let atLow = f(low);
  let atHigh = f(high);
  let target = (high - low) / 2;
  for (let steps = 1; ; steps++) {
    const margin = 2 ** -52 * high;
    if (high - low <= 2 * margin) return high;
    let x = low + (high - low) * (atLow / (atLow - atHigh));
    if (steps > 2) {
      if (high - low > target) x = (low + high) / 2;
      target = (high - low) / 2;
      steps = 0;
    }
    if (!(x >= low + margin)) x = low + margin;
    if (x > high - margin) x = high - margin;
    const value = f(x);
    if (value > 0) {
      low = x;
      atLow = value;
      atHigh /= 2;
    } else {
      high = x;
      atHigh = value;
      atLow /= 2;
    }
  }
}
