import fc from 'fast-check';
import { klDivergence, totalVariation } from 'skill-emergence/entropy';
import { logUniform, uniform } from './arbitraries.ts';
import { distributionPair } from './distributions.ts';

// What bounds on the total variation of two distributions are tried on.

const ULP = 2 ** -52;

/** Excess entropies: tiny, ordinary, infinite. */
export const excess = fc.oneof(
  logUniform(1e-300, 1e300),
  logUniform(1e-6, 50),
  uniform(0, 3),
  fc.constantFrom(0, Infinity, 5e-324, 2 ** -1022, 0.5, 2, Number.MAX_VALUE),
);

/** Pairs that are equal, or far enough apart that the divergence, a square of the distance, does not underflow. */
export const pairs = distributionPair().filter(([p, q]) => {
  const distance = totalVariation(p, q);
  return distance === 0 || distance > 1e-150;
});

export type Pair = [number[], number[]];

/**
 * Whether a bound on the total variation holds for two distributions. The divergence is within 8 ulp, of which a bound
 * sees half or less where it is below 1; then come its own rounding, 2 ulp, and that of the distance, 2 ulp, whose
 * distributions sum to 1 within an ulp or two.
 */
export function holds([p, q]: Pair, bound: (excess: number) => number, distance = totalVariation): boolean {
  return distance(p, q) <= bound(klDivergence(p, q)) * (1 + 12 * ULP);
}
