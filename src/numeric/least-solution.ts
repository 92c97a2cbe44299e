import { square } from './square.ts';

/**
 * The least x, to 2 ulp and from above, at which a non-increasing function is at most 0, where `f(low) > 0 >= f(high)`
 * and `0 < low < high`. The function may have steps, and be infinite.
 *
 * Chandrupatla's method: inverse quadratic interpolation where the last three points promise it, bisection elsewhere.
 */
export function leastSolution(f: (x: number) => number, low: number, high: number): number {
  // a is the newest point, b the other end of the bracket, c the point that left it
  let [a, atA] = [high, f(high)];
  let [b, atB] = [low, f(low)];
  let c: number;
  let atC: number;
  for (let t = 0.5; ;) {
    const x = a + t * (b - a);
    const value = f(x);
    if (value > 0 === atA > 0) [c, atC] = [a, atA];
    else [c, b, atC, atB] = [b, a, atB, atA];
    [a, atA] = [x, value];
    const margin = (2 ** -52 * Math.max(a, b)) / Math.abs(b - a);
    if (margin > 0.5) return atA > 0 ? b : a;
    const xi = (a - b) / (c - b);
    const phi = (atA - atB) / (atC - atB);
    const smooth = phi * phi < xi && square(1 - phi) < 1 - xi;
    t = smooth ? interpolated(a, atA, b, atB, c, atC) : 0.5;
    t = Math.min(1 - margin, Math.max(margin, t));
  }
}

/** Where on the way from a to b the inverse quadratic through the three points is 0. */
function interpolated(a: number, atA: number, b: number, atB: number, c: number, atC: number): number {
  const first = (atA / (atB - atA)) * (atC / (atB - atC));
  return first + ((c - a) / (b - a)) * (atA / (atC - atA)) * (atB / (atC - atB));
}
