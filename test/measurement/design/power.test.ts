import { ratioTest, requiredMeasurements, slingshotTest, testPower } from 'skill-emergence/measurement';
import { describe, expect, it } from 'vitest';
import { rejectionRegion } from '../../../src/measurement/design/power.ts';
import { lastFailure } from '../../../src/measurement/design/saw-tooth.ts';
import { sizeOf } from '../../support/two-samples.ts';

const study = { single: 0.6, tuple: 0.45, failureProbability: 0.05 };
const ratio = { test: 'ratio', reduction: 2, tupleSize: 2 } as const;

describe('testPower', () => {
  it('is the sum over all outcomes that are rejected', () => {
    const slingshot = sizeOf(25, 30, 0.05, (seen) => slingshotTest(seen).pValue);
    expect(testPower({ ...study, test: 'slingshot', singles: 25, tuples: 30 })).toBeCloseTo(slingshot(0.6, 0.45), 12);
    for (const method of ['unconditional', 'corner'] as const) {
      const power = sizeOf(25, 30, 0.05, (seen) => ratioTest({ ...seen, reduction: 2, tupleSize: 2, method }).pValue);
      expect(testPower({ ...study, ...ratio, method, singles: 25, tuples: 30 })).toBeCloseTo(power(0.6, 0.45), 12);
    }
  });

  it('is far larger unconditionally than at the corner', () => {
    const at = { ...study, ...ratio, singles: 60, tuples: 60 };
    expect(testPower(at)).toBeCloseTo(0.74, 2);
    expect(testPower({ ...at, method: 'corner', nuisance: 0.02 })).toBeCloseTo(0.285, 3);
    expect(testPower({ ...at, method: 'corner', nuisance: 0.001 })).toBeCloseTo(0.16, 2);
  });

  it('is at most the level where the hypothesis is true, and 1 where it is plainly not', () => {
    const at = { singles: 50, tuples: 50, single: 0.6, failureProbability: 0.05 };
    expect(testPower({ ...at, tuple: 0.6, test: 'slingshot' })).toBeLessThanOrEqual(0.05);
    expect(testPower({ ...at, tuple: 0.64, ...ratio })).toBeLessThanOrEqual(0.05);
    expect(testPower({ ...at, single: 1, tuple: 0, test: 'slingshot' })).toBe(1);
    expect(testPower({ ...at, single: 0, tuple: 0, ...ratio, method: 'corner' })).toBe(0);
  });

  it('refuses what cannot be planned', () => {
    const at = { ...study, singles: 10, tuples: 10 };
    expect(() => testPower({ ...at, ...ratio, nuisance: 0.05 })).toThrow(
      'nuisance must be below failureProbability = 0.05, got 0.05',
    );
    expect(() => testPower({ ...at, ...ratio, tuples: 1001 })).toThrow('tuples must be at most 1000, got 1001');
    expect(() => testPower({ ...at, test: 'slingshot', singles: 2e6 })).toThrow('singles must be at most 1000000');
    expect(() => testPower({ ...at, test: 'slingshot', reduction: 2 } as never)).toThrow('unknown setting reduction');
    expect(() => testPower({ ...at, test: 'bracket' } as never)).toThrow("test must be one of 'slingshot', 'ratio'");
  });
});

describe('rejectionRegion', () => {
  it('follows the last rejected number up and down', () => {
    const last = [3, 3, 9, 4, -1, 20, 0];
    const { from, last: found } = rejectionRegion(5, last.length, 20, (i, j) => j <= last[i - 5]!);
    expect(from).toBe(5);
    expect([...found]).toEqual(last);
  });
});

describe('lastFailure', () => {
  /** Rises by 0.002 a size, but for one size in ten, which loses what three have gained. */
  const sawTooth = (n: number): number => Math.min(1, 0.002 * n - (n % 10 === 0 ? 0.006 : 0));

  it('does not take the first size that happens to do, which a larger one undoes', () => {
    // 0.8 at 400, but for the tooth, and again at 401
    expect(lastFailure(399, 0.797, sawTooth)).toBe(400);
    expect(lastFailure(401, 0.8, sawTooth)).toBe(400);
    expect(lastFailure(398, 0.795, sawTooth)).toBe(400);
  });

  it('goes up to twice the size where the power comes no higher', () => {
    const tried: number[] = [];
    const flat = (n: number): number => {
      tried.push(n);
      return n === 150 ? 0.7 : 0.8;
    };
    expect(lastFailure(100, 0.8, flat)).toBe(150);
    expect(tried.at(-1)).toBe(302);
  });
});

describe('requiredMeasurements', () => {
  it('has the sizes that were found for pairs at ten times the scale', () => {
    const wanted = { single: 0.6, tuple: 0.5, failureProbability: 0.05, power: 0.8 };
    expect(requiredMeasurements({ ...wanted, test: 'slingshot' })).toBe(321);
    expect(requiredMeasurements({ ...wanted, ...ratio, method: 'corner', nuisance: 0.02 })).toBe(273);
    expect(requiredMeasurements({ ...wanted, ...ratio, method: 'corner', nuisance: 0.001 })).toBe(343);
  });

  it('has enough power from there on up to twice the size, and just not before', () => {
    for (const [single, tuple, power] of [
      [0.6, 0.3, 0.8],
      [0.9, 0.7, 0.9],
      [0.95, 0.5, 0.5],
      [1, 0.01, 0.99],
    ] as const) {
      const at = { test: 'slingshot', single, tuple, failureProbability: 0.05 } as const;
      const required = requiredMeasurements({ ...at, power });
      const powerAt = (n: number) => testPower({ ...at, singles: n, tuples: n });
      if (required > 1) expect(powerAt(required - 1)).toBeLessThan(power);
      for (let n = required; n <= 2 * required; n++) expect(powerAt(n)).toBeGreaterThanOrEqual(power);
    }
  });

  it('refuses what no size can show', () => {
    const at = { single: 0.6, failureProbability: 0.05, power: 0.8 };
    expect(() => requiredMeasurements({ ...at, tuple: 0.6, test: 'slingshot' })).toThrow(
      'tuple must be below 0.6, which the hypothesis allows, got 0.6',
    );
    expect(() => requiredMeasurements({ ...at, tuple: 0.7, ...ratio, method: 'corner' })).toThrow(
      'tuple must be below',
    );
    expect(() => requiredMeasurements({ ...at, tuple: 0.5, ...ratio } as never)).toThrow(
      "method is required: 'corner'",
    );
    expect(() => requiredMeasurements({ ...at, tuple: 0.5999, test: 'slingshot' })).toThrow(
      'power must be reached by at most 500000 items, got 0.8',
    );
    expect(() => requiredMeasurements({ ...at, tuple: 0.5, power: 1, test: 'slingshot' })).toThrow('power must be');
  });
});
