import { mean } from '../../../numeric/mean.ts';

/** A parabola by least squares. */
export interface Parabola {
  /** Where it has its extreme value; infinite or NaN for a straight line. */
  readonly vertex: number;
  /** That value. */
  readonly level: number;
  /** Half of its second derivative: positive for a minimum. */
  readonly curvature: number;
}

/**
 * The parabola through points, by least squares; at least three of the x differ. By polynomials that are orthogonal
 * over the points, about the middle of the x and in units of their half width, so that nothing cancels.
 */
export function parabolaOf(x: readonly number[], y: readonly number[]): Parabola {
  const [low, high] = rangeOf(x);
  const half = (high - low) / 2;
  const product = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  const scaled = x.map((value) => (value - low) / half - 1);
  const centre = mean(scaled);
  const first = scaled.map((value) => value - centre);
  const squares = first.map((value) => value * value);
  const skew = product(first, squares) / product(first, first);
  const level = mean(squares);
  const second = squares.map((value, i) => value - level - skew * first[i]!);
  const slope = product(first, y) / product(first, first);
  const curvature = product(second, y) / product(second, second);
  const u = skew / 2 - slope / (2 * curvature); // of the first polynomial
  return {
    vertex: low + half * (1 + centre + u),
    level: mean(y) + slope * u + curvature * (u * u - level - skew * u),
    curvature: curvature / (half * half),
  };
}

/** The least and the largest of numbers, of which there may be a million. */
export function rangeOf(values: readonly number[]): readonly [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
