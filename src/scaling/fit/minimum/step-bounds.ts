import { DIMENSION, PARAMETER_EXPONENT } from '../model/frame.ts';

/** The least and the largest step, coordinate by coordinate. */
export interface StepBounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Beyond this an exponent means that the term is a peak at one end of the runs. */
const LARGEST_EXPONENT = 1000;

/**
 * How far a step may go: no coordinate changes by more than a factor of 10, but a coefficient may come to about the
 * mean loss from anywhere, so that a term that is all but dead at the start is not lost.
 */
export function stepBoundsAt(at: Float64Array): StepBounds {
  const low = new Float64Array(DIMENSION);
  const high = new Float64Array(DIMENSION);
  for (let j = 0; j < DIMENSION; j++) {
    const isCoefficient = j < PARAMETER_EXPONENT;
    low[j] = isCoefficient ? Math.min(-0.9 * at[j]!, 1 - at[j]!) : -0.9 * at[j]!;
    high[j] = isCoefficient ? 9 * at[j]! + 1 : Math.min(9 * at[j]!, LARGEST_EXPONENT - at[j]!);
  }
  return { low, high };
}

/** A step on its way between bounds: `held` is 1 for the coordinates that have met theirs, and stay there. */
export interface BoundedStep {
  readonly step: Float64Array;
  readonly held: Uint8Array;
  readonly bounds: StepBounds;
}

/**
 * Shortens the way from `before` to the step to the first bound it meets, and holds that coordinate; false if it meets
 * none.
 */
export function stopAtBound(before: Float64Array, { step, held, bounds }: BoundedStep): boolean {
  let length = 1;
  let first = -1;
  for (let j = 0; j < DIMENSION; j++) {
    // The one that the way leads to: one that it leads away from, with 0 of the way to it, is not met
    const bound = step[j]! < before[j]! ? bounds.low[j]! : bounds.high[j]!;
    const part = (bound - before[j]!) / (step[j]! - before[j]!);
    if (held[j] === 0 && part >= 0 && part < length) {
      length = part;
      first = j;
    }
  }
  if (first < 0) return false;
  held[first] = 1;
  for (let j = 0; j < DIMENSION; j++) step[j] = before[j]! + length * (step[j]! - before[j]!);
  return true;
}
