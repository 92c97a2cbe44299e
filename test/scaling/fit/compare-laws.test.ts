import { compareLaws, fitScalingLaw, publishedScalingLaws, scalingLawObjective } from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { syntheticRuns } from '../../support/training-runs.ts';

const runs = syntheticRuns();

describe('compareLaws', () => {
  it('has the objective of every law, the fitted one first', () => {
    const { law } = fitScalingLaw(runs);
    const table = compareLaws(runs, { ...publishedScalingLaws, ours: law });
    expect(table[0]?.name).toBe('ours');
    expect(table).toHaveLength(8);
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
    const [row] = compareLaws([], { one: publishedScalingLaws.besiroglu2024 });
    expect(row).toMatchObject({ objective: 0, meanLogResidual: 0, meanAbsoluteLogResidual: 0 });
  });
});
