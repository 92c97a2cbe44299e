import {
  chinchillaLoss,
  compareLaws,
  fitScalingLaw,
  holdOutByScale,
  publishedLaws,
  scalingLawObjective,
  trainingFlops,
} from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { syntheticRuns } from '../../support/training-runs.ts';

const runs = syntheticRuns();

describe('compareLaws', () => {
  it('has the objective of every law, the fitted one first', () => {
    const { law } = fitScalingLaw(runs);
    const table = compareLaws(runs, { ...publishedLaws, ours: law });
    expect(table[0]?.name).toBe('ours');
    expect(table).toHaveLength(5);
    for (const [i, row] of table.entries()) {
      expect(row.objective).toBe(scalingLawObjective(row.law, runs));
      if (i > 0) expect(row.objective).toBeGreaterThanOrEqual(table[i - 1]!.objective);
      expect(row.meanAbsoluteLogResidual).toBeGreaterThanOrEqual(Math.abs(row.meanLogResidual));
    }
  });

  it('orders by the loss it is asked for', () => {
    const { law: absolute } = fitScalingLaw(runs, { loss: 'absolute' });
    const { law: squared } = fitScalingLaw(runs, { loss: 'squared' });
    for (const [loss, best] of [
      ['absolute', 'absolute'],
      ['squared', 'squared'],
    ] as const) {
      expect(compareLaws(runs, { absolute, squared }, { loss })[0]?.name).toBe(best);
    }
  });

  it('has residuals of 0 without runs', () => {
    const [row] = compareLaws([], { one: publishedLaws.besiroglu2024 });
    expect(row).toMatchObject({ objective: 0, meanLogResidual: 0, meanAbsoluteLogResidual: 0 });
  });
});

describe('scalingLawObjective', () => {
  it('is a sum: of parts, with weights', () => {
    const law = publishedLaws.besiroglu2024;
    for (const loss of ['huber', 'absolute', 'squared', 'squared-levels'] as const) {
      const of = (part: typeof runs, weights?: number[]): number => scalingLawObjective(law, part, { loss, weights });
      expect(Math.abs(of(runs.slice(0, 100)) + of(runs.slice(100)) - of(runs))).toBeLessThan(1e-14 * of(runs));
      expect(
        of(
          runs,
          runs.map((_, i) => (i < 100 ? 1 : 0)),
        ),
      ).toBe(of(runs.slice(0, 100)));
    }
  });

  it('is Huber of the logarithm: half a square near 0, linear beyond delta', () => {
    const law = publishedLaws.hoffmann2022;
    const scale = { parameters: 1e9, tokens: 1e10 };
    const at = (r: number, delta: number): number =>
      scalingLawObjective(law, [{ ...scale, loss: chinchillaLoss(law, scale) * Math.exp(r) }], { delta });
    // the residual itself is rounded to 2^-53 of 1
    expect(Math.abs(at(0.01, 0.1) / 0.00005 - 1)).toBeLessThan(2 ** -43);
    expect(Math.abs(at(-0.3, 0.1) / 0.025 - 1)).toBeLessThan(2 ** -49);
    expect(Math.abs(at(3, 0.1) / 0.295 - 1)).toBeLessThan(2 ** -50);
  });
});

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
    expect(() => holdOutByScale(runs, {})).toThrow('fraction is required: either it or maxFlops, and not both');
    expect(() => holdOutByScale(runs, { fraction: 0.1, maxFlops: 1e20 })).toThrow('fraction must be');
    expect(() => holdOutByScale(runs, { maxFlops: 1e30 })).toThrow('the number of runs held out must be at least 1');
    expect(() => holdOutByScale(runs, { maxFlops: 1e10 })).toThrow('in runs must be at least');
  });
});
