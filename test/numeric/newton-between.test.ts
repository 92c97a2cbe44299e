import { describe, expect, it } from 'vitest';
import { isRootOf, newtonBetween, type ValueAndSlope } from '../../src/numeric/newton-between.ts';

describe('newtonBetween', () => {
  it('takes few steps where Newton’s method does', () => {
    let calls = 0;
    const cube: ValueAndSlope = (x) => {
      calls++;
      return [x ** 3 - 2, 3 * x ** 2];
    };
    expect(newtonBetween(0, 2, 2, cube)).toBeCloseTo(Math.cbrt(2), 15);
    expect(calls).toBeLessThan(10);
  });

  it('finds the root where Newton’s method goes to and fro', () => {
    const steps: ValueAndSlope = (x) => [Math.atan(20 * (x - 0.3)), 20 / (1 + 400 * (x - 0.3) ** 2)];
    const root = newtonBetween(-5, 7, 7, steps);
    expect(Math.abs(root - 0.3)).toBeLessThan(1e-15);
    expect(isRootOf(steps, root)).toBe(true);
  });

  it('has an end where the root is outside, which isRootOf tells', () => {
    const line: ValueAndSlope = (x) => [x - 3, 1];
    const end = newtonBetween(0, 1, 0.5, line);
    expect(end).toBeLessThanOrEqual(1);
    expect(isRootOf(line, end)).toBe(false);
    expect(isRootOf(() => [NaN, 1], 0.5)).toBe(false);
    expect(newtonBetween(0, 1, 0.5, () => [NaN, NaN])).toBeLessThanOrEqual(1);
  });
});
