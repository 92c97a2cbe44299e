import {
  bracketTest,
  guaranteeTest,
  ratioTest,
  requiredMeasurements,
  slingshotTest,
  testPower,
} from 'skill-emergence/measurement';
import { describe, expect, it } from 'vitest';
import { rejectionRegion } from '../../../src/measurement/design/power.ts';
import { lastFailure } from '../../../src/measurement/design/saw-tooth.ts';
import { binomialLaw, sizeOf } from '../../support/two-samples.ts';

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

  it.each([
    ['below', { single: 0.8, tuple: 0.35 }],
    ['above', { single: 0.3, tuple: 0.7 }],
    ['inside', { single: 0.7, tuple: 0.6 }],
    ['at the corner', { single: 0.6, tuple: 0.6 }],
  ] as const)('is that of both sides of a bracket: %s', (_, { single, tuple }) => {
    for (const lower of ['product', 'frechet'] as const) {
      const of = { tupleSize: 2, lower, method: 'corner' } as const;
      let power = 0;
      for (const [i, first] of binomialLaw(20, single).entries()) {
        for (const [j, second] of binomialLaw(25, tuple).entries()) {
          const seen = { singleSuccesses: i, singles: 20, tupleSuccesses: j, tuples: 25 };
          if (bracketTest({ ...seen, ...of }).pValue <= 0.05) power += first * second;
        }
      }
      const study = { ...of, single, tuple, failureProbability: 0.05, singles: 20, tuples: 25 };
      expect(testPower({ ...study, test: 'bracket' })).toBeCloseTo(power, 12);
    }
  });

  it('is that of a guarantee, by all numbers of tuples that pass', () => {
    for (const repeats of [{}, { repeats: 5 }, { repeats: 5, passes: 3 }]) {
      const of = { alpha: 0.1, competence: 0.8, ...repeats };
      let power = 0;
      for (const [passed, mass] of binomialLaw(60, 0.5).entries()) {
        if (guaranteeTest({ ...of, passed, tuples: 60 }).pValue <= 0.05) power += mass;
      }
      const study = { ...of, passRate: 0.5, tuples: 60, failureProbability: 0.05 };
      expect(testPower({ ...study, test: 'guarantee' })).toBeCloseTo(power, 12);
    }
    const none = { alpha: 1, competence: 0.8, passRate: 0, tuples: 60, failureProbability: 0.05 };
    expect(testPower({ ...none, test: 'guarantee' })).toBe(0);
  });

  it('refuses what cannot be planned', () => {
    const at = { ...study, singles: 10, tuples: 10 };
    expect(() => testPower({ ...at, ...ratio, nuisance: 0.05 })).toThrow(
      'nuisance must be below failureProbability = 0.05, got 0.05',
    );
    expect(() => testPower({ ...at, ...ratio, tuples: 1001 })).toThrow('tuples must be at most 1000, got 1001');
    expect(() => testPower({ ...at, test: 'slingshot', singles: 2e6 })).toThrow('singles must be at most 1000000');
    expect(() => testPower({ ...at, test: 'slingshot', reduction: 2 } as never)).toThrow('unknown setting reduction');
    expect(() => testPower({ ...at, test: 'mean' } as never)).toThrow(
      "test must be one of 'slingshot', 'ratio', 'bracket', 'guarantee'",
    );
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

  it('plans brackets to either side, and guarantees', () => {
    const bracket = { test: 'bracket', tupleSize: 3, method: 'corner', failureProbability: 0.05 } as const;
    for (const rates of [
      { single: 0.8, tuple: 0.3 },
      { single: 0.4, tuple: 0.6 },
    ]) {
      const required = requiredMeasurements({ ...bracket, ...rates, power: 0.8 });
      const powerAt = (n: number) => testPower({ ...bracket, ...rates, singles: n, tuples: n });
      expect(powerAt(required - 1)).toBeLessThan(0.8);
      expect(powerAt(required)).toBeGreaterThanOrEqual(0.8);
    }
    const guarantee = { test: 'guarantee', alpha: 0.1, competence: 0.9, failureProbability: 0.05 } as const;
    const required = requiredMeasurements({ ...guarantee, passRate: 0.7, power: 0.8 });
    expect(testPower({ ...guarantee, passRate: 0.7, tuples: required - 1 })).toBeLessThan(0.8);
    expect(testPower({ ...guarantee, passRate: 0.7, tuples: required })).toBeGreaterThanOrEqual(0.8);
  });

  it('refuses what no size can show', () => {
    const bracket = { test: 'bracket', tupleSize: 2, method: 'corner', power: 0.8, failureProbability: 0.05 } as const;
    expect(() => requiredMeasurements({ ...bracket, single: 0.6, tuple: 0.5 })).toThrow(
      'tuple must be below 0.36 or above 0.6, between which the hypothesis allows it, got 0.5',
    );
    expect(() => requiredMeasurements({ ...bracket, single: 0.6, tuple: 0.1, nuisance: 0.03 })).toThrow(
      'nuisance must be below failureProbability = 0.025, got 0.03',
    );
    const guarantee = { test: 'guarantee', alpha: 0.5, competence: 0.8, power: 0.8, failureProbability: 0.05 } as const;
    expect(() => requiredMeasurements({ ...guarantee, passRate: 0.4 })).toThrow(
      'passRate must be below 0.4, which the hypothesis allows, got 0.4',
    );
    expect(() => requiredMeasurements({ ...guarantee, passRate: 0.3, single: 0.5 } as never)).toThrow(
      'unknown setting single',
    );
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
