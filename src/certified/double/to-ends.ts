import type { Ends } from '../decimal/ends.ts';
import { roundingTo } from '../decimal/rounding.ts';
import type { Ball } from './ball.ts';

/** Digits that tell any double from its neighbours. */
const DIGITS = 17;

/** The ball in decimal, its ends beyond those of the ball. */
export function toEnds({ value, error }: Ball): Ends {
  const { nearest } = roundingTo(DIGITS);
  return { lower: new nearest(below(value - error)), upper: new nearest(-below(-(value + error))) };
}

/**
 * A double far enough below x for the rounding of x, its own, and that to the shortest decimal that names it: three
 * times 2^-53 of its size, or 2^-1074.
 */
function below(x: number): number {
  return x - (Math.abs(x) * 2 ** -51 + 2 ** -1070);
}
