import { exactFloor, numberBelow } from '../../numeric/exact-floor.ts';
import type { Setting } from './setting.ts';

/**
 * Edges that text pieces in error have at least to a set of skills of which each has more than a fraction `level` of
 * its nominal degree in error.
 *
 * All skills together have more than level k n a. Where a skill's errors are a whole number, each has one more than the
 * whole part of its share of that, at least. The whole part is never above the exact one: an error in it would count
 * for each skill of the set.
 */
export function edgesNeeded({ k, pieces, fraction, badSkills, wholeErrors }: Setting, level: number): number {
  const together = level * k * pieces * fraction;
  if (wholeErrors === undefined) return together;
  if (typeof wholeErrors === 'number') {
    return numberBelow(BigInt(badSkills!) * (exactFloor([level, k, pieces], wholeErrors) + 1n));
  }
  return Math.max(together, fraction * leastPerMeasure(wholeErrors, [level, k, pieces]));
}

/** Fewest whole errors above a skill's share, for each unit of its measure. Exactly only where it can be the least. */
function leastPerMeasure(probabilities: Float64Array, factors: readonly [number, number, number]): number {
  const together = factors[0] * factors[1] * factors[2] * (1 - SAFETY);
  let least = Infinity;
  for (let i = probabilities.length - 1; i >= 0; i--) {
    const p = probabilities[i]!;
    if ((Math.floor(together * p) + 1) / p >= least) continue;
    least = Math.min(least, numberBelow(exactFloor([...factors, p]) + 1n) / p);
  }
  return least;
}

/** Relative error of a product of four factors, at most. */
const SAFETY = 2 ** -50;

/** Whether so many edges can be had, at most `most`. Real numbers of them are above what is needed, and are rounded. */
export function areEnough(most: number, edges: number, { wholeErrors }: Setting): boolean {
  return typeof wholeErrors === 'number' ? edges <= most : edges * (1 - SAFETY) < most;
}
