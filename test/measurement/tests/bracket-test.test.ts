import fc from 'fast-check';
import { bracketTest, slingshotTest } from 'skill-emergence/measurement';
import { describe, expect, it } from 'vitest';
import { measurementRows, REFERENCE_ULPS } from '../../support/measurement-reference.ts';
import { errorInUlps } from '../../support/reference.ts';
import { rates, sizeOf, twoSamples } from '../../support/two-samples.ts';

describe('bracketTest', () => {
  it.each(measurementRows('productCornerPValue'))('has the corner of 40 digits at $args', ({ args, value }) => {
    const { belowPValue } = bracketTest({ ...args, method: 'corner' });
    expect(errorInUlps(belowPValue, value)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it.each(measurementRows('frechetCornerPValue'))("has Fréchet's corner of 40 digits at $args", ({ args, value }) => {
    const { belowPValue } = bracketTest({ ...args, lower: 'frechet', method: 'corner' });
    expect(errorInUlps(belowPValue, value)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it.each(['product', 'frechet'] as const)('never rejects more often than its level: %s', (lower) => {
    const tupleSize = 3;
    const size = sizeOf(20, 25, 0.05, (seen) => bracketTest({ ...seen, tupleSize, lower }).pValue);
    for (const p of rates(100)) {
      const least = lower === 'product' ? p ** tupleSize : Math.max(0, tupleSize * p - tupleSize + 1);
      for (const t of [0, 0.5, 1]) expect(size(p, least + (p - least) * t)).toBeLessThanOrEqual(0.05);
    }
  });

  it('tests the upper bound by Fisher, from the other side than the slingshot', () => {
    fc.assert(
      fc.property(twoSamples(50), (at) => {
        const { abovePValue } = bracketTest({ ...at, tupleSize: 2, method: 'corner' });
        const exchanged = {
          ...{ singleSuccesses: at.tupleSuccesses, singles: at.tuples },
          ...{ tupleSuccesses: at.singleSuccesses, tuples: at.singles },
        };
        expect(Math.abs(abovePValue - slingshotTest(exchanged).pValue)).toBeLessThanOrEqual(1e-11 * abovePValue);
      }),
    );
  });

  it('is twice the smaller of both sides, which alone would be no p-value', () => {
    fc.assert(
      fc.property(twoSamples(50), (at) => {
        const { pValue, belowPValue, abovePValue } = bracketTest({ ...at, tupleSize: 4 });
        expect(pValue).toBe(Math.min(1, 2 * belowPValue, 2 * abovePValue));
      }),
    );
  });

  it('is weaker with Fréchet’s bound, which is below the product', () => {
    fc.assert(
      fc.property(twoSamples(1000), fc.integer({ min: 2, max: 6 }), (at, tupleSize) => {
        const below = (lower: 'product' | 'frechet') =>
          bracketTest({ ...at, tupleSize, lower, method: 'corner' }).belowPValue;
        expect(below('frechet')).toBeGreaterThanOrEqual(below('product') * (1 - 1e-9));
      }),
    );
  });

  it('allows for a grader, and for tuples of different skills', () => {
    const seen = { singleSuccesses: 600, singles: 1000, tupleSuccesses: 24, tuples: 1000, tupleSize: 5 };
    expect(bracketTest(seen).pValue).toBeLessThan(0.01);
    expect(bracketTest({ ...seen, skills: 10 }).pValue).toBeGreaterThan(0.3);
    expect(() => bracketTest({ ...seen, skills: 4 })).toThrow('tupleSize must be at most skills = 4');
    const grader = { falsePositiveRate: 0.1, falseNegativeRate: 0.1 };
    const graded = { singleSuccesses: 500, singles: 1000, tupleSuccesses: 300, tuples: 1000, tupleSize: 2 };
    expect(bracketTest({ ...graded, grader }).belowPValue).toBeGreaterThan(0.4);
    expect(bracketTest({ ...graded, tupleSuccesses: 200 }).belowPValue).toBeLessThan(0.05);
  });

  it('says which premises a rejection refutes', () => {
    const seen = { singleSuccesses: 9, singles: 10, tupleSuccesses: 1, tuples: 10, tupleSize: 2 };
    expect(bracketTest(seen).refutes).toMatch(/concatenated text pieces or inside one/);
    expect(bracketTest({ ...seen, lower: 'frechet' }).refutes).toMatch(/fails only where one of its skills does/);
    expect(() => bracketTest({ ...seen, lower: 'min' as never })).toThrow("lower must be one of 'product', 'frechet'");
    expect(() => bracketTest({ ...seen, tupleSize: 1 })).toThrow('tupleSize must be at least 2, got 1');
  });
});
