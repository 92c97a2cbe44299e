import fc from 'fast-check';
import type { CompetenceBound } from 'skill-emergence/competence';
import { emergenceCurve, forecast, type ScalingErrorModel } from 'skill-emergence/emergence';
import {
  computeOptimalScale,
  hoffmann2022,
  muennighoff2023C4,
  type ScalingLaw,
  trainingFlops,
} from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { refuted } from '../support/arbitraries.ts';
import { budget, law } from '../support/laws.ts';
import { scalingErrors, settings, tupleSize } from '../support/settings.ts';

const ULP = 2 ** -52;

/** Settings with one bound, as a curve takes them. */
function byOne<Wanted extends { readonly bound: CompetenceBound }>({ bound, ...wanted }: Wanted) {
  return { ...wanted, bounds: [bound] };
}

describe('emergenceCurve', () => {
  it('is the forecast at the compute-optimal scale, point by point', () => {
    const cases = fc.record({
      of: law(),
      wanted: settings(),
      errors: scalingErrors(),
      flops: fc.array(budget(), { maxLength: 4 }),
      tupleSizes: fc.array(tupleSize(), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(cases, ({ of, wanted, errors, flops, tupleSizes }) => {
        const curve = emergenceCurve({ law: of, ...byOne(wanted), errors, flops, tupleSizes });
        expect(curve.map((point) => point.flops)).toStrictEqual(flops);
        for (const point of curve) {
          const scale = computeOptimalScale(of, point.flops);
          expect(point).toMatchObject(scale);
          expect(point.guarantees.map((guarantee) => guarantee.tupleSize)).toStrictEqual(tupleSizes);
          expect(point).toMatchObject({ k: wanted.k, alpha: wanted.alpha });
          for (const guarantee of point.guarantees) {
            const { loss, excessEntropy, errorFraction, extrapolated } = point;
            const marked = extrapolated === undefined ? {} : { extrapolated };
            expect({ ...guarantee, loss, excessEntropy, errorFraction, ...marked }).toStrictEqual(
              forecast({ law: of, ...wanted, errors, scale, tupleSize: guarantee.tupleSize }),
            );
          }
        }
      }),
    );
  });

  it('has budgets of 6 N D', () => {
    fc.assert(
      fc.property(law(), budget(), (of, flops) => {
        const [point] = emergenceCurve({ law: of, k: 8, alpha: 0.1, flops: [flops], tupleSizes: [] });
        // four roundings, of half an ulp each
        expect(Math.abs(trainingFlops(point!) / flops - 1)).toBeLessThanOrEqual(2 * ULP);
      }),
    );
  });

  it('is of single skills, hoffmann2022, the cloze model and Theorem 8 unless told otherwise', () => {
    const asked = { k: 8, alpha: 0.1, flops: [1e24, 1e27], tupleSizes: [1, 2] };
    const spelt = { law: hoffmann2022, errors: { model: 'cloze' }, bounds: ['theorem8'], within: 'best' } as const;
    expect(emergenceCurve(asked)).toStrictEqual(emergenceCurve({ ...asked, ...spelt }));
    const { tupleSizes, ...single } = { ...asked, tupleSizes: [1] };
    expect(emergenceCurve(single)).toStrictEqual(emergenceCurve({ ...single, tupleSizes }));
  });

  it('takes budgets from a typed array, in any order', () => {
    const asked = { k: 8, alpha: 0.1, tupleSizes: [2], bounds: ['sharp'] } as const;
    const flops = [1e26, 1e24, 1e25];
    const curve = emergenceCurve({ ...asked, flops: Float64Array.from(flops) });
    expect(curve).toStrictEqual(emergenceCurve({ ...asked, flops }));
    expect(curve.map((point) => point.flops)).toStrictEqual(flops);
  });

  it('has no point for no budget, and no guarantee for no tuple size, but checks the rest all the same', () => {
    expect(emergenceCurve({ k: 8, alpha: 0.1, flops: [], tupleSizes: [1] })).toStrictEqual([]);
    expect(emergenceCurve({ k: 8, alpha: 0.1, flops: [1e24], tupleSizes: [] })[0]?.guarantees).toStrictEqual([]);
    const empty = { k: 8, alpha: 0.1, flops: [], tupleSizes: [] };
    expect(() => emergenceCurve({ ...empty, k: NaN })).toThrow('k must be a positive safe integer, got NaN');
    expect(() => emergenceCurve({ ...empty, alpha: 0 })).toThrow('alpha must be a number in (0, 1), got 0');
    expect(() => emergenceCurve({ ...empty, law: {} as ScalingLaw })).toThrow('law.E is required');
    expect(() => emergenceCurve({ ...empty, errors: { model: 'cloze', factor: 0 } })).toThrow('factor must be');
  });

  it('names the budget and the tuple size that it refuses', () => {
    const asked = { k: 8, alpha: 0.1, flops: [1e24], tupleSizes: [1] };
    expect(() => emergenceCurve({ ...asked, flops: [1e24, 0] })).toThrow('flops[1] must be a number in (0, Infinity)');
    expect(() => emergenceCurve({ ...asked, tupleSizes: [1, 2, 2.5] })).toThrow(
      'tupleSizes[2] must be a positive safe',
    );
    expect(() => emergenceCurve({ ...asked, tupleSizes: {} as number[] })).toThrow('tupleSizes must be an array');
    expect(() => emergenceCurve({ ...asked, flops: {} as number[] })).toThrow('flops must be an array');
    expect(() => emergenceCurve({ ...asked, bounds: ['sharp', 'best' as 'sharp'] })).toThrow(
      'bounds[1] must be one of',
    );
  });

  it('refuses an error fraction that does not depend on the scale', () => {
    const errors = { model: 'given', errorFraction: 0.1 } as unknown as ScalingErrorModel;
    expect(() => emergenceCurve({ k: 8, alpha: 0.1, flops: [1e24], tupleSizes: [1], errors })).toThrow(
      "errors.model must be one of 'cloze', 'calibrated', got \"given\"",
    );
  });

  it('marks the budgets beyond the runs behind the law', () => {
    const marks = (of: ScalingLaw): unknown[] =>
      emergenceCurve({ law: of, k: 8, alpha: 0.1, flops: [1e15, 1e21, 1e30], tupleSizes: [] }).map(
        (point) => point.extrapolated,
      );
    expect(marks(hoffmann2022)).toStrictEqual([true, false, true]);
    expect(marks(muennighoff2023C4)).toStrictEqual([undefined, undefined, undefined]);
  });

  describe('as compute grows', () => {
    const cases = fc.record({
      of: law(),
      wanted: settings(),
      errors: scalingErrors(),
      size: tupleSize(),
      flops: fc.tuple(budget(), budget()).filter(([less, more]) => more > less * 1.01),
    });
    const grows = ({
      of,
      wanted,
      errors,
      size,
      flops,
    }: typeof cases extends fc.Arbitrary<infer T> ? T : never): boolean => {
      const [before, after] = emergenceCurve({ law: of, ...byOne(wanted), errors, tupleSizes: [size], flops });
      // competences are within a few ulp of 1; the error fractions differ by far more than their rounding
      return after!.guarantees[0]!.competence >= before!.guarantees[0]!.competence - 8 * ULP;
    };
    const without = cases.filter(({ wanted }) => wanted.bound !== 'theorem8');

    it('never loses competence by the sharp curve or the refined bound', () => {
      fc.assert(fc.property(without, grows));
    });

    it('can lose all of it by Theorem 8', () => {
      expect(refuted(cases, grows)).toBe(true);
      const curve = emergenceCurve({ k: 2, alpha: 0.1, tupleSizes: [1], flops: [1e25, 1e30, 1e35] });
      expect(curve.map((point) => point.guarantees[0])).toMatchObject([
        { competence: 0, feasible: true },
        { competence: expect.closeTo(0.456, 3) as number, feasible: true },
        { competence: 0, feasible: false, beta: Infinity }, // θ so small that H(θ) / θ is beyond k ln(1/α)
      ]);
    });

    it('loses none by Theorem 8 while the theorem has a valid β', () => {
      fc.assert(
        fc.property(cases, (one) => {
          const by8 = {
            ...one,
            wanted: { ...one.wanted, bound: 'theorem8' as const, within: 'concatenation' as const },
          };
          const last = emergenceCurve({
            law: one.of,
            ...byOne(by8.wanted),
            errors: one.errors,
            tupleSizes: [one.size],
            flops: [one.flops[1]],
          });
          fc.pre(last[0]!.guarantees[0]!.feasible);
          expect(grows(by8)).toBe(true);
        }),
      );
    });
  });

  it('reaches every competence but 1 by the sharp curve', () => {
    fc.assert(
      fc.property(settings(), tupleSize(), (wanted, size) => {
        fc.pre(wanted.within !== 'piece' || size <= wanted.k);
        const [point] = emergenceCurve({ ...byOne({ ...wanted, bound: 'sharp' }), tupleSizes: [size], flops: [1e140] });
        // ε is below 1e-18, k' and 1/α are at most 12 and 1000
        expect(point!.guarantees[0]!.competence).toBeGreaterThan(1 - 2 ** -40);
      }),
    );
  });

  it('refuses a budget that is too small for any scale', () => {
    expect(() => emergenceCurve({ k: 8, alpha: 0.1, flops: [1e24, 5e-324] })).toThrow(
      'flops[1] must be a budget of some scale (it is 0 parameters, 0 tokens), got 5e-324',
    );
    // of which one may be beyond every double, too
    const law = { E: 0, A: 1e308, B: 1e-322, alpha: 1, beta: 1 };
    expect(() => emergenceCurve({ law, k: 8, alpha: 0.1, flops: [6e-12] })).toThrow(
      'flops[0] must be a budget of some scale (it is Infinity parameters, 9.93e-322 tokens), got 6e-12',
    );
  });

  it('refuses a calibration at a scale whose excess entropy is infinite', () => {
    const law = { ...hoffmann2022, beta: 1 };
    const scale = { parameters: 1e9, tokens: 5e-324 };
    const errors = { model: 'calibrated', errorFraction: 0.5, scale } as const;
    expect(() => emergenceCurve({ k: 8, alpha: 0.1, flops: [1e24], law, errors })).toThrow(
      'errors.scale must be one whose excess entropy is below the largest double',
    );
  });
});
