import {
  bootstrapInterval,
  bootstrapScalingLaw,
  chinchillaLoss,
  computeOptimalScale,
  excessEntropy,
  type ScalingLaw,
} from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { emptyReplicates } from '../../../../src/scaling/bootstrap-replicates.ts';
import { syntheticRuns } from '../../../support/training-runs.ts';

const bootstrap = bootstrapScalingLaw(syntheticRuns(), { replicates: 300, seed: 11 });

describe('bootstrapInterval', () => {
  it('is of anything that a law determines', () => {
    const scale = { parameters: 70e9, tokens: 1.4e12 };
    for (const quantity of [
      (law: ScalingLaw) => chinchillaLoss(law, scale),
      (law: ScalingLaw) => excessEntropy(law, scale),
      (law: ScalingLaw) => computeOptimalScale(law, 1e24).parameters,
      (law: ScalingLaw) => computeOptimalScale(law, 1e24).tokens,
    ]) {
      const { estimate, lower, median, upper, standardError } = bootstrapInterval(bootstrap, quantity);
      expect(estimate).toBe(quantity(bootstrap.summary.fit.law));
      expect(lower).toBeLessThan(median);
      expect(median).toBeLessThan(upper);
      expect(standardError).toBeLessThan(upper - lower);
      expect(standardError).toBeGreaterThan((upper - lower) / 6);
    }
  });

  it('is that of the summary, for a coefficient and for the exponents', () => {
    const { coefficients, exponents } = bootstrap.summary;
    expect(bootstrapInterval(bootstrap, ({ alpha }) => alpha)).toStrictEqual(coefficients.alpha);
    // each replicate's exponents add up to 1, to the rounding of a quotient and of the interpolation
    expect(Math.abs(exponents.parameters.lower + exponents.tokens.upper - 1)).toBeLessThanOrEqual(2 ** -50);
    expect(exponents.excess.estimate).toBeLessThan(0);
  });

  it('interpolates between order statistics, and nests', () => {
    const sorted = bootstrap.replicates.alpha.slice().sort();
    const { lower, upper } = bootstrapInterval(bootstrap, ({ alpha }) => alpha, { confidence: 0.5 });
    const at = (place: number): number =>
      sorted[Math.floor(place)]! + (place % 1) * (sorted[Math.floor(place) + 1]! - sorted[Math.floor(place)]!);
    // the rounding of the interpolation
    expect(Math.abs(lower - at(0.25 * 299))).toBeLessThanOrEqual(2 ** -51);
    expect(Math.abs(upper - at(0.75 * 299))).toBeLessThanOrEqual(2 ** -51);
    const wide = bootstrapInterval(bootstrap, ({ alpha }) => alpha, { confidence: 0.99 });
    expect(wide.lower).toBeLessThan(lower);
    expect(wide.upper).toBeGreaterThan(upper);
    expect(wide.upper).toBeLessThanOrEqual(sorted.at(-1)!);
  });

  it('takes quantities that may be infinite, and none that are no numbers', () => {
    const { alpha } = bootstrap.summary.coefficients;
    const perhaps = bootstrapInterval(bootstrap, (law) => (law.alpha > alpha.median ? Infinity : law.alpha));
    expect(perhaps).toMatchObject({ upper: Infinity, standardError: Infinity });
    expect(perhaps.lower).toBeLessThan(Infinity);
    expect(bootstrapInterval(bootstrap, () => Infinity)).toMatchObject({ lower: Infinity, upper: Infinity });
    expect(() => bootstrapInterval(bootstrap, () => NaN)).toThrow('quantity(law) must be a number, got NaN');
    expect(() => bootstrapInterval(bootstrap, () => 1, { confidence: 1 })).toThrow('confidence must be');
    expect(() => bootstrapInterval(bootstrap, 3 as never)).toThrow('quantity must be a function of a law, got 3');
    expect(() => bootstrapInterval(null as never, () => 1)).toThrow('bootstrap must be an object');
    const refused = (wrong: object) => () => bootstrapInterval({ ...bootstrap, ...wrong }, () => 1);
    expect(refused({ summary: undefined })).toThrow('bootstrap.summary is required');
    expect(refused({ summary: { fit: 1 } })).toThrow('bootstrap.summary.fit must be an object');
    expect(refused({ replicates: null })).toThrow('bootstrap.replicates must be an object');
    const columns = { ...bootstrap.replicates };
    expect(refused({ replicates: { ...columns, status: undefined } })).toThrow(
      'bootstrap.replicates.status is required',
    );
    expect(refused({ replicates: { ...columns, A: [1] } })).toThrow('bootstrap.replicates.A.length must be');
    expect(() => bootstrapInterval(bootstrap, () => 1, null as never)).toThrow('options must be an object');
  });

  it('knows nothing where no replicate converged, and has no width where one did', () => {
    const replicates = emptyReplicates(2);
    const without = { ...bootstrap, replicates: { ...replicates, status: Uint8Array.of(1, 2) } };
    expect(bootstrapInterval(without, ({ E }) => E)).toStrictEqual({
      estimate: bootstrap.summary.fit.law.E,
      lower: -Infinity,
      upper: Infinity,
      median: bootstrap.summary.fit.law.E,
      standardError: Infinity,
    });
    const one = { ...bootstrap, replicates: { ...replicates, status: Uint8Array.of(0, 2) } };
    expect(bootstrapInterval(one, ({ E }) => E)).toMatchObject({ lower: 0, upper: 0, standardError: 0 });
  });
});
