import fc from 'fast-check';
import type { Measurement } from 'skill-emergence/concentration';
import { count, uniform } from './arbitraries.ts';

/** A number of successes in up to 10^9 trials, and a confidence of 1 % up to 1 - 1e-12. */
export function measurement(): fc.Arbitrary<Measurement> {
  return fc
    .tuple(
      count(1e9),
      uniform(0, 1),
      fc.oneof(
        uniform(0.01, 0.999),
        uniform(0.3, 12).map((digits) => 1 - 10 ** -digits),
      ),
    )
    .map(([trials, t, confidence]) => ({ trials, successes: Math.round(t * trials), confidence }));
}
