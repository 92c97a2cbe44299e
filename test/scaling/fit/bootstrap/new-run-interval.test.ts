import {
  bootstrapInterval,
  bootstrapScalingLaw,
  chinchillaLoss,
  newRunInterval,
  readLaw,
  type ScalingLawBootstrap,
  writeLaw,
} from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { syntheticStudy } from '../../../support/synthetic-study.ts';

const runs = syntheticStudy({ seed: 5, noise: 0.005 });
const bootstrap = bootstrapScalingLaw(runs, { replicates: 200, seed: 1 });
const scale = { parameters: 2e9, tokens: 4e10 };

describe('newRunInterval', () => {
  it('is about the loss of the law, and wider than its interval by the scatter of the runs', () => {
    const ofRun = newRunInterval(bootstrap, scale);
    const ofLaw = bootstrapInterval(bootstrap, (law) => chinchillaLoss(law, scale));
    expect(ofRun.estimate).toBe(ofLaw.estimate);
    expect(ofRun.lower).toBeLessThan(ofLaw.lower);
    expect(ofRun.upper).toBeGreaterThan(ofLaw.upper);
    const variance = ofRun.standardError ** 2 - ofLaw.standardError ** 2;
    expect(Math.sqrt(variance) / ofRun.estimate).toBeCloseTo(0.005, 3);
  });

  it('is that of every replicate with every residual, where there are few', () => {
    const few = bootstrapScalingLaw(runs.slice(0, 80), { replicates: 20, seed: 2, excludeTopLoss: 10 });
    const { residuals, excluded, runs: used } = few.summary.fit;
    const left = excluded.map(({ index }) => index);
    const losses: number[] = [];
    bootstrapInterval(few, (law) => {
      losses.push(chinchillaLoss(law, scale)); // the fitted law's first
      return 0;
    });
    const all = losses
      .slice(1)
      .flatMap((loss) =>
        residuals.filter((_, i) => !left.includes(i)).map((r) => Math.log(loss) + Math.sqrt(used / (used - 5)) * r),
      )
      .sort((a, b) => a - b);
    const at = (p: number): number => {
      const place = p * (all.length - 1);
      const low = all[Math.floor(place)]!;
      return Math.exp(low + (place % 1) * (all[Math.ceil(place)]! - low));
    };
    const { lower, median, upper } = newRunInterval(few, scale, { confidence: 0.8 });
    expect(all).toHaveLength(few.summary.converged * 70);
    expect(lower / at(0.1)).toBeCloseTo(1, 8);
    expect(median / at(0.5)).toBeCloseTo(1, 8);
    expect(upper / at(0.9)).toBeCloseTo(1, 8);
  });

  it('hardly changes where it takes quantiles of many residuals', () => {
    const many = Array.from({ length: 3 }, (_, i) => syntheticStudy({ seed: 10 + i, noise: 0.005 })).flat();
    const all = bootstrapScalingLaw(many, { replicates: 30, seed: 1 });
    const { lower, upper } = newRunInterval(all, scale);
    expect((upper - lower) / (2 * 1.96 * 0.005 * all.summary.fit.law.E)).toBeGreaterThan(0.9);
    expect(Math.log(upper / lower) / (2 * 1.96 * 0.005)).toBeCloseTo(1, 1);
  });

  it('takes the residuals of levels for what they are', () => {
    const levels = bootstrapScalingLaw(runs, { replicates: 60, seed: 1, loss: 'squared-levels' });
    const { lower, upper, estimate } = newRunInterval(levels, scale);
    const ofLogs = newRunInterval(bootstrapScalingLaw(runs, { replicates: 60, seed: 1, loss: 'squared' }), scale);
    expect((upper - lower) / (ofLogs.upper - ofLogs.lower)).toBeCloseTo(1, 0);
    expect(lower).toBeLessThan(estimate);
  });

  it('says nothing where no replicate converged', () => {
    const { summary, replicates } = bootstrap;
    const none: ScalingLawBootstrap = {
      summary,
      replicates: { ...replicates, status: replicates.status.map(() => 2) },
    };
    expect(newRunInterval(none, scale)).toMatchObject({ lower: 0, upper: Infinity });
  });

  it('needs the residuals, and more runs than coefficients', () => {
    const read = readLaw(writeLaw(bootstrap)) as unknown as ScalingLawBootstrap;
    expect(() => newRunInterval(read, scale)).toThrow('bootstrap.summary.fit.residuals is required');
    const { summary, replicates } = bootstrap;
    const fit = { ...summary.fit, residuals: [0, 0.1, 0, 0, 0] };
    expect(() => newRunInterval({ summary: { ...summary, fit }, replicates }, scale)).toThrow(
      'bootstrap.summary.fit.runs must be at least 6, for the scatter, got 5',
    );
    const hostile = (changes: object) => () =>
      newRunInterval({ summary: { ...summary, fit: { ...summary.fit, ...changes } }, replicates }, scale);
    expect(hostile({ residuals: [0, NaN] })).toThrow('bootstrap.summary.fit.residuals[1] must be a finite number');
    expect(hostile({ excluded: [null] })).toThrow('bootstrap.summary.fit.excluded[0] must be');
    expect(() => newRunInterval(bootstrap, { parameters: 0, tokens: 1 })).toThrow('scale.parameters must be');
    expect(() => newRunInterval(bootstrap, scale, { confidence: 1 })).toThrow('confidence must be');
  });
});
