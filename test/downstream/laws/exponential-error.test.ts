import fc from 'fast-check';
import { downstreamError, downstreamErrorTangent, lossForDownstreamError } from 'skill-emergence/downstream';
import { describe, expect, it } from 'vitest';
import { logUniform } from '../../support/arbitraries.ts';
import { downstreamRows, REFERENCE_ULPS } from '../../support/downstream-reference.ts';
import { errorInUlps } from '../../support/reference.ts';

const laws = fc.record({
  ceiling: fc.oneof(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.constantFrom(1, 5e-324)),
  gap: logUniform(1e-3, 1e3),
  rate: logUniform(1e-3, 1e3),
});
const losses = fc.oneof(fc.double({ min: 0, max: 20, noNaN: true }), fc.constantFrom(0, 5e-324, 1e308));

describe('downstreamError', () => {
  it.each(downstreamRows<typeof downstreamError>('downstreamError'))('has 40 digits at $args', ({ args, value }) => {
    // a difference: in ulps of what is subtracted, and then 1e-12 of the value
    const scale = args.ceiling + args.gap * Math.exp(-args.rate * args.loss);
    if (value === '0.0') expect(downstreamError(args)).toBe(0);
    else {
      expect(errorInUlps(downstreamError(args), value, scale)).toBeLessThanOrEqual(4);
      expect(errorInUlps(downstreamError(args), value)).toBeLessThanOrEqual(REFERENCE_ULPS);
    }
  });

  it('rises with the loss from 0 or more to the ceiling', () => {
    fc.assert(
      fc.property(laws, losses, losses, (law, a, b) => {
        const error = downstreamError({ ...law, loss: Math.min(a, b) });
        expect(error).toBeGreaterThanOrEqual(0);
        expect(error).toBeLessThanOrEqual(law.ceiling);
        expect(error).toBeLessThanOrEqual(downstreamError({ ...law, loss: Math.max(a, b) }) + 1e-15 * law.gap);
      }),
    );
  });

  it('is clipped to 0 where the formula is negative', () => {
    expect(downstreamError({ loss: 0, ceiling: 0.5, gap: 2, rate: 1 })).toBe(0);
    expect(downstreamError({ loss: 0, ceiling: 0.5, gap: 0.25, rate: 1 })).toBe(0.25);
  });

  it('refuses what is no law', () => {
    const law = { ceiling: 0.8, gap: 1, rate: 1 };
    expect(() => downstreamError({ ...law, loss: -1 })).toThrow('loss must be');
    expect(() => downstreamError({ ...law, loss: 1, ceiling: 1.1 })).toThrow('ceiling must be a number in (0, 1]');
    expect(() => downstreamError({ ...law, loss: 1, gap: 0 })).toThrow('gap must be');
    expect(() => downstreamError({ ...law, loss: 1, rate: -1 })).toThrow('rate must be');
  });
});

describe('lossForDownstreamError', () => {
  it.each(downstreamRows<typeof lossForDownstreamError>('lossForDownstreamError'))(
    'has 40 digits at $args',
    ({ args, value }) => {
      expect(errorInUlps(lossForDownstreamError(args), value)).toBeLessThanOrEqual(REFERENCE_ULPS);
    },
  );

  it('is the inverse', () => {
    fc.assert(
      fc.property(laws, losses, (law, loss) => {
        const error = downstreamError({ ...law, loss });
        // the inverse is ill conditioned next to the ceiling
        fc.pre(error > 0 && law.ceiling - error > 1e-6 * law.ceiling);
        const back = lossForDownstreamError({ ...law, error });
        const change = 4e-16 * (law.ceiling + law.gap);
        expect(Math.abs(back - loss)).toBeLessThanOrEqual(
          change / (law.rate * (law.ceiling - error)) + 1e-14 * (loss + 1 / law.rate),
        );
      }),
    );
  });

  it('is the largest loss without error, and 0 for the least error', () => {
    expect(lossForDownstreamError({ error: 0, ceiling: 0.5, gap: 1, rate: 1 })).toBe(Math.LN2);
    expect(lossForDownstreamError({ error: 0.25, ceiling: 0.5, gap: 0.25, rate: 1 })).toBe(0);
  });

  it('refuses errors that no loss has', () => {
    const law = { ceiling: 0.5, gap: 0.25, rate: 1 };
    expect(() => lossForDownstreamError({ ...law, error: 0.5 })).toThrow('error must be in [0.25, 0.5)');
    expect(() => lossForDownstreamError({ ...law, error: 0.2 })).toThrow('error must be in [0.25, 0.5)');
    expect(() => lossForDownstreamError({ ...law, error: 1.2 })).toThrow('error must be a number in [0, 1]');
  });
});

describe('downstreamErrorTangent', () => {
  it('bounds the error above the irreducible loss, and touches it there', () => {
    fc.assert(
      fc.property(laws, losses, losses, (law, a, b) => {
        const [E, loss] = [Math.min(a, b), Math.max(a, b)];
        const { floor, factor } = downstreamErrorTangent({ ...law, E });
        expect(factor).toBeGreaterThanOrEqual(0);
        const line = floor + factor * (loss - E);
        const size = law.ceiling + law.gap + factor * (loss - E);
        if (line > 0) expect(downstreamError({ ...law, loss })).toBeLessThanOrEqual(line + 1e-15 * size);
        expect(downstreamError({ ...law, loss: E })).toBe(Math.max(0, floor));
      }),
    );
  });

  it('has the derivative as its factor', () => {
    const law = { ceiling: 0.857, gap: 2.21, rate: 0.715 };
    const { floor, factor } = downstreamErrorTangent({ ...law, E: 1.69 });
    const step = 1e-5;
    expect((downstreamError({ ...law, loss: 1.69 + step }) - floor) / step).toBeCloseTo(factor, 4);
    expect(downstreamErrorTangent({ ...law, E: 0 })).toEqual({ floor: 0.857 - 2.21, factor: 2.21 * 0.715 });
    expect(() => downstreamErrorTangent({ ...law, E: -1 })).toThrow('E must be');
  });
});
