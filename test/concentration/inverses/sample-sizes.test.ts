import fc from 'fast-check';
import { bernoulliDivergence, chernoffSampleSize, hoeffdingSampleSize } from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { innerUnit, uniform } from '../../support/arbitraries.ts';

const failureProbabilities = uniform(0.05, 12).map((digits) => 10 ** -digits);

describe('sample sizes', () => {
  it('are the least that do', () => {
    fc.assert(
      fc.property(innerUnit(1e-3), uniform(0.001, 1), failureProbabilities, (probability, t, failureProbability) => {
        const deviation = t * (1 - probability);
        const need = -Math.log(failureProbability);
        const chernoff = chernoffSampleSize({ probability, deviation, failureProbability });
        const gain = bernoulliDivergence(Math.min(1, probability + deviation), probability);
        // where the count is not within rounding of being one more or one less
        fc.pre(Math.abs(need / gain - Math.round(need / gain)) > 1e-6 * (need / gain) * 2 ** -10);
        expect(chernoff).toBe(Math.max(1, Math.ceil(need / gain)));
        const hoeffding = hoeffdingSampleSize({ deviation, failureProbability });
        expect(hoeffding).toBe(Math.max(1, Math.ceil(need / (2 * deviation ** 2))));
        expect(chernoff).toBeLessThanOrEqual(hoeffding);
      }),
    );
  });

  it('are exact where they come out even', () => {
    // D(1‖1/2) = ln 2, so 2^-n is reached at n
    for (let n = 1; n <= 60; n++) {
      expect(chernoffSampleSize({ probability: 0.5, deviation: 0.5, failureProbability: 2 ** -n })).toBe(n);
    }
    expect(hoeffdingSampleSize({ deviation: 1, failureProbability: 0.9 })).toBe(1);
    expect(hoeffdingSampleSize({ deviation: 1e-200, failureProbability: 0.9 })).toBe(Infinity);
    expect(() => hoeffdingSampleSize({ deviation: 1.5, failureProbability: 0.9 })).toThrow(
      'deviation must be a number in (0, 1]',
    );
    expect(() => chernoffSampleSize({ probability: 0.75, deviation: 0.5, failureProbability: 0.9 })).toThrow(
      'deviation must be at most 1 - probability = 0.25, got 0.5',
    );
  });
});
