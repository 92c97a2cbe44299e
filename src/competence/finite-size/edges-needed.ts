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
  const perMeasure = (p: number): number => numberBelow(exactFloor([level, k, pieces, p]) + 1n) / p;
  return Math.max(together, fraction * wholeErrors.reduce((least, p) => Math.min(least, perMeasure(p)), Infinity));
}

/** Relative error of a product of four factors, at most. */
const SAFETY = 2 ** -50;

/** Whether so many edges can be had, at most `most`. Real numbers of them are above what is needed, and are rounded. */
export function areEnough(most: number, edges: number, { wholeErrors }: Setting): boolean {
  return typeof wholeErrors === 'number' ? edges <= most : edges * (1 - SAFETY) < most;
}
