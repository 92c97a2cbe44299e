import fc from 'fast-check';
import { crossEntropy, klDivergence, totalVariation } from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { unit } from '../support/arbitraries.ts';

describe.each([
  ['crossEntropy', crossEntropy],
  ['klDivergence', klDivergence],
  ['totalVariation', totalVariation],
] as const)('%s', (_name, measure) => {
  it('refuses arrays of different lengths', () => {
    expect(() => measure([0.5, 0.5], [0.5, 0.25, 0.25])).toThrow('q.length must be p.length = 2, got 3');
    expect(() => measure([0.5, 0.5], [1])).toThrow('q.length must be p.length = 2, got 1');
  });

  it('normalises each array by its own sum', () => {
    expect(measure([2, 6], [3, 1], { normalise: true })).toBe(measure([0.25, 0.75], [0.75, 0.25]));
  });

  it('accepts a probability of 1 that the model gives to what never happens', () => {
    fc.assert(fc.property(unit(), (p) => measure([p, 1 - p], [p, 1 - p]) >= 0));
    expect(measure([1, 0], [0, 1])).toBe(measure === totalVariation ? 1 : Infinity);
  });
});
