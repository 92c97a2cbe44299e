import fc from 'fast-check';
import {
  emergenceCurve,
  forecast,
  forecastTable,
  type LawUncertainty,
  requiredScale,
  slingshot,
} from 'skill-emergence/emergence';
import { emergenceCurvePlot } from 'skill-emergence/plot';
import { hoffmann2022, publishedLaws, type ScalingLaw } from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { quantile } from '../../src/numeric/quantile.ts';
import { logUniform } from '../support/arbitraries.ts';
import { law, scale } from '../support/laws.ts';
import { bound, scalingErrors, settings, tupleSize } from '../support/settings.ts';

/** Laws that differ by orders of magnitude, so that guarantees come and go among them. */
const laws = fc.array(
  fc.record({ A: logUniform(10, 1e5), B: logUniform(10, 1e5) }).map(({ A, B }) => ({ ...hoffmann2022, A, B })),
  { minLength: 1, maxLength: 40 },
);

function bootstrapOf(replicates: readonly ScalingLaw[]): LawUncertainty {
  const column = (name: keyof ScalingLaw): number[] => replicates.map((replicate) => replicate[name]);
  return {
    summary: { fit: { law: hoffmann2022 } },
    replicates: { E: column('E'), A: column('A'), B: column('B'), alpha: column('alpha'), beta: column('beta') },
  };
}

const question = fc
  .record({
    wanted: settings(),
    tupleSizes: fc.array(tupleSize(), { maxLength: 3 }),
    bounds: fc.uniqueArray(bound()),
    errors: fc.oneof(
      scalingErrors(),
      fc.record({ model: fc.constant('given' as const), errorFraction: logUniform(1e-4, 1) }),
    ),
  })
  .map(({ wanted: { k, alpha, within }, errors, ...lists }) => ({
    asked: { k, alpha, within, errors: errors },
    ...lists,
  }));

describe('forecastTable', () => {
  it('has the forecast of each bound and tuple size, bounds first, under a law and under a bootstrap', () => {
    fc.assert(
      fc.property(question, law(), laws, scale(), ({ asked, tupleSizes, bounds }, of, replicates, at) => {
        for (const uncertain of [
          { law: of, bootstrap: undefined },
          { bootstrap: bootstrapOf(replicates), confidence: 0.8 },
        ]) {
          const { guarantees, ...outlook } = forecastTable({ ...asked, ...uncertain, scale: at, tupleSizes, bounds });
          const forecasts = bounds.flatMap((by) =>
            tupleSizes.map((size) => forecast({ ...asked, ...uncertain, scale: at, tupleSize: size, bound: by })),
          );
          expect(
            guarantees.map((guarantee) => ({
              ...outlook,
              ...guarantee,
              ...(outlook.bands && { bands: { ...outlook.bands, ...guarantee.bands } }),
            })),
          ).toStrictEqual(forecasts);
        }
      }),
    );
  });

  it('has bands with the percentiles of the guarantees of all replicates, also where guarantees come and go', () => {
    fc.assert(
      fc.property(question, laws, scale(), ({ asked, tupleSizes, bounds }, replicates, at) => {
        const lists = { tupleSizes, bounds };
        const asks = { ...asked, ...lists, scale: at };
        const { guarantees } = forecastTable({ ...asks, bootstrap: bootstrapOf(replicates), confidence: 0.7 });
        const all = replicates.map((replicate) => forecastTable({ ...asks, law: replicate }).guarantees);
        guarantees.forEach(({ bands }, i) => {
          for (const name of ['error', 'competence'] as const) {
            const values = all.map((one) => one[i]![name]).sort((a, b) => a - b);
            // replicates within rounding of one another may change places, by a few ulp of 1
            expect(Math.abs(bands[name].lower - quantile(values, 0.5 * (1 - 0.7)))).toBeLessThanOrEqual(2 ** -48);
            expect(Math.abs(bands[name].upper - quantile(values, 0.5 * (1 + 0.7)))).toBeLessThanOrEqual(2 ** -48);
          }
          const vacuous = all.filter((one) => one[i]!.vacuous).length;
          expect(bands.vacuousFraction).toBe(vacuous / replicates.length);
        });
      }),
    );
  });

  it('is of single skills, by Theorem 8, unless told otherwise', () => {
    const at = { excessEntropy: 0.05, k: 8, alpha: 0.1 };
    expect(forecastTable(at)).toStrictEqual(forecastTable({ ...at, tupleSizes: [1], bounds: ['theorem8'] }));
    expect(forecastTable({ ...at, tupleSizes: [] }).guarantees).toStrictEqual([]);
  });

  it('takes no scale where θ is given, and has no loss then', () => {
    const { guarantees, ...outlook } = forecastTable({
      k: 8,
      alpha: 0.1,
      errors: { model: 'given', errorFraction: 0.1 },
    });
    expect(outlook).toStrictEqual({ errorFraction: 0.1 });
    expect(guarantees).toHaveLength(1);
  });

  it('names the bound and the tuple size that it refuses', () => {
    const at = { excessEntropy: 0.05, k: 8, alpha: 0.1 };
    expect(() => forecastTable({ ...at, tupleSizes: [1, 0] })).toThrow('tupleSizes[1] must be a positive safe integer');
    expect(() => forecastTable({ ...at, bounds: ['best' as 'sharp'] })).toThrow("bounds[0] must be one of 'theorem8'");
    expect(() => forecastTable({ k: 8, alpha: 0.1 })).toThrow('scale is required: an object');
  });

  it('takes no law that is there but undefined, as one is that is spelt wrongly, for hoffmann2022', () => {
    const laws: Readonly<Record<string, ScalingLaw | undefined>> = publishedLaws;
    const at = { k: 8, alpha: 0.1, law: laws['hofmann2022']! };
    const message = 'law is required: a scaling law; for hoffmann2022 leave the setting out';
    expect(() => forecastTable({ ...at, scale: { parameters: 1e9, tokens: 1e11 } })).toThrow(message);
    expect(() => forecast({ ...at, excessEntropy: 0.1 })).toThrow(message);
    expect(() => requiredScale({ ...at, competence: 0.5 })).toThrow(message);
    expect(() => slingshot({ ...at, scale: { parameters: 1e9, tokens: 1e11 } })).toThrow(message);
    expect(() => emergenceCurve({ ...at, flops: [1e24] })).toThrow(message);
    expect(() => emergenceCurvePlot(at)).toThrow(message);
    expect(() => forecast({ ...at, bootstrap: bootstrapOf([hoffmann2022]), excessEntropy: 0.1 })).toThrow(message);
  });

  it('takes no bootstrap that is undefined for hoffmann2022 either, unless a law is given', () => {
    const at = { k: 8, alpha: 0.1, excessEntropy: 0.1, bootstrap: undefined };
    expect(() => forecast(at)).toThrow(
      'bootstrap is required: a bootstrap, or a law; for hoffmann2022 leave the setting out',
    );
    expect(forecast({ ...at, law: hoffmann2022 })).not.toHaveProperty('bands');
  });
});
