import fc from 'fast-check';
import {
  abnarFlops,
  deepseekFlops,
  hoffmannFlops,
  narayananFlops,
  nonEmbeddingParameters,
  palmFlops,
  pearce2024ParameterMap,
  totalParameters,
  trainingFlops,
} from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { logUniform } from '../../support/arbitraries.ts';
import { errorInUlps, exactly } from '../../support/reference.ts';
import { referenceLaws } from '../../support/published-laws.ts';

describe('hoffmannFlops', () => {
  const examples = referenceLaws().find(({ id }) => id === 'flopsHoffmannAppF')!.examples!;

  it.each(examples)('has the ratio to 6ND of the model of $model', (row) => {
    const { layers, d, f, h, k, s, V, ratioAsWritten, ratioWithoutVocabulary, printed } = row;
    const shape = { layers: layers!, width: d!, feedForwardWidth: f!, heads: h!, headSize: k!, sequenceLength: s! };
    const name = String(row['model']);
    const parameters = Number.parseFloat(name) * (name.endsWith('M') ? 1e6 : 1e9);
    const ratio = (vocabulary: number): number => {
      return hoffmannFlops({ ...shape, vocabulary, tokens: 2048 }) / trainingFlops({ parameters, tokens: 2048 });
    };
    expect(ratio(V!)).toBeCloseTo(ratioAsWritten!, 3);
    expect(ratio(0)).toBeCloseTo(ratioWithoutVocabulary!, 3);
    // the printed one follows without the vocabulary, up to a unit in its last digit
    expect(Math.abs(ratio(0) - printed!)).toBeLessThan(0.01);
  });

  it('is the formula of the paper, term by term', () => {
    const [layers, d, f, h, k, s, V] = [3, 8, 32, 2, 4, 16, 100] as const;
    const layer =
      6 * s * d * k * h + 2 * s ** 2 * k * h + 3 * h * s ** 2 + 2 * s ** 2 * k * h + 2 * s * k * h * d + 4 * s * d * f;
    const forward = 2 * s * V * d + layers * layer + 2 * s * d * V;
    const shape = { layers, width: d, feedForwardWidth: f, heads: h, headSize: k, sequenceLength: s, vocabulary: V };
    expect(hoffmannFlops({ ...shape, tokens: 5 * s })).toBe(5 * 3 * forward);
  });
});

describe('palmFlops', () => {
  it('is 6ND and four attention products there and back', () => {
    const shape = { layers: 2, heads: 3, headSize: 5, sequenceLength: 7 };
    expect(palmFlops({ ...shape, parameters: 1000, tokens: 10 })).toBe((6000 + 12 * 2 * 3 * 5 * 7) * 10);
  });
});

describe('narayananFlops', () => {
  const gpt3 = { layers: 96, width: 12288, sequenceLength: 2048, vocabulary: 51200, tokens: 300e9 };

  it('is the formula of the paper with recomputation, and three quarters of its layers without', () => {
    const [l, h, s, V] = [96, 12288, 2048, 51200] as const;
    const again = narayananFlops({ ...gpt3, recomputation: true });
    expect(again / (96 * l * h ** 2 * (1 + s / (6 * h) + V / (16 * l * h)) * 300e9)).toBeCloseTo(1, 14);
    const once = narayananFlops({ ...gpt3, recomputation: false });
    expect(once / (72 * l * h ** 2 * (1 + s / (6 * h) + V / (12 * l * h)) * 300e9)).toBeCloseTo(1, 14);
    // 8 and 6 operations a parameter and token
    const parameters = 12 * l * h ** 2 * (1 + 13 / (12 * h) + (V + s) / (12 * l * h));
    expect(again / (parameters * 300e9)).toBeCloseTo(8, 0);
    expect(once / (parameters * 300e9)).toBeCloseTo(6, 0);
  });

  it('has to be told which', () => {
    expect(() => narayananFlops(gpt3 as never)).toThrow('recomputation is required: true or false');
  });
});

describe('deepseekFlops', () => {
  it('is the formula of the paper', () => {
    const shape = { layers: 30, width: 4096, sequenceLength: 4096, tokens: 2 };
    expect(deepseekFlops(shape)).toBe(2 * (72 * 30 * 4096 ** 2 + 12 * 30 * 4096 * 4096));
  });
});

describe('abnarFlops', () => {
  it('is the formula of the paper', () => {
    const [l, d, s, V, E, Ea, G] = [24, 2048, 1024, 50432, 64, 2, 4] as const;
    const exact = l * (24 * d ** 2 + 12 * d * s + (72 * Ea * d ** 2) / G + 14 * d * E) + 6 * V * d;
    const shape = { layers: l, width: d, sequenceLength: s, vocabulary: V, experts: E, activeExperts: Ea };
    expect(abnarFlops({ ...shape, granularity: G, tokens: 3 })).toBe(3 * exact);
  });
});

describe('totalParameters', () => {
  const size = fc.oneof(logUniform(1, 1e15), logUniform(1, 1e300), fc.constantFrom(1, 44e6, 16e9, 1e9));
  const omega = fc.oneof(fc.constant(undefined), logUniform(1e-3, 1e9));

  it('has the published constant', () => {
    expect(totalParameters(1e9)).toBe(totalParameters(1e9, pearce2024ParameterMap.coefficients));
  });

  it('is within 4 ulp of the formula', () => {
    fc.assert(
      fc.property(size, omega, (nonEmbedding, of) => {
        const root = exactly(nonEmbedding).cbrt();
        const exact = exactly(nonEmbedding).plus(root.times(exactly(of ?? 47491)));
        expect(errorInUlps(totalParameters(nonEmbedding, { omega: of }), exact.toString())).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('is undone by nonEmbeddingParameters, to within the condition of the map', () => {
    fc.assert(
      fc.property(logUniform(1e-3, 1e200), omega, (nonEmbedding, of) => {
        const total = totalParameters(nonEmbedding, { omega: of });
        // the cube of a root that may be proportional to the total: three times its error
        expect(Math.abs(nonEmbeddingParameters(total, { omega: of }) / nonEmbedding - 1)).toBeLessThan(32 * 2 ** -52);
      }),
    );
  });

  it('is within 16 ulp of the root in 60 digits, the other way round', () => {
    fc.assert(
      fc.property(logUniform(1, 1e15), (total) => {
        const found = nonEmbeddingParameters(total);
        // one step of Newton's in 60 digits, from there
        const x = exactly(found).cbrt();
        const step = x.pow(3).plus(x.times(47491)).minus(exactly(total)).div(x.pow(2).times(3).plus(47491));
        expect(errorInUlps(found, x.minus(step).pow(3).toString())).toBeLessThanOrEqual(16);
      }),
    );
  });

  it('ends where numbers do', () => {
    expect(totalParameters(1e308, { omega: 1e308 })).toBe(Infinity);
    expect(nonEmbeddingParameters(1.7e308)).toBeGreaterThan(1.69e308);
    expect(nonEmbeddingParameters(5e-324)).toBe(0);
  });
});
