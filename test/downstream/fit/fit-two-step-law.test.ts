import { fitDownstreamLaw, fitTwoStepLaw, twoStepAccuracy } from 'skill-emergence/downstream';
import { fitScalingLaw, hoffmann2022 } from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { downstreamRuns, EXPONENTIAL, LADDER } from '../../support/downstream-runs.ts';

describe('fitTwoStepLaw', () => {
  it('is both fits', () => {
    const runs = downstreamRuns(EXPONENTIAL, { noise: 0.005 });
    const lossLaw = { loss: 'squared', exclude: [3], excludeTopLoss: 2 } as const;
    const downstreamLaw = { form: 'exponential', residuals: 'squared' } as const;
    const { law, lossFit, downstreamFit, status, step } = fitTwoStepLaw(runs, { lossLaw, downstreamLaw });
    expect(lossFit).toEqual(fitScalingLaw(runs, lossLaw));
    const left = new Set(lossFit.excluded.map(({ index }) => index));
    expect(left.size).toBe(3);
    const weights = runs.map((_, i) => (left.has(i) ? 0 : 1));
    expect(downstreamFit).toEqual(fitDownstreamLaw(runs, { ...downstreamLaw, weights }));
    expect(law).toEqual({ lossLaw: lossFit.law, downstreamLaw: downstreamFit.law });
    expect(status).toBe('converged');
    expect(step).toBeUndefined();
  });

  it('finds the laws that runs are of, and what they predict', () => {
    const runs = downstreamRuns(LADDER);
    const { law, explanation } = fitTwoStepLaw(runs);
    expect(explanation).toContain('Both laws');
    const scale = { parameters: 7e10, tokens: 1.4e12 };
    const exact = twoStepAccuracy({ lossLaw: hoffmann2022, downstreamLaw: LADDER, scale });
    expect(twoStepAccuracy({ ...law, scale })).toBeCloseTo(exact, 8);
  });

  it('names the first step that is not to be trusted', () => {
    const runs = downstreamRuns(LADDER);
    const flat = runs.map((run) => ({ ...run, accuracy: 0.5 }));
    expect(fitTwoStepLaw(flat)).toMatchObject({ status: 'worse-than-constant', step: 'downstreamLaw' });
    const noise = runs.map((run, i) => ({ ...run, loss: 2 + 0.1 * Math.sin(7 * i) }));
    const { status, step, explanation, lossFit } = fitTwoStepLaw(noise);
    expect(status).not.toBe('converged');
    expect(step).toBe('lossLaw');
    expect(explanation).toBe(lossFit.explanation);
  });

  it('refuses options that it does not know, naming their step', () => {
    const runs = downstreamRuns(LADDER);
    expect(() => fitTwoStepLaw(runs, { lossLaw: { los: 1 } as never })).toThrow(
      'lossLaw.los, did you mean lossLaw.loss?',
    );
    expect(() => fitTwoStepLaw(runs, { lossLaw: { signal: {} } as never })).toThrow('unknown setting lossLaw.signal');
    expect(() => fitTwoStepLaw(runs, { lossLaw: { delta: 0 } })).toThrow('delta must be');
    expect(() => fitTwoStepLaw(runs, { downstreamLaw: { delta: 0 } })).toThrow('downstreamLaw.delta must be');
    expect(() => fitTwoStepLaw(runs, { downstreamLaw: { weights: [] } })).toThrow(
      'downstreamLaw.weights.length must be',
    );
    expect(() => fitTwoStepLaw(runs, { downstreamLaw: { forms: 1 } as never })).toThrow('downstreamLaw.form?');
    expect(() => fitTwoStepLaw([{ ...runs[0]!, accuracy: 2 }])).toThrow('runs[0].accuracy must be');
    expect(() => fitTwoStepLaw(runs, 3 as never)).toThrow('options must be an object');
  });
});
