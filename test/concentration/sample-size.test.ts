import fc from 'fast-check';
import {
  bernoulliDivergence,
  chernoffDeviation,
  chernoffSampleSize,
  hoeffdingDeviation,
  hoeffdingSampleSize,
  logBinomialUpperTail,
} from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { count, innerUnit, refuted, uniform } from '../support/arbitraries.ts';

const failures = uniform(0.05, 12).map((digits) => 10 ** -digits);

describe('chernoffDeviation', () => {
  it('is where Chernoff’s bound reaches the failure probability', () => {
    fc.assert(
      fc.property(count(1e9), innerUnit(1e-9), failures, (trials, probability, failure) => {
        const deviation = chernoffDeviation({ trials, probability, failure });
        fc.pre(deviation < Infinity);
        const q = probability + deviation;
        fc.pre(q < 1);
        const reached = trials * bernoulliDivergence(q, probability);
        // q is rounded, which moves the divergence by 2^-53 q times its slope
        const slope = Math.log((q * (1 - probability)) / (probability * (1 - q)));
        const slack = 2 ** -46 * -Math.log(failure) + trials * 2 ** -52 * slope;
        expect(Math.abs(reached + Math.log(failure))).toBeLessThanOrEqual(slack);
      }),
    );
  });

  it('is exceeded with at most the failure probability, and a tenth less is not', () => {
    const exceeded = ([trials, p, failure]: [number, number, number], shrink: number): boolean => {
      const deviation = shrink * chernoffDeviation({ trials, probability: p, failure });
      if (deviation > 1 - p) return true;
      // strictly above the mean plus the deviation, or at it up to rounding
      const atLeast = Math.ceil(trials * (p + deviation) * (1 + 2 ** -50));
      return logBinomialUpperTail({ trials, probability: p, atLeast }) <= Math.log(failure) + 2 ** -40;
    };
    const at = fc.tuple(count(1e6), innerUnit(1e-6), failures);
    fc.assert(fc.property(at, (point) => exceeded(point, 1)));
    expect(refuted(at, (point) => exceeded(point, 0.5))).toBe(true);
  });

  it('is at most Hoeffding’s, and not nine tenths of it', () => {
    const at = fc.tuple(count(1e6), innerUnit(1e-6), failures);
    const holds = ([trials, probability, failure]: [number, number, number], constant: number): boolean => {
      const deviation = chernoffDeviation({ trials, probability, failure });
      if (deviation === Infinity) return true; // beyond the largest deviation there is
      return deviation <= constant * hoeffdingDeviation({ trials, failure }) * (1 + 2 ** -46);
    };
    fc.assert(fc.property(at, (point) => holds(point, 1)));
    expect(refuted(at, (point) => holds(point, 0.9))).toBe(true);
  });

  it('is the whole distance, or infinite, where n successes of n are as likely as that', () => {
    expect(chernoffDeviation({ trials: 2, probability: 0.5, failure: 0.25 })).toBe(0.5);
    expect(chernoffDeviation({ trials: 2, probability: 0.5, failure: 0.2 })).toBe(Infinity);
  });
});

describe('sample sizes', () => {
  it('are the least that do', () => {
    fc.assert(
      fc.property(innerUnit(1e-3), uniform(0.001, 1), failures, (probability, t, failure) => {
        const deviation = t * (1 - probability);
        const need = -Math.log(failure);
        const chernoff = chernoffSampleSize({ probability, deviation, failure });
        const gain = bernoulliDivergence(Math.min(1, probability + deviation), probability);
        // where the count is not within rounding of being one more or one less
        fc.pre(Math.abs(need / gain - Math.round(need / gain)) > 1e-6 * (need / gain) * 2 ** -10);
        expect(chernoff).toBe(Math.max(1, Math.ceil(need / gain)));
        const hoeffding = hoeffdingSampleSize({ deviation, failure });
        expect(hoeffding).toBe(Math.max(1, Math.ceil(need / (2 * deviation ** 2))));
        expect(chernoff).toBeLessThanOrEqual(hoeffding);
      }),
    );
  });

  it('are exact where they come out even', () => {
    // D(1‖1/2) = ln 2, so 2^-n is reached at n
    for (let n = 1; n <= 60; n++) {
      expect(chernoffSampleSize({ probability: 0.5, deviation: 0.5, failure: 2 ** -n })).toBe(n);
    }
    expect(hoeffdingSampleSize({ deviation: 1, failure: 0.9 })).toBe(1);
    expect(hoeffdingSampleSize({ deviation: 1e-200, failure: 0.9 })).toBe(Infinity);
    expect(() => hoeffdingSampleSize({ deviation: 1.5, failure: 0.9 })).toThrow('deviation must be a number in (0, 1]');
    expect(() => chernoffSampleSize({ probability: 0.75, deviation: 0.5, failure: 0.9 })).toThrow(
      'deviation must be at most 1 - probability = 0.25, got 0.5',
    );
  });
});
