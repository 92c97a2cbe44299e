import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastSolution } from '../../src/numeric/least-solution.ts';
import { logUniform, uniform } from '../support/arbitraries.ts';

/** The solution itself, or at most 2 ulp above it. */
function expectLeast(found: number, x: number): void {
  expect(found).toBeGreaterThanOrEqual(x);
  expect(found).toBeLessThanOrEqual(x * (1 + 2 ** -50));
}

describe('leastSolution', () => {
  const bracket = fc.tuple(logUniform(1e-12, 1), uniform(0.001, 0.999)).map(([low, t]) => ({
    low,
    x: low + (1 - low) * t,
  }));

  it('finds where a step goes down, from above', () => {
    fc.assert(
      fc.property(bracket, ({ low, x }) => {
        fc.pre(x > low && x < 1);
        expectLeast(
          leastSolution((y) => (y >= x ? -Infinity : 1), low, 1),
          x,
        );
      }),
    );
  });

  it('finds the root of steep, flat and curved functions in a few evaluations', () => {
    fc.assert(
      fc.property(bracket, uniform(-4, 4), ({ low, x }, curvature) => {
        fc.pre(x > low && x < 1);
        let evaluations = 0;
        const f = (y: number): number => {
          evaluations++;
          return (x - y) * Math.exp(curvature * y);
        };
        const found = leastSolution(f, low, 1);
        expect(f(found)).toBeLessThanOrEqual(0);
        expectLeast(found, x);
        expect(evaluations).toBeLessThan(40);
      }),
    );
  });

  it('finds the edge of what is infinite on both sides', () => {
    expectLeast(
      leastSolution((y) => (y < 0.3 ? Infinity : -Infinity), 0.1, 1),
      0.3,
    );
  });
});
