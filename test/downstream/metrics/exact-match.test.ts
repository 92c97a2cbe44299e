import fc from 'fast-check';
import { exactMatch, exactMatchScale, logExactMatch } from 'skill-emergence/downstream';
import { describe, expect, it } from 'vitest';
import { logUniform, openUnit } from '../../support/arbitraries.ts';
import { downstreamRows, REFERENCE_ULPS } from '../../support/downstream-reference.ts';
import { errorInUlps, exactly } from '../../support/reference.ts';

const points = fc.record({
  loss: fc.oneof(logUniform(1e-12, 1e3), fc.constantFrom(0, 5e-324, 1e308, Infinity)),
  length: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.constantFrom(1e6, 2 ** 53 - 1)),
});

describe('exactMatch', () => {
  it.each(downstreamRows<typeof exactMatch>('exactMatch'))('has 40 digits at $args', ({ args, value }) => {
    if (args.loss * args.length > 709) {
      // below the normal doubles: only the logarithm has digits left
      expect(exactMatch(args)).toBeLessThan(2 ** -1022);
      expect(errorInUlps(logExactMatch(args), exactly(args.loss).times(-args.length).toFixed())).toBeLessThanOrEqual(1);
    } else expect(errorInUlps(exactMatch(args), value)).toBeLessThanOrEqual(2);
  });

  it('is a probability that falls with the loss and with the length', () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        const [loss, more] = [Math.min(a.loss, b.loss), Math.max(a.loss, b.loss)];
        const [length, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
        const match = exactMatch({ loss, length });
        expect(match).toBeGreaterThanOrEqual(0);
        expect(match).toBeLessThanOrEqual(1);
        // where the products are next to each other, by 2 ulp
        expect(exactMatch({ loss: more, length })).toBeLessThanOrEqual(match * (1 + 2 ** -51));
        expect(exactMatch({ loss, length: longer })).toBeLessThanOrEqual(match * (1 + 2 ** -51));
      }),
    );
  });

  it('has its logarithm, also where it underflows', () => {
    fc.assert(
      fc.property(points, (point) => {
        const logarithm = logExactMatch(point);
        expect(logarithm).toBeLessThanOrEqual(0);
        if (logarithm > -700) expect(Math.log(exactMatch(point)) / logarithm || 1).toBeCloseTo(1, 3);
      }),
    );
    expect(exactMatch({ loss: 0, length: 7 })).toBe(1);
    expect(exactMatch({ loss: Infinity, length: 1 })).toBe(0);
    expect(logExactMatch({ loss: Infinity, length: 1 })).toBe(-Infinity);
    expect(logExactMatch({ loss: 0, length: 3 })).toBe(0);
  });

  it('refuses what is no loss and no length', () => {
    expect(() => exactMatch({ loss: -1, length: 1 })).toThrow('loss must be a number in [0, Infinity], got -1');
    expect(() => logExactMatch({ loss: 1, length: 1.5 })).toThrow('length must be a positive safe integer, got 1.5');
  });
});

describe('exactMatchScale', () => {
  // the exponent 1/g turns an ulp of the base into 1/g of them
  it.each(downstreamRows<typeof exactMatchScale>('exactMatchScale'))('has 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(exactMatchScale(args), value)).toBeLessThanOrEqual(4 + 4 / args.exponent);
    expect(4 + 4 / args.exponent).toBeLessThan(REFERENCE_ULPS);
  });

  it('is where exact match has the accuracy', () => {
    const options = fc.record({
      length: fc.integer({ min: 1, max: 1000 }),
      coefficient: logUniform(1e-2, 1e3),
      exponent: logUniform(0.05, 3),
      accuracy: fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
    });
    fc.assert(
      fc.property(options, (given) => {
        const { length, coefficient, exponent, accuracy } = given;
        const loss = coefficient * exactMatchScale(given) ** -exponent;
        expect(exactMatch({ loss, length }) / accuracy).toBeCloseTo(1, 10);
      }),
    );
  });

  it('rises with length, coefficient and accuracy, from 0 to Infinity', () => {
    const options = fc.record({
      length: fc.integer({ min: 1, max: 1000 }),
      coefficient: logUniform(1e-300, 1e300),
      exponent: logUniform(1e-3, 1e3),
      accuracy: openUnit(),
    });
    fc.assert(
      fc.property(options, (given) => {
        const scale = exactMatchScale(given);
        expect(scale).toBeGreaterThanOrEqual(0);
        const { length, coefficient, accuracy } = given;
        const longer = exactMatchScale({ ...given, length: 2 * length });
        expect(longer).toBeGreaterThanOrEqual(scale);
        expect(exactMatchScale({ ...given, coefficient: 2 * coefficient })).toBe(longer);
        expect(exactMatchScale({ ...given, accuracy: accuracy ** 2 || 5e-324 })).toBeLessThanOrEqual(scale);
      }),
    );
  });

  it('refuses accuracies that no scale has', () => {
    const point = { length: 1, coefficient: 1, exponent: 1 };
    expect(() => exactMatchScale({ ...point, accuracy: 1 })).toThrow('accuracy must be a number in (0, 1), got 1');
    expect(() => exactMatchScale({ ...point, exponent: 0, accuracy: 0.5 })).toThrow('exponent must be');
    expect(() => exactMatchScale({ ...point, coefficient: 0, accuracy: 0.5 })).toThrow('coefficient must be');
  });
});
