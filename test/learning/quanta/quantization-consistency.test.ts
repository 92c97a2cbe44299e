import { bootstrapScalingLaw, besiroglu2024, hoffmann2022 } from 'skill-emergence/scaling';
import { type FittedExponents, quantizationConsistency } from 'skill-emergence/learning';
import { describe, expect, it } from 'vitest';

describe('quantizationConsistency', () => {
  const covariance = { alpha: 0.02 ** 2, beta: 0.01 ** 2, both: 1e-4 };

  it('is 0.026 away for Hoffmann’s exponents, and 0.108 for Besiroglu’s', () => {
    const away = ({ alpha, beta }: { alpha: number; beta: number }): number =>
      quantizationConsistency({ alpha, beta, covariance }).difference;
    expect(away(hoffmann2022)).toBeCloseTo(0.28 - 0.2537, 4);
    expect(away(besiroglu2024)).toBeCloseTo(0.3658 - 0.2581, 4);
  });

  it('takes the covariance into account', () => {
    const { difference, pValue } = quantizationConsistency({ alpha: 1, beta: 0.51, covariance });
    expect(difference).toBeCloseTo(0.01, 15);
    // variance 1e-4 + 4e-4 / 16 - 2e-4 / 4 = 7.5e-5, and the two-sided p-value of 1.1547 deviations
    expect(pValue).toBeCloseTo(0.2482, 4);
    const alone = quantizationConsistency({ alpha: 1, beta: 0.51, covariance: { ...covariance, both: 0 } });
    expect(alone.pValue).toBeGreaterThan(pValue);
    expect(quantizationConsistency({ alpha: 1, beta: 0.5, covariance }).pValue).toBeCloseTo(1, 14);
  });

  it('decides by equality where nothing is uncertain', () => {
    const none = { alpha: 0, beta: 0, both: 0 };
    expect(quantizationConsistency({ alpha: 1, beta: 0.5, covariance: none })).toEqual({ difference: 0, pValue: 1 });
    expect(quantizationConsistency({ alpha: 1, beta: 0.6, covariance: none }).pValue).toBe(0);
  });

  it('counts replicates that converged', () => {
    const alpha = [1, 1, 1, 1, 1, 1, 1];
    const beta = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.1];
    const status = [0, 0, 0, 0, 0, 0, 1];
    const { difference, pValue } = quantizationConsistency({ replicates: { alpha, beta, status } });
    expect(difference).toBeCloseTo(0.15, 15);
    expect(pValue).toBeCloseTo((2 * 3) / 7, 15); // two at most 0 of six
    expect(quantizationConsistency({ replicates: { alpha, beta } }).difference).toBeCloseTo(0.1, 15);
  });

  it('takes the replicates of a bootstrap', () => {
    const runs = [1e8, 3e8, 1e9, 3e9, 1e10].flatMap((parameters) =>
      [2e9, 1e10, 1e11].map((tokens, i) => ({
        ...{ parameters, tokens },
        loss: 1.7 + 400 * parameters ** -0.34 + 410 * tokens ** -0.28 + 0.003 * ((i % 2) - 0.5),
      })),
    );
    const { replicates } = bootstrapScalingLaw(runs, { replicates: 20, seed: 1 });
    const { difference, pValue } = quantizationConsistency({ replicates });
    expect(difference).toBeCloseTo(0.28 - 0.34 / 1.34, 1);
    expect(pValue).toBeGreaterThan(0);
    expect(pValue).toBeLessThanOrEqual(1);
  });

  it('refuses what is no fit', () => {
    const refuses = (fitted: object, message: RegExp): void => {
      expect(() => quantizationConsistency(fitted as FittedExponents)).toThrow(message);
    };
    refuses({ alpha: 0, beta: 1, covariance }, /^alpha must be/);
    refuses({ alpha: 1, beta: 1 }, /^covariance is required/);
    refuses({ alpha: 1, beta: 1, covariance: { ...covariance, both: 1 } }, /^covariance.both must be a number in \[/);
    refuses({ replicates: { alpha: [1], beta: [] } }, /^replicates.beta must be an array of 1/);
    refuses({ replicates: { alpha: [1], beta: [1], status: [] } }, /^replicates.status must be an array of 1/);
    refuses({ replicates: { alpha: [], beta: [] } }, /^replicates must be replicates of which one converged/);
    refuses({ replicates: { alpha: [-1], beta: [1] } }, /^replicates.alpha\[0\] must be/);
  });
});
