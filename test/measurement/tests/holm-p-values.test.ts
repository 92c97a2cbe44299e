import fc from 'fast-check';
import { holmPValues } from 'skill-emergence/measurement';
import { describe, expect, it } from 'vitest';
import { uniform } from '../../support/arbitraries.ts';

describe('holmPValues', () => {
  it('rejects by its adjusted values what the step-down method rejects', () => {
    fc.assert(
      fc.property(fc.array(uniform(0, 0.2), { minLength: 1, maxLength: 8 }), uniform(0.001, 0.3), (pValues, level) => {
        const sorted = pValues.slice().sort((a, b) => a - b);
        const first = sorted.findIndex((p, i) => (sorted.length - i) * p > level);
        const rejected = first === -1 ? sorted : sorted.slice(0, first);
        const adjusted = holmPValues(pValues);
        expect(pValues.filter((_, i) => adjusted[i]! <= level).sort((a, b) => a - b)).toEqual(rejected);
        for (const [i, p] of pValues.entries()) expect(adjusted[i]).toBeGreaterThanOrEqual(p);
      }),
    );
  });

  it('changes neither the order nor a single value, and never goes beyond 1', () => {
    expect(holmPValues([0.3])).toEqual([0.3]);
    expect(holmPValues(new Float64Array([0.9, 0.8]))).toEqual([1, 1]);
    expect(holmPValues([0.02, 0.01])).toEqual([0.02, 0.02]);
  });

  it('refuses what are no p-values', () => {
    expect(() => holmPValues([])).toThrow('pValues must be at least one number, got an array of 0');
    expect(() => holmPValues([0.1, 1.5])).toThrow('pValues[1] must be a number in [0, 1], got 1.5');
    expect(() => holmPValues(0.1 as never)).toThrow('pValues must be an array');
  });
});
