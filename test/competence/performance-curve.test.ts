import fc from 'fast-check';
import { guaranteedCompetence, performanceCurve } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { count, openUnit, unit } from '../support/arbitraries.ts';

describe('performanceCurve', () => {
  it('is the guarantee at each fraction, in the order given', () => {
    const bounds = fc.constantFrom('theorem8' as const, 'refined' as const, 'sharp' as const, undefined);
    fc.assert(
      fc.property(unit(), count(100), fc.array(openUnit(), { maxLength: 8 }), bounds, (theta, k, alphas, bound) => {
        const expected = alphas.map((alpha) => ({
          ...{ theta, k, alpha, bound: bound ?? 'theorem8' },
          ...guaranteedCompetence({ theta, k, alpha, bound }),
        }));
        expect(performanceCurve({ theta, k, alphas, bound })).toEqual(expected);
        expect(performanceCurve({ theta, k, alphas: Float64Array.from(alphas), bound })).toEqual(expected);
      }),
    );
  });

  it('takes evenly spaced fractions, 99 unless told how many', () => {
    const alphas = performanceCurve({ theta: 0.1, k: 8 }).map((point) => point.alpha);
    expect(alphas).toHaveLength(99);
    expect([alphas[0], alphas[49], alphas[98]]).toEqual([0.01, 0.5, 0.99]);
    expect(performanceCurve({ theta: 0.1, k: 8, points: 3 }).map((point) => point.alpha)).toEqual([0.25, 0.5, 0.75]);
  });

  it('refuses fractions outside (0, 1), and both ways of giving them at once', () => {
    expect(() => performanceCurve({ theta: 0.1, k: 8, alphas: [0.1, 1] })).toThrow(
      'alphas[1] must be a number in (0, 1), got 1',
    );
    expect(() => performanceCurve({ theta: 0.1, k: 8, alphas: [0.1], points: 3 })).toThrow('points must be absent');
    expect(() => performanceCurve({ theta: 0.1, k: 8, points: 0 })).toThrow('points must be a positive safe integer');
  });
});
