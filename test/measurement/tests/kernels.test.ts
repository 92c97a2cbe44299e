import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialMasses } from '../../../src/measurement/tests/binomial-masses.ts';
import { largestValue } from '../../../src/measurement/tests/largest-value.ts';
import { frechetCurve, ratioCurve } from '../../../src/measurement/tests/null-curve.ts';
import { count, openUnit, uniform } from '../../support/arbitraries.ts';
import { binomialLaw } from '../../support/two-samples.ts';

describe('binomialMasses', () => {
  it('are the probabilities of the counts, and all that matter', () => {
    fc.assert(
      fc.property(count(300), openUnit(), (n, p) => {
        const { from, masses } = binomialMasses(n, p);
        const law = binomialLaw(n, p);
        for (const [i, mass] of law.entries()) {
          const value = masses[i - from] ?? 0;
          // a product of up to 300 ratios with a rounding or two each, and what is left out
          expect(Math.abs(value - mass)).toBeLessThanOrEqual(300 * 2 ** -50 * mass + 1e-19);
        }
      }),
    );
  });

  it('are one count where the outcome is certain', () => {
    expect(binomialMasses(10, 0)).toEqual({ from: 0, masses: new Float64Array([1]) });
    expect(binomialMasses(10, 1)).toEqual({ from: 10, masses: new Float64Array([1]) });
  });

  it('are few of many', () => {
    const { from, masses } = binomialMasses(1e6, 0.3);
    expect(from).toBeGreaterThan(295_000);
    expect(masses.length).toBeLessThan(10_000);
    expect(masses.reduce((sum, mass) => sum + mass)).toBeCloseTo(1, 12);
  });
});

describe('largestValue', () => {
  it('finds the higher one of two peaks, and one at either end', () => {
    const peaks = (x: number) => Math.exp(-((x - 0.2) ** 2) * 900) + 1.01 * Math.exp(-((x - 0.7123) ** 2) * 900);
    expect(largestValue(peaks, 0, 1)).toBeCloseTo(1.01, 14);
    expect(largestValue((x) => x, 0.2, 0.4)).toBe(0.4);
    expect(largestValue((x) => 1 - x, 0.2, 0.4)).toBe(0.8);
    expect(largestValue(() => 0, 0, 1)).toBe(0);
    expect(largestValue((x) => x, 0.3, 0.3)).toBe(0.3);
  });

  it('finds the peak of a smooth function to the last digits', () => {
    fc.assert(
      fc.property(uniform(0, 1), uniform(1, 100), (at, sharpness) => {
        expect(largestValue((x) => Math.exp(-sharpness * (x - at) ** 2), 0, 1)).toBeCloseTo(1, 14);
      }),
    );
  });
});

describe('null curves', () => {
  it('rise, and have the slope that they rise with', () => {
    const curve = fc.oneof(
      fc.tuple(uniform(1, 5), fc.integer({ min: 1, max: 6 })).map(([r, size]) => ratioCurve(r, size)),
      fc.tuple(uniform(1, 5), fc.integer({ min: 2, max: 6 })).map(([r, size]) => ratioCurve(r, size, 12)),
      fc.integer({ min: 2, max: 6 }).map(frechetCurve),
    );
    fc.assert(
      fc.property(curve, uniform(0, 0.999), ({ value, slope }, p) => {
        const step = 1e-7;
        const rise = value(p + step) - value(p);
        expect(rise).toBeGreaterThanOrEqual(0);
        // a step across a kink has a slope in between
        const [low, high] = [slope(p), slope(p + step)].sort((a, b) => a - b) as [number, number];
        expect(rise / step).toBeGreaterThanOrEqual(low - 1e-5);
        expect(rise / step).toBeLessThanOrEqual(high + 1e-5);
      }),
    );
  });
});
