import { chinchillaLoss, fitScalingLaw, holdOutByScale, trainingFlops } from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { syntheticRuns } from '../../support/training-runs.ts';

const runs = syntheticRuns();

describe('holdOutByScale', () => {
  it('fits the small runs and predicts the large ones', () => {
    const result = holdOutByScale(runs, { fraction: 0.25 });
    expect(result.heldOut).toHaveLength(60);
    expect(result.fit.runs).toBe(180);
    const largestSeen = Math.max(
      ...runs.filter((_, i) => !result.heldOut.some(({ index }) => index === i)).map(trainingFlops),
    );
    for (const { index, predicted, logResidual } of result.heldOut) {
      expect(trainingFlops(runs[index]!)).toBeGreaterThanOrEqual(largestSeen * 0.999); // budgets are rounded
      expect(Math.abs(predicted / chinchillaLoss(result.fit.law, runs[index]!) - 1)).toBeLessThan(1e-13);
      expect(Math.abs(logResidual - Math.log(runs[index]!.loss / predicted))).toBeLessThan(2 ** -50);
    }
    expect(result.beatsConstant).toBe(true);
    expect(result.rms).toBeLessThan(0.01); // twice the noise
    expect(Math.abs(result.bias)).toBeLessThanOrEqual(result.rms);
    expect(result.meanAbsolute).toBeLessThanOrEqual(result.rms);
    expect(result.constant.rms).toBeGreaterThan(5 * result.rms);
    expect(result.fit.excluded.every(({ reason }) => reason === 'held out')).toBe(true);
  });

  it('holds out what is beyond a budget', () => {
    const { heldOut, fit } = holdOutByScale(runs, { maxFlops: 3.1e20, excludeTopLoss: 2, loss: 'squared' });
    expect(heldOut).toHaveLength(60);
    expect(fit.runs).toBe(178);
    expect(fit.excluded.filter(({ reason }) => reason === 'top loss')).toHaveLength(2);
    const same = fitScalingLaw(
      runs.filter((run) => trainingFlops(run) <= 3.1e20),
      { excludeTopLoss: 2, loss: 'squared' },
    );
    expect(fit.law).toStrictEqual(same.law);
  });

  it('says when a constant predicts better', () => {
    // beyond the small runs, losses rise again
    const turning = runs.map((run) => (trainingFlops(run) > 3.1e20 ? { ...run, loss: 2.9 } : run));
    const { beatsConstant, rms, constant } = holdOutByScale(turning, { maxFlops: 3.1e20 });
    expect(beatsConstant).toBe(false);
    expect(rms).toBeGreaterThan(constant.rms);
  });

  it('wants one way to say what is held out, and a run to predict', () => {
    expect(() => holdOutByScale(runs, {})).toThrow(
      'fraction is required: the part of the runs to hold out, in (0, 1), or maxFlops in its place',
    );
    expect(() => holdOutByScale(runs, { fraction: 0.1, maxFlops: 1e20 })).toThrow(
      'maxFlops must be absent where fraction is given: each says which runs to hold out, got 100000000000000000000',
    );
    expect(() => holdOutByScale(runs, { maxFlops: 1e30 })).toThrow('the number of runs held out must be at least 1');
    expect(() => holdOutByScale(runs, { maxFlops: 1e10 })).toThrow('in runs must be at least');
  });
});
