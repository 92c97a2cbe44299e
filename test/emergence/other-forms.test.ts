import {
  chinchillaForm,
  type ErrorModel,
  forecast,
  forecastTable,
  lawExcess,
  lawLoss,
  publishedLaws,
  requiredScale,
} from 'skill-emergence';
import { describe, expect, it } from 'vitest';

const {
  abnar2025Sparsity,
  besiroglu2024,
  clark2022RoutedHash,
  farseer2025,
  gadre2024LossC4,
  kaplan2020LossN,
  krajewski2024Granularity,
  llama3OptimalTokens,
  muennighoff2023C4,
  muennighoff2023Repeated,
} = publishedLaws;

const asked = { k: 8, alpha: 0.1, bound: 'sharp' } as const;
const scale = { parameters: 70e9, tokens: 1.4e12 };

describe('forecast', () => {
  it.each<ErrorModel | undefined>([
    undefined,
    { model: 'cloze', factor: 1.2, threshold: 0.7 },
    { model: 'calibrated', scale: { parameters: 1e9, tokens: 1e11 }, errorFraction: 0.4 },
  ])('is under the ratio form what it is under the law that this is: %#', (errors) => {
    const { extrapolated, ...under } = forecast({ ...asked, law: gadre2024LossC4, scale, errors });
    const { extrapolated: same, ...reduced } = forecast({
      ...asked,
      law: chinchillaForm(gadre2024LossC4),
      scale,
      errors,
    });
    expect([extrapolated, same]).toStrictEqual([true, true]);
    expect(Object.keys(under)).toStrictEqual(Object.keys(reduced));
    expect(under.loss).toBe(reduced.loss);
    expect(under.excessEntropy).toBe(reduced.excessEntropy);
    // in the calibrated model the same two numbers, in the same order
    expect(under.competence).toBe(reduced.competence);
    expect(under.loss).toBe(lawLoss(gadre2024LossC4, scale));
  });

  it('is at a granularity what it is under the law of that granularity', () => {
    const at = { ...scale, granularity: 8 };
    const law = chinchillaForm(krajewski2024Granularity, { granularity: 8 });
    expect(forecast({ ...asked, law: krajewski2024Granularity, scale: at })).toMatchObject({
      competence: forecast({ ...asked, law, scale }).competence,
      extrapolated: true,
    });
    const table = { k: 8, alpha: 0.1, bounds: ['sharp'] } as const;
    expect(forecastTable({ ...table, law: krajewski2024Granularity, scale: at }).guarantees).toStrictEqual(
      forecastTable({ ...table, law, scale }).guarantees,
    );
  });

  it('takes repeated data, and sparsity, on which the irreducible loss depends', () => {
    const repeated = { ...scale, uniqueTokens: 1e11 };
    const under = forecast({ ...asked, law: muennighoff2023Repeated, scale: repeated });
    expect(under.excessEntropy).toBe(lawExcess(muennighoff2023Repeated, repeated));
    expect(under.competence).toBeLessThan(forecast({ ...asked, law: muennighoff2023C4, scale }).competence);
    const sparse = { ...scale, sparsity: 0.9 };
    expect(forecast({ ...asked, law: abnar2025Sparsity, scale: sparse }).loss).toBe(lawLoss(abnar2025Sparsity, sparse));
  });

  it('says where a scale is beyond the runs, as far as their range is known', () => {
    const inside = { parameters: 1e9, tokens: 50e9, granularity: 4 };
    const of = (at: typeof inside) => forecast({ ...asked, law: krajewski2024Granularity, scale: at });
    expect(of(inside).extrapolated).toBe(false);
    expect(of({ ...inside, granularity: 32 }).extrapolated).toBe(true);
    const small = { parameters: 1e9, tokens: 50e9, uniqueTokens: 1e10 };
    expect(forecast({ ...asked, law: muennighoff2023Repeated, scale: small })).not.toHaveProperty('extrapolated');
    const sparse = { ...scale, sparsity: 0.5 };
    expect(forecast({ ...asked, law: abnar2025Sparsity, scale: sparse })).not.toHaveProperty('extrapolated');
  });

  it('takes an excess entropy, or errors that are given, without a scale', () => {
    for (const law of [gadre2024LossC4, krajewski2024Granularity]) {
      const { loss } = forecast({ ...asked, law, excessEntropy: 0.25 });
      expect(loss).toBe(0.25 + ('E' in law.coefficients ? law.coefficients.E : law.coefficients.c));
    }
    const errors = { model: 'given', errorFraction: 0.1 } as const;
    expect(forecast({ ...asked, law: abnar2025Sparsity, errors })).toStrictEqual(forecast({ ...asked, errors }));
    expect(() => forecast({ ...asked, law: abnar2025Sparsity, excessEntropy: 0.25 })).toThrow(
      'scale is required: one with a sparsity, on which what is irreducible under abnar2025Sparsity depends',
    );
  });

  it.each([
    [kaplan2020LossN, 'law must be one with an irreducible loss; kaplan2020LossN falls to 0'],
    [farseer2025, 'law must be one with an irreducible loss; farseer2025 falls to 0 as parameters grow'],
    [clark2022RoutedHash, 'law must be one with an irreducible loss; clark2022RoutedHash is a power law'],
    [llama3OptimalTokens, 'law must be a law of losses; llama3OptimalTokens is none'],
    [{ ...gadre2024LossC4, lossUnit: 'bits per byte' }, "law.lossUnit must be 'nats per token', in which excess"],
    [{ ...besiroglu2024, lossUnit: 'bits per byte' }, 'besiroglu2024 is in another unit, got "bits per byte"'],
  ])('refuses %#, with the reason', (law, message) => {
    expect(() => forecast({ ...asked, law: law as typeof besiroglu2024, scale })).toThrow(message);
  });

  it('refuses what a law does not depend on, and asks for what it does', () => {
    const of = (law: unknown, more: object) => () => forecast({ ...asked, law: law as never, ...more });
    expect(of(muennighoff2023Repeated, { scale })).toThrow('scale.uniqueTokens is required');
    expect(of(gadre2024LossC4, { scale: { ...scale, experts: 8 } })).toThrow('gadre2024LossC4 does not depend on it');
    expect(of(gadre2024LossC4, {})).toThrow('scale is required');
    expect(of(gadre2024LossC4, { scale, excessEntropy: 1 })).toThrow(
      'excessEntropy must be absent where a scale is given',
    );
    const calibrated = { model: 'calibrated', scale, errorFraction: 0.1 };
    const at = { ...scale, uniqueTokens: 1e11 };
    expect(of(muennighoff2023Repeated, { scale: at, errors: calibrated })).toThrow(
      'errors.scale.uniqueTokens is required',
    );
    const wrong = { ...calibrated, scale: at, errorFraction: 2 };
    expect(of(muennighoff2023Repeated, { scale: at, errors: wrong })).toThrow('errors.errorFraction must be');
    expect(of(muennighoff2023Repeated, { scale: at, errors: { ...calibrated, factor: 2 } })).toThrow('errors.factor');
    expect(of(muennighoff2023Repeated, { scale: at, errors: null })).toThrow('errors must be an object');
    const steep = { form: 'tokens per parameter', coefficients: { E: 1, a: 1, b: 1, eta: 150 } };
    expect(of(steep, { scale: { parameters: 1, tokens: 1 }, errors: { ...calibrated, scale } })).toThrow(
      'errors.scale must be one whose excess entropy is above the smallest double',
    );
  });

  it('is all that takes them: what runs along the optimum wants the form itself', () => {
    const settings = { law: gadre2024LossC4 as never, k: 8, alpha: 0.1, competence: 0.5 };
    expect(() => requiredScale(settings)).toThrow(
      'law must be one of the form E + A/N^alpha + B/D^beta, which gadre2024LossC4 is not as it stands',
    );
  });
});
