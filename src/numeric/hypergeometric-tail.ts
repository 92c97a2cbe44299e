import { logProbabilityTimes, probabilityOfMean, smallerFirst } from './binomial-tail.ts';
import { deviance } from './deviance.ts';
import { over, productOf } from './double-double.ts';
import { integrateDecay } from './integrate-decay.ts';
import { type Observation, expOfMinusDeviances } from './precise-deviance.ts';
import { stirlingError } from './stirling-error.ts';
import { productError } from './two-product.ts';

/** The four cells of a draw: marked and drawn, marked and left, unmarked and drawn, unmarked and left. */
export interface Cells {
  readonly both: number;
  readonly marked: number;
  readonly drawn: number;
  readonly neither: number;
}

/** The population times how far `both` is above its mean: both neither - marked drawn, with exact products. */
export function gainOf({ both, marked, drawn, neither }: Cells): number {
  return both * neither - marked * drawn + (productError(both, neither) - productError(marked, drawn));
}

/** ln P[these cells] plus the logarithm of `factor`: two binomial laws over a third (Loader). */
export function logHypergeometricTimes(factor: number, cells: Cells): number {
  const { both, marked, drawn, neither } = cells;
  const successes = both + marked;
  const draws = both + drawn;
  const population = successes + drawn + neither;
  const p = draws / population;
  const q = (marked + neither) / population;
  const d = gainOf(cells) / population;
  return (
    logProbabilityTimes(factor, both, successes, p, q, d) +
    logProbabilityTimes(1, drawn, drawn + neither, p, q, -d) -
    logProbabilityTimes(1, draws, population, p, q, 0)
  );
}

/**
 * ln P[at least `both` marked ones are drawn] or, of the complement, ln P[fewer], where both are possible.
 */
export function logHypergeometricTail(cells: Cells, complement: boolean): number {
  const { both, marked, drawn, neither } = cells;
  // fewer marked ones drawn is at least one more unmarked: exchange the two, from the next cells down
  const mirrored = { both: drawn + 1, marked: neither - 1, drawn: both - 1, neither: marked + 1 };
  return smallerFirst(gainOf(cells) > 0, complement, {
    logFirst: () => logHypergeometricTimes(tailOverFirst(cells), cells),
    first: () => tailOverFirst(cells) * probability(cells),
    logSecond: () => logHypergeometricTimes(tailOverFirst(mirrored), mirrored),
    second: () => tailOverFirst(mirrored) * probability(mirrored),
  });
}

/** P[these cells]: as {@link logHypergeometricTimes}, with a more precise exponent. */
function probability({ both, marked, drawn, neither }: Cells): number {
  const successes = both + marked;
  const failures = drawn + neither;
  const draws = both + drawn;
  const left = marked + neither;
  const population = successes + failures;
  const cell = (count: number, row: number, column: number): Observation => ({
    count,
    mean: over(productOf(row, column), { high: population, low: 0 }),
  });
  const deviations = expOfMinusDeviances([
    cell(both, successes, draws),
    cell(marked, successes, left),
    cell(drawn, failures, draws),
    cell(neither, failures, left),
  ]);
  const ofMean = probabilityOfMean(both, successes) * probabilityOfMean(drawn, failures);
  return (ofMean / probabilityOfMean(draws, population)) * deviations;
}

/** P[at least these] / P[these]. */
function tailOverFirst({ both, marked, drawn, neither }: Cells): number {
  const ratio = (j: number): number => ((marked - j) / (both + j + 1)) * ((drawn - j) / (neither + j + 1));
  if (ratio(0) > 0.99 && Math.min(both, marked, drawn, neither) > 1e4) {
    return smoothSum({ both, marked, drawn, neither }, ratio);
  }
  let sum = 1;
  let term = ratio(0);
  for (let j = 1; term > 2 ** -60 * sum; j++) {
    sum += term;
    term *= ratio(j);
  }
  return sum;
}

/** Coefficients of Gregory's formula: what a sum from 0 has more than its integral, by forward differences. */
const GREGORY = [1 / 2, -1 / 12, 1 / 24, -19 / 720, 3 / 160, -863 / 60480, 275 / 24192];

/** The sum where it would take thousands of terms: the integral of the same function, continued to real arguments. */
function smoothSum(cells: Cells, ratio: (j: number) => number): number {
  const { both, marked, drawn, neither } = cells;
  const slope = -Math.log1p(-gainOf(cells) / both / neither); // of -ln P, but for the terms below
  const rising = [both, neither];
  const falling = [marked, drawn];
  const logRatio = (t: number): number => {
    let sum = -slope * t;
    for (const x of rising) sum -= logFactorialGrowth(x, t);
    for (const x of falling) sum -= logFactorialGrowth(x, -t);
    return sum;
  };
  const curvature = 1 / both + 1 / marked + 1 / drawn + 1 / neither;
  let total = integrateDecay(logRatio, slope, curvature, Math.min(marked, drawn));
  const differences = [1];
  for (let j = 0; j < GREGORY.length - 1; j++) differences.push(differences[j]! * ratio(j));
  for (const coefficient of GREGORY) {
    total += coefficient * differences[0]!;
    for (let i = 0; i + 1 < differences.length; i++) differences[i] = differences[i + 1]! - differences[i]!;
    differences.pop();
  }
  return total;
}

/** `ln (x + t)! - ln x! - t ln x`, where neither factorial is of less than 16. */
function logFactorialGrowth(x: number, t: number): number {
  return deviance(x + t, x, t) + Math.log1p(t / x) / 2 + stirlingError(x + t) - stirlingError(x);
}
