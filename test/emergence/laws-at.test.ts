import {
  computeOptimalScale,
  forecastTable,
  hoffmann2022,
  lawLoss,
  lawOptimum,
  lawsAt,
  type LiteratureLaw,
  publishedLaws,
  publishedScalingLaws,
} from 'skill-emergence';
import { describe, expect, it } from 'vitest';

const scale = { parameters: 70e9, tokens: 1.4e12 };
const asked = { k: 8, alpha: 0.1, bounds: ['theorem8', 'sharp'], tupleSizes: [1, 2] } as const;

const named = (result: ReturnType<typeof lawsAt>, name: string) => {
  return result.groups.flatMap(({ laws }) => laws).find((law) => law.name === name)!;
};

describe('lawsAt', () => {
  const result = lawsAt(scale, asked);

  it('has the same numbers as a forecast under each law, and its optimum', () => {
    for (const [name, law] of Object.entries(publishedScalingLaws)) {
      const { loss, excessEntropy, errorFraction, guarantees } = forecastTable({ law, scale, ...asked });
      const reading = named(result, name);
      expect(reading).toMatchObject({ loss, excessEntropy, errorFraction, guarantees });
      expect(reading.optimum).toStrictEqual(computeOptimalScale(law, 5.88e23));
    }
    expect(named(result, 'besiroglu2024').guarantees?.[2]?.competence).toBeCloseTo(0.281, 3);
  });

  it('groups by unit, and never mixes', () => {
    expect(result.groups.map(({ lossUnit }) => lossUnit)).toStrictEqual(['nats per token', 'bits per character']);
    for (const { lossUnit, laws } of result.groups) {
      for (const { name } of laws) {
        const { lossUnit: own } = publishedLaws[name as keyof typeof publishedLaws];
        expect(own).toBe(lossUnit);
      }
    }
    const { loss, excessEntropy, guarantees, withoutGuarantee } = named(result, 'farseer2025');
    expect(loss).toBe(lawLoss(publishedLaws.farseer2025, scale));
    expect([excessEntropy, guarantees]).toStrictEqual([undefined, undefined]);
    expect(withoutGuarantee).toBe('its losses are in bits per character');
  });

  it('says of every other law of losses or of allocation why it is silent', () => {
    const reasons = Object.fromEntries(result.silent.map(({ name, reason }) => [name, reason]));
    expect(reasons).toMatchObject({
      clark2022RoutedHash: 'scale.tokens must be absent: clark2022RoutedHash does not depend on it',
      abnar2025Sparsity: 'scale.sparsity is required: a number in [0, 1)',
      muennighoff2023Repeated: 'scale.uniqueTokens is required: a number in (0, Infinity)',
      kaplan2020LossN: 'scale.tokens must be absent: kaplan2020LossN does not depend on it',
      hoffmann2022Approach1: expect.stringContaining('has exponents without a constant') as string,
      kaplan2020Optimal: expect.stringContaining('flops must be absent') as string,
    });
    const speaking = [...result.groups.flatMap(({ laws }) => laws), ...result.allocations].map(({ name }) => name);
    expect(speaking.filter((name) => name in reasons)).toStrictEqual([]);
    // two rules of batch and learning rate, one of two, four of accuracy, two of transfer, ...
    expect(speaking.length + result.silent.length).toBe(53 - 12);
  });

  it('has what laws of allocation call optimal for the same operations', () => {
    const { name, ...llama } = result.allocations.find((law) => law.name === 'llama3OptimalTokens')!;
    expect(name).toBe('llama3OptimalTokens');
    expect(llama).toMatchObject(lawOptimum(publishedLaws.llama3OptimalTokens, { flops: result.flops }));
    expect(llama.parameterCount).toBe('total');
  });

  it('says how far the scale is beyond the runs', () => {
    expect(named(result, 'hoffmann2022').beyond).toStrictEqual({ parameters: 70 / 16, tokens: 1400 / 500 });
    expect(named(result, 'farseer2025').beyond.parameters).toBeCloseTo(70 / 6.4, 12);
    expect(named(result, 'farseer2025').beyond).not.toHaveProperty('tokens');
    expect(named(result, 'muennighoff2023C4').beyond).toStrictEqual({});
    const inside = lawsAt({ parameters: 1e9, tokens: 1e9 }, { k: 8, alpha: 0.1 });
    expect(named(inside, 'hoffmann2022').beyond).toStrictEqual({ parameters: 1, tokens: 5 });
  });

  it('asks laws of repeated data where unique tokens are given, and others only where nothing is repeated', () => {
    const few = lawsAt({ ...scale, uniqueTokens: 1e11 }, asked);
    expect(few.groups.flatMap(({ laws }) => laws.map(({ name }) => name))).toStrictEqual(['muennighoff2023Repeated']);
    const enough = lawsAt({ ...scale, uniqueTokens: 1.4e12 }, asked);
    expect(named(enough, 'hoffmann2022').loss).toBe(named(result, 'hoffmann2022').loss);
    expect(named(enough, 'muennighoff2023Repeated').optimum?.parameters).toBeGreaterThan(1e9);
  });

  it('asks laws of mixtures of experts by what they depend on', () => {
    const sparse = lawsAt({ ...scale, sparsity: 0.9 }, asked);
    expect(sparse.groups.flatMap(({ laws }) => laws.map(({ name }) => name))).toStrictEqual(['abnar2025Sparsity']);
    expect(sparse.groups[0]?.laws[0]).not.toHaveProperty('optimum');
  });

  it('takes other laws, and a law without words for one in nats per token', () => {
    const { E, A, B, alpha, beta } = hoffmann2022;
    const laws = { mine: { E, A, B, alpha, beta } as LiteratureLaw };
    const { groups } = lawsAt(scale, { ...asked, laws });
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ lossUnit: 'nats per token', laws: [{ name: 'mine' }] });
    const powers = { power: { ...publishedLaws.farseer2025, lossUnit: 'nats per token' } as unknown as LiteratureLaw };
    expect(lawsAt(scale, { ...asked, laws: powers }).groups[0]?.laws[0]?.withoutGuarantee).toBe(
      'it falls to 0 as parameters grow',
    );
    expect(() => lawsAt(scale, { ...asked, laws: { none: null as never } })).toThrow('laws.none must be an object');
  });

  it('lets through what is no answer about the domain', () => {
    const broken = {
      form: 'farseer',
      get coefficients(): never {
        throw new Error('mine');
      },
    };
    expect(() => lawsAt(scale, { ...asked, laws: { broken: broken as never } })).toThrow('mine');
  });
});
