import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { count, uniform } from './arbitraries.ts';

// Tails small enough for exact rational arithmetic, corners included.

/** Probabilities whose exact powers are not too long; the ends, and what is next to them, seldom. */
function probability(): fc.Arbitrary<number> {
  return fc.oneof(
    { arbitrary: uniform(0, 1), weight: 6 },
    { arbitrary: uniform(0, 16).map((digits) => 10 ** -digits), weight: 3 },
    { arbitrary: uniform(0.01, 15.9).map((digits) => 1 - 10 ** -digits), weight: 3 },
    { arbitrary: fc.constantFrom(0, 1, 0.5, 0.1, 2 ** -53, 1 - 2 ** -53, 1e-100, 5e-324), weight: 1 },
  );
}

/** A count of n: anywhere, next to a mean, or at and beyond the ends. */
export function countOf(n: number, mean: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: 0, max: n }),
    fc.integer({ min: -2, max: 3 }).map((step) => Math.min(n, Math.max(0, Math.floor(mean) + step))),
    fc.constantFrom(0, 1, n, n + 1),
  );
}

export interface BinomialPoint {
  readonly trials: number;
  readonly probability: number;
  readonly count: number;
}

export function binomialPoint(max = 200): fc.Arbitrary<BinomialPoint> {
  return fc
    .tuple(fc.oneof(count(max), fc.constant(max)), probability())
    .chain(([trials, p]) => countOf(trials, trials * p).map((many) => ({ trials, probability: p, count: many })));
}

/** The whole of what the functions accept: trials and counts up to 2^53, probabilities down to the smallest double. */
export function extremeBinomialPoint(): fc.Arbitrary<BinomialPoint> {
  const trials = uniform(0, 53).map((bits) => Math.min(Number.MAX_SAFE_INTEGER, Math.floor(2 ** bits)));
  const anywhere = fc.oneof(probability(), fc.double({ min: 0, max: 1, noNaN: true }));
  return fc.tuple(trials, anywhere, uniform(0, 1), uniform(-9, 9)).chain(([n, p, t, z]) => {
    const deviation = z * Math.sqrt(n * p * (1 - p));
    const near = Math.min(n, Math.max(0, Math.round(n * p + deviation)));
    return fc
      .constantFrom(0, 1, n, near, Math.floor(t * n), Math.floor(n ** t))
      .map((many) => ({ trials: n, probability: p, count: many }));
  });
}

/** Whether a bound is on the right side of an exact logarithm, give or take `ulps` of 2^-52 for its own rounding. */
export function isAbove(bound: number, exact: Decimal, ulps = 16): boolean {
  return exact.lte(bound + ulps * 2 ** -52 * Math.abs(bound)) || bound === exact.toNumber();
}
