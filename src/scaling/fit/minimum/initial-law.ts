import { solveLinear } from '../../../numeric/solve-linear.ts';
import { clamp } from '../model/clamp.ts';
import type { Problem } from '../model/linearise.ts';
import { meanLoss, type Points } from '../model/points.ts';
import { exp } from '../../../numeric/elementary/exp.ts';

/** Exponents tried for each term, from 1/20 to 2 in equal ratios. */
const GRID: readonly number[] = [0.05, 0.0793, 0.1257, 0.1994, 0.3162, 0.5015, 0.7953, 1.261, 2];
/** What is given to a term for which least squares leave nothing, as a share of the mean loss. */
const LEAST_SHARE = 1e-3;

/**
 * A good start: for every pair of exponents of a grid, E, A and B by linear least squares of the relative residuals;
 * the best pair with three positive terms, or without one the best with a term of next to nothing.
 */
export function initialCoordinates({ points, frame }: Problem): Float64Array {
  const { fixed, tied, unit } = frame;
  const constant = points.loss.subarray(0, points.size).map((loss) => 1 / loss);
  const parameterTerms = powers(points, constant, points.x, fixed.alpha === undefined ? GRID : [fixed.alpha]);
  const tokenTerms = powers(points, constant, points.y, fixed.beta === undefined ? GRID : [fixed.beta]);
  const known = [fixed.E, fixed.A, fixed.B].map((one) => (one === undefined ? undefined : one / unit));
  const next = LEAST_SHARE * meanLoss(points);
  const constantSquare = product(points, constant, constant);
  const constantTarget = total(points, constant);
  // What is left where known coefficients are such that every sum of squares overflows.
  let best: LinearFit = { coefficients: known.map((one) => one ?? next), squares: Infinity, positive: false };
  let exponents: readonly [number, number] = [parameterTerms[0]!.exponent, tokenTerms[0]!.exponent];
  for (const first of parameterTerms) {
    for (const second of tokenTerms) {
      if (tied && first.exponent !== second.exponent) continue;
      const cross = product(points, first.column, second.column);
      const gram = [
        [constantSquare, first.withConstant, second.withConstant],
        [first.withConstant, first.square, cross],
        [second.withConstant, cross, second.square],
      ];
      const fit = positiveFit(gram, [constantTarget, first.target, second.target], known, next);
      if (better(fit, best)) {
        best = fit;
        exponents = [first.exponent, second.exponent];
      }
    }
  }
  return Float64Array.of(...best.coefficients, ...exponents);
}

/** A power term for a coefficient of 1, over the losses, with its products. */
interface PowerTerm {
  readonly exponent: number;
  readonly column: Float64Array;
  readonly square: number;
  readonly withConstant: number;
  readonly target: number;
}

function powers(
  points: Points,
  constant: Float64Array,
  logarithms: Float64Array,
  exponents: readonly number[],
): readonly PowerTerm[] {
  return exponents.map((exponent) => {
    const column = constant.map((one, i) => exp(clamp(-exponent * logarithms[i]!)) * one);
    return {
      exponent,
      column,
      square: product(points, column, column),
      withConstant: product(points, column, constant),
      target: total(points, column),
    };
  });
}

interface LinearFit {
  readonly coefficients: readonly number[];
  /** Sum of squares, but for a constant. */
  readonly squares: number;
  /** Whether least squares themselves made all of them positive. */
  readonly positive: boolean;
}

function better(a: LinearFit, b: LinearFit): boolean {
  return a.positive === b.positive ? a.squares < b.squares : a.positive;
}

/**
 * Least squares of 1 − Σ c_j column_j over the c_j that are not known, the most negative set to `least` until none is.
 */
function positiveFit(
  gram: readonly (readonly number[])[],
  target: readonly number[],
  known: readonly (number | undefined)[],
  least: number,
): LinearFit {
  const coefficients = [...known];
  let positive = true;
  for (;;) {
    const free = [0, 1, 2].filter((j) => coefficients[j] === undefined);
    const rows = free.map((j) => {
      const rest = [0, 1, 2].reduce((sum, k) => sum - gram[j]![k]! * (coefficients[k] ?? 0), target[j]!);
      return Float64Array.of(...free.map((k) => gram[j]![k]!), rest);
    });
    const solved = solveLinear(rows);
    const solution = solved?.every(Number.isFinite) ? solved : new Float64Array(free.length).fill(-1);
    const worst = solution.indexOf(Math.min(...solution));
    if (free.length > 0 && !(solution[worst]! > 0)) {
      positive = false;
      coefficients[free[worst]!] = least;
      continue;
    }
    free.forEach((j, k) => (coefficients[j] = solution[k]!));
    const c = coefficients as number[];
    const squares = c.reduce(
      (sum, cj, j) => sum + cj * (gram[j]!.reduce((s, g, k) => s + g * c[k]!, 0) - 2 * target[j]!),
      0,
    );
    return { coefficients: c, squares, positive };
  }
}

function product({ size, weight }: Points, left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += weight[i]! * left[i]! * right[i]!;
  return sum;
}

function total({ size, weight }: Points, column: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += weight[i]! * column[i]!;
  return sum;
}
