import fc from 'fast-check';
import { guaranteedCompetence } from 'skill-emergence/competence';
import { textErrorFraction, unlearntForTextError } from 'skill-emergence/learning';
import { describe, expect, it } from 'vitest';
import { count, openUnit, ordered, unit } from '../../support/arbitraries.ts';
import { errorInUlps } from '../../support/reference.ts';
import { REFERENCE_ULPS, theoryRows } from '../../support/theory-reference.ts';

describe('textErrorFraction', () => {
  it.each(theoryRows<typeof textErrorFraction>('textErrorFraction'))(
    'agrees with 40 digits at $args',
    ({ args, value }) => {
      expect(errorInUlps(textErrorFraction(args), value)).toBeLessThanOrEqual(REFERENCE_ULPS);
    },
  );

  it('grows with what is unlearnt and with k, and falls with what is tolerated', () => {
    fc.assert(
      fc.property(ordered(unit()), ordered(count(1e4)), fc.integer({ min: 0, max: 20 }), ([x, y], [k, more], t) => {
        const room = 1 + 1e-12;
        const value = textErrorFraction({ unlearnt: x, k, tolerance: t });
        expect(value).toBeLessThanOrEqual(textErrorFraction({ unlearnt: y, k, tolerance: t }) * room);
        expect(value).toBeLessThanOrEqual(textErrorFraction({ unlearnt: x, k: more, tolerance: t }) * room);
        expect(value * room).toBeGreaterThanOrEqual(textErrorFraction({ unlearnt: x, k, tolerance: t + 1 }));
      }),
    );
  });

  it('is another of training text than of fresh text', () => {
    expect(textErrorFraction({ unlearnt: 0.05, k: 8 })).toBeCloseTo(0.3366, 4);
    expect(textErrorFraction({ unlearnt: 0.05, k: 8, tolerance: 1 })).toBeCloseTo(0.0572, 4);
    // with 1 + pkδ in place of 1 + p(k - 1)δ for the text pieces with at most one of k slots, as published code has it
    const one = 1 - 0.95 ** 7 * (1 + 8 * 0.05);
    expect(Math.abs(one - 0.0572)).toBeGreaterThan(0.02);
  });

  it('has limits', () => {
    expect(textErrorFraction({ unlearnt: 0, k: 8 })).toBe(0);
    expect(textErrorFraction({ unlearnt: 1, k: 8 })).toBe(1);
    expect(textErrorFraction({ unlearnt: 1, k: 8, tolerance: 7 })).toBe(1);
    expect(textErrorFraction({ unlearnt: 1, k: 8, tolerance: 8 })).toBe(0);
    expect(() => textErrorFraction({ unlearnt: 1, k: 8, tolerance: -1 })).toThrow(/^tolerance must be/);
  });
});

describe('unlearntForTextError', () => {
  it.each(theoryRows<typeof unlearntForTextError>('unlearntForTextError'))('agrees with 40 digits at $args', (row) => {
    expect(errorInUlps(unlearntForTextError(row.args), row.value)).toBeLessThanOrEqual(3);
  });

  it('is the inverse of the fraction', () => {
    fc.assert(
      fc.property(openUnit(), count(1e5), (theta, k) => {
        const back = textErrorFraction({ unlearnt: unlearntForTextError({ theta, k }), k });
        // near 1 the other fraction has lost what the exponent k magnifies
        fc.pre(theta < 0.9 && theta > 1e-300);
        expect(Math.abs(back / theta - 1)).toBeLessThanOrEqual(2 ** -47);
      }),
    );
    expect(unlearntForTextError({ theta: 0, k: 3 })).toBe(0);
    expect(unlearntForTextError({ theta: 1, k: 3 })).toBe(1);
  });

  it('is the largest measure of skills on which the sharp guarantee is vacuous', () => {
    fc.assert(
      fc.property(openUnit(), count(1e4), (theta, k) => {
        const unlearnt = unlearntForTextError({ theta, k });
        fc.pre(theta < 0.9 && unlearnt > 1e-300); // near 1 rounding takes from θ what the exponent k magnifies
        const at = (alpha: number): boolean => guaranteedCompetence({ theta, k, alpha, bound: 'sharp' }).vacuous;
        expect(at(unlearnt * (1 - 1e-12))).toBe(true);
        expect(at(unlearnt * (1 + 1e-12))).toBe(false);
      }),
    );
  });
});
