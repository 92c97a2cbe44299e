import fc from 'fast-check';
import {
  downstreamAccuracy,
  downstreamAccuracyInterval,
  downstreamError,
  type DownstreamLaw,
  ladderAccuracy,
  lossForDownstreamAccuracy,
  twoStepAccuracy,
  twoStepScale,
} from 'skill-emergence/downstream';
import { chinchillaLoss, computeOptimalScale, hoffmann2022 } from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';

const exponential = { form: 'exponential', ceiling: 0.857, gap: 2.21, rate: 0.715 } as const;
const ladder = { form: 'ladder', chance: 0.25, ceiling: 0.95, midpoint: 2.3, slope: 3 } as const;
const laws = fc.constantFrom<DownstreamLaw>(exponential, ladder, { ...exponential, ceiling: 0.5, gap: 0.3 });
const losses = fc.double({ min: 0, max: 8, noNaN: true });

describe('downstreamAccuracy', () => {
  it('is the accuracy of the ladder, or 1 less the error', () => {
    fc.assert(
      fc.property(losses, (loss) => {
        const { form: _ladder, ...steps } = ladder;
        const { form: _exponential, ...errors } = exponential;
        expect(downstreamAccuracy(ladder, loss)).toBe(ladderAccuracy({ ...steps, loss }));
        expect(downstreamAccuracy(exponential, loss)).toBe(1 - downstreamError({ ...errors, loss }));
      }),
    );
  });

  it('refuses a form that it does not know', () => {
    expect(() => downstreamAccuracy({ ...ladder, form: 'power' } as never, 1)).toThrow(
      "law.form must be one of 'exponential', 'ladder'",
    );
    expect(() => downstreamAccuracy({ ...ladder, slope: 0 }, 1)).toThrow('law.slope must be');
    expect(() => downstreamAccuracy({ ...exponential, rate: 0 }, 1)).toThrow('law.rate must be');
    expect(() => downstreamAccuracy({ ...ladder, chance: 1 }, 1)).toThrow('law.chance must be less than law.ceiling');
    expect(() => downstreamAccuracy(ladder, -1)).toThrow('loss must be');
  });
});

describe('lossForDownstreamAccuracy', () => {
  it('is the inverse', () => {
    fc.assert(
      fc.property(laws, losses, (law, loss) => {
        const accuracy = downstreamAccuracy(law, loss);
        fc.pre(accuracy < 1);
        // both laws are steeper than 1e-3 on these losses
        expect(lossForDownstreamAccuracy(law, accuracy)).toBeCloseTo(loss, 6);
      }),
    );
  });

  it('refuses accuracies that the law does not have', () => {
    expect(() => lossForDownstreamAccuracy(ladder, 0.25)).toThrow('accuracy must be in (0.25, 0.95)');
    expect(() => lossForDownstreamAccuracy({ ...exponential, ceiling: 0.5, gap: 0.25 }, 0.8)).toThrow(
      'accuracy must be in (0.5, 0.75]',
    );
    expect(() => lossForDownstreamAccuracy({ ...exponential, ceiling: 0.5 }, 0.5)).toThrow(
      'accuracy must be in (0.5, 1]',
    );
    expect(() => lossForDownstreamAccuracy(ladder, 2)).toThrow('accuracy must be a number in [0, 1]');
  });
});

describe('downstreamAccuracyInterval', () => {
  it('changes the ends, and holds the accuracy of every loss between them', () => {
    fc.assert(
      fc.property(laws, losses, losses, losses, (law, a, b, c) => {
        const [lower, loss, upper] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        const ends = downstreamAccuracyInterval(law, { lower, upper });
        expect(ends.lower).toBe(downstreamAccuracy(law, upper));
        expect(ends.upper).toBe(downstreamAccuracy(law, lower));
        expect(downstreamAccuracy(law, loss)).toBeGreaterThanOrEqual(ends.lower - 2 ** -52);
        expect(downstreamAccuracy(law, loss)).toBeLessThanOrEqual(ends.upper + 2 ** -52);
      }),
    );
  });

  it('refuses ends in the wrong order', () => {
    expect(() => downstreamAccuracyInterval(ladder, { lower: 2, upper: 1 })).toThrow('upper must be at least 2, got 1');
    expect(() => downstreamAccuracyInterval(ladder, { lower: -2, upper: 1 })).toThrow('lower must be');
  });
});

describe('two steps', () => {
  it('have the accuracy of the loss at a scale', () => {
    const scale = { parameters: 7e10, tokens: 1.4e12 };
    const expected = downstreamAccuracy(ladder, chinchillaLoss(hoffmann2022, scale));
    expect(twoStepAccuracy({ lossLaw: hoffmann2022, downstreamLaw: ladder, scale })).toBe(expected);
  });

  it('lead back to the least scale that has an accuracy', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 0.85, noNaN: true }), (accuracy) => {
        const { flops, ...scale } = twoStepScale({ lossLaw: hoffmann2022, downstreamLaw: ladder, accuracy });
        expect(twoStepAccuracy({ lossLaw: hoffmann2022, downstreamLaw: ladder, scale })).toBeCloseTo(accuracy, 9);
        expect(computeOptimalScale(hoffmann2022, flops).tokens / scale.tokens).toBeCloseTo(1, 12);
      }),
    );
    expect(twoStepScale({ lossLaw: hoffmann2022, downstreamLaw: ladder, accuracy: 0.9 }).flops).toBe(Infinity);
  });

  it('refuse what is no law, and accuracies that it does not have', () => {
    const steps = { lossLaw: hoffmann2022, downstreamLaw: ladder };
    expect(() => twoStepScale({ ...steps, accuracy: 0.2 })).toThrow('accuracy must be in (0.25, 0.95)');
    expect(() => twoStepScale({ ...steps, accuracy: 2 })).toThrow('accuracy must be a number in [0, 1]');
    expect(() => twoStepScale({ ...steps, downstreamLaw: 3 as never, accuracy: 0.5 })).toThrow('downstreamLaw must be');
    expect(() => twoStepAccuracy({ ...steps, scale: { parameters: 0, tokens: 1 } })).toThrow(
      'scale.parameters must be',
    );
    const lossLaw = { ...hoffmann2022, B: 0 };
    expect(() => twoStepAccuracy({ ...steps, lossLaw, scale: { parameters: 1, tokens: 1 } })).toThrow('lossLaw.B');
  });
});
