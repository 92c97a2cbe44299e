import { chinchillaLoss, publishedLaws, scalingLawObjective } from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { syntheticRuns } from '../../support/training-runs.ts';

const runs = syntheticRuns();

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

  it('is of some runs', () => {
    expect(() => scalingLawObjective(publishedLaws.besiroglu2024, [])).toThrow('runs.length must be a positive');
  });
});
