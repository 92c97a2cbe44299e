import { describe, expect, it } from 'vitest';
import { mean } from '../../src/numeric/mean.ts';

describe('mean', () => {
  it('is the sum over the number, of lists and of columns alike', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean(Float64Array.of(-1, 0.5))).toBe(-0.25);
  });

  it('is 0 of nothing, and not finite where a value is not', () => {
    expect(mean([])).toBe(0);
    expect(mean([1, Infinity])).toBe(Infinity);
    expect(mean([-Infinity, Infinity])).toBeNaN();
  });
});
