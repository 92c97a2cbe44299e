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

  it('takes some ten evaluations of what is smooth, where bisection would take fifty', () => {
    const counts = Array.from({ length: 200 }, (_, i) => {
      const [low, at, curvature] = [Math.exp(-20 * (i / 200)), (i * 0.618034) % 1, 8 * ((i * 0.4142) % 1) - 4];
      const x = low + (1 - low) * (0.001 + 0.998 * at);
      let evaluations = 0;
      leastSolution((y) => ((evaluations += 1), (x - y) * Math.exp(curvature * y)), 0.9 * low, 1);
      return evaluations;
    });
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThan(11.5);
  });

  it('asks for no value outside of the bracket, also where the solution is next to an end of it', () => {
    fc.assert(
      fc.property(logUniform(1e-12, 0.9), fc.integer({ min: 1, max: 8 }), fc.boolean(), (low, ulps, isLow) => {
        const x = isLow ? low * (1 + ulps * 2 ** -52) : 1 - ulps * 2 ** -53;
        const found = leastSolution(
          (y) => {
            expect(y).toBeGreaterThanOrEqual(low);
            expect(y).toBeLessThanOrEqual(1);
            return x - y;
          },
          low,
          1,
        );
        expectLeast(found, x);
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
