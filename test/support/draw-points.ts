import fc from 'fast-check';
import { count, uniform } from './arbitraries.ts';
import { countOf } from './tail-points.ts';

// Draws without replacement.

export interface DrawPoint {
  readonly population: number;
  readonly successes: number;
  readonly draws: number;
  readonly count: number;
}

/** Populations small enough for exact arithmetic; all of it may be a success, or drawn, or none. */
export function drawPoint(max = 200): fc.Arbitrary<DrawPoint> {
  return fc
    .oneof(count(max), fc.constant(max))
    .chain((population) => fc.tuple(fc.constant(population), countUpTo(population), countUpTo(population)))
    .chain(([population, successes, draws]) =>
      countOf(draws, (successes * draws) / population).map((many) => ({ population, successes, draws, count: many })),
    );
}

/** Populations of up to 2^53. */
export function extremeDrawPoint(): fc.Arbitrary<DrawPoint> {
  return fc
    .tuple(uniform(0, 53), uniform(0, 1), uniform(0, 1), uniform(-9, 9), uniform(0, 1))
    .chain(([bits, s, t, z, u]) => {
      const population = Math.min(Number.MAX_SAFE_INTEGER, Math.floor(2 ** bits));
      const successes = Math.floor(population * s);
      const draws = Math.floor(population ** t);
      const mean = draws * s;
      const near = Math.min(draws, Math.max(0, Math.round(mean + z * Math.sqrt(mean))));
      return fc
        .constantFrom(0, 1, draws, near, Math.floor(draws * u))
        .map((many) => ({ population, successes, draws, count: many }));
    });
}

function countUpTo(max: number): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min: 0, max }), fc.constantFrom(0, 1, max));
}
