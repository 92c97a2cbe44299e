import fc from 'fast-check';
import { pairedSlingshotTest, slingshotTest } from 'skill-emergence/measurement';
import { describe, expect, it } from 'vitest';
import { uniform } from '../../support/arbitraries.ts';
import { measurementRows, REFERENCE_ULPS } from '../../support/measurement-reference.ts';
import { errorInUlps } from '../../support/reference.ts';
import { binomialLaw, rates, sizeOf, twoSamples } from '../../support/two-samples.ts';

describe('slingshotTest', () => {
  it.each(measurementRows('slingshotPValue'))('agrees with 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(slingshotTest(args).pValue, value)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it('never rejects more often than its level where the theory is right, and nearly as often somewhere', () => {
    const size = sizeOf(40, 30, 0.05, (samples) => slingshotTest(samples).pValue);
    const sizes = rates(100).flatMap((p) => [0, 0.3, 1].map((t) => size(p, p + (1 - p) * t)));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(0.05);
    expect(Math.max(...sizes)).toBeGreaterThan(0.025);
  });

  it('has p-values in [0, 1] that rise with the successes on tuples and fall with those on singles', () => {
    fc.assert(
      fc.property(twoSamples(1e6), (at) => {
        const { pValue } = slingshotTest(at);
        const slack = 1 + 1e-10;
        expect(pValue).toBeGreaterThanOrEqual(0);
        expect(pValue).toBeLessThanOrEqual(1);
        const moreTuples = { ...at, tupleSuccesses: Math.min(at.tuples, at.tupleSuccesses + 1) };
        expect(slingshotTest(moreTuples).pValue * slack).toBeGreaterThanOrEqual(pValue);
        const moreSingles = { ...at, singleSuccesses: Math.min(at.singles, at.singleSuccesses + 1) };
        expect(slingshotTest(moreSingles).pValue).toBeLessThanOrEqual(pValue * slack);
      }),
    );
  });

  it('says which premises a rejection refutes', () => {
    const { refutes } = slingshotTest({ singleSuccesses: 9, singles: 10, tupleSuccesses: 1, tuples: 10 });
    expect(refutes).toMatch(/proportional to the excess entropy/);
  });

  it('is refused where the theory does not say it: below a reduction of the size', () => {
    const at = { singleSuccesses: 9, singles: 10, tupleSuccesses: 1, tuples: 10 };
    expect(() => slingshotTest({ ...at, reduction: 2, tupleSize: 3 })).toThrow(
      'reduction must be at least tupleSize = 3, or else for ratioTest, got 2',
    );
    expect(slingshotTest({ ...at, reduction: 3, tupleSize: 3 })).toEqual(slingshotTest(at));
    expect(() => slingshotTest({ ...at, reduction: 0.5 })).toThrow('reduction must be a number in [1, Infinity)');
    expect(() => slingshotTest({ ...at, reduction: Infinity })).toThrow('reduction');
  });

  it('refuses counts that are none', () => {
    const at = { singleSuccesses: 9, singles: 10, tupleSuccesses: 1, tuples: 10 };
    expect(() => slingshotTest({ ...at, singleSuccesses: 11 })).toThrow('singleSuccesses must be at most singles = 10');
    expect(() => slingshotTest({ ...at, tupleSuccesses: 0.5 })).toThrow('tupleSuccesses must be a non-negative safe');
    expect(() => slingshotTest({ ...at, tuples: 2 ** 53 - 1 })).toThrow('tuples must be so few');
  });
});

describe('pairedSlingshotTest', () => {
  it('is the sign test of the pairs that differ', () => {
    expect(pairedSlingshotTest({ singleOnly: 3, tupleOnly: 0 }).pValue).toBeCloseTo(1 / 8, 15);
    expect(pairedSlingshotTest({ singleOnly: 3, tupleOnly: 1 }).pValue).toBeCloseTo(5 / 16, 15);
    expect(pairedSlingshotTest({ singleOnly: 0, tupleOnly: 0 }).pValue).toBe(1);
    expect(pairedSlingshotTest({ singleOnly: 0, tupleOnly: 5 }).pValue).toBe(1);
  });

  it('never rejects more often than its level where tuples alone succeed at least as often', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), uniform(0.5, 1), uniform(0.001, 0.5), (pairs, share, level) => {
        let size = 0;
        for (const [tupleOnly, mass] of binomialLaw(pairs, share).entries()) {
          if (pairedSlingshotTest({ singleOnly: pairs - tupleOnly, tupleOnly }).pValue <= level) size += mass;
        }
        expect(size).toBeLessThanOrEqual(level + 1e-12);
      }),
    );
  });

  it('refuses more pairs than a safe integer', () => {
    expect(() => pairedSlingshotTest({ singleOnly: 2 ** 53 - 1, tupleOnly: 1 })).toThrow('tupleOnly must be so few');
  });
});
