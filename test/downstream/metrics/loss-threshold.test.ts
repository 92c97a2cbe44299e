import fc from 'fast-check';
import { lossThresholdAccuracy, lossThresholdScale } from 'skill-emergence/downstream';
import { chinchillaLoss, computeOptimalScale, hoffmann2022 } from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';

const task = { threshold: 2.2, chance: 0.25, slope: 0.5 };

describe('lossThresholdAccuracy', () => {
  it('is chance down to the threshold, then rises to the ceiling', () => {
    const loss = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(loss, loss, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const accuracy = lossThresholdAccuracy({ ...task, ceiling: 0.9, loss: more });
        expect(accuracy).toBeLessThanOrEqual(lossThresholdAccuracy({ ...task, ceiling: 0.9, loss: less }));
        if (more >= task.threshold) expect(accuracy).toBe(task.chance);
      }),
    );
    expect(lossThresholdAccuracy({ ...task, loss: 2.2 })).toBe(0.25);
    expect(lossThresholdAccuracy({ ...task, loss: 0 })).toBe(1);
    expect(lossThresholdAccuracy({ ...task, loss: 0, ceiling: 0.9 })).toBe(0.9);
    expect(lossThresholdAccuracy({ ...task, loss: 1.2 })).toBeCloseTo(0.75, 15);
  });

  it('refuses a ceiling that is not above chance', () => {
    expect(() => lossThresholdAccuracy({ ...task, loss: 1, ceiling: 0.2 })).toThrow(
      'chance must be less than ceiling, which is 0.2, got 0.25',
    );
    expect(() => lossThresholdAccuracy({ ...task, loss: 1, slope: 0 })).toThrow('slope must be');
    expect(() => lossThresholdAccuracy({ ...task, loss: -1 })).toThrow('loss must be');
    expect(() => lossThresholdAccuracy({ ...task, loss: 1, threshold: -1 })).toThrow('threshold must be');
  });
});

describe('lossThresholdScale', () => {
  it('is compute-optimal, and has the loss', () => {
    fc.assert(
      fc.property(fc.double({ min: 1.75, max: 4, noNaN: true }), (threshold) => {
        const { flops, ...scale } = lossThresholdScale({ law: hoffmann2022, threshold });
        expect(chinchillaLoss(hoffmann2022, scale)).toBeCloseTo(threshold, 10);
        expect(computeOptimalScale(hoffmann2022, flops).parameters / scale.parameters).toBeCloseTo(1, 12);
      }),
    );
  });

  it('is infinite where no scale gets there', () => {
    const none = { parameters: Infinity, tokens: Infinity, flops: Infinity };
    expect(lossThresholdScale({ law: hoffmann2022, threshold: 1.69 })).toEqual(none);
    expect(lossThresholdScale({ law: hoffmann2022, threshold: 0 })).toEqual(none);
    expect(() => lossThresholdScale({ law: hoffmann2022, threshold: -1 })).toThrow('threshold must be');
    expect(() => lossThresholdScale({ law: { ...hoffmann2022, A: 0 }, threshold: 2 })).toThrow('law.A must be');
  });

  it('says whether it is beyond the runs behind the law', () => {
    expect(lossThresholdScale({ law: hoffmann2022, threshold: 2.5 }).extrapolated).toBe(false);
    expect(lossThresholdScale({ law: hoffmann2022, threshold: 1.75 }).extrapolated).toBe(true);
  });
});
