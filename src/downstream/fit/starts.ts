import { DIMENSION } from '../../scaling/fit/model/frame.ts';
import type { CurveProblem } from './place.ts';

/**
 * Good starts, the best first: for every shape of a grid the two accuracies by linear least squares, as far as they are
 * not known, within their range.
 */
export function curveStarts({ curve, points, frame }: CurveProblem, count: number): readonly Float64Array[] {
  const known = curve.known(frame.fixed);
  const starts = curve.shapes().map((shape) => {
    const sums = { uu: 0, uv: 0, vv: 0, uy: 0, vy: 0 };
    for (let i = 0; i < points.size; i++) {
      const [u, v] = curve.columns(points.x[i]!, shape);
      const weight = points.weight[i]!;
      sums.uu += weight * u * u;
      sums.uv += weight * u * v;
      sums.vv += weight * v * v;
      sums.uy += weight * u * points.loss[i]!;
      sums.vy += weight * v * points.loss[i]!;
    }
    const [first, second] = leastSquares(sums, known);
    const [p, q] = curve.admitted(first, second, frame.fixed);
    const { uu, uv, vv, uy, vy } = sums;
    const squares = p * p * uu + 2 * p * q * uv + q * q * vv - 2 * (p * uy + q * vy);
    const at = new Float64Array(DIMENSION);
    at.set([p, q, ...shape]);
    return { at, squares };
  });
  return starts
    .sort((a, b) => a.squares - b.squares)
    .slice(0, count)
    .map(({ at }) => at);
}

/** Two coefficients by least squares; what is known stays, and where nothing tells them they are the mean. */
function leastSquares(
  { uu, uv, vv, uy, vy }: Readonly<Record<'uu' | 'uv' | 'vv' | 'uy' | 'vy', number>>,
  [first, second]: readonly [number | undefined, number | undefined],
): readonly [number, number] {
  if (first !== undefined) return [first, second ?? (vy - first * uv) / vv];
  if (second !== undefined) return [(uy - second * uv) / uu, second];
  const determinant = uu * vv - uv * uv;
  if (!(determinant > 1e-12 * uu * vv)) return [uy / uu / 2, vy / vv / 2];
  return [(uy * vv - vy * uv) / determinant, (vy * uu - uy * uv) / determinant];
}
