import { computeOptimalScale, hoffmann2022, hoffmann2022Unrounded, publishedLaws } from 'skill-emergence/scaling';
import * as scaling from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { near } from '../support/doc-assertions.ts';
import { exactly } from '../support/reference.ts';

/** The double nearest to the exponential of a printed decimal. */
function exponential(printed: string): number {
  return exactly(0).plus(printed).exp().toNumber();
}

describe('publishedLaws', () => {
  const laws = Object.entries(publishedLaws);

  it('has each law under the name it is exported by', () => {
    for (const [name, law] of laws) expect(law).toBe(scaling[name as keyof typeof publishedLaws]);
    expect(laws).toHaveLength(4);
  });

  it.each(laws)('%s says where it comes from', (_name, law) => {
    expect(law.source).toMatch(/\b20\d\d, arXiv:\d{4}\.\d{5}, /);
  });

  it.each(laws)('%s has a range that is in order, if any', (_name, law) => {
    for (const [low, high] of law.fittedRange ? [law.fittedRange.parameters, law.fittedRange.tokens] : []) {
      expect(low).toBeGreaterThan(0);
      expect(high).toBeGreaterThan(low);
    }
  });

  it.each(laws)('%s has standard errors that are smaller than what they belong to, if any', (_name, law) => {
    for (const [name, error] of Object.entries(law.standardErrors ?? {})) {
      expect(error).toBeGreaterThan(0);
      expect(error).toBeLessThan(law[name as 'E']);
    }
  });

  it('has the doubles nearest to the exponentials of the fitted logarithms', () => {
    expect(publishedLaws.hoffmann2022Unrounded).toMatchObject({
      E: exponential('0.5267228'),
      A: exponential('6.0073404'),
      B: exponential('6.0179186'),
      alpha: 0.33917084,
      beta: 0.2849083,
    });
    expect(publishedLaws.muennighoff2023C4).toMatchObject({
      E: exponential('0.6254804'),
      A: exponential('6.255414'),
      B: exponential('7.3049974'),
      alpha: 0.3526596,
      beta: 0.3526596,
    });
  });

  it('has the printed coefficients of Hoffmann et al. as the roundings of the unrounded ones', () => {
    expect(hoffmann2022Unrounded).toMatchObject({
      E: near('1.69'),
      A: near('406.4'),
      B: near('410.7'),
      alpha: near('0.34'),
      beta: near('0.28'),
    });
  });
});

describe('the printed exponents of hoffmann2022', () => {
  it('move the compute-optimal number of parameters at the budget of Chinchilla by 20 %', () => {
    const optimum = (law: scaling.ScalingLaw): number => computeOptimalScale(law, 5.76e23).parameters;
    expect(optimum(hoffmann2022) / optimum(hoffmann2022Unrounded)).toEqual(near('0.80'));
    // and it is the exponents that do it
    const { alpha, beta } = hoffmann2022;
    expect(optimum({ ...hoffmann2022Unrounded, alpha, beta }) / optimum(hoffmann2022)).toEqual(near('1.000'));
  });

  it('cannot be changed', () => {
    const everything = (value: object): readonly object[] => [
      value,
      ...(Object.values(value) as unknown[]).flatMap((field) => (typeof field === 'object' ? everything(field!) : [])),
    ];
    expect(everything(publishedLaws).filter((value) => !Object.isFrozen(value))).toEqual([]);
    expect(() => Object.assign(publishedLaws.hoffmann2022, { E: 0 })).toThrow(TypeError);
  });
});
