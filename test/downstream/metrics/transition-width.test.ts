import fc from 'fast-check';
import { errorTransitionWidth, exactMatchScale, transitionWidth } from 'skill-emergence/downstream';
import { describe, expect, it } from 'vitest';
import { logUniform } from '../../support/arbitraries.ts';
import { downstreamRows } from '../../support/downstream-reference.ts';
import { errorInUlps } from '../../support/reference.ts';

const exponent = logUniform(0.01, 3);
const length = fc.integer({ min: 1, max: 10_000 });
const levels = fc
  .tuple(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.double({ min: 0.001, max: 0.999, noNaN: true }))
  .filter(([a, b]) => Math.abs(a - b) > 1e-6)
  .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));

describe('transitionWidth', () => {
  it.each(downstreamRows<typeof transitionWidth>('transitionWidth'))('has 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(transitionWidth(args), value)).toBeLessThanOrEqual(8);
  });

  it('is the distance of the scales, whatever the length', () => {
    fc.assert(
      fc.property(exponent, length, levels, (g, size, { low, high }) => {
        const point = { length: size, coefficient: 1, exponent: g };
        // a ratio of scales, whose relative errors are 1e-15/g
        const rise = exactMatchScale({ ...point, accuracy: high }) / exactMatchScale({ ...point, accuracy: low });
        fc.pre(rise < 1e300);
        expect(Math.log(rise)).toBeCloseTo(transitionWidth({ exponent: g, low, high }), 9);
      }),
    );
  });

  it('is 3.084/g from 0.1 to 0.9, and in proportion to 1/g', () => {
    expect(transitionWidth({ exponent: 1 })).toBe(Math.log(Math.log(0.1) / Math.log(0.9)));
    expect(transitionWidth({ exponent: 1 })).toBeCloseTo(3.084, 3);
    fc.assert(
      fc.property(exponent, levels, (g, at) => {
        expect(transitionWidth({ exponent: g / 2, ...at })).toBe(2 * transitionWidth({ exponent: g, ...at }));
      }),
    );
  });

  it('adds up from level to level', () => {
    const three = fc.uniqueArray(fc.double({ min: 0.001, max: 0.999, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(three, (all) => {
        const [low, middle, high] = [...all].sort((a, b) => a - b) as [number, number, number];
        const sum =
          transitionWidth({ exponent: 1, low, high: middle }) + transitionWidth({ exponent: 1, low: middle, high });
        expect(sum).toBeCloseTo(transitionWidth({ exponent: 1, low, high }), 12);
      }),
    );
  });

  it('refuses levels that do not rise', () => {
    expect(() => transitionWidth({ exponent: 1, low: 0.5, high: 0.5 })).toThrow(
      'low must be less than high, which is 0.5, got 0.5',
    );
    expect(() => transitionWidth({ exponent: 1, low: 0 })).toThrow('low must be a number in (0, 1), got 0');
    expect(() => transitionWidth({ exponent: 1, high: 1 })).toThrow('high must be a number in (0, 1), got 1');
    expect(() => transitionWidth({ exponent: 0 })).toThrow('exponent must be');
  });
});

describe('errorTransitionWidth', () => {
  it.each(downstreamRows<typeof errorTransitionWidth>('errorTransitionWidth'))(
    'has 40 digits at $args',
    ({ args, value }) => {
      expect(errorInUlps(errorTransitionWidth(args), value)).toBeLessThanOrEqual(8);
    },
  );

  it('rises with the length towards the width of a loss that falls as a power', () => {
    fc.assert(
      fc.property(exponent, length, length, levels, (g, a, b, at) => {
        const [shorter, longer] = [Math.min(a, b), Math.max(a, b)];
        const width = errorTransitionWidth({ exponent: g, length: shorter, ...at });
        const wider = errorTransitionWidth({ exponent: g, length: longer, ...at });
        const widest = transitionWidth({ exponent: g, ...at });
        expect(width).toBeLessThanOrEqual(wider * (1 + 1e-14));
        expect(wider).toBeLessThanOrEqual(widest * (1 + 1e-14));
      }),
    );
    expect(errorTransitionWidth({ exponent: 1, length: 1 })).toBeCloseTo(Math.log(9), 14);
    expect(errorTransitionWidth({ exponent: 1, length: 2 ** 53 - 1 })).toBeCloseTo(
      transitionWidth({ exponent: 1 }),
      13,
    );
  });

  it('refuses what is no length', () => {
    expect(() => errorTransitionWidth({ exponent: 1, length: 0 })).toThrow('length must be');
    expect(() => errorTransitionWidth({ exponent: -1, length: 1 })).toThrow('exponent must be');
  });
});
