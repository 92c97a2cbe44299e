import fc from 'fast-check';
import { guaranteedCompetence, tupleCompetence } from 'skill-emergence/competence';
import { type ErrorModel, forecast } from 'skill-emergence/emergence';
import { errorFraction } from 'skill-emergence/entropy';
import {
  besiroglu2024,
  chinchillaLoss,
  excessEntropy,
  hoffmann2022,
  muennighoff2023C4,
  type Scale,
  scaleFactor,
  type ScalingLaw,
} from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { innerUnit, logUniform, openUnit, refuted, uniform, unit } from '../support/arbitraries.ts';
import { near } from '../support/doc-assertions.ts';
import { law, publishedLaw, scale } from '../support/laws.ts';
import { bound, settings, tupleSize } from '../support/settings.ts';

const ULP = 2 ** -52;

const LLAMA_3: Scale = { parameters: 405e9, tokens: 15.6e12 };
const CHINCHILLA: Scale = { parameters: 70e9, tokens: 1.4e12 };
const GPT_3: Scale = { parameters: 175e9, tokens: 300e9 };

/** Eight skills in a text piece, and a tenth of the skills exempt. */
const TYPICAL = { k: 8, alpha: 0.1 } as const;

describe('forecast', () => {
  it('is the composition of the scaling law, the error model and the guarantee, bit for bit', () => {
    fc.assert(
      fc.property(law(), scale(), settings(), tupleSize(), (of, at, wanted, size) => {
        const result = forecast({ law: of, scale: at, ...wanted, tupleSize: size });
        const excess = excessEntropy(of, at);
        const theta = errorFraction({ excessEntropy: excess });
        expect(result).toMatchObject({
          loss: chinchillaLoss(of, at),
          excessEntropy: excess,
          errorFraction: theta,
          tupleSize: size,
          ...tupleCompetence({ theta, ...wanted, tupleSize: size }),
        });
      }),
    );
  });

  it('takes the factor and the threshold of the cloze model', () => {
    fc.assert(
      fc.property(scale(), logUniform(0.01, 10), logUniform(0.01, 10), (at, factor, threshold) => {
        const { errorFraction: theta, excessEntropy: excess } = forecast({
          scale: at,
          ...TYPICAL,
          errors: { model: 'cloze', factor, threshold },
        });
        expect(theta).toBe(errorFraction({ excessEntropy: excess, factor, threshold }));
      }),
    );
  });

  it('takes an error fraction that is known, with or without a scale', () => {
    fc.assert(
      fc.property(unit(), scale(), settings(), (theta, at, wanted) => {
        const errors: ErrorModel = { model: 'given', errorFraction: theta };
        const guarantee = tupleCompetence({ theta, ...wanted, tupleSize: 1 });
        const alone = forecast({ errors, ...wanted });
        expect(alone).toStrictEqual({ errorFraction: theta, tupleSize: 1, bound: wanted.bound, ...guarantee });
        const atScale = forecast({ errors, scale: at, ...wanted });
        expect(atScale).toMatchObject({ excessEntropy: excessEntropy(hoffmann2022, at), ...alone });
      }),
    );
  });

  it('takes an excess entropy in place of a scale', () => {
    fc.assert(
      fc.property(law(), scale(), settings(), (of, at, wanted) => {
        const bare = { E: of.E, A: of.A, B: of.B, alpha: of.alpha, beta: of.beta };
        const excess = excessEntropy(of, at);
        expect(forecast({ law: bare, excessEntropy: excess, ...wanted })).toStrictEqual(
          forecast({ law: bare, scale: at, ...wanted }),
        );
      }),
    );
  });

  it('is of single skills, by Theorem 8, under hoffmann2022 and the cloze model unless told otherwise', () => {
    fc.assert(
      fc.property(scale(), innerUnit(0.01), (at, alpha) => {
        const spelt = {
          law: hoffmann2022,
          scale: at,
          k: 8,
          alpha,
          tupleSize: 1,
          errors: { model: 'cloze', factor: 1.1, threshold: 0.5 },
          bound: 'theorem8',
          within: 'best',
        } as const;
        expect(forecast({ scale: at, k: 8, alpha })).toStrictEqual(forecast(spelt));
      }),
    );
  });

  it.each([
    ['Llama 3 405B', LLAMA_3, 'theorem8', hoffmann2022, '0'],
    ['Llama 3 405B', LLAMA_3, 'sharp', hoffmann2022, '0.357'],
    ['Chinchilla', CHINCHILLA, 'theorem8', hoffmann2022, '0'],
    ['Chinchilla', CHINCHILLA, 'sharp', hoffmann2022, '0.034'],
    ['GPT-3', GPT_3, 'theorem8', hoffmann2022, '0'],
    ['GPT-3', GPT_3, 'sharp', hoffmann2022, '0'],
    ['Llama 3 405B', LLAMA_3, 'theorem8', besiroglu2024, '0.312'],
    ['Llama 3 405B', LLAMA_3, 'sharp', besiroglu2024, '0.531'],
    ['Chinchilla', CHINCHILLA, 'theorem8', besiroglu2024, '0'],
    ['Chinchilla', CHINCHILLA, 'sharp', besiroglu2024, '0.281'],
    ['GPT-3', GPT_3, 'theorem8', besiroglu2024, '0'],
    ['GPT-3', GPT_3, 'sharp', besiroglu2024, '0.186'],
  ] as const)('gives %s, %o, by %s', (_name, at, name, of, competence) => {
    const result = forecast({ law: of, scale: at, ...TYPICAL, bound: name });
    if (competence === '0') expect(result).toMatchObject({ vacuous: true, competence: 0, error: 1 });
    else expect(result).toMatchObject({ vacuous: false, competence: near(competence) });
  });

  it('says nothing of small models, which is no error', () => {
    fc.assert(
      fc.property(logUniform(1, 1e7), logUniform(1, 1e8), bound(), (parameters, tokens, name) => {
        const result = forecast({ scale: { parameters, tokens }, ...TYPICAL, bound: name });
        expect(result).toMatchObject({ errorFraction: 1, vacuous: true, competence: 0, error: 1 });
      }),
    );
  });

  it('guarantees everything at no excess entropy and nothing at an infinite one', () => {
    fc.assert(
      fc.property(settings(), tupleSize(), (wanted, size) => {
        // tuples that do not fit into a piece have no guarantee there, whatever the error
        const fits = wanted.within !== 'piece' || size <= wanted.k;
        const perfect = forecast({ excessEntropy: 0, ...wanted, tupleSize: size });
        expect(perfect).toMatchObject({ errorFraction: 0, competence: fits ? 1 : 0, vacuous: !fits });
        const hopeless = forecast({ excessEntropy: Infinity, ...wanted, tupleSize: size });
        expect(hopeless).toMatchObject({ errorFraction: 1, competence: 0, vacuous: true, loss: Infinity });
      }),
    );
  });

  it('guarantees more by the sharp curve than by the refined bound than by Theorem 8', () => {
    fc.assert(
      fc.property(law(), scale(), settings(), tupleSize(), (of, at, wanted, size) => {
        const by = (name: 'theorem8' | 'refined' | 'sharp'): number =>
          forecast({ law: of, scale: at, ...wanted, tupleSize: size, bound: name }).competence;
        // the bounds meet where all of them are trivial; a competence is within a few ulp of 1
        expect(by('sharp')).toBeGreaterThanOrEqual(by('refined') - 8 * ULP);
        expect(by('refined')).toBeGreaterThanOrEqual(by('theorem8') - 8 * ULP);
      }),
    );
  });

  describe('calibrated by a measurement', () => {
    const measured = fc.record({ of: law(), at: scale(), theta: openUnit().filter((theta) => theta > 1e-200) });
    const from = (at: Scale, theta: number): ErrorModel => ({ model: 'calibrated', scale: at, errorFraction: theta });

    it('gives back the measured error fraction at its own scale, bit for bit', () => {
      fc.assert(
        fc.property(measured, ({ of, at, theta }) => {
          const result = forecast({ law: of, scale: at, ...TYPICAL, errors: from(at, theta) });
          expect(result.errorFraction).toBe(theta);
        }),
      );
      expect(forecast({ scale: GPT_3, ...TYPICAL, errors: from(GPT_3, 1) }).errorFraction).toBe(1);
    });

    it('is in proportion to the excess entropy, up to 1', () => {
      fc.assert(
        fc.property(measured, scale(), ({ of, at, theta }, other) => {
          const result = forecast({ law: of, scale: other, ...TYPICAL, errors: from(at, theta) });
          const expected = theta * (excessEntropy(of, other) / excessEntropy(of, at));
          expect(Math.abs(result.errorFraction - Math.min(1, expected))).toBeLessThanOrEqual(4 * ULP * expected);
        }),
      );
    });

    it('halves when the excess entropy halves', () => {
      fc.assert(
        fc.property(measured, ({ of, at, theta }) => {
          const excess = excessEntropy(of, at);
          const half = forecast({ law: of, excessEntropy: excess / 2, ...TYPICAL, errors: from(at, theta) });
          expect(half.errorFraction).toBe(theta / 2);
        }),
      );
    });

    it('does not depend on the irreducible loss', () => {
      fc.assert(
        fc.property(measured, scale(), uniform(0, 10), ({ of, at, theta }, other, E) => {
          const theta1 = forecast({ law: of, scale: other, ...TYPICAL, errors: from(at, theta) }).errorFraction;
          expect(forecast({ law: { ...of, E }, scale: other, ...TYPICAL, errors: from(at, theta) }).errorFraction).toBe(
            theta1,
          );
        }),
      );
    });

    it('needs a scale with some excess entropy', () => {
      const steep = { ...hoffmann2022, alpha: 100, beta: 100 };
      expect(() => forecast({ law: steep, scale: GPT_3, ...TYPICAL, errors: from(GPT_3, 0.1) })).toThrow(
        'errors.scale must be one whose excess entropy is above the smallest double, got { ',
      );
    });
  });

  describe('for tuples of skills', () => {
    const cases = fc.record({
      at: scale(),
      of: law(),
      theta: logUniform(1e-6, 1),
      k: fc.integer({ min: 1, max: 32 }),
      alpha: innerUnit(0.001),
      size: tupleSize(),
      name: bound(),
    });
    type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

    /** Competence on k'-tuples by concatenation, `s` times larger than the scale where θ was measured; feasibility. */
    const at = ({ of, at: { parameters, tokens }, theta, k, alpha, name }: Case, s: number, size: number) =>
      forecast({
        law: of,
        scale: { parameters: s * parameters, tokens: s * tokens },
        k,
        alpha,
        bound: name,
        tupleSize: size,
        within: 'concatenation',
        errors: { model: 'calibrated', scale: { parameters, tokens }, errorFraction: theta },
      });

    it('has the competence of 2k-tuples, where the excess entropy has halved, at least where that of k-tuples was', () => {
      const lifted = (one: Case, reduction: number): boolean => {
        const s = scaleFactor(one.of, one.at, { reduction });
        if (s > 1e100) return true;
        const [before, after] = [at(one, 1, one.size), at(one, s, 2 * one.size)];
        // Theorem 8 alone can become infeasible as θ falls. The error fraction is halved within 1e-14 (1 + ln s), times
        // an exponent of at most 2, and the guaranteed error moves by no larger a share of 1.
        return !after.feasible || after.competence >= before.competence - 2e-14 * (3 + Math.log(s));
      };
      fc.assert(fc.property(cases, (one) => lifted(one, 2)));
      expect(refuted(cases, (one) => lifted(one, 1.9))).toBe(true);
    });

    it('takes about one order of magnitude for it', () => {
      const one = {
        scale: CHINCHILLA,
        errors: { model: 'calibrated', scale: CHINCHILLA, errorFraction: 0.05 },
      } as const;
      const larger = { parameters: 10.13 * CHINCHILLA.parameters, tokens: 10.13 * CHINCHILLA.tokens };
      const on = (tuples: number, at: Scale): number =>
        forecast({ ...TYPICAL, ...one, scale: at, tupleSize: tuples, within: 'concatenation' }).competence;
      for (const tuples of [1, 2, 3]) {
        expect(on(2 * tuples, larger)).toBeGreaterThanOrEqual(on(tuples, CHINCHILLA));
        expect(on(2 * tuples, CHINCHILLA)).toBeLessThan(on(tuples, CHINCHILLA));
      }
    });

    it('has, by the union bound, the curve of k times the error fraction: identical at θ / k', () => {
      fc.assert(
        fc.property(
          openUnit(),
          fc.integer({ min: 1, max: 64 }),
          innerUnit(0.001),
          fc.nat(5),
          bound(),
          (theta, k, alpha, n, name) => {
            const size = 2 ** n; // so that θ / k' is exact
            fc.pre(theta > 2 ** -1000);
            const tuple = tupleCompetence({
              theta: theta / size,
              k,
              alpha,
              tupleSize: size,
              unionBound: true,
              within: 'concatenation',
              bound: name,
            });
            expect(tuple).toStrictEqual({
              ...guaranteedCompetence({ theta, k, alpha, bound: name }),
              within: 'concatenation',
            });
          },
        ),
      );
    });

    it('guarantees no more on larger tuples', () => {
      fc.assert(
        fc.property(law(), scale(), settings(), tupleSize(), (of, here, wanted, size) => {
          fc.pre(wanted.bound !== 'theorem8'); // which is silent on single skills at some θ, and not on pairs
          const on = (tuples: number): number =>
            forecast({ law: of, scale: here, ...wanted, tupleSize: tuples }).competence;
          expect(on(size + 1)).toBeLessThanOrEqual(on(size) + 8 * ULP);
        }),
      );
      const silent = { excessEntropy: 0.01, k: 2, alpha: 0.15 };
      expect(forecast(silent).feasible).toBe(false);
      expect(forecast({ ...silent, tupleSize: 8 }).competence).toBeGreaterThan(0);
    });
  });

  describe('beyond the runs behind the law', () => {
    const flag = (of: ScalingLaw, parameters: number, tokens: number): boolean | undefined =>
      forecast({ law: of, scale: { parameters, tokens }, ...TYPICAL }).extrapolated;

    it.each([
      ['hoffmann2022', hoffmann2022],
      ['besiroglu2024', besiroglu2024],
    ])('is marked, under %s', (_name, of) => {
      const { parameters, tokens } = of.fittedRange!;
      const [middle, sometime] = [1e9, 1e10];
      for (const n of parameters) for (const d of tokens) expect(flag(of, n, d)).toBe(false);
      expect(flag(of, middle, sometime)).toBe(false);
      expect(flag(of, parameters[0] * (1 - ULP), sometime)).toBe(true);
      expect(flag(of, parameters[1] * (1 + ULP), sometime)).toBe(true);
      expect(flag(of, middle, tokens[0] * (1 - ULP))).toBe(true);
      expect(flag(of, middle, tokens[1] * (1 + ULP))).toBe(true);
      expect(flag(of, 1, 1e20)).toBe(true);
    });

    it('is not marked where the range is not known, or where there is no scale', () => {
      expect(forecast({ law: muennighoff2023C4, scale: LLAMA_3, ...TYPICAL })).not.toHaveProperty('extrapolated');
      expect(forecast({ excessEntropy: 0.1, ...TYPICAL })).not.toHaveProperty('extrapolated');
      expect(forecast({ errors: { model: 'given', errorFraction: 0.1 }, ...TYPICAL })).not.toHaveProperty(
        'extrapolated',
      );
    });

    it('is marked where θ is given for a scale', () => {
      const errors = { model: 'given', errorFraction: 0.1 } as const;
      expect(forecast({ scale: LLAMA_3, errors, ...TYPICAL }).extrapolated).toBe(true);
    });
  });

  it('takes exactly one of a scale and an excess entropy, or none where θ is given', () => {
    expect(() => forecast({ ...TYPICAL })).toThrow('scale is required: an object');
    expect(() => forecast({ scale: GPT_3, excessEntropy: 0.1, ...TYPICAL })).toThrow(
      'excessEntropy must be absent where a scale is given, got 0.1',
    );
    const errors = { model: 'given', errorFraction: 0.1 } as const;
    expect(() => forecast({ scale: GPT_3, excessEntropy: 0.1, errors, ...TYPICAL })).toThrow('must be absent');
    expect(forecast({ excessEntropy: 0.1, errors, ...TYPICAL })).toMatchObject({
      excessEntropy: 0.1,
      loss: 1.69 + 0.1,
    });
  });

  it('checks the law, also where only its E is used', () => {
    const wrong = (of: unknown): (() => unknown) => {
      return () => forecast({ law: of as ScalingLaw, excessEntropy: 0.1, ...TYPICAL });
    };
    expect(wrong(null)).toThrow(
      'law must be an object with E, A, B, alpha and beta, such as publishedLaws.besiroglu2024, got null',
    );
    expect(wrong({})).toThrow('law.E is required');
    expect(wrong({ ...hoffmann2022, E: '1.69' })).toThrow('law.E must be a number in [0, Infinity), got "1.69"');
    expect(wrong({ ...hoffmann2022, fittedRange: null })).toThrow('law.fittedRange must be an object');
    expect(wrong({ ...hoffmann2022, fittedRange: { parameters: [1, 2] } })).toThrow(
      'law.fittedRange.tokens is required: an array [least, most]',
    );
    expect(wrong({ ...hoffmann2022, fittedRange: { parameters: [1, NaN], tokens: [1, 2] } })).toThrow(
      'law.fittedRange.parameters[1] must be a number in (0, Infinity), got NaN',
    );
  });

  it('names the scale of a calibration apart from the scale of the forecast', () => {
    const from = (at: unknown): (() => unknown) => {
      const errors = { model: 'calibrated', scale: at as Scale, errorFraction: 0.1 } as const;
      return () => forecast({ scale: GPT_3, errors, ...TYPICAL });
    };
    expect(from(undefined)).toThrow('errors.scale is required: an object');
    expect(from({ parameters: 0, tokens: 1 })).toThrow('errors.scale.parameters must be');
    expect(from({ parameters: 1, tokens: '1' })).toThrow('errors.scale.tokens must be');
  });

  it('is the same for a published law and for its five coefficients, but for the mark', () => {
    fc.assert(
      fc.property(publishedLaw(), scale(), settings(), (of, at, wanted) => {
        const { E, A, B, alpha, beta } = of;
        const bare = forecast({ law: { E, A, B, alpha, beta }, scale: at, ...wanted });
        expect(forecast({ law: of, scale: at, ...wanted })).toMatchObject(bare);
      }),
    );
  });
});
