import { logProbabilityTimes, probabilityOfMean, smallerFirst } from './binomial-tail.ts';
import { deviance } from './deviance.ts';
import { over, productOf } from './double-double.ts';
import { integrateDecay } from './integrate-decay.ts';
import { type Observation, expOfMinusDeviances } from './precise-deviance.ts';
import { stirlingError } from './stirling-error.ts';
import { productError } from './two-product.ts';
import { log1p } from './elementary/log1p.ts';

/** A population of successes and failures, of which some are drawn and the others left: the number in each cell. */
export interface Cells {
  readonly successesDrawn: number;
  readonly successesLeft: number;
  readonly failuresDrawn: number;
  readonly failuresLeft: number;
}

/** How far the successes drawn are above their mean, times the population: the determinant, of exact products. */
export function gainOf({ successesDrawn, successesLeft, failuresDrawn, failuresLeft }: Cells): number {
  return (
    successesDrawn * failuresLeft -
    successesLeft * failuresDrawn +
    (productError(successesDrawn, failuresLeft) - productError(successesLeft, failuresDrawn))
  );
}

/** ln P[these cells] plus the logarithm of `factor`: two binomial laws over a third (Loader). */
export function logHypergeometricTimes(factor: number, cells: Cells): number {
  const { successesDrawn, successesLeft, failuresDrawn, failuresLeft } = cells;
  const successes = successesDrawn + successesLeft;
  const draws = successesDrawn + failuresDrawn;
  const population = successes + failuresDrawn + failuresLeft;
  const p = draws / population;
  const q = (successesLeft + failuresLeft) / population;
  const d = gainOf(cells) / population;
  return (
    logProbabilityTimes(factor, successesDrawn, successes, p, q, d) +
    logProbabilityTimes(1, failuresDrawn, failuresDrawn + failuresLeft, p, q, -d) -
    logProbabilityTimes(1, draws, population, p, q, 0)
  );
}

/** ln P[at least so many successes are drawn] or, of the complement, ln P[fewer], where both events are possible. */
export function logHypergeometricTail(cells: Cells, complement: boolean): number {
  const { successesDrawn, successesLeft, failuresDrawn, failuresLeft } = cells;
  // fewer successes drawn means at least one more failure: the same tail with the two exchanged, one count further
  const mirrored = {
    successesDrawn: failuresDrawn + 1,
    successesLeft: failuresLeft - 1,
    failuresDrawn: successesDrawn - 1,
    failuresLeft: successesLeft + 1,
  };
  return smallerFirst(gainOf(cells) > 0, complement, {
    logFirst: () => logHypergeometricTimes(tailOverFirst(cells), cells),
    first: () => tailOverFirst(cells) * probability(cells),
    logSecond: () => logHypergeometricTimes(tailOverFirst(mirrored), mirrored),
    second: () => tailOverFirst(mirrored) * probability(mirrored),
  });
}

/** P[these cells]: as {@link logHypergeometricTimes}, with a more precise exponent. */
function probability({ successesDrawn, successesLeft, failuresDrawn, failuresLeft }: Cells): number {
  const successes = successesDrawn + successesLeft;
  const failures = failuresDrawn + failuresLeft;
  const draws = successesDrawn + failuresDrawn;
  const left = successesLeft + failuresLeft;
  const population = successes + failures;
  const cell = (count: number, row: number, column: number): Observation => ({
    count,
    mean: over(productOf(row, column), { high: population, low: 0 }),
  });
  const deviations = expOfMinusDeviances([
    cell(successesDrawn, successes, draws),
    cell(successesLeft, successes, left),
    cell(failuresDrawn, failures, draws),
    cell(failuresLeft, failures, left),
  ]);
  const ofMean = probabilityOfMean(successesDrawn, successes) * probabilityOfMean(failuresDrawn, failures);
  return (ofMean / probabilityOfMean(draws, population)) * deviations;
}

/** P[at least these] / P[these]. */
function tailOverFirst({ successesDrawn, successesLeft, failuresDrawn, failuresLeft }: Cells): number {
  const ratio = (j: number): number =>
    ((successesLeft - j) / (successesDrawn + j + 1)) * ((failuresDrawn - j) / (failuresLeft + j + 1));
  if (ratio(0) > 0.99 && Math.min(successesDrawn, successesLeft, failuresDrawn, failuresLeft) > 1e4) {
    return smoothSum({ successesDrawn, successesLeft, failuresDrawn, failuresLeft }, ratio);
  }
  let sum = 1;
  let term = ratio(0);
  for (let j = 1; term > 2 ** -60 * sum; j++) {
    sum += term;
    term *= ratio(j);
  }
  return sum;
}

/** Coefficients of the forward differences at 0 in Gregory's formula for a sum less its integral. */
const GREGORY = [1 / 2, -1 / 12, 1 / 24, -19 / 720, 3 / 160, -863 / 60480, 275 / 24192];

/** The sum where it would take thousands of terms: the integral of the same function, continued to real arguments. */
function smoothSum(cells: Cells, ratio: (j: number) => number): number {
  const { successesDrawn, successesLeft, failuresDrawn, failuresLeft } = cells;
  const slope = -log1p(-gainOf(cells) / successesDrawn / failuresLeft); // of -ln P, but for the terms below
  const rising = [successesDrawn, failuresLeft];
  const falling = [successesLeft, failuresDrawn];
  const logRatio = (t: number): number => {
    let sum = -slope * t;
    for (const x of rising) sum -= logFactorialGrowth(x, t);
    for (const x of falling) sum -= logFactorialGrowth(x, -t);
    return sum;
  };
  const curvature = 1 / successesDrawn + 1 / successesLeft + 1 / failuresDrawn + 1 / failuresLeft;
  let total = integrateDecay(logRatio, slope, curvature, Math.min(successesLeft, failuresDrawn));
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
  return deviance(x + t, x, t) + log1p(t / x) / 2 + stirlingError(x + t) - stirlingError(x);
}
