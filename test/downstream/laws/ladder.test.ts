import fc from 'fast-check';
import { ladderAccuracy, ladderAccuracySlope, lossForLadderAccuracy } from 'skill-emergence/downstream';
import { describe, expect, it } from 'vitest';
import { logUniform } from '../../support/arbitraries.ts';
import { downstreamRows, REFERENCE_ULPS } from '../../support/downstream-reference.ts';
import { errorInUlps } from '../../support/reference.ts';

const laws = fc
  .record({
    chance: fc.double({ min: 0, max: 0.98, noNaN: true }),
    share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    midpoint: fc.double({ min: -5, max: 20, noNaN: true }),
    slope: logUniform(1e-3, 1e3),
  })
  .map(({ share, ...law }) => ({ ...law, ceiling: Math.min(1, law.chance + share * (1 - law.chance)) }));
const losses = fc.oneof(fc.double({ min: -5, max: 30, noNaN: true }), fc.constantFrom(0, -1e308, 1e308));

describe('ladderAccuracy', () => {
  it.each(downstreamRows<typeof ladderAccuracy>('ladderAccuracy'))('has 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(ladderAccuracy(args), value)).toBeLessThanOrEqual(4);
  });

  it('falls with the loss, from the ceiling to chance', () => {
    fc.assert(
      fc.property(laws, losses, losses, (law, a, b) => {
        const accuracy = ladderAccuracy({ ...law, loss: Math.max(a, b) });
        expect(accuracy).toBeGreaterThanOrEqual(law.chance);
        expect(accuracy).toBeLessThanOrEqual(law.ceiling);
        expect(accuracy).toBeLessThanOrEqual(ladderAccuracy({ ...law, loss: Math.min(a, b) }) + 2 ** -52);
        expect(ladderAccuracy({ ...law, loss: law.midpoint })).toBeCloseTo((law.chance + law.ceiling) / 2, 15);
      }),
    );
  });

  it('refuses what is no law', () => {
    const law = { chance: 0.25, ceiling: 1, midpoint: 0.7, slope: 5 };
    expect(() => ladderAccuracy({ ...law, loss: 1, chance: 1 })).toThrow('chance must be less than ceiling');
    expect(() => ladderAccuracy({ ...law, loss: 1, ceiling: 1.1 })).toThrow('ceiling must be');
    expect(() => ladderAccuracy({ ...law, loss: 1, slope: -5 })).toThrow('slope must be');
    expect(() => ladderAccuracy({ ...law, loss: Infinity })).toThrow('loss must be a finite number, got Infinity');
    expect(() => ladderAccuracy({ ...law, loss: 1, midpoint: NaN })).toThrow('midpoint must be a finite number');
  });
});

describe('ladderAccuracySlope', () => {
  it.each(downstreamRows<typeof ladderAccuracySlope>('ladderAccuracySlope'))(
    'has 40 digits at $args',
    ({ args, value }) => {
      // below the smallest double
      if (args.slope * Math.abs(args.loss - args.midpoint) > 745) expect(ladderAccuracySlope(args)).toBe(-0);
      else expect(errorInUlps(ladderAccuracySlope(args), value)).toBeLessThanOrEqual(REFERENCE_ULPS);
    },
  );

  it('is steepest at the midpoint, by a quarter of slope times range', () => {
    fc.assert(
      fc.property(laws, losses, (law, loss) => {
        const slope = ladderAccuracySlope({ ...law, loss });
        const steepest = ladderAccuracySlope({ ...law, loss: law.midpoint });
        expect(slope).toBeLessThanOrEqual(0);
        expect(slope).toBeGreaterThanOrEqual(steepest * (1 + 2 ** -50)); // of which both have a few ulp
        expect(steepest / ((-law.slope * (law.ceiling - law.chance)) / 4)).toBeCloseTo(1, 14);
      }),
    );
  });

  it('is the derivative', () => {
    const law = { chance: 0.25, ceiling: 0.92, midpoint: 0.95, slope: 4.5 };
    const step = 1e-5;
    for (const loss of [0.2, 0.9, 1.3]) {
      const change = ladderAccuracy({ ...law, loss: loss + step }) - ladderAccuracy({ ...law, loss: loss - step });
      expect(ladderAccuracySlope({ ...law, loss })).toBeCloseTo(change / (2 * step), 8);
    }
  });
});

describe('lossForLadderAccuracy', () => {
  it.each(downstreamRows<typeof lossForLadderAccuracy>('lossForLadderAccuracy'))(
    'has 40 digits at $args',
    ({ args, value }) => {
      expect(errorInUlps(lossForLadderAccuracy(args), value)).toBeLessThanOrEqual(REFERENCE_ULPS);
    },
  );

  it('is the inverse', () => {
    fc.assert(
      fc.property(laws, fc.double({ min: -6, max: 6, noNaN: true }), (law, z) => {
        const loss = law.midpoint + z / law.slope;
        const accuracy = ladderAccuracy({ ...law, loss });
        const slope = -ladderAccuracySlope({ ...law, loss });
        const back = lossForLadderAccuracy({ ...law, accuracy });
        expect(Math.abs(back - loss)).toBeLessThanOrEqual(4e-16 / slope + 1e-14 * (Math.abs(loss) + 1 / law.slope));
      }),
    );
  });

  it('refuses accuracies that no loss has', () => {
    const law = { chance: 0.25, ceiling: 0.9, midpoint: 0.7, slope: 5 };
    expect(() => lossForLadderAccuracy({ ...law, accuracy: 0.25 })).toThrow('accuracy must be in (0.25, 0.9)');
    expect(() => lossForLadderAccuracy({ ...law, accuracy: 0.95 })).toThrow('accuracy must be in (0.25, 0.9)');
    expect(() => lossForLadderAccuracy({ ...law, accuracy: 1 })).toThrow('accuracy must be a number in (0, 1)');
  });
});
