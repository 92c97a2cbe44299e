import { computeOptimalScale, hoffmann2022, hoffmann2022Unrounded, publishedLaws } from 'skill-emergence/scaling';
import * as scaling from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LAW } from '../../src/scaling/default-law.ts';
import { near } from '../support/doc-assertions.ts';
import { exactly } from '../support/reference.ts';
import { type ReferenceLaw, referenceLaws } from '../support/published-laws.ts';
import { LOSS_UNITS } from '../../src/scaling/laws/facts.ts';

const reference: readonly ReferenceLaw[] = referenceLaws();

/** Follow from the others. */
const DERIVED = ['G', 'UNperUD'];

/** A law of the common form whose paper has other letters for it. */
const RENAMED: Readonly<Record<string, string>> = { a: 'A', b: 'B', c: 'E' };

/** What is no law, but a way to compute: these are functions. */
const FUNCTIONS = {
  chinchillaOptimum: ['computeOptimalScale'],
  dataConstrainedOptimum: ['dataConstrainedScale'],
  inferenceAwareOptimum: ['inferenceOptimalScale'],
  flops6ND: ['trainingFlops'],
  flopsHoffmannAppF: ['hoffmannFlops'],
  flopsPalm: ['palmFlops'],
  flopsNarayanan: ['narayananFlops'],
  flopsDeepSeek: ['deepseekFlops'],
  flopsAbnarMoE: ['abnarFlops'],
} as const;

/** The double nearest to the exponential of a printed decimal. */
function exponential(printed: string): number {
  return exactly(0).plus(printed).exp().toNumber();
}

describe('publishedLaws', () => {
  const laws = Object.entries(publishedLaws);

  it('has each law under the name it is exported by', () => {
    for (const [name, law] of laws) expect(law).toBe(scaling[name as keyof typeof publishedLaws]);
    expect(laws).toHaveLength(53);
  });

  it.each(laws)('%s says where it comes from', (_name, law) => {
    expect(law.source).toMatch(/\b20\d\d, arXiv:\d{4}\.\d{5}, /);
  });

  it.each(laws)('%s has a range that is in order, if any', (_name, law) => {
    for (const [low, high] of Object.values((law.fittedRange ?? {}) as scaling.LawRange)) {
      expect(low ?? 0).toBeGreaterThanOrEqual(0);
      expect(high).toBeGreaterThanOrEqual(low ?? 0);
    }
  });

  it.each(laws)('%s has the coefficients, errors and intervals of the reference', (name, law) => {
    const of = reference.find(({ id }) => id === name)!;
    const own: Readonly<Record<string, unknown>> = 'coefficients' in law ? law.coefficients : { ...law };
    for (const [printed, value] of Object.entries(of.coefficients ?? {})) {
      if (DERIVED.includes(printed)) continue;
      const coefficient = name === 'krajewski2024Dense' ? (RENAMED[printed] ?? printed) : printed;
      if (typeof value === 'object') expect(own[coefficient]).toStrictEqual(value);
      // where the reference has ten digits, the law has all of them
      else expect(Math.abs(Number(own[coefficient]) / value - 1), coefficient).toBeLessThan(1e-9);
    }
    const inLogs = name === 'besiroglu2024LogHuber'; // there in words
    expect(law.standardErrors).toStrictEqual(inLogs ? undefined : of.standardErrors);
    expect(law.intervals?.ends).toStrictEqual(of.intervals);
    expect(law.source).toContain(`arXiv:${of.arxiv}`);
    const unit = LOSS_UNITS.find((one) => of.lossUnit?.startsWith(one));
    if (law.lossUnit !== undefined) expect(law.lossUnit).toBe(unit);
    else expect(unit).toBeUndefined();
    if (of.examples === undefined && of.coefficients === undefined) expect(own).not.toHaveProperty('coefficients');
  });

  it('has what may be shipped, and nothing else', () => {
    const names = laws.map(([name]) => name);
    const shippable = reference.filter((one) => one.shippable).map(({ id }) => id);
    expect([...names, ...Object.keys(FUNCTIONS)].sort()).toStrictEqual(shippable.sort());
    for (const [id, functions] of Object.entries(FUNCTIONS)) {
      for (const name of functions) expect(typeof scaling[name], `${id}: ${name}`).toBe('function');
    }
    for (const { id, shippable: may } of reference) if (!may) expect(scaling).not.toHaveProperty(id);
  });

  it('has each law under its id', () => {
    for (const [name, law] of laws) expect(law.id).toBe(name);
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(publishedLaws))).toStrictEqual(publishedLaws);
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
});

describe('the three laws of Besiroglu et al.', () => {
  const { besiroglu2024, besiroglu2024LogHuber, besiroglu2024Notebook } = publishedLaws;

  it('are one, with the irreducible loss of another, and two optima', () => {
    expect(besiroglu2024Notebook).toMatchObject({ A: near('482.01'), B: near('2085.43'), alpha: near('0.3478') });
    // the paper prints 0.3658 for 0.365854, which is cut and not rounded
    expect(Math.abs(besiroglu2024Notebook.beta - besiroglu2024.beta)).toBeLessThan(1e-4);
    expect(besiroglu2024Notebook.E).toEqual(near('1.8169'));
    expect(besiroglu2024LogHuber.E).toEqual(near('1.8172'));
  });

  it('differ in losses by at most 2e-3 within the range of the runs', () => {
    const [least, most] = besiroglu2024.fittedRange!.parameters;
    const [shortest, longest] = besiroglu2024.fittedRange!.tokens;
    let largest = 0;
    for (let i = 0; i <= 20; i++) {
      for (let j = 0; j <= 20; j++) {
        const at = {
          parameters: least * (most / least) ** (i / 20),
          tokens: shortest * (longest / shortest) ** (j / 20),
        };
        const losses = [besiroglu2024, besiroglu2024Notebook, besiroglu2024LogHuber].map((law) => {
          return scaling.chinchillaLoss(law, at);
        });
        largest = Math.max(largest, Math.max(...losses) - Math.min(...losses));
      }
    }
    expect(largest).toBeGreaterThan(1.8e-3);
    expect(largest).toBeLessThan(2e-3);
  });
});

describe('publishedScalingLaws', () => {
  it('has the published laws that are of this form as they stand', () => {
    const scalingLaws = Object.entries(publishedLaws).filter(([, { form }]) => form === 'chinchilla');
    expect(Object.entries(scaling.publishedScalingLaws)).toStrictEqual(scalingLaws);
  });
});

describe('the default law', () => {
  it('is hoffmann2022, without words', () => {
    expect(hoffmann2022).toMatchObject(DEFAULT_LAW);
  });
});

describe('publishedLaws and all in them', () => {
  it('cannot be changed', () => {
    const everything = (value: object): readonly object[] => [
      value,
      ...(Object.values(value) as unknown[]).flatMap((field) => {
        return typeof field === 'object' && field !== null ? everything(field) : [];
      }),
    ];
    expect(Object.isFrozen(DEFAULT_LAW.fittedRange.tokens)).toBe(true);
    expect(everything(publishedLaws).filter((value) => !Object.isFrozen(value))).toEqual([]);
    expect(() => Object.assign(publishedLaws.hoffmann2022, { E: 0 })).toThrow(TypeError);
  });
});
