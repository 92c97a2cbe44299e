import fc from 'fast-check';

// Domains as arbitraries. Each mixes uniform values, values spread over the decades towards the ends, and the corners.

/** The doubles next to 0 and to 1, and values at which formulas change form. */
const CORNERS = [
  5e-324,
  2 ** -1022,
  1e-300,
  1e-16,
  2 ** -53,
  1e-8,
  0.1,
  0.5,
  0.5 + 2 ** -53,
  0.9,
  1 - 1e-8,
  1 - 2 ** -53,
];

/** (0, 1), down to the smallest double and up to the last below 1. */
export function openUnit(): fc.Arbitrary<number> {
  return fc.oneof(
    fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true }),
    uniform(2 ** -53, 1 - 2 ** -53),
    uniform(0, 16).map((digits) => 10 ** -digits * (1 - 2 ** -53)),
    uniform(0, 300).map((digits) => 10 ** -digits * (1 - 2 ** -53)),
    uniform(0.01, 15.9).map((digits) => 1 - 10 ** -digits),
    fc.constantFrom(...CORNERS),
  );
}

/** (0, 1) without the corners: at least `margin` from both ends, for statements tested through finite differences. */
export function innerUnit(margin: number): fc.Arbitrary<number> {
  return fc.oneof(
    uniform(margin, 1 - margin),
    uniform(0, -Math.log10(margin)).map((digits) => Math.min(1 - margin, 10 ** -digits)),
  );
}

/** [0, 1]. */
export function unit(): fc.Arbitrary<number> {
  return fc.oneof({ arbitrary: openUnit(), weight: 8 }, fc.constantFrom(0, 1));
}

/** Positive integers up to `max`, small ones preferred. */
export function count(max = 1e6): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: 1, max: Math.min(max, 20) }),
    uniform(0, Math.log10(max)).map((digits) => Math.floor(10 ** digits)),
    fc.constantFrom(...[1, 2, 3, 8, 100, 1000, 1e6].filter((k) => k <= max)),
  );
}

/** The arguments of the amplification functions. */
export function point(maxK?: number): fc.Arbitrary<{ theta: number; k: number; alpha: number }> {
  return fc.record({ theta: openUnit(), k: count(maxK), alpha: openUnit() });
}

/** Two different values of an arbitrary, the smaller first. */
export function ordered(arbitrary: fc.Arbitrary<number>): fc.Arbitrary<[number, number]> {
  return fc
    .tuple(arbitrary, arbitrary)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => (a < b ? [a, b] : [b, a]));
}

/** Positive doubles between two bounds, uniform in the logarithm. */
export function logUniform(min: number, max: number): fc.Arbitrary<number> {
  return uniform(Math.log(min), Math.log(max)).map((x) => Math.min(max, Math.max(min, Math.exp(x))));
}

/** Doubles evenly spread over [min, max] (fc.double spreads over the bit patterns instead). */
export function uniform(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 2 ** 52 }).map((i) => min + (max - min) * (i / 2 ** 52));
}

/**
 * Whether a property fails somewhere: a weakened inequality has to. At least a thousand points, whatever the run count,
 * because a counterexample may be rare.
 */
export function refuted<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => boolean): boolean {
  const numRuns = Math.max(1000, fc.readConfigureGlobal().numRuns ?? 0);
  return fc.check(fc.property(arbitrary, holds), { numRuns, endOnFailure: true }).failed;
}
