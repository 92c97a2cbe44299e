import {
  bootstrapScalingLaw,
  chinchillaLoss,
  compareLaws,
  fitScalingLaw,
  hoffmann2022,
  holdOutByScale,
  scalingLawObjective,
  type TrainingRun,
} from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { syntheticRuns } from '../../support/training-runs.ts';

const grid = (sizes: readonly number[], counts: readonly number[]): TrainingRun[] =>
  sizes.flatMap((parameters) =>
    counts.map((tokens) => ({ parameters, tokens, loss: chinchillaLoss(hoffmann2022, { parameters, tokens }) })),
  );
const runs = grid([1e8, 1e9, 1e10], [1e9, 1e10, 1e11]);

describe('fitScalingLaw refuses', () => {
  it('too few runs, counting repetitions once', () => {
    expect(() => fitScalingLaw([])).toThrow('the number of different parameters in runs must be at least 3');
    expect(() => fitScalingLaw(grid([1e8, 1e9, 1e10], [1e9]))).toThrow('the number of different tokens in runs');
    const diagonal = [0, 4, 8, 1, 5].map((i) => runs[i]!);
    expect(() => fitScalingLaw([...diagonal, ...diagonal])).toThrow('the number of different runs must be at least 6');
    expect(() => fitScalingLaw([...diagonal.slice(0, 4), { ...runs[0]!, loss: 9 }, { ...runs[4]!, loss: 8 }])).toThrow(
      'the number of different scales in runs must be at least 5',
    );
  });

  it('few different sizes of one kind, unless exponents are tied or coefficients fixed', () => {
    const few = grid([1e8, 1e9], [1e9, 3e9, 1e10, 1e11]);
    expect(() => fitScalingLaw(few)).toThrow('different parameters in runs must be at least 3');
    expect(fitScalingLaw(few, { fixed: { E: 1.69 } }).status).toBe('converged');
    expect(fitScalingLaw(few, { fixed: { alpha: 0.34 } }).status).toBe('converged');
    expect(() => fitScalingLaw(grid([1e8, 1e9], [1e9, 1e10]), { tiedExponents: true })).toThrow(
      'different parameters and of tokens in runs must be at least 5',
    );
  });

  it('losses that are all equal', () => {
    expect(() => fitScalingLaw(runs.map((run) => ({ ...run, loss: 2 })))).toThrow(
      'the losses of runs must be different from each other, got 2',
    );
  });

  it('tokens in proportion to a power of parameters', () => {
    const optimal = [1e8, 2e8, 5e8, 1e9, 2e9, 5e9, 1e10].map((parameters) => ({
      parameters,
      tokens: 20 * parameters,
      loss: chinchillaLoss(hoffmann2022, { parameters, tokens: 20 * parameters }),
    }));
    expect(() => fitScalingLaw(optimal)).toThrow('got "proportional to parameters ** 1.00"');
    // the losses are exact, to rounding: 2^-52 of them, times the condition number of some thousands
    const { alpha } = fitScalingLaw(optimal, { fixed: { B: 410.7, beta: 0.28 } }).law;
    expect(Math.abs(alpha - 0.34)).toBeLessThanOrEqual(2 ** -38);
  });

  it('another number of weights than of runs', () => {
    expect(() => fitScalingLaw(runs, { weights: [1, 2] })).toThrow('weights.length must be runs.length = 9, got 2');
    expect(() => fitScalingLaw(runs, { starts: [] })).toThrow('starts.length must be a positive safe integer, got 0');
  });

  it('to leave out more runs than there are', () => {
    expect(() => fitScalingLaw(runs, { excludeTopLoss: 9, exclude: [0] })).toThrow(
      'excludeTopLoss must be at most the 8 runs that are not excluded otherwise, got 9',
    );
  });
});

describe('every function of runs', () => {
  it('refuses more than a million, before it looks at them', () => {
    const many = Array<TrainingRun>(1_000_001).fill({ parameters: -1, tokens: 1, loss: 1 });
    const refused = 'runs.length must be at most 1000000, got 1000001';
    expect(() => fitScalingLaw(many)).toThrow(refused);
    expect(() => bootstrapScalingLaw(many)).toThrow(refused);
    expect(() => holdOutByScale(many, { fraction: 0.2 })).toThrow(refused);
    expect(() => compareLaws(many, {})).toThrow(refused);
    expect(() => scalingLawObjective(hoffmann2022, many)).toThrow(refused);
  });
});

describe('fitScalingLaw flags', () => {
  it('runs without any relation to their scales', () => {
    const noise = syntheticRuns().map((run, i) => ({ ...run, loss: 2 + 0.01 * Math.sin(12.9898 * i * i) }));
    const fit = fitScalingLaw(noise);
    expect(['worse-than-constant', 'degenerate']).toContain(fit.status);
    expect(fit.constantObjective / fit.objective).toBeLessThan(1.1);
  });

  it('a law that is fixed and wrong', () => {
    const fit = fitScalingLaw(syntheticRuns(), { fixed: { E: 1, A: 1e4, B: 1e4, alpha: 0.3, beta: 0.3 } });
    expect(fit.status).toBe('worse-than-constant');
    expect(fit.objective).toBeGreaterThan(fit.constantObjective);
  });

  it('nothing about runs without noise, whose law it finds', () => {
    for (const loss of ['huber', 'absolute', 'squared', 'squared-levels'] as const) {
      const { law, status, objective, gradientNorm } = fitScalingLaw(runs, { loss });
      expect(status).toBe('converged');
      expect(gradientNorm).toBeLessThan(1e-10);
      expect(objective).toBeLessThan(loss === 'absolute' ? 9 * 2 ** -50 : 9 * 2 ** -96);
      for (const name of ['E', 'A', 'B', 'alpha', 'beta'] as const) {
        expect(Math.abs(law[name] / hoffmann2022[name] - 1)).toBeLessThan(2 ** -38);
      }
    }
  });

  it('nothing about a few spoilt runs among exact ones, for the absolute loss', () => {
    const many = grid([1e8, 3e8, 1e9, 3e9, 1e10], [1e9, 3e9, 1e10, 3e10, 1e11]);
    const spoilt = many.map((run, i) => (i % 5 === 2 ? { ...run, loss: 1.2 * run.loss } : run));
    const { law, status } = fitScalingLaw(spoilt, { loss: 'absolute' });
    expect(status).toBe('converged');
    expect(Math.abs(law.alpha / 0.34 - 1)).toBeLessThan(1e-8);
  });
});
